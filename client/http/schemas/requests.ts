/** What requests are made of beside their forms. */
import { z } from '@hono/zod-openapi';
import { type CaseId, type DocumentId, type MunicipalityId, ROLES } from '../../../domain/terms.ts';
import { FOR_HEADER } from '../headers.ts';

const caseIdText = z.string().regex(/^[a-z0-9]{26}$/);
export const caseId = caseIdText
  .transform((text) => text as CaseId)
  .openapi({
    type: 'string',
    example: 'k3vuo5jqn2x7ab4mlw6ctzr2ae',
    description: 'Id of the case; its number (HS-K3VUO5JQ) does as well.',
  });
export const caseIds = z.array(caseIdText).min(1).max(10_000);

export const municipalityId = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,63}$/)
  .transform((text) => text as MunicipalityId)
  .openapi({
    type: 'string',
    pattern: '^[a-z0-9][a-z0-9-]{0,63}$',
    example: 'muelheim',
    description: 'Id of the municipality, as `listMunicipalities` has it.',
  });

export const documentId = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .transform((text) => text as DocumentId)
  .openapi({
    type: 'string',
    pattern: '^[0-9a-f]{64}$',
    description: 'Id of the document, as its upload or `listDocuments` answers it.',
  });

/** Every write bears one; the same key never has two effects. */
export const writeHeaders = z.object({
  'idempotency-key': z
    .string()
    .regex(/^[\x21-\x7e]{8,200}$/)
    .openapi({
      description: 'Chosen by the caller, once for each write that is meant, e.g. a UUID; kept for repeating it.',
      example: '8f14e45f-ceea-467f-a0e6-1d8b1c1d2f3a',
    }),
});

/** How many on one page. */
export const pageLimit = ({ most, usual }: { readonly most: number; readonly usual: number }) =>
  z.coerce
    .number()
    .int()
    .min(1)
    .max(most)
    .default(usual)
    .openapi({ type: 'integer', description: 'How many at most; more come with `next`.' });

/** Rows of a journal behind this one; from the first, unless it is given. */
export const afterRow = z.coerce
  .number()
  .int()
  .min(0)
  .max(2 ** 31 - 1)
  .default(0)
  .openapi({
    type: 'integer',
    description: 'Only rows behind this one: `next` of the page before, or the last row that one has.',
  });

export const OFFICES = ROLES.filter((role) => role !== 'engine' && role !== 'operator' && role !== 'auditor');
export const actingHeaders = writeHeaders.extend({
  [FOR_HEADER]: z
    .enum(OFFICES)
    .optional()
    .openapi({ description: 'For which office: as its substitute, or to take back what was recorded for it.' }),
  'if-match': z
    .string()
    .max(2000)
    .optional()
    .openapi({ description: 'The case’s `ETag` as one has read it: refused with 412 if it has changed since.' }),
});

/** Whoever has an answer already is told whether it still holds. */
export const conditionalHeaders = z.object({
  'if-none-match': z
    .string()
    .max(2000)
    .optional()
    .openapi({ description: 'The `ETag` of an answer that one has: if it still holds, 304 without a body.' }),
});

/** RFC 9110, 14: one range of bytes. */
export const rangeHeaders = conditionalHeaders.extend({
  range: z
    .string()
    .optional()
    .openapi({ description: 'The bytes that are wanted: `bytes=0-1023`, `bytes=1024-`, `bytes=-512`.' }),
  'if-range': z
    .string()
    .optional()
    .openapi({ description: 'The document’s `ETag`: the range alone if it is still the same, else the whole.' }),
});

export const readingHeaders = conditionalHeaders.extend({
  [FOR_HEADER]: z
    .enum(OFFICES)
    .optional()
    .openapi({ description: 'As the substitute of which office: then what this office may read is opened.' }),
});

/** Parsed by the form's own schema further in; here it is some JSON object, and not a copy, which would lack a `__proto__`. */
export const anyForm = z
  .unknown()
  .superRefine((value, context) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      context.addIssue({ code: 'invalid_type', expected: 'object', input: value });
  })
  .transform((value) => value as Readonly<Record<string, unknown>>)
  .openapi({ type: 'object' });

export const jsonBody = <S extends z.ZodType>(schema: S) =>
  ({ required: true, content: { 'application/json': { schema } } }) as const;

export const signedIn = [{ bearer: [] }];
