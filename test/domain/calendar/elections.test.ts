import fc from 'fast-check';
import { earliestDispatch, stretchOn } from '../../../domain/calendar/elections.ts';
import { addDays } from '../../../domain/calendar/plain-dates.ts';
import type { Election } from '../../../domain/calendar/planning-basis.ts';
import { anyDay, day, muelheim, withElections } from './muelheim.ts';

const council: Election = { id: 'council-2027', kind: 'municipal-council', date: day('2027-04-18') };
const mayor: Election = { id: 'mayor-2027', kind: 'mayor', date: day('2027-05-02') };
const one = withElections(council);
const two = withElections(council, mayor);

test.each([
  ['2026-10-17', 'none'],
  ['2026-10-18', 'note'],
  ['2027-01-17', 'note'],
  ['2027-01-18', 'amber'],
  ['2027-03-06', 'amber'],
  ['2027-03-07', 'red'],
  ['2027-04-18', 'red'],
  ['2027-04-19', 'none'],
])('T2: before the election of 18 April 2027 the %s is %s', (date, stretch) => {
  expect(stretchOn(one, day(date)).stretch).toBe(stretch);
});

test('T2: a dispatch that falls into the red stretch waits until the day after the election', () => {
  expect(stretchOn(one, day('2027-03-10'))).toEqual({ stretch: 'red', election: council, opensOn: '2027-04-19' });
  expect(earliestDispatch(one, day('2027-03-10'))).toBe('2027-04-19');
  expect(earliestDispatch(one, day('2027-03-06'))).toBe('2027-03-06');
  expect(earliestDispatch(one, day('2027-04-19'))).toBe('2027-04-19');
});

test('T2: where two red stretches overlap the dispatch waits for the second election, whatever their order in the calendar', () => {
  for (const basis of [two, withElections(mayor, council)]) {
    expect(stretchOn(basis, day('2027-03-10'))).toEqual({ stretch: 'red', election: council, opensOn: '2027-05-03' });
    expect(stretchOn(basis, day('2027-03-25'))).toEqual({ stretch: 'red', election: council, opensOn: '2027-05-03' });
    expect(stretchOn(basis, day('2027-04-19'))).toEqual({ stretch: 'red', election: mayor, opensOn: '2027-05-03' });
    expect(earliestDispatch(basis, day('2027-03-10'))).toBe('2027-05-03');
  }
});

test('T2: the strictest stretch counts where one election notes and the other warns', () => {
  expect(stretchOn(two, day('2027-01-20'))).toEqual({ stretch: 'amber', election: council });
  const noted = { ...mayor, date: day('2027-06-20') };
  expect(stretchOn(withElections(noted, council), day('2027-04-10'))).toMatchObject({
    stretch: 'red',
    election: council,
    opensOn: '2027-04-19',
  });
});

test('T2: an amber stretch after an election leaves the dispatch free', () => {
  const later = withElections(council, { ...mayor, date: day('2027-06-20') });
  expect(earliestDispatch(later, day('2027-04-01'))).toBe('2027-04-19');
  expect(stretchOn(later, day('2027-04-19'))).toMatchObject({ stretch: 'amber', election: { date: '2027-06-20' } });
});

test('T2: the municipality sets its own stretches', () => {
  const strict = { ...one, electionWindows: { noteMonths: 12, amberMonths: 6, redWeeks: 10 } };
  expect(stretchOn(strict, day('2026-04-18')).stretch).toBe('note');
  expect(stretchOn(strict, day('2027-02-06')).stretch).toBe('amber');
  expect(stretchOn(strict, day('2027-02-07')).stretch).toBe('red');
});

test('T2: six months before 31 August 2028 the note begins on 29 February', () => {
  const basis = withElections({ ...council, date: day('2028-08-31') });
  expect(stretchOn(basis, day('2028-02-28')).stretch).toBe('none');
  expect(stretchOn(basis, day('2028-02-29')).stretch).toBe('note');
});

test('T2: without an election nothing waits', () => {
  expect(stretchOn(muelheim, day('2027-03-10'))).toEqual({ stretch: 'none' });
});

test('T2: the earliest day of dispatch is the first from the wanted day on that lies in no red stretch', () => {
  const elections = fc
    .array(anyDay(), { maxLength: 5 })
    .map((dates) => withElections(...dates.map((date, n) => ({ ...council, id: `${n}`, date }))));
  fc.assert(
    fc.property(elections, anyDay(), (basis, wanted) => {
      let first = wanted;
      while (stretchOn(basis, first).stretch === 'red') first = addDays(first, 1);
      expect(earliestDispatch(basis, wanted)).toBe(first);
      expect(stretchOn(basis, wanted).opensOn).toBe(first === wanted ? undefined : first);
    }),
  );
});
