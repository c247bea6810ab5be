/** Comparable earlier cases, before a request is weighed (A5), and what a year's support has bound (A6). */
import { createRoute, z } from '@hono/zod-openapi';
import { rolesFor } from '../../../domain/case/access-table.ts';
import { caseUnknown } from '../../../domain/case/refusals.ts';
import { refused } from '../../commands/answer.ts';
import { actingAs } from '../acting-as.ts';
import type { App } from '../create-app.ts';
import { permitted } from '../permitted.ts';
import { municipalityUnknown } from '../problems/municipality-unknown.ts';
import { notDone } from '../problems/problem.ts';
import { answers } from '../schemas/answers.ts';
import { ComparableSchema, EffortSchema } from '../schemas/decisions.ts';
import { caseId, municipalityId } from '../schemas/requests.ts';
import type { Services } from '../services.ts';

const comparable = createRoute({
  method: 'get',
  path: '/api/v1/cases/{caseId}/comparable',
  summary: 'Comparable decided cases of the municipality, most similar first',
  tags: ['cases'],
  ...permitted('read-comparable'),
  request: { params: z.object({ caseId }) },
  responses: answers(200, 'The comparable cases', ComparableSchema),
});

const effort = createRoute({
  method: 'get',
  path: '/api/v1/municipalities/{id}/effort',
  summary: 'What supporting carriers binds in the administration, year by year, against the budget',
  tags: ['municipalities'],
  ...permitted('read-effort'),
  request: {
    params: z.object({ id: municipalityId }),
    query: z.strictObject({
      year: z.coerce
        .number()
        .int()
        .min(1900)
        .max(2199)
        .optional()
        .openapi({ type: 'integer', description: 'Of this year alone; left out: all.' }),
    }),
  },
  responses: answers(200, 'One account for each year', EffortSchema),
});

export function decisionRoutes(app: App, { readComparable, readEffort }: Services): void {
  app.openapi(comparable, async (c) => {
    const cases = await readComparable(c.req.valid('param').caseId, actingAs(c, rolesFor('read-comparable')));
    return cases ? c.json({ cases }, 200) : notDone(c, refused(caseUnknown));
  });

  app.openapi(effort, async (c) => {
    const accounts = await readEffort(c.req.valid('param').id, actingAs(c, rolesFor('read-effort')));
    if (!accounts) return notDone(c, refused(municipalityUnknown));
    const { year } = c.req.valid('query');
    return c.json({ accounts: accounts.filter((account) => year === undefined || account.year === year) }, 200);
  });
}
