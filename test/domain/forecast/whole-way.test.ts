/** A request of Monday, 2 March 2026, counted by hand through Easter, May, Whitsun, Corpus Christi, and Christmas. */
import { muelheim, sitting } from '../calendar/muelheim.ts';
import { openCase } from '../commands.ts';
import { basisSet, on, stateOf, tellAll } from '../story.ts';
import { finishes, freshForecast, inCalendar, latestDays, planOf, shiftedOf } from './dates.ts';

const basis = { ...muelheim, sittings: [sitting('2026-11-12'), sitting('2026-12-10')] };

/*
 * Days that do not count: 3 and 6 April (Easter), 1 May, 14 May (Ascension), 25 May (Whit Monday), 4 June (Corpus Christi);
 * 3 October is a Saturday, 1 November a Sunday; 24 to 31 December closed, 1 January 2027.
 *
 *   step               from      AT  jumped over              done
 *   completeness       2 Mar      5                           9 Mar
 *   officer informed   9 Mar      1                          10 Mar
 *   legal position    10 Mar     15                          31 Mar
 *   decision          31 Mar     10  3, 6 Apr                16 Apr
 *   co-signature      16 Apr      5                          23 Apr
 *   carrier signs     23 Apr     20  1, 14, 25 May           26 May
 *   draft             26 May     20  4 Jun                   24 Jun
 *   approvals         24 Jun      5                           1 Jul
 *   cover letter       1 Jul      5                           8 Jul
 *   print released     8 Jul      2                          10 Jul
 *   printed           10 Jul      5                          17 Jul
 *   sent              17 Jul      3                          22 Jul
 *   addresses: possible from 2 June on, but no earlier than 10 AT before 22 Jul: 8 Jul
 *   responses         22 Jul     25                          26 Aug
 *   report            26 Aug     30                           7 Oct
 *   accepted           7 Oct     10                          21 Oct
 *   paper             21 Oct     15                          11 Nov
 *   12 Nov: papers by 29 Oct, missed by 9 AT (30 Oct; 2–6 Nov; 9–11 Nov)
 *   10 Dec: papers by 26 Nov                                 10 Dec
 *   published         10 Dec      5                          17 Dec
 *   evaluated         17 Dec     15  24–31 Dec, 1 Jan        18 Jan 2027
 *   closed            18 Jan     10                           1 Feb 2027
 */
const WAY = {
  'check-completeness': '2026-03-09',
  'inform-data-protection-officer': '2026-03-10',
  'assess-legal-position': '2026-03-31',
  'weigh-request': '2026-04-16',
  'confirm-decision': '2026-04-23',
  'sign-for-carrier': '2026-05-26',
  'draft-mailing': '2026-06-24',
  'approve-mailing/press-office': '2026-07-01',
  'sign-cover-letter': '2026-07-08',
  'select-addressees': '2026-07-08',
  'release-print': '2026-07-10',
  'print-mailing': '2026-07-17',
  'send-mailing': '2026-07-22',
  'record-responses': '2026-08-26',
  'submit-report': '2026-10-07',
  'accept-report': '2026-10-21',
  'prepare-paper/social-affairs': '2026-11-11',
  'present-report/social-affairs': '2026-12-10',
  'publish-results': '2026-12-17',
  'evaluate-cooperation/carrier': '2027-01-18',
  'close-case': '2027-02-01',
};

test('T0: a request of early March is heard in December, when every step takes its lead time', () => {
  const found = freshForecast(basis, '2026-03-02');
  expect(finishes(found)).toMatchObject(WAY);
  expect(found).toMatchObject({ dispatch: '2026-07-22', report: '2026-12-10', closing: '2027-02-01' });
  expect(found.assumptions).toEqual([{ kind: 'lead-times' }, { kind: 'accepted' }]);
});

test('T1: a forecast says which sitting is missed, and by how much', () => {
  const [hearing] = freshForecast(basis, '2026-03-02').hearings;
  expect(hearing?.shifted).toEqual([
    { kind: 'missed-paper-deadline', sitting: basis.sittings[0], deadline: '2026-10-29', by: 9 },
  ]);
});

test('the holidays that a step jumps over stand beside its date', () => {
  const found = freshForecast(basis, '2026-03-02');
  const holiday = (date: string) => ({ date, why: 'holiday' });
  expect(shiftedOf(found, 'sign-for-carrier')).toEqual([
    { kind: 'rolled-over', days: [holiday('2026-05-01'), holiday('2026-05-14'), holiday('2026-05-25')] },
  ]);
  expect(shiftedOf(found, 'print-mailing')).toEqual([]);
});

test('the report’s day hangs on the longest way to it; the other steps have air', () => {
  const { steps, criticalPath: path } = freshForecast(basis, '2026-03-02');
  expect(path).toEqual([
    'check-completeness',
    'inform-data-protection-officer',
    'assess-legal-position',
    'weigh-request',
    'confirm-decision',
    'sign-for-carrier',
    'draft-mailing',
    'approve-mailing/data-protection-officer',
    'sign-cover-letter',
    'release-print',
    'print-mailing',
    'send-mailing',
    'record-responses',
    'submit-report',
    'accept-report',
    'prepare-paper/social-affairs',
    'present-report/social-affairs',
  ]);
  const slack = Object.fromEntries(steps.map((step) => [step.key, step.slack]));
  // The paper is ready on 11 November and due on the 26th: 11 AT; the vetting (23 March) may besides wait for the assessment (31st).
  expect(slack).toMatchObject({
    'check-completeness': 11,
    'prepare-paper/social-affairs': 11,
    'vet-carrier': 17,
    'publish-results': 0,
    'close-case': 0,
  });
});

