/**
 * Every step by every role in every phase, in four towns: either allowed or refused with the right rule. What comes out is
 * laid down as a page that people can read (`GOLDEN=write` takes a changed one over).
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openSteps } from '../../../domain/case/open-steps.ts';
import { phaseOf } from '../../../domain/case/phase.ts';
import { isPaused } from '../../../domain/case/state.ts';
import { RULE_FORCE } from '../../../domain/guideline/rules.ts';
import { stepOf } from '../../../domain/guideline/steps.ts';
import { type Instant, PHASES, ROLES, type Role, STEPS, type StepName } from '../../../domain/terms.ts';
import { stranger } from '../people.ts';
import { decideIn, stateOf, type Told } from '../story.ts';
import { COURSE } from '../whole-case.ts';
import { asItShouldBe } from './by-the-book.ts';
import { bookOf, whoActs } from './telling.ts';
import { TOWN_NAMES } from './towns.ts';

const GOLDEN = join(import.meta.dirname, 'golden', 'who-may-what.txt');

/** Each page of each town's book, an hour after it was written. */
const PAGES: readonly { readonly told: Told; readonly at: Instant }[] = TOWN_NAMES.flatMap((town) =>
  bookOf(town).map((told) => ({
    told,
    at: new Date(Date.parse(stateOf(told).head.at) + 3_600_000).toISOString() as Instant,
  })),
);

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
    const phase = phaseOf(stateOf(told));
    for (const step of STEPS) {
      for (const role of ROLES) {
        const outcome = answer(told, step, role, at);
        if (!stepOf(step).by.includes(role)) {
          expect([step, role, outcome]).toEqual([step, role, step === 'open-case' ? 'case-exists' : 'not-your-step']);
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
    expect(isPaused(state)).toBe(false);
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
