/** Complete a step. One route for all of them; OpenAPI lists each with its own form. */
import { createRoute, z } from '@hono/zod-openapi';
import { STEP_TABLE } from '../../../domain/guideline/steps.ts';
import { STEPS } from '../../../domain/terms.ts';
import { actingFor } from '../acting-as.ts';
import type { App } from '../create-app.ts';
import { allowedHeads } from '../entity-tags.ts';
import { FOR_HEADER } from '../headers.ts';
import { notDone } from '../problems/problem.ts';
import { answers, Receipt } from '../schemas/answers.ts';
import { exampledForm } from '../schemas/form-schema.ts';
import { actingHeaders, anyForm, caseId, jsonBody, signedIn } from '../schemas/requests.ts';
import type { Services } from '../services.ts';

const complete = createRoute({
  method: 'post',
  path: '/api/v1/cases/{caseId}/steps/{step}',
  hide: true,
  request: {
    params: z.object({ caseId, step: z.enum(STEPS).exclude(['open-case']) }),
    headers: actingHeaders,
    body: jsonBody(anyForm),
  },
  responses: answers(200, 'The receipt', Receipt),
});

export function stepRoutes(app: App, { cases }: Services): void {
  app.openapi(complete, async (c) => {
    const { caseId: id, step } = c.req.valid('param');
    const { 'idempotency-key': key, [FOR_HEADER]: office, 'if-match': ifMatch } = c.req.valid('header');
    const actor = actingFor(c, STEP_TABLE[step].by, office);
    const answer = await cases.submit({
      actor,
      type: step,
      caseId: id,
      form: c.req.valid('json'),
      key,
      heads: allowedHeads(ifMatch),
    });
    return answer.kind === 'receipt' ? c.json(answer, 200) : notDone(c, answer);
  });
}

/** One path for each step, with its form; for the description alone, which is made when somebody asks for it. */
export function describeSteps(app: App): void {
  for (const step of STEPS.filter((name) => name !== 'open-case')) {
    const { label, short, by, rules, form } = STEP_TABLE[step];
    app.openAPIRegistry.registerPath({
      method: 'post',
      path: `/api/v1/cases/{caseId}/steps/${step}`,
      summary: label.en,
      description: `${short.en}; by ${by.join(', ')}; rules ${rules.join(', ')}`,
      tags: ['steps'],
      security: signedIn,
      request: { params: z.object({ caseId }), headers: actingHeaders, body: jsonBody(exampledForm(form)) },
      responses: answers(200, 'The receipt', Receipt),
    });
  }
}
