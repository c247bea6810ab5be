/** An iCalendar file of a council's information system, written out by hand, and the options to read it by. */
import { type ReadOptions, readSittings } from '../../client/calendars/read-sittings.ts';
import { day, muelheim } from '../domain/calendar/muelheim.ts';

export const OPTIONS: ReadOptions = {
  committees: [
    {
      id: 'social-affairs',
      name: 'Ausschuss für Arbeit, Gesundheit und Soziales',
      paperDeadline: { kind: 'days-before', days: 14 },
    },
    { id: 'seniors-council', name: 'Seniorenbeirat', paperDeadline: { kind: 'days-before', days: 10 } },
    { id: 'social', name: 'Soziales', paperDeadline: { kind: 'days-before', days: 10 } },
  ],
  clock: muelheim,
  from: day('2026-01-01'),
  until: day('2027-12-31'),
};

/** One entry; a property with parameters is named with them, e.g. `DTSTART;VALUE=DATE`. */
export const entry = (properties: Readonly<Record<string, string>>): string =>
  [
    'BEGIN:VEVENT',
    ...Object.entries({
      UID: 'council-17',
      DTSTAMP: '20260101T000000Z',
      SUMMARY: 'Seniorenbeirat',
      ...properties,
    }).map(([name, value]) => `${name}:${value}`),
    'END:VEVENT',
  ].join('\r\n');

export const file = (...entries: readonly string[]): string =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Rat//DE', ...entries, 'END:VCALENDAR', ''].join('\r\n');

export const read = (text: string, options: Partial<ReadOptions> = {}) =>
  readSittings(text, { ...OPTIONS, ...options });

/** What was read: id, committee, date, start, and whether it is off. */
export function sittingsIn(text: string, options: Partial<ReadOptions> = {}): readonly string[] {
  const found = read(text, options);
  if (found.kind === 'refused') throw new Error(found.refusal.message.en);
  return found.form.sittings.map(({ id, committee, date, start, cancelled }) =>
    [id, committee, date, start, ...(cancelled ? ['off'] : [])].join(' '),
  );
}
