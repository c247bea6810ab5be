/** Whatever stands in a municipality's stream has a sentence in both languages. */

import { municipalitySentences } from '../../client/history/sentences/municipality.ts';
import { sentenceOf, storyteller } from '../../client/history/sentences.ts';
import type { Envelope } from '../../domain/journal/envelope.ts';
import type { MunicipalityEvent } from '../../domain/municipality/messages.ts';
import { ProfileRevision } from '../../domain/municipality/profile.ts';
import type { OrganisationId, PersonId, StreamId, Text } from '../../domain/terms.ts';
import { day } from '../domain/calendar/muelheim.ts';
import { calendar, JUNE, profile } from '../domain/municipality/town.ts';
import { headOfUnit, planner } from '../domain/people.ts';
import { row } from './rows.ts';

const { id: _, sittings: __, elections: ___, closedDays: ____, ...revisable } = profile;
const EVENTS: readonly MunicipalityEvent[] = [
  { type: 'municipality-established', data: profile },
  { type: 'profile-revised', data: ProfileRevision.parse(revisable) },
  {
    type: 'substitute-appointed',
    data: { office: 'press-office', person: 'p-7' as PersonId, until: day('2026-08-31') },
  },
  { type: 'budget-recorded', data: { year: 2027, staffHours: 1200, sheets: 9000, postageCents: 123_456 } },
  {
    type: 'sitting-scheduled',
    data: { id: JUNE, committee: 'social-affairs', date: day('2026-06-18'), start: '16:00', special: true },
  },
  { type: 'sitting-moved', data: { sitting: JUNE, from: day('2026-06-18'), to: day('2026-06-25'), start: '17:00' } },
  { type: 'sitting-cancelled', data: { sitting: JUNE } },
  { type: 'sitting-in-doubt', data: { sitting: JUNE, source: 'council' } },
  { type: 'sitting-confirmed', data: { sitting: JUNE } },
  { type: 'sittings-imported', data: { source: 'council', from: day('2026-03-01'), sittings: [] } },
  { type: 'election-scheduled', data: { id: 'mayor', kind: 'mayor', date: day('2030-09-08') } },
  { type: 'election-moved', data: { election: 'council-2030', from: day('2030-09-08'), to: day('2030-09-15') } },
  { type: 'election-cancelled', data: { election: 'council-2030', from: day('2030-09-08') } },
  { type: 'days-closed', data: { days: [day('2026-05-15'), day('2026-05-18')], reason: 'Brückentag' } },
  { type: 'days-opened', data: { days: [day('2026-05-15')] } },
  { type: 'carrier-registered', data: { organisation: 'lesepaten' as OrganisationId, name: 'Lesepaten e. V.' } },
  {
    type: 'person-appointed',
    data: {
      person: 'p-7' as PersonId,
      organisation: 'muelheim' as OrganisationId,
      roles: ['press-office', 'mail-room'],
    },
  },
  { type: 'person-dismissed', data: { person: 'p-7' as PersonId } },
  { type: 'calendar-recorded', data: calendar },
  { type: 'replanning-recorded', data: { upTo: 4 } },
];
const MUNICIPALITY = { stream: 'municipality/muelheim' as StreamId };
const rowOf = ({ type, data }: MunicipalityEvent, rest: Partial<Envelope> = {}): Envelope =>
  row(type, data, planner, { ...MUNICIPALITY, ...rest });
const tell = (event: MunicipalityEvent): Text => {
  const teller = storyteller();
  teller(rowOf({ type: 'municipality-established', data: profile }));
  return teller(rowOf(event));
};