/*
 * Back from 10 December: papers by 26 Nov.
 *
 *   step               by        AT  jumped over              before it by
 *   paper             26 Nov     15                            5 Nov  accepted
 *   accepted           5 Nov     10                           22 Oct  submitted
 *   report            22 Oct     30                           10 Sep  responses
 *   responses         10 Sep     25                            6 Aug  sent
 *   sent               6 Aug      3                            3 Aug  printed
 *   printed            3 Aug      5                           27 Jul  released, selected
 *   released          27 Jul      2                           23 Jul  cover letter
 *   cover letter      23 Jul      5                           16 Jul  approvals
 *   approvals         16 Jul      5                            9 Jul  draft
 *   draft              9 Jul     20                           11 Jun  signatures
 *   carrier signs     11 Jun     20  4 Jun, 25 and 14 May     11 May  co-signature
 *   co-signature      11 May      5                            4 May  decision
 *   decision           4 May     10  1 May                    17 Apr  legal position
 *   legal position    17 Apr     15  6 and 3 Apr              25 Mar  officer informed
 *   informed          25 Mar      1                           24 Mar  completeness
 *   addresses: no earlier than 10 AT before 6 Aug: 23 Jul
 */
const BACK = {
  'check-completeness': '2026-03-24',
  'inform-data-protection-officer': '2026-03-25',
  'assess-legal-position': '2026-04-17',
  'weigh-request': '2026-05-04',
  'confirm-decision': '2026-05-11',
  'sign-for-carrier': '2026-06-11',
  'draft-mailing': '2026-07-09',
  'approve-mailing/leadership': '2026-07-16',
  'sign-cover-letter': '2026-07-23',
  'release-print': '2026-07-27',
  'select-addressees': '2026-07-27',
  'print-mailing': '2026-08-03',
  'send-mailing': '2026-08-06',
  'record-responses': '2026-09-10',
  'submit-report': '2026-10-22',
  'accept-report': '2026-11-05',
  'prepare-paper/social-affairs': '2026-11-26',
  'present-report/social-affairs': '2026-12-10',
};

const opened = tellAll(basisSet('2026-01-02', basis), on('2026-03-02', openCase()));

test('T1: back from a sitting every step has its last day', () => {
  const plan = planOf(stateOf(opened), 'social-affairs-2026-12-10', '2026-03-02');
  expect(latestDays(plan)).toMatchObject(BACK);
  expect(plan).toMatchObject({ canBeMet: true, outlook: { isReachable: true, paperDeadline: '2026-11-26' } });
  expect(plan.steps.find(({ step }) => step === 'select-addressees')).toMatchObject({ notBefore: '2026-07-23' });
});

test('a plan says plainly what is too late already, and by how many working days', () => {
  const plan = planOf(stateOf(opened), 'social-affairs-2026-11-12', '2026-03-02');
  expect(plan.canBeMet).toBe(false);
  // 29 October instead of 26 November is 20 AT earlier: 11 AT of air become 9 AT that are missing.
  expect(plan.steps.find(({ step }) => step === 'prepare-paper')).toMatchObject({
    latest: '2026-10-29',
    earliest: '2026-11-11',
    isTooLate: true,
    tooLateBy: 9,
  });
  // The vetting had 17 AT of air, naming the enabler 25.
  expect(plan.steps.find(({ step }) => step === 'vet-carrier')).toMatchObject({ isTooLate: true, tooLateBy: 3 });
  expect(plan.steps.find(({ step }) => step === 'identify-enabler')).toMatchObject({ isTooLate: false });
});

test('T2: a plan sends before the red stretch, not in it', () => {
  // 13 September less six weeks: from Sunday, 2 August on nothing leaves. The last working day before is Friday, 31 July.
  const election = { id: 'council-2026', kind: 'municipal-council', date: '2026-09-13' as never } as const;
  const state = inCalendar(opened, { ...basis, elections: [election] });
  const plan = planOf(state, 'social-affairs-2026-12-10', '2026-03-02');
  expect(latestDays(plan)).toMatchObject({ 'send-mailing': '2026-07-31', 'print-mailing': '2026-07-28' });
  expect(shiftedOf(plan, 'send-mailing')).toMatchObject([
    { kind: 'red-stretch', election, from: '2026-08-02', to: '2026-09-13' },
    { kind: 'rolled-over', days: [{ date: '2026-08-01', why: 'weekend' }] },
  ]);
  expect(plan.canBeMet).toBe(true);
  // Two weeks later the dispatch falls into the stretch, and the sitting is lost.
  expect(planOf(state, 'social-affairs-2026-12-10', '2026-03-23').canBeMet).toBe(false);
});
