/** What waits for the caller. */
import { createRoute } from '@hono/zod-openapi';
import { reading } from '../acting-as.ts';
import type { App } from '../create-app.ts';
import { taggedJson } from '../entity-tags.ts';
import { permitted } from '../permitted.ts';
import { answers, tagged } from '../schemas/answers.ts';
import { TaskListQuery, TaskPageSchema } from '../schemas/lists.ts';
import { conditionalHeaders } from '../schemas/requests.ts';
import type { Services } from '../services.ts';

const list = createRoute({
  method: 'get',
  path: '/api/v1/tasks',
  summary: 'Open steps of the caller’s offices and of those they act for, most urgent first',
  tags: ['tasks'],
  ...permitted('list-tasks'),
  request: { query: TaskListQuery, headers: conditionalHeaders },
  responses: tagged(answers(200, 'A page of tasks', TaskPageSchema)),
});

export function taskRoutes(app: App, { lists }: Services): void {
  app.openapi(list, async (c) => {
    const chosen = c.get('chosenRole');
    const own = chosen ? [chosen] : c.get('person').roles.filter((role) => role !== 'engine');
    const { role: roles, phase: phases, due: dueBefore, ...query } = c.req.valid('query');
    return taggedJson(c, await lists.tasks(reading(c), { ...query, own, roles, phases, dueBefore }));
  });
}
