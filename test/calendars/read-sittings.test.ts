/** T1: sittings out of the council's own calendar. */
import { sittingIdOf } from '../../client/calendars/uids.ts';
import { MUNICIPALITY_TABLE } from '../../domain/municipality/messages.ts';
import { day } from '../domain/calendar/muelheim.ts';
import { entry, file, OPTIONS, read, sittingsIn } from './council.ts';

const BERLIN = [
  'BEGIN:VTIMEZONE',
  'TZID:W. Europe Standard Time',
  'BEGIN:STANDARD',
  'DTSTART:16011028T030000',
  'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10',
  'TZOFFSETFROM:+0200',
  'TZOFFSETTO:+0100',
  'END:STANDARD',
  'BEGIN:DAYLIGHT',
  'DTSTART:16010325T020000',
  'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0200',
  'END:DAYLIGHT',
  'END:VTIMEZONE',
].join('\r\n');

test.each<[string, Readonly<Record<string, string>>, string]>([
  ['in the municipality’s zone', { 'DTSTART;TZID=Europe/Berlin': '20260618T160000' }, '2026-06-18 16:00'],
  ['in UTC, in summer', { DTSTART: '20260618T140000Z' }, '2026-06-18 16:00'],
  ['in UTC, in winter', { DTSTART: '20261105T150000Z' }, '2026-11-05 16:00'],
  ['in UTC, on the day before', { DTSTART: '20260618T223000Z' }, '2026-06-19 00:30'],
  ['in UTC, on the day of the change', { DTSTART: '20261025T080000Z' }, '2026-10-25 09:00'],
  ['without a zone', { DTSTART: '20260618T160000' }, '2026-06-18 16:00'],
  [
    'in a zone that the file defines',
    { 'DTSTART;TZID=W. Europe Standard Time': '20260618T160000' },
    '2026-06-18 16:00',
  ],
  ['for the whole day', { 'DTSTART;VALUE=DATE': '20260618' }, '2026-06-18 00:00'],
])('T1: a sitting %s is read by the town hall clock', (_what, properties, when) => {
  expect(sittingsIn(file(BERLIN, entry(properties)))).toEqual([`council-17 seniors-council ${when}`]);
});

test('T1: a sitting told in another zone takes place when it is that time there', () => {
  const london = BERLIN.replace('W. Europe Standard Time', 'Europe/London')
    .replaceAll('+0100', '+0000')
    .replaceAll('+0200', '+0100');
  expect(sittingsIn(file(london, entry({ 'DTSTART;TZID=Europe/London': '20260618T150000' })))).toEqual([
    'council-17 seniors-council 2026-06-18 16:00',
  ]);
});

test('T1: the committee is the one that the entry names, the longest name first', () => {
  const start = { DTSTART: '20260618T140000Z' };
  const named = (SUMMARY: string, CATEGORIES = 'Rat') =>
    sittingsIn(file(entry({ ...start, SUMMARY, CATEGORIES })))[0]?.split(' ')[1];
  expect(named('12. Sitzung: Ausschuss für Arbeit\\, Gesundheit und Soziales')).toBe('social-affairs');
  expect(named('Soziales (öffentlich)')).toBe('social');
  expect(named('Sitzung', 'Gremien,SENIORENBEIRAT')).toBe('seniors-council');
  expect(named('Asoziales')).toBeUndefined();
});

test('T1: what names no committee of the municipality is left out and said, unless all is of one', () => {
  const council = file(entry({ SUMMARY: 'Rat der Stadt', DTSTART: '20260618T140000Z' }));
  expect(read(council)).toMatchObject({
    form: { sittings: [] },
    skipped: [{ uid: 'council-17', title: 'Rat der Stadt', date: '2026-06-18' }],
  });
  expect(sittingsIn(council, { committee: 'social' })).toEqual(['council-17 social 2026-06-18 16:00']);
});

test.each([
  [{ STATUS: 'CANCELLED' }],
  [{ SUMMARY: 'ABGESAGT: Seniorenbeirat' }],
  [{ SUMMARY: 'Seniorenbeirat (entfällt)' }],
])('T1: a cancelled sitting is read as cancelled: %j', (properties) => {
  expect(sittingsIn(file(entry({ DTSTART: '20260618T140000Z', ...properties })))[0]).toMatch(/off$/);
});

test('T1: a series is read sitting by sitting, within the days asked for, at the same hour all year', () => {
  const series = entry({
    'DTSTART;TZID=Europe/Berlin': '20250114T170000',
    RRULE: 'FREQ=MONTHLY;BYDAY=2TU',
    'EXDATE;TZID=Europe/Berlin': '20260310T170000',
  });
  expect(sittingsIn(file(series), { until: day('2026-04-30') })).toEqual([
    'council-17-2026-01-13 seniors-council 2026-01-13 17:00',
    'council-17-2026-02-10 seniors-council 2026-02-10 17:00',
    'council-17-2026-04-14 seniors-council 2026-04-14 17:00',
  ]);
});

test('T1: a sitting of a series that was moved or called off keeps its id', () => {
  const series = entry({ 'DTSTART;TZID=Europe/Berlin': '20260113T170000', RRULE: 'FREQ=MONTHLY;BYDAY=2TU;COUNT=3' });
  const moved = entry({
    'RECURRENCE-ID;TZID=Europe/Berlin': '20260210T170000',
    'DTSTART;TZID=Europe/Berlin': '20260217T180000',
  });
  const off = entry({ 'RECURRENCE-ID': '20260310T160000Z', DTSTART: '20260310T160000Z', STATUS: 'CANCELLED' });
  expect(sittingsIn(file(moved, series, off))).toEqual([
    'council-17-2026-01-13 seniors-council 2026-01-13 17:00',
    'council-17-2026-02-10 seniors-council 2026-02-17 18:00',
    'council-17-2026-03-10 seniors-council 2026-03-10 17:00 off',
  ]);
});

