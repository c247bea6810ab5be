/** T0: the municipality's calendar to subscribe to, and T1: the same sittings when it is read again. */
import ICAL from 'ical.js';
import { type CalendarParts, writeCalendar } from '../../client/calendars/write-calendar.ts';
import type { PlanningBasis } from '../../domain/calendar/planning-basis.ts';
import { day, instant, muelheim, sitting } from '../domain/calendar/muelheim.ts';
import { OPTIONS, read } from './council.ts';

const basis: PlanningBasis = {
  ...muelheim,
  sittings: [
    sitting('2026-06-18'),
    sitting('2026-09-10', { cancelled: true }),
    sitting('2026-10-26', { doubtful: true }),
    sitting('2026-11-05', {
      paperDeadline: { kind: 'weekday', weekday: 5, weeksBefore: 1, time: '12:00' },
      special: true,
    }),
  ],
  recesses: [{ from: day('2026-07-20'), to: day('2026-09-01'), name: 'Sommerpause' }],
  elections: [
    { id: 'council-2027', kind: 'municipal-council', date: day('2027-04-18') },
    { id: 'state-2027', kind: 'state', date: day('2027-05-09') },
  ],
};
const written = (parts: Partial<CalendarParts> = {}): string =>
  writeCalendar({ municipality: 'muelheim', basis, language: 'de', at: instant('2026-03-02T10:00:00.000Z'), ...parts });

/** Each entry: its UID without our domain, when it begins and ends, its title and status. */
const entries = (text: string) =>
  new ICAL.Component(ICAL.parse(text))
    .getAllSubcomponents('vevent')
    .map((event) => [
      String(event.getFirstPropertyValue('uid')).replace('@muelheim.handschlag', ''),
      ...['dtstart', 'dtend', 'summary', 'status'].flatMap(
        (name) => event.getFirstPropertyValue(name)?.toString() ?? [],
      ),
    ]);

test('T0: sittings, submission deadlines, recesses, elections and their red stretches stand in the calendar', () => {
  const name = 'Ausschuss für Arbeit, Gesundheit und Soziales';
  expect(entries(written())).toEqual([
    ['social-affairs-2026-06-18', '2026-06-18T14:00:00Z', name, 'CONFIRMED'],
    ['deadline.social-affairs-2026-06-18', '2026-06-03', '2026-06-04', `Vorlagenschluss: ${name}`],
    ['social-affairs-2026-09-10', '2026-09-10T14:00:00Z', name, 'CANCELLED'],
    ['social-affairs-2026-10-26', '2026-10-26T15:00:00Z', name, 'TENTATIVE'],
    ['deadline.social-affairs-2026-10-26', '2026-10-12', '2026-10-13', `Vorlagenschluss: ${name}`],
    ['social-affairs-2026-11-05', '2026-11-05T15:00:00Z', `Sondersitzung: ${name}`, 'CONFIRMED'],
    ['deadline.social-affairs-2026-11-05', '2026-10-30T11:00:00Z', `Vorlagenschluss: ${name}`],
    ['recess.2026-07-20', '2026-07-20', '2026-09-02', 'Sommerpause'],
    ['election.council-2027', '2027-04-18', '2027-04-19', 'Kommunalwahl'],
    ['election.state-2027', '2027-05-09', '2027-05-10', 'Landtagswahl'],
    ['window.council-2027', '2027-03-07', '2027-04-19', 'Sperrfrist vor: Kommunalwahl'],
  ]);
});

test('T1: a deadline that was brought forward says from when and why', () => {
  expect(written()).toContain('Vorverlegt vom');
  const unfolded = written({ language: 'en' }).replaceAll('\r\n ', '');
  expect(unfolded).toContain('Brought forward from 4 June 2026 (holiday).');
});

test('T0: a case’s own dates come along where they are given, and name nobody', () => {
  const caseDates = [{ id: 'abc-report', date: day('2026-08-10'), title: { de: 'Bericht fällig', en: 'Report due' } }];
  expect(entries(written({ caseDates, language: 'en' })).at(-1)).toEqual([
    'case.abc-report',
    '2026-08-10',
    '2026-08-11',
    'Report due',
  ]);
});

test('T0: written twice at the same time it is the same to the byte, and needs no definition of a zone', () => {
  expect(written()).toBe(written());
  expect(written()).not.toMatch(/VTIMEZONE|TZID/);
  expect(
    written()
      .split('\r\n')
      .every((line) => new TextEncoder().encode(line).length <= 75),
  ).toBe(true);
});

test('T1: read again, the calendar names the same sittings, and nothing that follows from them', () => {
  const again = read(written());
  expect(again).toMatchObject({ kind: 'read', skipped: [] });
  expect(again.kind === 'read' && again.form.sittings).toEqual(
    basis.sittings.map(({ id, committee, date, start, cancelled }) => ({
      id,
      committee,
      date,
      start,
      ...(cancelled ? { cancelled } : {}),
    })),
  );
});

test('T1: a calendar that another municipality’s Handschlag wrote is read like any other', () => {
  const other = read(written({ municipality: 'essen' }), { committees: OPTIONS.committees });
  expect(other.kind === 'read' && other.form.sittings.map(({ date }) => date)).toEqual(
    basis.sittings.map(({ date }) => date),
  );
});
