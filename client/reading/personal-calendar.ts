/** Somebody's own calendar: the municipality's sittings and elections, and the due dates of what waits for them. */
import { caseNumber } from '../../domain/case/case-number.ts';
import { planningBasis } from '../../domain/municipality/municipality.ts';
import { type Actor, type Instant, ROLES, type Role } from '../../domain/terms.ts';
import type { MunicipalityLoader } from '../../storage/loading/municipality-loader.ts';
import type { Person } from '../../storage/people.ts';
import { type CaseDate, writeCalendar } from '../calendars/write-calendar.ts';
import { readTaskCursor, type TaskCursor } from './list-cursor.ts';
import type { TaskListItem } from './list-tasks.ts';
import type { Lists } from './lists.ts';

export type PersonalCalendar = (person: Person) => Promise<string | undefined>;

/** A year back is as far as anybody looks up a sitting in their own calendar. */
const YEAR_MS = 365 * 24 * 3600 * 1000;

/** Undefined where the municipality's calendar is not recorded yet. Cases by number and step: a calendar is shown to others. */
export function createPersonalCalendar(
  lists: Lists,
  readMunicipality: MunicipalityLoader,
  now: () => Instant | Promise<Instant>,
): PersonalCalendar {
  return async ({ id, organisation, municipality, roles, language }) => {
    const at = await now();
    const state = await readMunicipality(municipality);
    const basis = state && planningBasis(state, new Date(Date.parse(at) - YEAR_MS).toISOString() as Instant);
    const own = ROLES.filter((role) => roles.includes(role) && role !== 'operator' && role !== 'engine');
    if (!basis) return undefined;
    const [role] = own;
    const actor: Actor | undefined = role && { person: id, role, organisation };
    const tasks = actor ? await allTasks(lists, actor, own) : [];
    const caseDates = tasks.flatMap(({ caseId, key, due, label }): readonly CaseDate[] => {
      const number = caseNumber({ caseId });
      return due === null
        ? []
        : [
            {
              id: `${caseId}/${key}`,
              date: due,
              title: { de: `${number}: ${label.de}`, en: `${number}: ${label.en}` },
            },
          ];
    });
    return writeCalendar({ municipality, basis, caseDates, language, at });
  };
}

/** Those that are due, that is: they come first. */
async function allTasks(lists: Lists, actor: Actor, own: readonly Role[]): Promise<readonly TaskListItem[]> {
  const tasks: TaskListItem[] = [];
  let after: TaskCursor | undefined;
  while (true) {
    const page = await lists.tasks(actor, { own, after, limit: PAGE });
    tasks.push(...page.tasks);
    after = page.next === undefined ? undefined : readTaskCursor(page.next);
    if (after === undefined || after.due === null) return tasks;
  }
}

const PAGE = 200;
