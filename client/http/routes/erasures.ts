/** Erase a person: their contact data in every case, then their entry in the people directory. */
import { createRoute, z } from '@hono/zod-openapi';
import { rolesFor } from '../../../domain/case/access-table.ts';
import type { PersonId } from '../../../domain/terms.ts';
import { actingAs } from '../acting-as.ts';
import type { App } from '../create-app.ts';
import { permitted } from '../permitted.ts';
import { notDone } from '../problems/problem.ts';
import { answers } from '../schemas/answers.ts';
import { jsonBody, writeHeaders } from '../schemas/requests.ts';
import type { Services } from '../services.ts';

const erase = createRoute({
  method: 'post',
  path: '/api/v1/erasures/people',
  summary: 'Erase a person, by the data-protection officer or the operators',
  tags: ['erasures'],
  ...permitted('erase-person'),
  request: {
    headers: writeHeaders,
    body: jsonBody(
      z.strictObject({
        person: z
          .string()
          .min(1)
          .max(100)
          .transform((text) => text as PersonId)
          .openapi({ type: 'string' }),
      }),
    ),
  },
  responses: answers(
    200,
    'The erasure is ordered in these cases; the person is removed',
    z
      .object({ kind: z.literal('erased'), cases: z.array(z.string()) })
      .openapi('PersonErased', { description: 'In which cases the person was erased.' }),
  ),
});

export function erasureRoutes(app: App, { erasePerson }: Services): void {
  app.openapi(erase, async (c) => {
    const actor = actingAs(c, rolesFor('erase-person'));
    const answer = await erasePerson(actor, c.req.valid('json').person, c.req.valid('header')['idempotency-key']);
    return answer.kind === 'erased' ? c.json(answer, 200) : notDone(c, answer);
  });
}
