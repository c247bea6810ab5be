/** What waits for the caller. */
import { createRoute, z } from '@hono/zod-openapi';
import { reading } from '../acting-as.ts';
import type { App } from '../create-app.ts';
import { permitted } from '../permitted.ts';
import { answers } from '../schemas/answers.ts';
import { TaskListSchema } from '../schemas/views.ts';
import type { Services } from '../services.ts';

const list = createRoute({
  method: 'get',
  path: '/api/v1/tasks',
  summary: 'Open steps of the caller’s roles, most urgent first',
  tags: ['tasks'],
  ...permitted('list-tasks'),
  request: { query: z.strictObject({}) },
  responses: answers(200, 'The tasks', TaskListSchema),
});

export function taskRoutes(app: App, { lists }: Services): void {
  app.openapi(list, async (c) => {
    const chosen = c.get('chosenRole');
    const roles = chosen ? [chosen] : c.get('person').roles.filter((role) => role !== 'engine');
    return c.json({ tasks: await lists.tasks(reading(c), roles) }, 200);
  });
}
