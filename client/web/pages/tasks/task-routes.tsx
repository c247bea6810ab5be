/** My tasks: who holds the ball. */
import type { Hono } from 'hono';
import { addDays } from '../../../../domain/calendar/plain-dates.ts';
import { CARRIER_ROLES, type PlainDate } from '../../../../domain/terms.ts';
import type { Person } from '../../../../storage/people.ts';
import { TaskListQuery } from '../../../http/schemas/lists.ts';
import type { Services } from '../../../http/services.ts';
import { carriersOf } from '../../../reading/municipality-parts.ts';
import { ownRoles, reader } from '../../acting.ts';
import { dayOf } from '../../parts/dates.tsx';
import { readQuery } from '../../parts/query.ts';
import { signedIn } from '../../session/signed-in-only.ts';
import { type Site, viewOf } from '../../view.ts';
import type { WebEnv } from '../../web-env.ts';
import { begunRequest } from '../new-case/begun-request.tsx';
import { colleaguesNamed } from '../taking/colleagues-named.ts';
import type { FilterChoices } from './task-filters.tsx';
import { TaskListPage } from './task-list.tsx';

type TaskServices = Pick<Services, 'lists' | 'people' | 'readMunicipality' | 'drafts' | 'now'>;

/** Ahead of today: the day's work, the week's, the month's. */
const AHEAD = [1, 7, 14, 30];

export function taskRoutes(web: Hono<WebEnv>, site: Site, services: TaskServices): void {
  web.get('/tasks', async (c) => {
    const person = signedIn(c);
    const { role: roles, phase: phases, due: dueBefore, ...query } = readQuery(c, TaskListQuery);
    const asked = { ...query, own: ownRoles(person), roles, phases, dueBefore };
    const today = dayOf(await services.now());
    const [page, choices, begun] = await Promise.all([
      services.lists.tasks(reader(person), asked),
      choicesFor(services, person, today),
      begunRequest(services, person),
    ]);
    const { overdue, carrier, taken } = query;
    const filter = { role: roles?.[0], phase: phases?.[0], overdue, carrier, due: dueBefore, taken, for: query.for };
    // A day of an old bookmark is still one that can be chosen.
    const days = dueBefore === undefined ? choices.days : [...new Set([...choices.days, dueBefore])].sort();
    const takers = page.tasks.flatMap(({ takenBy }) => takenBy ?? []);
    const names = await colleaguesNamed(takers, person, services.people);
    const { pathname, search } = new URL(c.req.url);
    const props = {
      person,
      page,
      filter,
      choices: { ...choices, days },
      names,
      begun,
      address: `${pathname}${search}`,
    };
    return c.html(<TaskListPage view={viewOf(c, site)} {...props} />);
  });
}

async function choicesFor(
  { people, readMunicipality }: TaskServices,
  person: Person,
  today: PlainDate,
): Promise<FilterChoices> {
  const state = await readMunicipality(person.municipality);
  const isCarriers = person.roles.some((role) => CARRIER_ROLES.includes(role));
  const carriers = state && !isCarriers ? await carriersOf(people, state) : [];
  return {
    carriers: carriers.map(({ organisation, name }) => ({ value: organisation, label: name ?? organisation })),
    standsInFor: (state?.profile.substitutes ?? [])
      .filter(({ person: id, until }) => id === person.id && (until === undefined || today <= until))
      .map(({ office }) => office),
    days: AHEAD.map((days) => addDays(today, days)),
  };
}
