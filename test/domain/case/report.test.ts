/** F2, F3: the report, individual data for the statistics office where that was agreed, and publication. */
import { StatisticsHandOver } from '../../../domain/guideline/forms/reporting.ts';
import {
  acceptReport,
  closeCase,
  confirmStatistics,
  handOverStatistics,
  LETTER,
  preparePaper,
  proposeMailing,
  publish,
  returnReport,
  submitReport,
  waive,
  weigh,
} from '../commands.ts';
import { carrier, planner, press, statistics } from '../people.ts';
import { given, on } from '../story.ts';
import { before, COURSE, upTo } from '../whole-case.ts';
import { instead, withStatistics } from './variations.ts';

test('F2: the planner accepts the report, and nothing is put before a committee that was not accepted', () => {
  const submitted = given(...upTo('submit-report'));
  submitted.when(preparePaper(), { at: '2026-05-29' }).thenRefused({ code: 'step-not-open' });
  submitted.when(acceptReport(), { at: '2026-05-29', as: carrier }).thenRefused({ code: 'not-your-step' });
  submitted.when(acceptReport(), { at: '2026-05-29', as: planner }).then({ type: 'report-accepted' });
});

test('F2: a report that is returned is submitted again', () => {
  const returned = given(...upTo('submit-report'), on('2026-05-29', returnReport()));
  returned.when(acceptReport(), { at: '2026-06-01' }).thenRefused({ code: 'step-not-open', rule: 'F2' });
  returned.when(submitReport(), { at: '2026-06-01', as: planner }).then({ type: 'report-submitted' });
});

test('F2: a case can do without a report for a written reason, and everything that rests on it goes with it', () => {
  given(...before('submit-report'))
    .when(waive('submit-report'), { at: '2026-05-28' })
    .then({ type: 'step-waived', data: { with: ['accept-report', 'prepare-paper', 'present-report'] } });
  given(...before('submit-report'), on('2026-05-28', waive('submit-report')))
    .when(publish(), { at: '2026-05-29' })
    .then({ type: 'results-published' });
});

const agreed = (moves: typeof COURSE) =>
  withStatistics(
    instead(moves, weigh({ statisticsAgreed: true })).map((move) =>
      move.command.type === 'draft-mailing' && move.command.data.action === 'propose'
        ? { ...move, command: proposeMailing(LETTER, { statisticsAnnounced: true }) }
        : move,
    ),
  );
const responded = agreed(upTo('record-responses'));
const handedOver = [...responded, on('2026-05-28', handOverStatistics(), carrier)];

test('F2: where it was agreed, the carrier hands the data over and the statistics office confirms the same bytes', () => {
  given(...responded)
    .when(handOverStatistics(), { at: '2026-05-28', as: carrier })
    .then({ type: 'statistics-handed-over', data: { records: 610 } });
  given(...responded)
    .when(handOverStatistics(), { at: '2026-05-28', as: statistics })
    .thenRefused({ code: 'not-your-step' });
  given(...handedOver)
    .when(confirmStatistics('6'.repeat(64)), { at: '2026-05-29', as: statistics })
    .thenRefused({ code: 'other-data', rule: 'F2' });
  given(...handedOver)
    .when(confirmStatistics(), { at: '2026-05-29', as: carrier })
    .thenRefused({ code: 'statistics-office-confirms', rule: 'F2' });
  given(...handedOver)
    .when(confirmStatistics(), { at: '2026-05-29', as: statistics })
    .then({ type: 'statistics-confirmed' });
});

test('F2: a case waits for the data that was agreed, and for no other', () => {
  given(...agreed(before('close-case')))
    .when(closeCase(), { at: '2026-06-25' })
    .thenRefused({ code: 'step-not-open' });
  given(
    ...agreed(before('close-case')),
    on('2026-06-25', handOverStatistics(), carrier),
    on('2026-06-25', confirmStatistics(), statistics),
  )
    .when(closeCase(), { at: '2026-06-25' })
    .then({ type: 'case-closed' });
  given(...upTo('record-responses'))
    .when(handOverStatistics(), { at: '2026-05-28', as: carrier })
    .thenRefused({ code: 'step-not-open', rule: 'F2' });
});

test('F2: the statistics office confirms; it hands nothing over', () => {
  given(...handedOver)
    .when(handOverStatistics(), { at: '2026-05-29', as: statistics })
    .thenRefused({ code: 'carrier-hands-over', rule: 'F2' });
});

test('F2: no data is handed over while answers are still coming in', () => {
  given(...agreed(before('record-responses')))
    .when(handOverStatistics(), { at: '2026-05-20', as: carrier })
    .thenRefused({ code: 'step-not-open', rule: 'F2' });
});

test('F2: without a statistics office nobody agrees on individual data', () => {
  given(...before('weigh-request'))
    .when(weigh({ statisticsAgreed: true }), { at: '2026-03-16' })
    .thenRefused({ code: 'no-statistics-office', rule: 'F2' });
});

test('L9, F2: of individual data only checksum and number are recorded', () => {
  const handing = { action: 'hand-over', hash: '5'.repeat(64), records: 3 };
  expect(StatisticsHandOver.safeParse(handing).success).toBe(true);
  expect(StatisticsHandOver.safeParse({ ...handing, data: [{ age: 71 }] }).success).toBe(false);
});

test('F3: the press office publishes what the committee has heard, and says where', () => {
  const presented = given(...upTo('present-report'));
  presented.when(publish(), { at: '2026-06-22', as: planner }).thenRefused({ code: 'not-your-step' });
  presented
    .when(publish(), { at: '2026-06-22', as: press })
    .then({ type: 'results-published', data: { where: 'Amtsblatt und Internetseite der Stadt' } });
  given(...before('present-report'))
    .when(publish(), { at: '2026-06-19' })
    .thenRefused({ code: 'step-not-open', rule: 'F3' });
});

test('F3: publication is waived for a written reason alone', () => {
  given(...upTo('present-report'))
    .when(waive('publish-results'), { at: '2026-06-22', as: press })
    .thenRefused({ code: 'not-your-step' });
  const moves = COURSE.filter(({ command }) => command.type !== 'publish-results' && command.type !== 'close-case');
  given(...upTo('present-report'), on('2026-06-22', waive('publish-results')), ...moves.slice(-2))
    .when(closeCase(), { at: '2026-06-25' })
    .then({ type: 'case-closed' });
});

test('F2: after a wrong checksum the carrier hands the data over again', () => {
  given(...responded, on('2026-05-28', handOverStatistics('7'.repeat(64)), carrier))
    .when(handOverStatistics(), { at: '2026-05-29', as: carrier })
    .then({ type: 'statistics-handed-over' });
});
