import { phaseOf } from '../../../domain/case/phase.ts';
import { viewOf } from '../../../domain/case/project.ts';
import { CASE_COMMANDS, STEPS } from '../../../domain/terms.ts';
import { engineRuns } from '../engine.ts';
import { given, stateOf, tellAll } from '../story.ts';
import { COURSE, upTo } from '../whole-case.ts';
import { leavingOut } from './variations.ts';

test('a cooperation goes from request to report without a detour', () => {
  const told = tellAll(...COURSE);
  expect(stateOf(told)).toMatchObject({
    status: 'closed',
    facts: { sent: 1980, sittings: { 'social-affairs': { outcome: 'noted' } } },
  });
  expect(told.history.map(({ event }) => event.type)).toEqual([
    'planning-basis-set',
    'case-opened',
    'completeness-checked',
    'notice-recorded',
    'data-protection-officer-informed',
    'notice-recorded',
    'press-office-informed',
    'notice-recorded',
    'registration-office-informed',
    'enabler-identified',
    'carrier-vetted',
    'addressees-estimated',
    'legal-position-assessed',
    'request-weighed',
    'decision-confirmed',
    'declaration-rendered',
    'declaration-signed',
    'declaration-signed',
    'mailing-drafted',
    'mailing-agreed',
    'mailing-approved',
    'mailing-approved',
    'mailing-approved',
    'cover-letter-signed',
    'dispatch-planned',
    'print-released',
    'addressees-selected',
    'mailing-printed',
    'dispatch-announced',
    'mailing-sent',
    'sitting-chosen',
    'responses-recorded',
    'address-deletion-confirmed',
    'address-deletion-confirmed',
    'address-deletion-confirmed',
    'report-submitted',
    'report-accepted',
    'paper-prepared',
    'report-presented',
    'results-published',
    'cooperation-evaluated',
    'cooperation-evaluated',
    'case-closed',
  ]);
});

test('a case is shown in the phase of the earliest thing that is still open', () => {
  const phases = COURSE.map((_, index) => phaseOf(given(...COURSE.slice(0, index + 1)).state()));
  expect([...new Set(phases)]).toEqual([
    'vetting',
    'involvement',
    'legal-review',
    'declaration',
    'drafting',
    'dispatch',
    'response',
    'reporting',
    'closed',
  ]);
});

test('the course of the stories completes every step but those that only a detour or another municipality needs', () => {
  const given = new Set(COURSE.map(({ command }) => command.type));
  const notices = ['inform-data-protection-officer', 'inform-press-office', 'inform-registration-office'];
  expect(STEPS.filter((step) => !given.has(step) && !notices.includes(step))).toEqual([
    'hold-preliminary-talk',
    'complete-request',
    'inform-statistics-office',
    'obtain-resolution',
    'agree-processing',
    'register-complaint',
    'answer-complaint',
    'close-complaint',
    'hand-over-statistics',
  ]);
  expect([...given].every((name) => CASE_COMMANDS.includes(name))).toBe(true);
});

test('a closed case is out of the lists of open cases and has no task left', () => {
  const told = engineRuns(given(...COURSE).told, '2026-06-25', '2026-06-25');
  const { row, tasks } = viewOf(stateOf(told.told));
  expect(row).toMatchObject({ phase: 'closed', open: false, wakeAt: null });
  expect(tasks).toEqual([]);
});

test('a case that only waits for its dispatch to be planned is shown in dispatch', () => {
  expect(phaseOf(given(...leavingOut(upTo('release-print'), 'plan-dispatch')).state())).toBe('dispatch');
});
