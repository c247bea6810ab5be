/** Documents as the API answers them. */
import { z } from '@hono/zod-openapi';
import { DOCUMENT_KIND } from '../../../domain/guideline/choices/document-kinds.ts';
import { MEDIA_TYPES } from '../../../domain/guideline/document-formats.ts';
import { LETTER_FINDINGS } from '../../../domain/guideline/letters.ts';
import { ROLES } from '../../../domain/terms.ts';

const mediaType = z.enum(MEDIA_TYPES);
const KINDS = Object.keys(DOCUMENT_KIND) as readonly (keyof typeof DOCUMENT_KIND)[];

export const StoredDocumentSchema = z
  .object({
    document: z.string(),
    mediaType,
    bytes: z.int(),
    commitment: z.string(),
    sha256: z
      .string()
      .openapi({ description: 'Only for a mailing to citizens; other forms take the reference without it.' }),
    findings: z.array(z.enum(LETTER_FINDINGS)).optional().openapi({
      description:
        'What the machine found in the text of a PDF, for a mailing to citizens. Forms take the reference without it.',
    }),
    metadataRemoved: z.boolean().optional().openapi({
      description:
        'What a camera or a program wrote beside the picture (place, time, camera) was left out: stored are other bytes than those that came. Forms take the reference without it.',
    }),
  })
  .openapi('StoredDocument', {
    description: '`document`, `mediaType`, `bytes` and `commitment` together are the reference that a form takes.',
  });

export const DocumentListSchema = z
  .object({
    documents: z.array(
      z.object({
        document: z.string(),
        kinds: z.array(z.object({ kind: z.enum(KINDS), label: z.object({ de: z.string(), en: z.string() }) })),
        version: z.int().optional().openapi({ description: 'Of the mailing that it is a piece of.' }),
        mediaType,
        bytes: z.int(),
        step: z.string().openapi({ description: 'The step or command with which it came into the record.' }),
        seq: z.int().openapi({ description: 'Its row in the history.' }),
        at: z.string(),
        actor: z.object({
          person: z.string(),
          role: z.enum(ROLES),
          organisation: z.string(),
          for: z.enum(ROLES).optional(),
          name: z.string().optional(),
        }),
        readable: z.boolean().openapi({ description: 'False once its contents are erased.' }),
      }),
    ),
  })
  .openapi('DocumentList', { description: 'Documents that the caller may open.' });
