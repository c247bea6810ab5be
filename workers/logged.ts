/** Activities whose every line says which activity, case and command it is about, and that log what they throw. */
import type { Logger } from 'pino';
import { type About, logAbout } from '../storage/operation/log.ts';

type Activities = { readonly [name: string]: (...given: never[]) => Promise<unknown> };

export function loggedActivities<A extends object>(activities: A, log: Logger): A {
  const logged = Object.entries(activities as Activities).map(([activity, work]) => [
    activity,
    (...given: never[]) =>
      logAbout({ activity, ...aboutOf(given[0]) }, async () => {
        try {
          return await work(...given);
        } catch (error) {
          log.error({ code: 'activity-failed', err: error }, 'an activity failed and will be tried again');
          throw error;
        }
      }),
  ]);
  return Object.fromEntries(logged) as A;
}

/** The first argument is a case's or a municipality's id, a delivery, or a message. */
function aboutOf(first: unknown): About {
  if (typeof first === 'string') return subject(first);
  if (typeof first !== 'object' || first === null) return {};
  const { caseId, subject: of, commandId } = first as Readonly<Record<string, unknown>>;
  return {
    ...(typeof caseId === 'string' ? { caseId } : {}),
    ...(typeof of === 'string' ? subject(of) : {}),
    ...(typeof commandId === 'string' ? { commandId } : {}),
  };
}

const subject = (id: string): About => (/^[a-z0-9]{26}$/.test(id) ? { caseId: id } : { municipality: id });
