/** What else lies in a calendar: sittings on holidays, recess, pauses, the change to summer time, a leap day, a county. */
import { forecast } from '../../../domain/forecast/forecast.ts';
import { whenIsAGoodTime } from '../../../domain/forecast/good-time.ts';
import { day, muelheim, sitting } from '../calendar/muelheim.ts';
import { TOWNS } from '../case/towns.ts';
import { chooseSitting, findComplete, openCase, pause, resume, revokeApproval, stop, waive } from '../commands.ts';
import { officer } from '../people.ts';
import { basis, basisSet, on, stateOf, tell, tellAll } from '../story.ts';
import { before, COURSE, upTo } from '../whole-case.ts';
import { finishes, freshForecast, inCalendar, latestDays, planOf, shiftedOf } from './dates.ts';

/*
 * Accepted on 29 May, chosen: 18 June. Its papers are due 14 days before, on Corpus Christi, so on 3 June. The paper takes 15 AT:
 * 1–3, 5, 8–12, 15–19, 22 June: 12 AT too late (5; 8–12; 15–19; 22). Another sitting is chosen from today on, 1 June, in 5 AT
 * (2, 3, 5, 8, 9 June), its paper is ready 15 AT later, on 30 June: in time for 10 September, after the recess.
 */
test('T1: where the chosen sitting is missed, the next one in reach is named, and the recess before it', () => {
  const recess = { from: day('2026-07-20'), to: day('2026-09-01'), name: 'Sommerpause' };
  const state = inCalendar(tellAll(...upTo('accept-report')), { ...basis, recesses: [recess] });
  const found = forecast(state, day('2026-06-01'));
  const [hearing] = found.hearings;
  expect(hearing).toMatchObject({ date: '2026-09-10', ready: '2026-06-30', isChosen: false });
  expect(hearing?.shifted).toMatchObject([
    { kind: 'missed-paper-deadline', sitting: { id: 'social-affairs-2026-06-18' }, deadline: '2026-06-03', by: 12 },
    { kind: 'recess', recess },
  ]);
  const plan = planOf(state, 'social-affairs-2026-06-18', '2026-06-01');
  expect(plan.canBeMet).toBe(false);
  expect(shiftedOf(plan, 'prepare-paper/social-affairs')).toMatchObject([
    { kind: 'paper-deadline', deadline: '2026-06-03' },
    { kind: 'rolled-over', days: [{ date: '2026-06-04', why: 'holiday' }] },
  ]);
});

test('T1: with the deadline waived the committee takes the paper on the day itself', () => {
  const late = tell(tellAll(...upTo('accept-report')), on('2026-06-01', waive('prepare-paper', { rule: 'T1' })));
  // 22 June is past 18 June all the same; two weeks less would do.
  expect(forecast(stateOf(late), day('2026-06-01')).sittings[0]).toMatchObject({
    paperDeadline: '2026-06-18',
    isReachable: false,
  });
});

test('a sitting on a holiday is heard on that day, and what follows counts from there', () => {
  // Corpus Christi, 4 June; its paper is in. 5 AT after it: 5, 8–11 June.
  const told = tellAll(...before('prepare-paper'));
  const onHoliday = {
    ...sitting('2026-06-04', { paperDeadline: { kind: 'days-before', days: 3 } }),
    id: 'social-affairs-2026-06-18',
  };
  const state = inCalendar(told, { ...basis, sittings: [onHoliday], leadTimes: { 'prepare-paper': 1 } });
  // The paper: 29 May + 1 AT is 1 June; due 3 days before, on 1 June.
  const found = forecast(state, day('2026-05-29'));
  expect(found.report).toBe('2026-06-04');
  expect(finishes(found)).toMatchObject({ 'publish-results': '2026-06-11' });
});

test('T1: what was heard and is not recorded yet is recorded today at the earliest', () => {
  const found = forecast(stateOf(tellAll(...before('present-report'))), day('2026-06-20'));
  // A Saturday.
  expect(finishes(found)).toMatchObject({
    'present-report/social-affairs': '2026-06-22',
    'publish-results': '2026-06-29',
  });
});

/*
 * The completeness check, open since 2 March, rests from the 4th; it has had one day (the 3rd). Resumed on the 11th, which counts:
 * 11, 12, 13, 16 March.
 */
test('days of a pause do not count, and stand beside the date', () => {
  const told = tellAll(on('2026-03-02', openCase()), on('2026-03-04', pause()), on('2026-03-11', resume()));
  const found = forecast(stateOf(told), day('2026-03-11'));
  expect(finishes(found)).toMatchObject({ 'check-completeness': '2026-03-16' });
  expect(shiftedOf(found, 'check-completeness')).toMatchObject([
    {
      kind: 'rolled-over',
      days: [4, 5, 6, 9, 10].map((date) => ({ date: day(`2026-03-${`${date}`.padStart(2, '0')}`), why: 'pause' })),
    },
  ]);
});

