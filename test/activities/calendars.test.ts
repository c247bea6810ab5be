import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { holidaysOf, offsetsOf, UnknownLandError } from '../../activities/calendars.ts';
import { instantOf, localDate } from '../../domain/calendar/local-time.ts';
import type { Instant, PlainDate } from '../../domain/terms.ts';
import { muelheim } from '../domain/calendar/muelheim.ts';

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
