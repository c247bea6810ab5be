/** T2, T3: what an election does to a forecast. The cover letter was signed on 13 April 2026, and the dispatch is to be planned. */
import type { PlanningBasis } from '../../../domain/calendar/planning-basis.ts';
import { forecast } from '../../../domain/forecast/forecast.ts';
import { day, sitting } from '../calendar/muelheim.ts';
import { chooseSitting, overrideWindow, planDispatch } from '../commands.ts';
import { leadership } from '../people.ts';
import { basis, basisSet, on, stateOf, tell, tellAll } from '../story.ts';
import { before } from '../whole-case.ts';
import { finishes, inCalendar, shiftedOf } from './dates.ts';

const council = { id: 'council', kind: 'municipal-council', date: day('2026-06-14') } as const;
const signed = tellAll(...before('plan-dispatch'));
const inTown = (changed: Partial<PlanningBasis>) => inCalendar(signed, { ...basis, ...changed });
const today = day('2026-04-14');

/*
 *   planned: open since 17 March, 5 AT, overdue                14 Apr
 *   print released: open since 13 April, 2 AT                  15 Apr
 *   addresses   14 Apr   5                                     21 Apr
 *   printed     21 Apr   5                                     28 Apr
 *   announced   14 Apr   3                                     17 Apr
 *   sent        28 Apr   3   1 May                              4 May
 */
test('without an election the mailing leaves as soon as it is printed', () => {
  const found = forecast(inTown({}), today);
  expect(finishes(found)).toMatchObject({
    'plan-dispatch': '2026-04-14',
    'release-print': '2026-04-15',
    'select-addressees': '2026-04-21',
    'print-mailing': '2026-04-28',
    'send-mailing': '2026-05-04',
  });
});

/*
 * The election of 14 June closes 3 May to 14 June. Labour Day costs the one day that was left. After it the new leadership signs
 * (5 AT) and the print is released anew (2 AT): 15–19, 22, 23 June. Addresses no earlier than 10 AT before: 9 June.
 */
test('T2, T3: a dispatch that Labour Day pushes into the red stretch waits for the new leadership’s signature', () => {
  const found = forecast(inTown({ elections: [council] }), today);
  expect(found.dispatch).toBe('2026-06-23');
  expect(finishes(found)).toMatchObject({ 'select-addressees': '2026-06-09', 'print-mailing': '2026-06-16' });
  expect(shiftedOf(found, 'send-mailing')).toMatchObject([
    { kind: 'rolled-over', days: [{ date: '2026-05-01', why: 'holiday' }] },
    { kind: 'red-stretch', from: '2026-05-03', to: '2026-06-14' },
    { kind: 'signed-anew', from: '2026-06-15', to: '2026-06-22' },
  ]);
});

test('T2: an election that the leadership lifted for this case closes no day', () => {
  const lifted = tell(
    tell(signed, basisSet('2026-04-13', { ...basis, elections: [council] })),
    on('2026-04-14', overrideWindow('council'), leadership),
  );
  expect(forecast(stateOf(lifted), today).dispatch).toBe('2026-05-04');
});

test('T2: an election of others delays nothing', () => {
  const federal = { ...council, kind: 'federal' } as const;
  expect(forecast(inTown({ elections: [federal] }), today).dispatch).toBe('2026-05-04');
});

test('a planned day that lies later is kept', () => {
  const found = forecast(stateOf(tell(signed, on('2026-04-14', planDispatch('2026-05-20')))), today);
  expect(found.dispatch).toBe('2026-05-20');
  // 10 AT before: 19, 18, 15, 13, 12, 11, 8, 7, 6, 5 May.
  expect(finishes(found)).toMatchObject({ 'select-addressees': '2026-05-05' });
  expect(shiftedOf(found, 'send-mailing')).toContainEqual({ kind: 'planned-day', date: '2026-05-20' });
});

/*
 * Chosen on 14 April: the sitting of 10 December. The council is elected on 29 November: its committees are formed anew, the
 * sitting is chosen once more (30 Nov–4 Dec) and the paper prepared after it (7–11, 14–18, 21, 22, 23 Dec; 24–31 closed, 1 Jan;
 * 4, 5 Jan). 10 December is lost; 28 January takes papers until the 14th.
 */
test('T3: a sitting behind a council’s election is chosen anew, with its paper', () => {
  const elected = { ...council, date: day('2026-11-29') };
  const sittings = [sitting('2026-12-10'), sitting('2027-01-28')];
  const told = [
    basisSet('2026-04-13', { ...basis, sittings, elections: [elected] }),
    on('2026-04-14', chooseSitting('social-affairs-2026-12-10')),
  ];
  const found = forecast(stateOf(told.reduce(tell, signed)), today);
  expect(finishes(found)).toMatchObject({
    'choose-sitting/social-affairs': '2026-12-04',
    'prepare-paper/social-affairs': '2027-01-05',
    'present-report/social-affairs': '2027-01-28',
  });
  expect(shiftedOf(found, 'choose-sitting/social-affairs')).toContainEqual({
    kind: 'committees-anew',
    election: elected,
  });
});
