/** The guideline for whoever is to work by it: steps, commands and rules, with every field of their forms in both languages. */
import { createRoute, z } from '@hono/zod-openapi';
import { guideline } from '../../reading/guideline.ts';
import type { App } from '../create-app.ts';
import { permitted } from '../permitted.ts';
import { answers } from '../schemas/answers.ts';
import { GuidelineSchema } from '../schemas/guideline.ts';

const show = createRoute({
  method: 'get',
  path: '/api/v1/guideline',
  summary: 'Steps, commands and rules, with the fields of every form',
  tags: ['guideline'],
  ...permitted('read-guideline'),
  request: { query: z.strictObject({}) },
  responses: answers(200, 'The guideline', GuidelineSchema),
});

export function guidelineRoutes(app: App): void {
  // It is the same for the whole life of the process.
  const known = guideline();
  app.openapi(show, (c) => c.json(known, 200));
}
