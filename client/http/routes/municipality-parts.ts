/** A municipality's parts, each as a list of its own: offices, committees, sittings, elections, closed days, carriers, history. */
import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { isPlainDate } from '../../../domain/calendar/plain-dates.ts';
import { ELECTION_KINDS } from '../../../domain/calendar/planning-basis.ts';
import type { MunicipalityState } from '../../../domain/municipality/messages.ts';
import type { MunicipalityId } from '../../../domain/terms.ts';
import { type PlainDate, ROLES } from '../../../domain/terms.ts';
import { refused } from '../../commands/answer.ts';
import { carriersOf, electionsOf, sittingsOf } from '../../reading/municipality-parts.ts';
import { reach } from '../../reading/unreachable.ts';
import type { AppEnv } from '../app-env.ts';
import type { App } from '../create-app.ts';
import { permitted } from '../permitted.ts';
import { municipalityUnknown } from '../problems/municipality-unknown.ts';
import { notDone } from '../problems/problem.ts';
import { answers } from '../schemas/answers.ts';
import { afterRow, municipalityId, pageLimit } from '../schemas/requests.ts';
import { HistorySchema, text } from '../schemas/views.ts';
import type { Services } from '../services.ts';
import { isTheirs } from '../whose-municipality.ts';

const params = z.object({ id: municipalityId });
const date = z.iso.date();
const day = z
  .string()
  .refine(isPlainDate, 'is no date of the calendar, YYYY-MM-DD')
  .transform((given) => given as PlainDate)
  .openapi({ type: 'string', format: 'date' });
const span = z.strictObject({
  from: day.optional().openapi({ description: 'From this day on.' }),
  until: day.optional().openapi({ description: 'Up to this day, itself included.' }),
});
const tags = ['municipalities'];
const reading = permitted('read-municipality');

const all = createRoute({
  method: 'get',
  path: '/api/v1/municipalities',
  summary: 'Municipalities of the caller',
  tags,
  ...reading,
  responses: answers(
    200,
    'The municipalities',
    z
      .object({ municipalities: z.array(z.object({ id: z.string(), name: z.string() })) })
      .openapi('Municipalities', { description: 'The caller’s own; for an operator, all.' }),
  ),
});

const part = <S extends z.ZodType>(name: string, summary: string, schema: S) =>
  createRoute({
    method: 'get',
    path: `/api/v1/municipalities/{id}/${name}`,
    summary,
    tags,
    ...reading,
    request: { params },
    responses: answers(200, summary, schema),
  });

const offices = part(
  'offices',
  'Offices, and the towns’ registers of a county',
  z.object({
    offices: z.array(z.object({ role: z.enum(ROLES), name: z.string() })),
    registers: z.array(z.object({ id: z.string(), name: z.string() })),
    substitutes: z.array(z.object({ office: z.enum(ROLES), person: z.string(), until: date.optional() })),
  }),
);
const committees = part(
  'committees',
  'Committees with the rule of their submission deadline',
  z.object({
    committees: z.array(
      z.object({ id: z.string(), name: z.string(), paperDeadline: z.record(z.string(), z.unknown()) }),
    ),
    reportsTo: z.array(z.string()),
  }),
);
const closedDays = part(
  'closed-days',
  'Closed days and recesses',
  z.object({ closedDays: z.array(date), recesses: z.array(z.object({ from: date, to: date, name: z.string() })) }),
);
const carriers = createRoute({
  ...part(
    'carriers',
    'Carriers that the municipality works with',
    z.object({
      carriers: z.array(z.object({ organisation: z.string(), name: z.string().nullable(), people: z.int() })),
    }),
  ),
  ...permitted('read-people'),
});

const dated = <S extends z.ZodType>(name: string, summary: string, schema: S) =>
  createRoute({
    method: 'get',
    path: `/api/v1/municipalities/{id}/${name}`,
    summary,
    tags,
    ...reading,
    request: { params, query: span },
    responses: answers(200, summary, schema),
  });

