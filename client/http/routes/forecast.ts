/** What lies ahead: a case's forecast, the plan back from a sitting (T1, T2), and a good time to ask (T0). */
import { createRoute, z } from '@hono/zod-openapi';
import { caseUnknown } from '../../../domain/case/refusals.ts';
import { refused } from '../../commands/answer.ts';
import { reading } from '../acting-as.ts';
import type { App } from '../create-app.ts';
import { permitted } from '../permitted.ts';
import { municipalityUnknown } from '../problems/municipality-unknown.ts';
import { notDone } from '../problems/problem.ts';
import { answers } from '../schemas/answers.ts';
import { ForecastSchema, GoodTimeSchema, PlanSchema } from '../schemas/forecast.ts';
import { caseId, municipalityId } from '../schemas/requests.ts';
import type { Services } from '../services.ts';
import { isTheirs } from '../whose-municipality.ts';

const ahead = createRoute({
  method: 'get',
  path: '/api/v1/cases/{caseId}/forecast',
  summary: 'The remaining way of a case, if each step takes its lead time',
  tags: ['cases'],
  ...permitted('read-forecast'),
  request: { params: z.object({ caseId }) },
  responses: answers(200, 'The forecast', ForecastSchema),
});

const sitting = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,63}$/)
  .openapi({ description: 'Id of a sitting that is ahead, as `listSittings` has it.' });

const back = createRoute({
  method: 'get',
  path: '/api/v1/cases/{caseId}/plan',
  summary: 'By when each step must be done for the report to be heard in this sitting',
  tags: ['cases'],
  ...permitted('read-forecast'),
  request: { params: z.object({ caseId }), query: z.object({ sitting }) },
  responses: answers(200, 'The plan', PlanSchema),
});

const when = createRoute({
  method: 'get',
  path: '/api/v1/municipalities/{id}/when',
  summary: 'Sittings, recess and elections ahead, and how far a request made today would get',
  tags: ['municipalities'],
  ...permitted('read-municipality'),
  request: {
    params: z.object({ id: municipalityId }),
    query: z.object({
      months: z.coerce
        .number()
        .int()
        .min(1)
        .max(36)
        .default(12)
        .openapi({ type: 'integer', description: 'How far to look ahead.' }),
    }),
  },
  responses: answers(200, 'What lies ahead', GoodTimeSchema),
});

export function forecastRoutes(app: App, { readForecast }: Services): void {
  app.openapi(ahead, async (c) => {
    const found = await readForecast.ofCase(c.req.valid('param').caseId, reading(c));
    return found ? c.json(found, 200) : notDone(c, refused(caseUnknown));
  });

  app.openapi(back, async (c) => {
    const plan = await readForecast.backFrom(c.req.valid('param').caseId, c.req.valid('query').sitting, reading(c));
    if (!plan) return notDone(c, refused(caseUnknown));
    return plan.kind === 'refused' ? notDone(c, refused(plan.refusal)) : c.json(plan, 200);
  });

  app.openapi(when, async (c) => {
    const { id } = c.req.valid('param');
    const found = isTheirs(c, id) ? await readForecast.beforeAsking(id, c.req.valid('query').months) : undefined;
    return found ? c.json(found, 200) : notDone(c, refused(municipalityUnknown));
  });
}
