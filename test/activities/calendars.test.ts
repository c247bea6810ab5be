import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { holidaysOf, offsetsOf, UnknownLandError } from '../../activities/calendars.ts';
import { instantOf, localDate } from '../../domain/calendar/local-time.ts';
import { submissionDeadline } from '../../domain/calendar/sittings.ts';
import { workCalendar } from '../../domain/calendar/working-days.ts';
import { planningBasis } from '../../domain/municipality/municipality.ts';
import type { Instant, PlainDate } from '../../domain/terms.ts';
import { muelheim, sitting } from '../domain/calendar/muelheim.ts';
import { after, establish } from '../domain/municipality/town.ts';

test('the holidays of North Rhine-Westphalia are those written out by hand', () => {
  expect(holidaysOf('NW', 2026, 2028)).toEqual(muelheim.holidays);
});

test.each([
  ['Fronleichnam', '2026-06-04', ['BW', 'BY', 'HE', 'NW', 'RP', 'SL']],
  ['Buß- und Bettag', '2026-11-18', ['SN']],
  ['Reformationstag', '2026-10-31', ['BB', 'HB', 'HH', 'MV', 'NI', 'SN', 'ST', 'SH', 'TH']],
  ['Heilige Drei Könige', '2026-01-06', ['BW', 'BY', 'ST']],
  ['Weltfrauentag', '2026-03-08', ['BE', 'MV']],
  ['Weltkindertag', '2026-09-20', ['TH']],
  ['Tag der Deutschen Einheit', '2026-10-03', 'all'],
])('%s is a holiday in its Länder and in no other', (_name, date, expected) => {
  const all = ['BW', 'BY', 'BE', 'BB', 'HB', 'HE', 'HH', 'MV', 'NI', 'NW', 'RP', 'SL', 'SN', 'ST', 'SH', 'TH'];
  const found = all.filter((land) => holidaysOf(land, 2026, 2026).includes(date as PlainDate));
  expect(found.sort()).toEqual(expected === 'all' ? all.sort() : [...expected].sort());
});

test.each([
  ['Corpus Christi', '2026-06-18', 'NW', '2026-06-03', 'BE', '2026-06-04'],
  ['the Day of Repentance', '2026-12-02', 'SN', '2026-11-17', 'NW', '2026-11-18'],
  ['Reformation Day', '2028-11-14', 'NI', '2028-10-30', 'NW', '2028-10-31'],
  ['Women’s Day', '2027-03-22', 'BE', '2027-03-05', 'NW', '2027-03-08'],
  ['Children’s Day', '2027-10-04', 'TH', '2027-09-17', 'SN', '2027-09-20'],
  ['Epiphany', '2027-01-20', 'BY', '2027-01-05', 'NW', '2027-01-06'],
])(
  'T1: %s is a holiday in one Land only: papers for the sitting of %s are due earlier in %s',
  (_name, date, land, earlier, elsewhere, due) => {
    const deadlineIn = (where: string) =>
      submissionDeadline(
        { ...muelheim, closedDays: [], holidays: holidaysOf(where, 2026, 2028) },
        sitting(date, { paperDeadline: { kind: 'days-before', days: 14 } }),
      );
    expect(deadlineIn(land).date).toBe(earlier);
    expect(deadlineIn(land).rolledOver).toContainEqual({ date: due, why: 'holiday' });
    expect(deadlineIn(elsewhere)).toMatchObject({ date: due, rolledOver: [] });
  },
);

test('T1: a sitting on a holiday of its own Land only takes place, and nobody can hand in papers on its day', () => {
  const onTheDay = sitting('2026-06-04', { paperDeadline: { kind: 'days-before', days: 0 } });
  const deadlineIn = (land: string) =>
    submissionDeadline({ ...muelheim, closedDays: [], holidays: holidaysOf(land, 2026, 2026) }, onTheDay);
  expect(deadlineIn('NW').date).toBe('2026-06-03');
  expect(deadlineIn('HH')).toMatchObject({ date: '2026-06-04', at: '2026-06-04T14:00:00.000Z' });
});

