/** Comparable earlier cases, before a request is weighed (A5), and what a year's support has bound (A6). */
import { createRoute, z } from '@hono/zod-openapi';
import { caseUnknown, notYours, refusal } from '../../../domain/case/refusals.ts';
import { DECIDING, INTERNAL } from '../../../domain/guideline/readers.ts';
import { refused } from '../../commands/answer.ts';
import { actingAs } from '../acting-as.ts';
import type { App } from '../create-app.ts';
import { municipalityUnknown } from '../problems/municipality-unknown.ts';
import { notDone } from '../problems/problem.ts';
import { answers } from '../schemas/answers.ts';
import { ComparableSchema, EffortSchema } from '../schemas/decisions.ts';
import { caseId, municipalityId, signedIn } from '../schemas/requests.ts';
import type { Services } from '../services.ts';

const comparable = createRoute({
  method: 'get',
  path: '/api/v1/cases/{caseId}/comparable',
  summary: 'Comparable decided cases of the municipality, most similar first',
  tags: ['cases'],
  security: signedIn,
  request: { params: z.object({ caseId }) },
  responses: answers(200, 'The comparable cases', ComparableSchema),
});

const effort = createRoute({
  method: 'get',
  path: '/api/v1/municipalities/{id}/effort',
  summary: 'What supporting carriers binds in the administration, year by year, against the budget',
  tags: ['municipalities'],
  security: signedIn,
  request: {
    params: z.object({ id: municipalityId }),
    query: z.strictObject({ year: z.coerce.number().int().min(1900).max(2199).optional() }),
  },
  responses: answers(200, 'One account for each year', EffortSchema),
});

export function decisionRoutes(app: App, { readComparable, readEffort }: Services): void {
  app.openapi(comparable, async (c) => {
    const cases = await readComparable(c.req.valid('param').caseId, actingAs(c, INTERNAL));
    if (cases === undefined) return notDone(c, refused(caseUnknown));
    return cases === 'not-yours' ? notDone(c, refused(notYours(COMPARE))) : c.json({ cases }, 200);
  });

  app.openapi(effort, async (c) => {
    const accounts = await readEffort(c.req.valid('param').id, actingAs(c, DECIDING));
    // A carrier of this municipality knows that it exists.
    const isOfCarrier = accounts === undefined && c.get('person').municipality === c.req.valid('param').id;
    if (accounts === undefined) return notDone(c, refused(isOfCarrier ? administrationAlone : municipalityUnknown));
    if (accounts === 'not-yours') return notDone(c, refused(notYours(ACCOUNT)));
    const { year } = c.req.valid('query');
    return c.json({ accounts: accounts.filter((account) => year === undefined || account.year === year) }, 200);
  });
}

const COMPARE = { de: 'Vergleichbare Vorgänge suchen', en: 'Look for comparable cases' };
const ACCOUNT = { de: 'Jahreskonto des Aufwands', en: 'Yearly account of effort' };
const administrationAlone = refusal(
  'not-yours',
  'Den Aufwand sieht nur die Verwaltung.',
  'The effort is for the administration alone to see.',
);