test('a case that rests is forecast as if it resumed today, and says so', () => {
  const told = tellAll(on('2026-03-02', openCase()), on('2026-03-04', pause()));
  const found = forecast(stateOf(told), day('2026-03-11'));
  expect(finishes(found)).toMatchObject({ 'check-completeness': '2026-03-16' });
  expect(found.assumptions).toContainEqual({ kind: 'resumed-today' });
});

/*
 * 22:30 UTC on 29 March, the day on which summer time began, is half past midnight on Monday the 30th. From there 5 AT: 31 March,
 * 1, 2, 7, 8 April. By winter time it would still be Sunday, and the 7th.
 */
test('a step that opened in the night of the change to summer time counts from the local day', () => {
  const told = tellAll(on('2026-03-29T22:30', openCase()));
  expect(finishes(forecast(stateOf(told), day('2026-03-30')))).toMatchObject({ 'check-completeness': '2026-04-08' });
});

test('29 February is a working day, Rosenmontag before it is none', () => {
  // From Monday, 21 February 2028: 22, 23, 24, 25, 29.
  expect(finishes(freshForecast(muelheim, '2028-02-21'))).toMatchObject({ 'check-completeness': '2028-02-29' });
});

/*
 * Confirmed on 23 April. A sitting every six weeks from 9 April: 21 May, papers by the 7th. Signed by the carrier 20 AT later:
 * 22 May, 26–29 (5), 1–3, 5 June (9), 8–12 (14), 15–19 (19), 22 June.
 */
test('A10: in a county that asks for a resolution the signatures wait for a sitting, and each register selects', () => {
  const found = freshForecast(TOWNS.county, '2026-03-02');
  expect(finishes(found)).toMatchObject({
    'confirm-decision': '2026-04-23',
    'obtain-resolution': '2026-05-21',
    'sign-for-carrier': '2026-06-22',
  });
  expect(found.steps.filter(({ step }) => step === 'select-addressees').map(({ instance }) => instance)).toEqual([
    'altstadt',
    'neudorf',
  ]);
});

test('L10: an outside printer’s contract comes before the addresses', () => {
  const { steps } = freshForecast(TOWNS.smallTown, '2026-03-02');
  // 23 April and 10 AT: 24, 27–30, 4–8 May (1 May), = 10 days to Friday, 8 May.
  expect(steps.find(({ step }) => step === 'agree-processing')).toMatchObject({ finish: '2026-05-08' });
});

test('F2: each committee of the profile hears the report in its own sitting', () => {
  const { hearings, report } = freshForecast(TOWNS.cityWithStatistics, '2026-03-02');
  // Ready on 11 November; 17 and 24 December take papers until the 3rd and the 10th.
  expect(hearings.map(({ date }) => date)).toEqual(['2026-12-17', '2026-12-24']);
  expect(report).toBe('2026-12-17');
});

test('where no sitting is known that can be reached, neither report nor end has a day', () => {
  const found = freshForecast({ ...muelheim, sittings: [] }, '2026-03-02');
  expect(found.hearings).toEqual([]);
  expect(found.report ?? found.closing).toBeUndefined();
  expect(found.assumptions).toContainEqual({ kind: 'no-sitting-known' });
});

test('L2: after a stop the office approves anew before anything goes on', () => {
  const told = tell(tellAll(...before('print-mailing')), on('2026-04-27', stop(), officer));
  const found = finishes(forecast(stateOf(told), day('2026-04-27')));
  // 27 April: approval 5 AT (28, 29, 30 April, 4, 5 May), signature 5 (12 May), release 2 (13, 15 May), print 5 (22 May), sending 3 (28 May).
  expect(found).toMatchObject({
    'approve-mailing/data-protection-officer': '2026-05-05',
    'sign-cover-letter': '2026-05-12',
    'release-print': '2026-05-15',
    'print-mailing': '2026-05-22',
    'send-mailing': '2026-05-28',
  });
});

test('L2: after a stop nothing is selected or announced before the office has approved anew', () => {
  const told = tell(tellAll(...before('release-print')), on('2026-04-15', stop(), officer));
  // Approved by 22 April; 5 AT for the addresses (23, 24, 27, 28, 29), 3 for the announcement (23, 24, 27).
  expect(finishes(forecast(stateOf(told), day('2026-04-15')))).toMatchObject({
    'approve-mailing/data-protection-officer': '2026-04-22',
    'select-addressees': '2026-04-29',
    'announce-dispatch': '2026-04-27',
  });
});

/*
 * Printed on 27 April, an approval is revoked on the 28th: approved anew in 5 AT (29, 30 April, 4, 5, 6 May), signed in 5
 * (13 May), released in 2 (15, 18 May; the 14th is Ascension), sent in 3.
 */
