/** Whatever stands in a municipality's stream has a sentence in both languages. */
import { municipalitySentences } from '../../client/history/sentences/municipality.ts';
import type { MunicipalityEvent } from '../../domain/municipality/messages.ts';
import { ProfileRevision } from '../../domain/municipality/profile.ts';
import type { PersonId, Text } from '../../domain/terms.ts';
import { day } from '../domain/calendar/muelheim.ts';
import { calendar, JUNE, profile } from '../domain/municipality/town.ts';

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
    data: { id: JUNE, committee: 'c', date: day('2026-06-18'), start: '16:00', special: true },
  },
  { type: 'sitting-moved', data: { sitting: JUNE, from: day('2026-06-18'), to: day('2026-06-25'), start: '17:00' } },
  { type: 'sitting-cancelled', data: { sitting: JUNE } },
  { type: 'sitting-in-doubt', data: { sitting: JUNE, source: 'council' } },
  { type: 'sitting-confirmed', data: { sitting: JUNE } },
  { type: 'sittings-imported', data: { source: 'council', from: day('2026-03-01'), sittings: [] } },
  { type: 'election-scheduled', data: { id: 'c', kind: 'mayor', date: day('2026-09-13') } },
  { type: 'election-moved', data: { election: 'c', from: day('2026-09-13'), to: day('2026-09-20') } },
  { type: 'election-cancelled', data: { election: 'c', from: day('2026-09-13') } },
  { type: 'days-closed', data: { days: [day('2026-05-15'), day('2026-05-18')], reason: 'Brückentag' } },
  { type: 'days-opened', data: { days: [day('2026-05-15')] } },
  { type: 'calendar-recorded', data: calendar },
  { type: 'replanning-recorded', data: { upTo: 4 } },
];
const who: Text = { de: 'Die Sozialplanung', en: 'The social planner' };
const tell = ({ type, data }: MunicipalityEvent): Text =>
  (municipalitySentences[type] as (data: unknown, teller: unknown) => Text)(data, { who, on: { de: '', en: '' } });

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
    `Die Sozialplanung hat die Sitzung „${JUNE}“ vom 18. Juni 2026 auf den 25. Juni 2026, 17:00 Uhr, verlegt.`,
  ],
  ['days-closed', 'Die Sozialplanung hat Schließtage eingetragen („Brückentag“): 15. Mai 2026 und 18. Mai 2026.'],
  [
    'substitute-appointed',
    'Die Sozialplanung hat eine Vertretung für die Pressestelle bestimmt, bis zum 31. August 2026.',
  ],
])('what %s says', (type, sentence) => {
  const event = EVENTS.find((candidate) => candidate.type === type);
  expect(event && tell(event).de).toBe(sentence);
});
