/** Answers as OpenAPI describes them. Problem details are the same everywhere. */
import { z } from '@hono/zod-openapi';
import { type DescribedHeaders, ENTITY_TAG, LOCATION, PROBLEM_HEADERS } from './answer-headers.ts';

/** Declared without their contents' type, so that a route may answer with any of them. */
export type Answers = { readonly [status: number]: { description: string; headers?: DescribedHeaders } };

export const Problem = z
  .object({
    type: z.string().openapi({ description: '`urn:handschlag:problem:` and the code' }),
    title: z.string().openapi({ description: 'The status in words' }),
    status: z.int(),
    detail: z.string().openapi({ description: 'What went wrong and what to do, for people' }),
    instance: z.string().openapi({ description: '`urn:handschlag:request:` and the answer’s `Request-Id`' }),
    code: z.string().openapi({ description: 'Stable, for programs: decide by this one' }),
    rule: z.string().optional().openapi({ description: 'The guideline’s rule that refuses' }),
    errors: z
      .array(
        z.object({
          path: z.string().openapi({
            description:
              'JSON Pointer (RFC 6901) into the form, or into the query or header: `/contact/email`; empty: the whole. Where a ' +
              'body has a member `form`, into that one',
          }),
          message: z.string(),
        }),
      )
      .optional()
      .openapi({ description: 'What is wrong with which field' }),
  })
  .openapi('Problem', {
    description: 'Problem details, RFC 9457, in the language that `Content-Language` names.',
    examples: [
      {
        type: 'urn:handschlag:problem:form-invalid',
        title: 'Not acceptable as it is',
        status: 422,
        detail: 'The form is incomplete or not filled in correctly. Please check the fields that are named.',
        instance: 'urn:handschlag:request:1b479a38-aaf9-49e1-afc2-14ef7e8dd1f2',
        code: 'form-invalid',
        errors: [{ path: '/expectedCount', message: '“Expected number” must be at least 1.' }],
      },
    ],
  });

export const Receipt = z
  .object({
    kind: z.literal('receipt'),
    commandId: z.string().openapi({ description: 'Follows from the idempotency key: the same for a repetition' }),
    caseId: z.string().optional().openapi({ description: 'Absent where a municipality is changed' }),
    from: z.int(),
    to: z.int(),
    repeated: z.boolean().openapi({ description: 'True: it was taken before, under this key; nothing happened now' }),
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
  429: 'Too many requests, by default more than 1200 a minute of one person: see `Retry-After`',
  500: 'A malfunction of ours; it is recorded. The same may be sent again with the same key',
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
    {
      description: why,
      content: { 'application/problem+json': { schema: Problem } },
      ...headersOf(PROBLEM_HEADERS[Number(problem)]),
    },
  ]);
  return { ...Object.fromEntries(problems), [status]: { description, content } };
}

const headersOf = (headers: DescribedHeaders | undefined) => (headers ? { headers } : {});

/** `headers` of those of the answers that succeed. */
export const bearing = (headers: DescribedHeaders, all: Answers): Answers =>
  Object.fromEntries(
    Object.entries(all).map(([status, answer]) => [
      status,
      Number(status) < 400 ? { ...answer, headers: { ...answer.headers, ...headers } } : answer,
    ]),
  );

/** Of a route whose answers bear an entity tag. */
export const tagged = (all: Answers): Answers =>
  bearing(ENTITY_TAG, { ...all, 304: { description: 'Unchanged: see `If-None-Match`' } });

/** Of a route that makes something which has an address. */
export const located = (all: Answers): Answers => bearing(LOCATION, all);
