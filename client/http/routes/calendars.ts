/** A municipality's calendar as a file: to subscribe to (T0), and the council's own to take sittings from (T1). */
import { createRoute, z } from '@hono/zod-openapi';
import { isPlainDate } from '../../../domain/calendar/plain-dates.ts';
import { MUNICIPALITY_TABLE } from '../../../domain/municipality/messages.ts';
import { planningBasis } from '../../../domain/municipality/municipality.ts';
import type { Instant, MunicipalityId, PlainDate } from '../../../domain/terms.ts';
import { readSittings } from '../../calendars/read-sittings.ts';
import { writeCalendar } from '../../calendars/write-calendar.ts';
import { refused } from '../../commands/answer.ts';
import { commandLabel } from '../../history/command-labels.ts';
import { actingAs } from '../acting-as.ts';
import type { App } from '../create-app.ts';
import { onlyFor, permitted } from '../permitted.ts';
import { languageOf } from '../problems/language.ts';
import { municipalityUnknown } from '../problems/municipality-unknown.ts';
import { notDone } from '../problems/problem.ts';
import { ATTACHMENT } from '../schemas/answer-headers.ts';
import { answers, bearing, Receipt } from '../schemas/answers.ts';
import { jsonBody, municipalityId, signedIn, writeHeaders } from '../schemas/requests.ts';
import type { Services } from '../services.ts';
import { isTheirs } from '../whose-municipality.ts';

const subscribe = createRoute({
  method: 'get',
  path: '/api/v1/municipalities/{id}/calendar.ics',
  summary: 'Sittings, submission deadlines, recesses and elections as iCalendar',
  tags: ['municipalities'],
  ...permitted('read-municipality'),
  request: { params: z.object({ id: municipalityId }) },
  responses: bearing(ATTACHMENT, answers(200, 'The calendar', z.string(), 'text/calendar')),
});

const id64 = z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/);
const day = z
  .string()
  .refine(isPlainDate, 'is no date of the calendar, YYYY-MM-DD')
  .transform((text) => text as PlainDate)
  .openapi({ type: 'string', format: 'date' });

const calendarImport = z.strictObject({
  source: id64.openapi({ description: 'Whose calendar it is; what it says later is held to what it said before' }),
  committee: id64.optional().openapi({ description: 'Where every entry is of one committee' }),
  from: day,
  until: day,
  calendar: z.string().openapi({ description: 'An iCalendar file (RFC 5545)' }),
});

const ImportedSittings = Receipt.extend({
  sittings: z.int(),
  skipped: z
    .array(z.object({ uid: z.string(), title: z.string(), date: z.iso.date() }))
    .openapi({ description: 'Entries that name none of the municipality’s committees' }),
}).openapi('ImportedSittings');

const take = createRoute({
  method: 'post',
  path: '/api/v1/municipalities/{id}/calendar-imports',
  summary: 'Take sittings from an iCalendar file',
  description: `by ${MUNICIPALITY_TABLE['import-sittings'].by.join(', ')}; as the command import-sittings`,
  tags: ['municipalities'],
  security: signedIn,
  middleware: onlyFor(MUNICIPALITY_TABLE['import-sittings'].by, commandLabel('import-sittings')),
  request: { params: z.object({ id: municipalityId }), headers: writeHeaders, body: jsonBody(calendarImport) },
  responses: answers(200, 'The receipt, and what was left out', ImportedSittings),
});

/** Everything that was ever entered: people look up when a committee sat, too. */
const EVER = '1900-03-01T00:00:00.000Z' as Instant;

export function calendarRoutes(app: App, { municipalities, readMunicipality }: Services): void {
  const calendarOf = async (id: MunicipalityId) => {
    const state = await readMunicipality(id);
    const basis = state && planningBasis(state, EVER);
    return state && basis ? { state, basis } : undefined;
  };

  app.openapi(subscribe, async (c) => {
    const { id } = c.req.valid('param');
    const known = isTheirs(c, id) ? await calendarOf(id) : undefined;
    if (!known) return notDone(c, refused(municipalityUnknown));
    const language = languageOf(c.req.header('accept-language'));
    const at = new Date().toISOString() as Instant;
    return c.body(writeCalendar({ municipality: id, basis: known.basis, language, at }), 200, {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': `attachment; filename="${id}.ics"`,
      'content-language': language,
      vary: 'accept-language',
    });
  });

  app.openapi(take, async (c) => {
    const { id } = c.req.valid('param');
    const { source, committee, calendar, ...span } = c.req.valid('json');
    const actor = actingAs(c, MUNICIPALITY_TABLE['import-sittings'].by);
    const known = c.get('person').municipality === id ? await calendarOf(id) : undefined;
    if (!known) return notDone(c, refused(municipalityUnknown));
    const read = readSittings(calendar, {
      committees: known.state.profile.committees,
      clock: known.basis,
      ...span,
      ...(committee === undefined ? {} : { committee }),
    });
    if (read.kind === 'refused') return notDone(c, read);
    const form = { source, ...read.form };
    const key = c.req.valid('header')['idempotency-key'];
    const answer = await municipalities.submit({ actor, type: 'import-sittings', id, form, key });
    if (answer.kind !== 'receipt') return notDone(c, answer);
    return c.json({ ...answer, sittings: read.form.sittings.length, skipped: [...read.skipped] }, 200);
  });
}