test('L2: what is printed already waits for approval, signature and release all the same', () => {
  const told = tell(tellAll(...before('announce-dispatch')), on('2026-04-28', revokeApproval(), officer));
  expect(finishes(forecast(stateOf(told), day('2026-04-28')))).toMatchObject({
    'release-print': '2026-05-18',
    'send-mailing': '2026-05-21',
  });
});

test('T1: a sitting that was chosen stands, though an earlier one could be reached', () => {
  const late = tell(tellAll(...upTo('accept-report')), on('2026-05-29', chooseSitting('social-affairs-2026-11-12')));
  const found = forecast(stateOf(late), day('2026-06-01'));
  expect(found.report).toBe('2026-11-12');
  expect(found.sittings.find(({ sitting: { id } }) => id === 'social-affairs-2026-09-10')).toMatchObject({
    isReachable: true,
  });
});

test('T1: a choice that was lost is open at once, not only after the dispatch', () => {
  const chosen = tell(
    tellAll(...before('plan-dispatch')),
    on('2026-04-13', chooseSitting('social-affairs-2026-11-12')),
  );
  const sittings = basis.sittings.map((one) =>
    one.date === '2026-11-12' ? { ...one, cancelled: true as const } : one,
  );
  // Another one is supposed from today on: 14 April and 5 AT are 15, 16, 17, 20, 21 April.
  const found = forecast(inCalendar(chosen, { ...basis, sittings }), day('2026-04-14'));
  expect(found.steps.find(({ step }) => step === 'choose-sitting')).toMatchObject({ finish: '2026-04-21' });
});

/*
 * The later sitting, on 28 May, takes papers until 40 days before, 18 April, a Saturday: 17 April. The one of 20 May takes them
 * until 3 days before, a Sunday: 15 May. So the co-signature has time until 15 May.
 */
test('A10: back from a sitting the resolution is planned where its paper has most time', () => {
  const sittings = [
    sitting('2026-05-20', { paperDeadline: { kind: 'days-before', days: 3 } }),
    sitting('2026-05-28', { paperDeadline: { kind: 'days-before', days: 40 } }),
    sitting('2027-03-11'),
  ];
  const asking = { ...basis, sittings, resolutionRequired: true };
  const state = stateOf(tellAll(basisSet('2026-01-02', asking), on('2026-03-02', openCase())));
  const plan = planOf(state, 'social-affairs-2027-03-11', '2026-03-02');
  expect(latestDays(plan)).toMatchObject({ 'obtain-resolution': '2026-05-20', 'confirm-decision': '2026-05-15' });
  expect(plan.canBeMet).toBe(true);
});

test('a waived step takes no time, and what it waited for is waited for still', () => {
  const told = tell(tellAll(...before('draft-mailing')), on('2026-03-25', waive('submit-report')));
  const { steps, hearings } = forecast(stateOf(told), day('2026-03-25'));
  const finish = (name: string) => steps.find(({ step }) => step === name)?.finish ?? '';
  expect(hearings).toEqual([]);
  expect(finish('publish-results') > finish('record-responses')).toBe(true);
});

test('a closed case has nothing before it', () => {
  expect(forecast(stateOf(tellAll(...COURSE)), day('2026-07-01'))).toMatchObject({
    steps: [],
    hearings: [],
    sittings: [],
  });
});

test('an overdue step is taken to be done today', () => {
  const found = forecast(stateOf(tellAll(on('2026-03-02', openCase()))), day('2026-03-12'));
  expect(found.steps[0]).toMatchObject({ step: 'check-completeness', finish: '2026-03-12', overdueBy: 3 });
  expect(
    forecast(stateOf(tellAll(on('2026-03-02', openCase()), on('2026-03-12', findComplete()))), day('2026-03-12'))
      .closing,
  ).toBe(found.closing);
});

test('T0: before it asks, a carrier sees sittings with their deadlines, recess and elections in order', () => {
  const recess = { from: day('2026-07-20'), to: day('2026-09-01'), name: 'Sommerpause' };
  const election = { id: 'council', kind: 'municipal-council', date: day('2026-09-13') } as const;
  const { entries, until } = whenIsAGoodTime(
    { ...basis, recesses: [recess], elections: [election] },
    day('2026-03-02'),
    6,
  );
  expect(until).toBe('2026-09-02');
  expect(entries).toMatchObject([
    { kind: 'sitting', on: '2026-06-18', paper: { date: '2026-06-03' } },
    { kind: 'recess', on: '2026-07-20' },
    // The day itself lies behind the six months, its stretches do not.
    { kind: 'election', on: '2026-09-13', stretches: { note: '2026-03-13', amber: '2026-06-13', red: '2026-08-02' } },
  ]);
});
