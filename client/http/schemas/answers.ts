/** Answers as OpenAPI describes them. Problem details are the same everywhere. */
import { z } from '@hono/zod-openapi';

/** Declared without their contents' type, so that a route may answer with any of them. */
export type Answers = { readonly [status: number]: { description: string } };

export const Problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    instance: z.string(),
    code: z.string(),
    rule: z.string().optional(),
    errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
  })
  .openapi('Problem', {
    description: 'Problem details, RFC 9457; `code` is stable, `rule` names the guideline’s rule.',
  });

export const Receipt = z
  .object({
    kind: z.literal('receipt'),
    commandId: z.string(),
    caseId: z.string().optional(),
    from: z.int(),
    to: z.int(),
    repeated: z.boolean(),
  })
  .openapi('Receipt', { description: 'Rows `from` to `to` of the journal are the command and what it caused.' });

const PROBLEMS: Readonly<Record<number, string>> = {
  400: 'The request cannot be read',
  401: 'Not signed in',
  403: 'Not allowed in this role',
  404: 'Unknown, or not open to the caller',
  409: 'Does not fit the present state, or the key was used before',
  412: 'The case has changed since it was read (`If-Match`)',
  413: 'Too large',
  415: 'Format not accepted',
  422: 'The form is wrong, or a rule refuses it',
  429: 'Too many requests: see `Retry-After`',
  503: 'No answer in time: send the same again with the same key',
};

export function answers(
  status: number,
  description: string,
  schema: z.ZodType,
  mediaTypes: string | readonly string[] = 'application/json',
): Answers {
  const content = Object.fromEntries([mediaTypes].flat().map((type) => [type, { schema }]));
  const problems = Object.entries(PROBLEMS).map(([problem, why]) => [
    problem,
    { description: why, content: { 'application/problem+json': { schema: Problem } } },
  ]);
  return { ...Object.fromEntries(problems), [status]: { description, content } };
}

/** Of a route whose answers bear an entity tag. */
export const tagged = (all: Answers): Answers => ({ ...all, 304: { description: 'Unchanged: see `If-None-Match`' } });
