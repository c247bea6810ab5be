/**
 * Which steps of a case a command can be about now: the decider itself is asked about each, so that no list knows another rule than
 * it does.
 */
import { localDate } from '../calendar/local-time.ts';
import { addDays, laterDate } from '../calendar/plain-dates.ts';
import { type RuleId, SHOULD_RULES } from '../guideline/rules.ts';
import { stepOf } from '../guideline/steps.ts';
import { STEPS, type StepName } from '../terms.ts';
import type { CaseCommand, CommandMeta } from './commands.ts';
import { barredCommand } from './decide/barred-command.ts';
import { mayReopen } from './decide/corrections.ts';
import { decide } from './decide/decide.ts';
import { type Instance, instancesOf, isStepDone } from './instances.ts';
import { openSteps } from './open-steps.ts';
import type { CaseState } from './state.ts';

export const ABOUT_A_STEP = ['waive-step', 'extend-deadline', 'revoke-step'] as const;
export type AboutAStep = (typeof ABOUT_A_STEP)[number];

export interface Target extends Instance {
  /** Only what this *should* rule asks within the step, not the step as a whole. */
  readonly rule?: RuleId;
  /** Its turn has come. */
  readonly isOpen: boolean;
}

/** `metaFor`: who gives the command, where it is about this step. */
export function targetsOf(
  state: CaseState,
  command: AboutAStep,
  metaFor: (step: StepName) => CommandMeta,
): readonly Target[] {
  const open = new Map(openSteps(state).map((one) => [one.key, one]));
  // What nobody is asked for need not be waived.
  const asked = STEPS.filter((step) => command !== 'waive-step' || !stepOf(step).anytime);
  const isTaken = (type: AboutAStep, { step }: Instance, data: object): boolean =>
    decide({ state }, { type, data: { step, reason: '', ...data } } as unknown as CaseCommand, metaFor(step)).kind ===
    'accepted';
  const found = asked
    .flatMap((step) => instancesOf(state, step))
    .flatMap((one): readonly Target[] => {
      const named = one.instance === undefined ? {} : { instance: one.instance };
      const until = command === 'extend-deadline' ? { until: justLater(state, one, metaFor(one.step)) } : {};
      if (!isTaken(command, one, { ...named, ...until })) return [];
      return [{ ...one, roles: open.get(one.key)?.roles ?? one.roles, isOpen: open.has(one.key) }];
    });
  return command === 'waive-step' ? [...found, ...rulesWithin()] : found;

  /** A rule is waived for the step, whichever of several; of one that is done nothing is asked any more. */
  function rulesWithin(): readonly Target[] {
    return asked
      .filter((step) => !isStepDone(state, step))
      .flatMap((step) =>
        instancesOf(state, step)
          .slice(0, 1)
          .flatMap(({ instance: _any, ...one }) =>
            SHOULD_RULES.filter((rule) => isTaken('waive-step', one, { rule })).map((rule) => ({
              ...one,
              key: step,
              rule,
              isOpen: [...open.values()].some((other) => other.step === step),
            })),
          ),
      );
  }
}

/** Completed steps, by key, whose form can be corrected now, whatever is then entered in it. */
export function correctableIn(state: CaseState, metaFor: (step: StepName) => CommandMeta): readonly string[] {
  const isTaken = ({ step, instance }: Instance): boolean => {
    const data = { step, ...(instance === undefined ? {} : { instance }), reason: '', form: {} };
    const command = { type: 'correct-step', data } as unknown as CaseCommand;
    return barredCommand(state, command, metaFor(step)) === undefined && mayReopen(state, step, instance);
  };
  return STEPS.flatMap((step) => instancesOf(state, step))
    .filter(isTaken)
    .map(({ key }) => key);
}

/** A day by which the deadline is extended at the least. */
const justLater = (state: CaseState, { key }: Instance, { at }: CommandMeta) => {
  const today = localDate(state.basis, at);
  const due = openSteps(state).find((one) => one.key === key)?.due;
  return addDays(due === undefined ? today : laterDate(due, today), 1);
};
