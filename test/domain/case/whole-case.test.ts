import { phaseOf } from '../../../domain/case/phase.ts';
import { viewOf } from '../../../domain/case/project.ts';
import { CASE_COMMANDS, STEPS } from '../../../domain/terms.ts';
import { given, stateOf, tellAll } from '../story.ts';
import { COURSE } from '../whole-case.ts';

test('a cooperation goes from request to report without a detour', () => {
  const told = tellAll(...COURSE);
  expect(stateOf(told)).toMatchObject({ status: 'closed', facts: { sent: 1980, presentation: 'noted' } });
  expect(told.history.map(({ event }) => event.type)).toEqual([
    'planning-basis-set',
    'case-opened',
    'completeness-checked',
    'notice-recorded',
    'data-protection-officer-informed',
    'notice-recorded',
    'press-office-informed',
    'enabler-identified',
    'legal-position-assessed',
    'request-weighed',
    'declaration-rendered',
    'declaration-signed',
    'declaration-signed',
    'mailing-drafted',
    'mailing-agreed',
    'mailing-approved',
    'mailing-approved',
    'cover-letter-signed',
    'dispatch-planned',
    'addressees-selected',
    'mailing-printed',
    'mailing-sent',
    'sitting-chosen',
    'report-submitted',
    'report-presented',
    'case-closed',
  ]);
});

test('a case is shown in the phase of the earliest thing that is still open', () => {
  const phases = COURSE.map((_, index) => phaseOf(given(...COURSE.slice(0, index + 1)).state()));
  expect([...new Set(phases)]).toEqual([
    'vetting',
    'legal-review',
    'declaration',
    'drafting',
    'dispatch',
    'reporting',
    'closed',
  ]);
});

test('the course of the stories completes every step but the one that a request without gaps does not need', () => {
  const given = new Set(COURSE.map(({ command }) => command.type));
  const notices = ['inform-data-protection-officer', 'inform-press-office'];
  expect(STEPS.filter((step) => !given.has(step) && !notices.includes(step))).toEqual(['complete-request']);
  expect([...given].every((name) => CASE_COMMANDS.includes(name))).toBe(true);
});

test('a closed case is out of the lists of open cases and has no task left', () => {
  const { row, tasks } = viewOf(given(...COURSE).state());
  expect(row).toMatchObject({ phase: 'closed', open: false, wakeAt: null });
  expect(tasks).toEqual([]);
});

test('a case that only waits for its dispatch to be planned is shown in dispatch', () => {
  const signed = COURSE.filter(({ command }) => command.type !== 'plan-dispatch').slice(0, 14);
  expect(phaseOf(given(...signed).state())).toBe('dispatch');
});