test.each([
  ['Augsburg’s Peace Festival', '2028-08-08', 'BY'],
  ['Corpus Christi, which parts of Saxony keep', '2026-06-04', 'SN'],
  ['Corpus Christi, which parts of Thuringia keep', '2026-06-04', 'TH'],
])('%s is no holiday of the Land: such a town enters it among its closed days', (_name, date, land) => {
  const holidays = holidaysOf(land, 2026, 2028);
  expect(holidays).not.toContain(date);
  const town = workCalendar({ holidays, closedDays: [date as PlainDate] }, []);
  expect(town.isWorkingDay(date as PlainDate)).toBe(false);
});

test('A10: a municipality that turns out to lie in another Land counts its days by that Land’s holidays', () => {
  const extended = (land: 'NW' | 'BE') =>
    after(
      establish,
      { type: 'revise-profile', data: { land } },
      {
        type: 'record-calendar',
        data: {
          holidays: [...holidaysOf(land, 2026, 2029)],
          offsets: [...offsetsOf('Europe/Berlin', 2026, 2029)],
          coveredUntil: '2029-12-31' as PlainDate,
          land,
          zone: 'Europe/Berlin',
        },
      },
    );
  const holidays = (land: 'NW' | 'BE') =>
    planningBasis(extended(land), '2026-03-02T10:00:00.000Z' as Instant)?.holidays;
  expect(holidays('NW')).toContain('2026-06-04');
  expect(holidays('BE')).not.toContain('2026-06-04');
  expect(holidays('BE')).toContain('2026-03-08');
});

test('a Land that is none is an error that names it', () => {
  expect(() => holidaysOf('XX', 2026, 2026)).toThrow(UnknownLandError);
  expect(() => holidaysOf('BUND', 2026, 2026)).toThrow('"BUND" is no Land');
});

test.each(['UTC', 'Pacific/Kiritimati', 'Pacific/Auckland', 'Pacific/Pago_Pago'])(
  'a process in %s finds the same days',
  (TZ) => {
    const module = new URL('../../activities/calendars.ts', import.meta.url).href;
    const program = `const { holidaysOf, offsetsOf } = await import(${JSON.stringify(module)});
    console.log(JSON.stringify([holidaysOf('NW', 2026, 2028), offsetsOf('Europe/Berlin', 2026, 2028)]));`;
    const out = execFileSync(process.execPath, ['--input-type=module', '-e', program], {
      env: { ...process.env, TZ },
      encoding: 'utf8',
    });
    expect(JSON.parse(out)).toEqual([muelheim.holidays, muelheim.offsets]);
  },
);

test('the clock changes of Berlin are those written out by hand', () => {
  expect(offsetsOf('Europe/Berlin', 2026, 2028)).toEqual(muelheim.offsets);
});

test('a zone without clock changes has one offset', () => {
  expect(offsetsOf('Africa/Lagos', 2026, 2028)).toEqual([{ from: '2025-12-31T23:00:00.000Z', minutes: 60 }]);
});

test('an unknown zone is an error, never Greenwich', () => {
  expect(() => offsetsOf('Europe/Muelheim', 2026, 2026)).toThrow(RangeError);
});

test.each(['Europe/Berlin', 'Europe/Lisbon', 'Australia/Lord_Howe', 'America/St_Johns'])(
  'the offsets of %s tell its time',
  (timeZone) => {
    const clock = { offsets: offsetsOf(timeZone, 2026, 2028) };
    const quarterHours = fc.integer({ min: 0, max: 3 * 365 * 96 - 1 });
    const firstMoment = Temporal.PlainDateTime.from('2026-01-01T00:00');
    fc.assert(
      fc.property(quarterHours, (n) => {
        const local = firstMoment.add({ minutes: 15 * n });
        const [date = '', time = ''] = local.toString({ smallestUnit: 'minute' }).split('T');
        const found = instantOf(clock, date as PlainDate, time);
        expect(Temporal.Instant.from(found).equals(local.toZonedDateTime(timeZone).toInstant())).toBe(true);
        const there = Temporal.Instant.from(found).toZonedDateTimeISO(timeZone);
        expect(localDate(clock, found as Instant)).toBe(there.toPlainDate().toString());
      }),
      { numRuns: 1000 },
    );
  },
);
