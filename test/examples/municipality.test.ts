/** Mülheim's calendar in the example is plausible: sittings when a council sits, closed days when a town hall is closed. */
import { fileURLToPath } from 'node:url';
import { holidaysOf } from '../../activities/calendars.ts';
import { readMunicipalityFile } from '../../client/http/municipality-file.ts';
import { addDays, weekdayOf } from '../../domain/calendar/plain-dates.ts';
import { recessOn, submissionDeadline } from '../../domain/calendar/sittings.ts';
import type { Profile } from '../../domain/municipality/profile.ts';
import type { PlainDate } from '../../domain/terms.ts';
import { muelheim } from '../domain/calendar/muelheim.ts';

const FILE = fileURLToPath(new URL('../../examples/muelheim/municipality.yaml', import.meta.url));

/** School holidays in North Rhine-Westphalia, by the ministry's published list; first and last day. */
const SCHOOL_HOLIDAYS = [
  ['2026-12-23', '2027-01-06'],
  ['2027-03-22', '2027-04-03'],
  ['2027-07-19', '2027-08-31'],
  ['2027-10-23', '2027-11-06'],
  ['2027-12-24', '2028-01-08'],
  ['2028-04-10', '2028-04-22'],
  ['2028-07-10', '2028-08-22'],
] as const;

let profile: Profile;
let people: Awaited<ReturnType<typeof readMunicipalityFile>>['people'];
beforeAll(async () => {
  ({ profile, people } = await readMunicipalityFile(FILE));
});

test('no committee sits at a weekend, on a holiday or closed day, or in the school holidays', () => {
  const holidays = holidaysOf('NW', 2026, 2028);
  for (const { date, id } of profile.sittings) {
    const free = SCHOOL_HOLIDAYS.some(([from, to]) => from <= date && date <= to);
    expect([id, weekdayOf(date) > 5, holidays.includes(date), profile.closedDays.includes(date), free]).toEqual([
      id,
      false,
      false,
      false,
      false,
    ]);
  }
});

test('the committee that hears reports sits three to five times in the whole year 2027, and papers are due before', () => {
  const sittings = profile.sittings.filter(
    ({ committee, date }) => committee === 'social-affairs' && date.startsWith('2027'),
  );
  expect(sittings.length).toBeGreaterThanOrEqual(3);
  expect(sittings.length).toBeLessThanOrEqual(5);
  const deadlines = new Map(profile.committees.map(({ id, paperDeadline }) => [id, paperDeadline]));
  for (const { committee, date } of profile.sittings) {
    const paperDeadline = deadlines.get(committee);
    expect(paperDeadline && submissionDeadline(muelheim, { date, paperDeadline }).date < date).toBe(true);
  }
});

test('closed days are no weekend and no public holiday: those are closed anyway', () => {
  const holidays = holidaysOf('NW', 2026, 2028);
  expect(profile.closedDays.filter((day) => weekdayOf(day) > 5 || holidays.includes(day))).toEqual([]);
});

test('T1: the recesses lie in the school holidays, give or take the days around Christmas, and nobody sits in them', () => {
  for (const { name, from, to } of profile.recesses) {
    const within = SCHOOL_HOLIDAYS.some(
      ([first, last]) => addDays(first as PlainDate, -4) <= from && to <= addDays(last as PlainDate, 3),
    );
    expect([name, from, within]).toEqual([name, from, true]);
  }
  expect(profile.sittings.filter(({ date }) => recessOn(profile, date))).toEqual([]);
});

test('every office of the municipality has somebody who acts for it', () => {
  const held = new Set(people.flatMap(({ roles }) => roles));
  expect(profile.offices.filter(({ role }) => !held.has(role))).toEqual([]);
});
