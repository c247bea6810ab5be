import fc from 'fast-check';
import { earliestDispatch, redStretches, stretchOn, windowsBefore } from '../../../domain/calendar/elections.ts';
import { addDays } from '../../../domain/calendar/plain-dates.ts';
import { ELECTION_KINDS, type Election } from '../../../domain/calendar/planning-basis.ts';
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

test.each(['state', 'federal', 'european'] as const)(
  'T2: before a %s election nothing waits, unless the municipality keeps stretches of its own for it',
  (kind) => {
    const basis = withElections({ ...council, kind });
    expect(stretchOn(basis, day('2027-04-10'))).toEqual({ stretch: 'none' });
    expect(redStretches(basis)).toEqual([]);
    const own = { ...basis, electionWindowsByKind: { [kind]: { noteMonths: 2, amberMonths: 1, redWeeks: 1 } } };
    expect(stretchOn(own, day('2027-03-17')).stretch).toBe('note');
    expect(stretchOn(own, day('2027-03-18')).stretch).toBe('amber');
    expect(earliestDispatch(own, day('2027-04-11'))).toBe('2027-04-19');
  },
);

test.each(['municipal-council', 'county-council', 'mayor', 'district-administrator'] as const)(
  'T2: before a %s election the general stretches count, unless the municipality keeps others for its kind',
  (kind) => {
    const basis = withElections({ ...council, kind });
    expect(stretchOn(basis, day('2027-03-07')).stretch).toBe('red');
    const own = { ...basis, electionWindowsByKind: { [kind]: { noteMonths: 3, amberMonths: 2, redWeeks: 2 } } };
    expect(stretchOn(own, day('2027-03-07')).stretch).toBe('amber');
    expect(stretchOn(own, day('2027-04-04')).stretch).toBe('red');
  },
);

test('T2: a later election with a longer stretch is stricter than the nearest', () => {
  const state: Election = { id: 'state-2027', kind: 'state', date: day('2027-05-09') };
  const basis = {
    ...withElections(state, { ...mayor, date: day('2027-07-04') }),
    electionWindowsByKind: {
      state: { noteMonths: 6, amberMonths: 1, redWeeks: 1 },
      mayor: { noteMonths: 6, amberMonths: 4, redWeeks: 12 },
    },
  };
  expect(stretchOn(basis, day('2027-04-04'))).toMatchObject({ stretch: 'amber', election: { id: 'mayor-2027' } });
  expect(stretchOn(basis, day('2027-04-20'))).toMatchObject({
    stretch: 'red',
    election: { id: 'mayor-2027' },
    opensOn: '2027-07-05',
  });
  expect(redStretches(basis).map(({ election, from, to }) => [election.id, from, to])).toEqual([
    ['mayor-2027', '2027-04-11', '2027-07-04'],
    ['state-2027', '2027-05-02', '2027-05-09'],
  ]);
});

test('T2: zero weeks are no red stretch: the municipality waits for no election of that kind', () => {
  const never = { ...one, electionWindows: { noteMonths: 6, amberMonths: 3, redWeeks: 0 } };
  expect(stretchOn(never, day('2027-04-18')).stretch).toBe('amber');
  expect(redStretches(never)).toEqual([]);
});

test('T2: the red stretches are those days on which a dispatch waits, and no others', () => {
  const windows = fc.record({ noteMonths: fc.nat(12), amberMonths: fc.nat(6), redWeeks: fc.nat(20) });
  const bases = fc
    .tuple(
      fc.array(fc.tuple(fc.constantFrom(...ELECTION_KINDS), anyDay()), { maxLength: 5 }),
      fc.dictionary(fc.constantFrom(...ELECTION_KINDS), windows),
    )
    .map(([elections, electionWindowsByKind]) => ({
      ...withElections(...elections.map(([kind, date], n) => ({ id: `${n}`, kind, date }))),
      electionWindowsByKind,
    }));
  fc.assert(
    fc.property(bases, anyDay(), (basis, date) => {
      const closed = redStretches(basis).filter(({ from, to }) => from <= date && date <= to);
      expect(stretchOn(basis, date).stretch === 'red').toBe(closed.length > 0);
      const free = earliestDispatch(basis, date);
      expect(stretchOn(basis, free).stretch).not.toBe('red');
      expect(redStretches(basis).every(({ election }) => windowsBefore(basis, election.kind))).toBe(true);
    }),
  );
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
