/** 1 MB for a form, 20 MB for a document: more is no form and no letter. */
import { bodyLimit } from 'hono/body-limit';
import { createMiddleware } from 'hono/factory';
import { refusal } from '../../../domain/case/refusals.ts';
import { MAX_DOCUMENT_BYTES } from '../../documents/documents.ts';
import { documentTooLarge } from '../../documents/formats/format-refusals.ts';
import type { AppEnv } from '../app-env.ts';
import { problem } from '../problems/problem.ts';

const forms = bodyLimit({ maxSize: 1024 * 1024, onError: (c) => problem(c, 413, formTooLarge) });
const documents = bodyLimit({ maxSize: MAX_DOCUMENT_BYTES, onError: (c) => problem(c, 413, documentTooLarge) });

export const limitBodies = createMiddleware<AppEnv>((c, next) =>
  /\/documents\/?$/.test(c.req.path) ? documents(c, next) : forms(c, next),
);

const formTooLarge = refusal(
  'body-too-large',
  'Der Inhalt ist größer als 1 MB. Dateien laden Sie bitte als Dokument hoch.',
  'The body is larger than 1 MB. Please upload files as documents.',
);
