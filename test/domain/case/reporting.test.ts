import { phaseOf } from '../../../domain/case/phase.ts';
import { day, sitting } from '../calendar/muelheim.ts';
import {
  chooseSitting,
  closeCase,
  identifyEnabler,
  preparePaper,
  presentReport,
  recordResponses,
  submitReport,
} from '../commands.ts';
import { carrier, planner } from '../people.ts';
import { basis, basisSet, given, on } from '../story.ts';
import { before, COURSE, upTo } from '../whole-case.ts';
import { instead } from './variations.ts';

const JUNE = 'social-affairs-2026-06-18';
const SEPTEMBER = 'social-affairs-2026-09-10';

test('T1: a sitting can be chosen as soon as the case is open, and chosen anew until the report was presented', () => {
  given(...upTo('open-case'))
    .when(chooseSitting(JUNE), { at: '2026-03-02' })
    .then({ type: 'sitting-chosen', data: { sitting: JUNE } });
  given(...upTo('choose-sitting'))
    .when(chooseSitting(SEPTEMBER), { at: '2026-05-12' })
    .then({ type: 'sitting-chosen' });
  given(...upTo('present-report'))
    .when(chooseSitting(SEPTEMBER), { at: '2026-06-20' })
    .thenRefused({ code: 'step-already-done' });
});

test('T1: a sitting that is over, unknown, cancelled or another committee’s cannot be chosen', () => {
  const refused = { code: 'no-such-sitting', rule: 'T1' };
  given(...upTo('open-case'))
    .when(chooseSitting('social-affairs-2026-07-01'), { at: '2026-03-02' })
    .thenRefused(refused);
  given(...before('choose-sitting'))
    .when(chooseSitting(JUNE), { at: '2026-06-19' })
    .thenRefused(refused);
  given(...before('choose-sitting'))
    .when({ type: 'choose-sitting', data: { committee: 'culture', sitting: JUNE } }, { at: '2026-05-11' })
    .thenRefused(refused);
  given(
    ...before('choose-sitting'),
    basisSet('2026-05-10', { ...basis, sittings: [sitting('2026-06-18', { cancelled: true })] }),
  )
    .when(chooseSitting(JUNE), { at: '2026-05-11' })
    .thenRefused(refused);
});

test('T1: a cancelled sitting has to be chosen anew, and the case stays in reporting', () => {
  const cancelled = basisSet('2026-06-10', {
    ...basis,
    sittings: [sitting('2026-06-18', { cancelled: true }), sitting('2026-09-10')],
  });
  const told = given(...upTo('submit-report'), cancelled);
  told.when(presentReport(), { at: '2026-06-19' }).thenRefused({ code: 'step-not-open' });
  expect(phaseOf(told.state())).toBe('reporting');
  told.when(chooseSitting(SEPTEMBER), { at: '2026-06-11' }).then({ type: 'sitting-chosen' });
});

test('T1: the report is presented on the day of the sitting at the earliest, also where the sitting was moved', () => {
  given(...before('present-report'))
    .when(presentReport(), { at: '2026-06-17' })
    .thenRefused({ code: 'too-early', rule: 'T1' });
  given(...before('present-report'))
    .when(presentReport(), { at: '2026-06-18T18:00' })
    .then({ type: 'report-presented' });
  const moved = basisSet('2026-06-10', { ...basis, sittings: [{ ...sitting('2026-06-18'), date: day('2026-06-25') }] });
  given(...before('present-report'), moved)
    .when(presentReport(), { at: '2026-06-19' })
    .thenRefused({ code: 'too-early', rule: 'T1' });
  given(...before('present-report'), moved)
    .when(presentReport(), { at: '2026-06-25T18:00' })
    .then({ type: 'report-presented' });
});

test('T1: a presentation that the committee put off needs another sitting', () => {
  const { fold } = given(...before('present-report'))
    .when(presentReport({ outcome: 'postponed' }), { at: '2026-06-19' })
    .then({ type: 'report-presented' });
  expect(fold.state && phaseOf(fold.state)).toBe('reporting');
  const postponed = [...before('present-report'), on('2026-06-19', presentReport({ outcome: 'postponed' }))];
  given(...postponed)
    .when(closeCase(), { at: '2026-06-22' })
    .thenRefused({ code: 'step-not-open' });
  const again = [...postponed, on('2026-06-22', chooseSitting(SEPTEMBER))];
  given(...again)
    .when(presentReport(), { at: '2026-09-11' })
    .thenRefused({ code: 'step-not-open' });
  given(...again, on('2026-06-23', preparePaper()))
    .when(presentReport(), { at: '2026-09-11' })
    .then({ type: 'report-presented', data: { outcome: 'noted' } });
});

test('A8, F2: the leading side counts the responses and reports', () => {
  given(...before('submit-report'))
    .when(submitReport(), { at: '2026-06-01', as: carrier })
    .thenRefused({ code: 'not-your-step' });
  given(...before('record-responses'))
    .when(recordResponses(), { at: '2026-05-22', as: carrier })
    .thenRefused({ code: 'not-your-step' });
  const carrierLeads = instead(before('submit-report'), identifyEnabler({ leads: 'carrier' })).map((move) =>
    move.command.type === 'record-responses' ? { ...move, as: carrier } : move,
  );
  given(...carrierLeads)
    .when(submitReport(), { at: '2026-06-01', as: carrier })
    .then({ type: 'report-submitted' });
  given(...carrierLeads)
    .when(submitReport(), { at: '2026-06-01', as: planner })
    .thenRefused({ code: 'not-your-step' });
});

test('F1: a case closes once everything is done, and then nothing more happens to it', () => {
  for (const missing of [
    'confirm-address-deletion',
    'present-report',
    'publish-results',
    'evaluate-cooperation',
  ] as const)
    given(...before(missing))
      .when(closeCase(), { at: '2026-06-25' })
      .thenRefused({ code: 'step-not-open', rule: 'F1' });
  given(...before('close-case'))
    .when(closeCase(), { at: '2026-06-25' })
    .then({ type: 'case-closed' });
  for (const command of [closeCase(), chooseSitting(SEPTEMBER), submitReport()]) {
    given(...COURSE)
      .when(command, { at: '2026-06-26', as: planner })
      .thenRefused({ code: 'case-over' });
  }
});
