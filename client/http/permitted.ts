/** What a route lets people do, by the access table: refused before anything is looked up, and written into its description. */
import { createMiddleware } from 'hono/factory';
import { ACCESS, type Action } from '../../domain/case/access-table.ts';
import { notPermitted } from '../../domain/case/refusals.ts';
import type { Role, Text } from '../../domain/terms.ts';
import { refused } from '../commands/answer.ts';
import type { AppEnv } from './app-env.ts';
import { notDone } from './problems/problem.ts';
import { signedIn } from './schemas/requests.ts';

/** Part of a route's definition. In a chosen role a person may what that role may. */
export const permitted = (action: Action) =>
  ({
    security: signedIn,
    middleware: onlyFor(ACCESS[action].by, ACCESS[action].label),
    'x-handschlag-action': action,
  }) as const;

/** The same for what stands in another table: a command's roles and label. */
export const onlyFor = (by: readonly Role[], label: Text) =>
  createMiddleware<AppEnv>(async (c, next) => {
    const chosen = c.get('chosenRole');
    const roles = chosen ? [chosen] : c.get('person').roles;
    return roles.some((role) => by.includes(role)) ? next() : notDone(c, refused(notPermitted(label)));
  });
