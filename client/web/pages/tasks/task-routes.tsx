/** My tasks: who holds the ball. */
import type { Hono } from 'hono';
import { TaskListQuery } from '../../../http/schemas/lists.ts';
import type { Services } from '../../../http/services.ts';
import { ownRoles, reader } from '../../acting.ts';
import { readQuery } from '../../parts/query.ts';
import { signedIn } from '../../session/signed-in-only.ts';
import { type Site, viewOf } from '../../view.ts';
import type { WebEnv } from '../../web-env.ts';
import { TaskListPage } from './task-list.tsx';

export function taskRoutes(web: Hono<WebEnv>, site: Site, { lists }: Pick<Services, 'lists'>): void {
  web.get('/tasks', async (c) => {
    const person = signedIn(c);
    const { role: roles, phase: phases, due: dueBefore, ...query } = readQuery(c, TaskListQuery);
    const page = await lists.tasks(reader(person), { ...query, own: ownRoles(person), roles, phases, dueBefore });
    const filter = { role: roles?.[0], phase: phases?.[0], overdue: query.overdue, for: query.for };
    return c.html(<TaskListPage view={viewOf(c, site)} person={person} page={page} filter={filter} />);
  });
}