const sittings = dated(
  'sittings',
  'Sittings with the last instant at which papers are in time',
  z.object({
    sittings: z.array(
      z.object({
        id: z.string(),
        committee: z.string(),
        name: z.string(),
        date,
        start: z.string(),
        papersUntil: z.iso.datetime().nullable(),
        special: z.boolean(),
        cancelled: z.boolean(),
        doubtful: z.boolean().openapi({ description: 'Its source no longer has it' }),
      }),
    ),
  }),
);
const elections = dated(
  'elections',
  'Elections, and how long before them a dispatch is noted, warned of, or waits',
  z.object({
    elections: z.array(
      z.object({
        id: z.string(),
        kind: z.enum(ELECTION_KINDS),
        name: text,
        date,
        windows: z.object({ noteMonths: z.int(), amberMonths: z.int(), redWeeks: z.int() }).nullable(),
      }),
    ),
  }),
);

const history = createRoute({
  method: 'get',
  path: '/api/v1/municipalities/{id}/history',
  summary: 'What changed in the municipality’s profile, people and calendar, row by row',
  tags,
  ...permitted('read-people'),
  request: {
    params,
    query: z.strictObject({
      after: afterRow,
      limit: pageLimit({ most: 500, usual: 200 }),
    }),
  },
  responses: answers(200, 'The rows', HistorySchema.extend({ next: z.int().optional() })),
});

export function municipalityPartRoutes(
  app: App,
  { people, readMunicipality, readMunicipalityHistory }: Services,
): void {
  /** Undefined where it is not theirs, or not there. */
  const stateFor = (c: Context<AppEnv>, id: MunicipalityId): Promise<MunicipalityState | undefined> =>
    isTheirs(c, id) ? readMunicipality(id) : Promise.resolve(undefined);

  app.openapi(all, async (c) => {
    const { municipality, roles } = c.get('person');
    const known = roles.includes('operator')
      ? (await reach(() => people.all())).map((person) => person.municipality)
      : [];
    const ids = [...new Set([municipality, ...known])].sort();
    const found = await Promise.all(ids.map((id) => readMunicipality(id)));
    return c.json(
      { municipalities: found.flatMap((state) => (state ? [{ id: state.id, name: state.profile.name }] : [])) },
      200,
    );
  });

  app.openapi(offices, async (c) => {
    const state = await stateFor(c, c.req.valid('param').id);
    if (!state) return notDone(c, refused(municipalityUnknown));
    const { offices: own, registers, substitutes } = state.profile;
    return c.json({ offices: own, registers, substitutes }, 200);
  });

  app.openapi(committees, async (c) => {
    const state = await stateFor(c, c.req.valid('param').id);
    if (!state) return notDone(c, refused(municipalityUnknown));
    return c.json({ committees: state.profile.committees, reportsTo: state.profile.reportsTo }, 200);
  });

  app.openapi(closedDays, async (c) => {
    const state = await stateFor(c, c.req.valid('param').id);
    if (!state) return notDone(c, refused(municipalityUnknown));
    return c.json({ closedDays: state.profile.closedDays, recesses: state.profile.recesses }, 200);
  });

  app.openapi(carriers, async (c) => {
    const state = await stateFor(c, c.req.valid('param').id);
    if (!state) return notDone(c, refused(municipalityUnknown));
    return c.json({ carriers: [...(await carriersOf(people, state))] }, 200);
  });

  app.openapi(sittings, async (c) => {
    const state = await stateFor(c, c.req.valid('param').id);
    if (!state) return notDone(c, refused(municipalityUnknown));
    return c.json({ sittings: sittingsOf(state, c.req.valid('query')) }, 200);
  });

  app.openapi(elections, async (c) => {
    const state = await stateFor(c, c.req.valid('param').id);
    if (!state) return notDone(c, refused(municipalityUnknown));
    return c.json({ elections: electionsOf(state, c.req.valid('query')) }, 200);
  });

  app.openapi(history, async (c) => {
    const { id } = c.req.valid('param');
    const { after, limit } = c.req.valid('query');
    if (!(await stateFor(c, id))) return notDone(c, refused(municipalityUnknown));
    const later = (await readMunicipalityHistory(id)).filter(({ seq }) => seq > after);
    const rows = later.slice(0, limit).map(({ about: _, ...row }) => ({ ...row, basis: [...row.basis] }));
    const last = rows.at(-1);
    return c.json({ rows, ...(later.length > limit && last ? { next: last.seq } : {}) }, 200);
  });
}
