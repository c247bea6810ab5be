/**
 * Every step by every role in every phase, in four towns: either allowed or refused with the right rule. What comes out is
 * laid down as a page that people can read (`GOLDEN=write` takes a changed one over).
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isComplaint, outlives } from '../../../domain/case/open-keys.ts';
import { openSteps } from '../../../domain/case/open-steps.ts';
import { phaseOf } from '../../../domain/case/phase.ts';
import { isPaused } from '../../../domain/case/state.ts';
import { RULE_FORCE } from '../../../domain/guideline/rules.ts';
import { stepOf } from '../../../domain/guideline/steps.ts';
import { type Instant, PHASES, ROLES, type Role, STEPS, type StepName } from '../../../domain/terms.ts';
import { day } from '../calendar/muelheim.ts';
import * as the from '../commands.ts';
import { press, stranger } from '../people.ts';
import { decideIn, on, stateOf, type Told, tellAll } from '../story.ts';
import { before, COURSE, upTo } from '../whole-case.ts';
import { asItShouldBe } from './by-the-book.ts';
import { bookOf, whoActs } from './telling.ts';
import { TOWN_NAMES } from './towns.ts';

const GOLDEN = join(import.meta.dirname, 'golden', 'who-may-what.txt');

interface Page {
  readonly told: Told;
  readonly at: Instant;
}
/** An hour after it was written. */
const pageOf = (told: Told): Page => ({
  told,
  at: new Date(Date.parse(stateOf(told).head.at) + 3_600_000).toISOString() as Instant,
});

/** Each page of each town's book, and how a case ends, rests, goes back or begins on paper. */
const PAGES: readonly Page[] = [
  ...TOWN_NAMES.flatMap((town) => bookOf(town).map(pageOf)),
  ...[
    COURSE,
    [...COURSE.slice(0, 1), on('2026-03-03', the.findIncomplete())],
    [...upTo('select-addressees'), on('2026-04-22', the.withdraw())],
    [...upTo('weigh-request'), on('2026-03-16T12:00', the.decline())],
    [...upTo('sign-for-municipality'), on('2026-03-25', the.pause())],
    [...upTo('send-mailing'), on('2026-05-08', the.complain()), on('2026-05-09', the.pause())],
    [on('2026-07-01', the.importCase({ occurredOn: day('2026-03-02') }))],
    [...before('send-mailing'), on('2026-04-29', the.stop(), press)],
  ].map((story) => pageOf(tellAll(...story))),
];

/** What somebody hears whose step it never is: first of all how the case stands. */
function foreign(told: Told, step: StepName): string {
  const state = stateOf(told);
  if (step === 'open-case') return 'case-exists';
  if (state.status !== 'running' && !outlives(state, step)) return 'case-over';
  return isPaused(state) && !isComplaint(step) ? 'case-paused' : 'not-your-step';
}

function attempted(told: Told, step: StepName, at: Instant) {
  const state = stateOf(told);
  const open = openSteps(state).find((candidate) => candidate.step === step);
  return asItShouldBe(state, open ?? { step }, at) ?? COURSE.find(({ command }) => command.type === step)?.command;
}

function answer(told: Told, step: StepName, role: Role, at: Instant): string {
  const command = attempted(told, step, at);
  if (!command) throw new Error(`nobody knows how to complete ${step}`);
  const decision = decideIn(told, { command, as: whoActs(stateOf(told), role), at });
  if (decision.kind === 'accepted') return 'allowed';
  const { code, rule } = decision.refusal;
  return rule ? `${code} ${rule}` : code;
}

test('every step by every role in every phase is allowed or refused, and the page says which', () => {
  const found = new Map<string, Set<string>>();
  for (const { told, at } of PAGES) {
    const phase = isPaused(stateOf(told)) ? 'paused' : phaseOf(stateOf(told));
    for (const step of STEPS) {
      for (const role of ROLES) {
        const outcome = answer(told, step, role, at);
        if (!stepOf(step).by.includes(role)) {
          expect([step, role, outcome]).toEqual([step, role, foreign(told, step)]);
          continue;
        }
        const line = `${phase} | ${step} | ${role}`;
        found.set(line, (found.get(line) ?? new Set()).add(outcome));
      }
    }
  }
  const order = (line: string): number => PHASES.findIndex((phase) => line.startsWith(`${phase} `));
  const lines = [...found]
    .map(([line, outcomes]) => `${line} | ${[...outcomes].sort().join(', ')}`)
    .sort((a, b) => order(a) - order(b));
  // Each phase that a case can be in, and its rest.
  expect(new Set(lines.map((line) => line.split(' ')[0]))).toEqual(new Set([...PHASES, 'paused']));
  const page = `${lines.join('\n')}\n`;
  if (process.env.GOLDEN === 'write') writeFileSync(GOLDEN, page);
  expect(page).toBe(readFileSync(GOLDEN, 'utf8'));
});

test('what is refused because of the step itself is refused under a rule that the step keeps', () => {
  for (const { told, at } of PAGES) {
    for (const step of STEPS) {
      for (const role of stepOf(step).by) {
        const [code, rule] = answer(told, step, role, at).split(' ');
        if (code === 'step-not-open' && step !== 'open-case') expect(stepOf(step).rules).toContain(rule);
        if (rule) expect(Object.keys(RULE_FORCE)).toContain(rule);
      }
    }
  }
});

test('whoever the list of tasks names may do it, and nobody of another organisation may do anything', () => {
  for (const { told, at } of PAGES) {
    const state = stateOf(told);
    if (isPaused(state)) continue;
    for (const open of openSteps(state)) {
      const waits = open.notBefore !== undefined && at.slice(0, 10) < open.notBefore;
      const command = asItShouldBe(state, open, at);
      for (const role of open.roles.filter((each) => each !== 'engine')) {
        if (!command) throw new Error(`nobody knows how to complete ${open.key}`);
        const decision = decideIn(told, { command, as: whoActs(state, role), at });
        expect([open.key, role, decision.kind]).toEqual([open.key, role, waits ? 'refused' : 'accepted']);
        expect(decideIn(told, { command, as: stranger(role), at })).toMatchObject({
          kind: 'refused',
          refusal: { code: 'case-unknown' },
        });
      }
    }
  }
});
