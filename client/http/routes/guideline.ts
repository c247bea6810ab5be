/** The guideline for whoever is to work by it: steps, commands and rules, with every field of their forms in both languages. */
import { createRoute, z } from '@hono/zod-openapi';
import { STEPS } from '../../../domain/terms.ts';
import { describeStep, guideline } from '../../reading/guideline.ts';
import type { App } from '../create-app.ts';
import { permitted } from '../permitted.ts';
import { answers } from '../schemas/answers.ts';
import { GuidelineSchema, GuidelineStepSchema } from '../schemas/guideline.ts';

const show = createRoute({
  method: 'get',
  path: '/api/v1/guideline',
  summary: 'Steps, commands and rules, with the fields of every form',
  tags: ['guideline'],
  ...permitted('read-guideline'),
  request: { query: z.strictObject({}) },
  responses: answers(200, 'The guideline', GuidelineSchema),
});

/** Under which each step stands alone. */
export const GUIDELINE_STEPS = '/api/v1/guideline/steps';

const step = createRoute({
  method: 'get',
  path: `${GUIDELINE_STEPS}/{step}`,
  summary: 'One step of the guideline, with the fields of its form',
  tags: ['guideline'],
  ...permitted('read-guideline'),
  request: { params: z.object({ step: z.enum(STEPS).openapi({ description: 'Name of the step.' }) }) },
  responses: answers(200, 'The step', GuidelineStepSchema),
});

export function guidelineRoutes(app: App): void {
  // Told when somebody asks for it; then it is the same for the whole life of the process.
  let told: ReturnType<typeof guideline> | undefined;
  app.openapi(show, (c) => {
    told ??= guideline();
    return c.json(told, 200);
  });
  app.openapi(step, (c) => c.json(describeStep(c.req.valid('param').step), 200));
}