test('every event of a municipality has a sentence in both languages that leaves nothing open', () => {
  expect(EVENTS.map(({ type }) => type).sort()).toEqual(Object.keys(municipalitySentences).sort());
  for (const event of EVENTS) {
    const { de, en } = tell(event);
    expect([de, en]).toEqual([expect.stringMatching(/^[A-ZÄÖÜ].*\.$/), expect.stringMatching(/^[A-Z].*\.$/)]);
    expect(de + en).not.toMatch(/undefined|NaN|\[object| {2}/);
    expect(de).not.toBe(en);
  }
});

test.each<[MunicipalityEvent['type'], string]>([
  [
    'budget-recorded',
    'Die Sozialplanung hat das Budget für 2027 eingetragen: 1.200 Arbeitsstunden, 9.000 Blatt, 1.234,56 € Porto.',
  ],
  [
    'sitting-moved',
    'Die Sozialplanung hat eingetragen: Die Sitzung des Gremiums „Ausschuss für Arbeit, Gesundheit und Soziales“ vom 18. Juni 2026 ist auf den 25. Juni 2026, 17:00 Uhr, verlegt.',
  ],
  [
    'sitting-cancelled',
    'Die Sozialplanung hat eingetragen: Die Sitzung des Gremiums „Ausschuss für Arbeit, Gesundheit und Soziales“ vom 18. Juni 2026 ist abgesagt.',
  ],
  [
    'election-moved',
    'Die Sozialplanung hat eingetragen: Die Kommunalwahl vom 8. September 2030 ist auf den 15. September 2030 verlegt.',
  ],
  ['days-closed', 'Die Sozialplanung hat Schließtage eingetragen („Brückentag“): 15. Mai 2026 und 18. Mai 2026.'],
  [
    'substitute-appointed',
    'Die Sozialplanung hat eine Vertretung für die Pressestelle bestellt bis einschließlich 31. August 2026.',
  ],
])('what %s says', (type, sentence) => {
  const event = EVENTS.find((candidate) => candidate.type === type);
  expect(event && tell(event).de).toBe(sentence);
});

test('a moved sitting is told by the day from which it moves; told alone, by its id', () => {
  const teller = storyteller();
  const moved = (from: string, to: string) =>
    rowOf({ type: 'sitting-moved', data: { sitting: JUNE, from: day(from), to: day(to) } });
  teller(rowOf({ type: 'municipality-established', data: profile }));
  teller(moved('2026-06-18', '2026-06-25'));
  expect(teller(moved('2026-06-25', '2026-07-02')).de).toContain('vom 25. Juni 2026 ist auf den 2. Juli 2026 verlegt');
  expect(sentenceOf(moved('2026-06-25', '2026-07-02')).de).toContain(`Die Sitzung „${JUNE}“ ist auf den 2. Juli 2026`);
});

test('what an import brings is taken over, not entered', () => {
  const teller = storyteller();
  const cause = 'command:import';
  teller(
    rowOf({ type: 'sittings-imported', data: { source: 'council', from: day('2026-03-01'), sittings: [] } }, { cause }),
  );
  const cancelled = { type: 'sitting-cancelled', data: { sitting: JUNE } } as const;
  expect(teller(rowOf(cancelled, { cause })).de).toMatch(
    /^Die Sozialplanung hat aus dem Kalender übernommen: Die Sitzung/,
  );
  expect(teller(rowOf(cancelled)).de).toMatch(/^Die Sozialplanung hat eingetragen: Die Sitzung/);
});

test('an office that appoints its own substitute does so for itself', () => {
  const appointed = { office: 'head-of-unit', person: 'p-7' };
  expect(sentenceOf(row('substitute-appointed', appointed, headOfUnit, MUNICIPALITY)).de).toBe(
    'Die Amtsleitung hat für sich eine Vertretung bestellt.',
  );
});

test('a committee that has no sitting yet is named all the same', () => {
  const teller = storyteller();
  teller(rowOf({ type: 'municipality-established', data: { ...profile, sittings: [] } }));
  const first = { id: JUNE, committee: 'social-affairs', date: day('2026-06-18'), start: '16:00' };
  expect(teller(rowOf({ type: 'sitting-scheduled', data: first })).de).toBe(
    'Die Sozialplanung hat eingetragen: Sitzung des Gremiums „Ausschuss für Arbeit, Gesundheit und Soziales“ am 18. Juni 2026, 16:00 Uhr.',
  );
});