test('T1: of an entry that stands there twice the higher sequence counts', () => {
  const at = (DTSTART: string, SEQUENCE: string) => entry({ DTSTART, SEQUENCE });
  expect(sittingsIn(file(at('20260625T140000Z', '2'), at('20260618T140000Z', '1')))).toEqual([
    'council-17 seniors-council 2026-06-25 16:00',
  ]);
});

test('T1: days outside the span are left out', () => {
  const span = { from: day('2026-06-18'), until: day('2026-06-18') };
  const on = (UID: string, date: string) => entry({ UID, DTSTART: `${date}T140000Z` });
  const found = sittingsIn(file(on('a', '20260617'), on('b', '20260618'), on('c', '20260619')), span);
  expect(found.map((line) => line[0])).toEqual(['b']);
});

const broken = (text: string) => {
  const found = read(text);
  return found.kind === 'refused' ? [found.refusal.code, found.refusal.message.de] : found;
};
const good = entry({ UID: 'good', DTSTART: '20260618T140000Z' });

test.each<[string, string]>([
  ['30 February', entry({ SUMMARY: 'Sitzung X', DTSTART: '20260230T140000Z' })],
  ['25 o’clock', entry({ SUMMARY: 'Sitzung X', DTSTART: '20260618T250000Z' })],
  ['no date at all', entry({ SUMMARY: 'Sitzung X' })],
  ['"N/A" for a date', entry({ SUMMARY: 'Sitzung X', DTSTART: 'N/A' })],
  ['a line that is none', entry({ SUMMARY: 'Sitzung X', DTSTART: '20260618T140000Z' }).replace('DTSTAMP:', 'DTSTAMP')],
  ['a rule that is none', entry({ SUMMARY: 'Sitzung X', DTSTART: '20260618T140000Z', RRULE: 'FREQ=SOMETIMES' })],
  ['no end', entry({ SUMMARY: 'Sitzung X', DTSTART: '20260618T140000Z' }).replace('END:VEVENT', '')],
  [
    'a change of all that follow',
    entry({
      SUMMARY: 'Sitzung X',
      DTSTART: '20260618T140000Z',
      'RECURRENCE-ID;RANGE=THISANDFUTURE': '20260618T140000Z',
    }),
  ],
])('T1: an entry with %s is refused by its name, and nothing is taken', (_what, wrong) => {
  expect(broken(file(good, wrong))).toEqual(['calendar-entry-broken', expect.stringContaining('„Sitzung X“')]);
});

test('T1: a zone that the file does not define is refused, never guessed', () => {
  expect(broken(file(entry({ 'DTSTART;TZID=Mars/Olympus': '20260618T160000' })))).toEqual([
    'calendar-zone-unknown',
    expect.stringContaining('„Mars/Olympus“'),
  ]);
});

test.each([
  'FREQ=SECONDLY',
  'FREQ=DAILY;INTERVAL=1;BYDAY=6MO',
  'FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30',
  'FREQ=YEARLY;BYWEEKNO=20',
])('T1: a rule by which no committee sits is refused, before anybody looks for its days for ever: %s', (RRULE) => {
  expect(broken(file(entry({ DTSTART: '20260618T140000Z', RRULE })))).toEqual([
    'calendar-rule-unfit',
    expect.stringContaining('„Seniorenbeirat“'),
  ]);
});

test('T1: a series that has been running every day for ten years is refused', () => {
  expect(broken(file(entry({ DTSTART: '20150618T140000Z', RRULE: 'FREQ=DAILY' })))).toEqual([
    'calendar-rule-unfit',
    expect.any(String),
  ]);
});

test.each(['', 'Guten Tag', '<html></html>', 'BEGIN:VCALENDAR', 'BEGIN:VCARD\r\nVERSION:4.0\r\nFN:X\r\nEND:VCARD\r\n'])(
  'T1: %j is no calendar',
  (text) => {
    expect(broken(text)).toEqual(['calendar-unreadable', expect.any(String)]);
  },
);

test('T1: a byte order mark, bare line feeds and control characters do no harm', () => {
  const text = `\uFEFF${file(entry({ DTSTART: '20260618T140000Z', SUMMARY: 'Senioren\u0007beirat' }))}`;
  expect(sittingsIn(text.replaceAll('\r\n', '\n'))).toEqual(['council-17 seniors-council 2026-06-18 16:00']);
});

test('T1: a UID becomes an id of its own, as the import takes it', () => {
  const uids = ['Council-17', 'council_17', 'council 17', 'https://rat.example/si/17?x=1', 'ü', '-', 'x'.repeat(300)];
  const ids = uids.map((uid) => sittingIdOf(uid, '2026-06-18'));
  expect(new Set(ids).size).toBe(uids.length);
  const sittings = ids.map((id) => ({ id, committee: 'social', date: '2026-06-18', start: '16:00' }));
  const form = { source: 'council', from: OPTIONS.from, sittings };
  expect(MUNICIPALITY_TABLE['import-sittings'].form.safeParse(form).error).toBeUndefined();
});
