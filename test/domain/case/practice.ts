/** The commands that are no step, filled in with what the case has so far, each by somebody who may give it. */
import { addDays } from '../../../domain/calendar/plain-dates.ts';
import { COMMAND_TABLE } from '../../../domain/case/command-table.ts';
import type { CaseCommand } from '../../../domain/case/commands.ts';
import { openSteps } from '../../../domain/case/open-steps.ts';
import type { CaseState } from '../../../domain/case/state.ts';
import { RULE_FORCE, type RuleId } from '../../../domain/guideline/rules.ts';
import { stepOf } from '../../../domain/guideline/steps.ts';
import {
  type Actor,
  type Instant,
  PEOPLE_COMMANDS,
  type PeopleCommandName,
  type PersonId,
  STEPS,
  type StepName,
} from '../../../domain/terms.ts';
import { day } from '../calendar/muelheim.ts';
import * as the from '../commands.ts';
import { person } from '../people.ts';
import { asItShouldBe } from './by-the-book.ts';

export interface Practice {
  readonly command: CaseCommand;
  readonly as: Actor;
}

/** `pick` chooses the command and what it is about. */
export function practice(state: CaseState, pick: number, at: Instant): Practice | undefined {
  const name = PEOPLE_COMMANDS[pick % PEOPLE_COMMANDS.length];
  if (!name) return undefined;
  const nth = Math.floor(pick / PEOPLE_COMMANDS.length);
  // Whose deletion is proposed has little else to await.
  if (state.deletion && pick % 2 === 0)
    return nth % 5 === 0 ? plain('withdraw-deletion', state, nth, at) : deletion(state, nth);
  return SPECIAL[name]?.(state, nth, at) ?? plain(name, state, nth, at);
}

function plain(name: PeopleCommandName, state: CaseState, nth: number, at: Instant): Practice | undefined {
  const command = PLAIN(state, nth, day(at.slice(0, 10)))[name];
  const by = COMMAND_TABLE[name].by;
  const role = by[nth % Math.max(by.length, 1)];
  return command && role ? { command, as: person(role) } : undefined;
}

const pickOf = <T>(items: readonly T[], nth: number): T | undefined => items[nth % Math.max(items.length, 1)];

const PLAIN = (
  state: CaseState,
  nth: number,
  today: ReturnType<typeof day>,
): { readonly [N in PeopleCommandName]?: CaseCommand } => ({
  'finish-import': the.finishImport(),
  'return-request': the.returnRequest(),
  'revise-purpose': the.revisePurpose({ expectedCount: 1000 + nth }),
  'withdraw-case': the.withdraw(),
  'decline-case': the.decline(),
  'pause-case': the.pause(),
  'resume-case': the.resume(),
  'reopen-case': the.reopen(),
  'override-window': the.overrideWindow(pickOf(state.basis.elections, nth)?.id ?? 'council'),
  'change-contact': the.changeContact(),
  'hand-over-case': the.handOver(`p-planner-${nth % 3}`),
  'appoint-substitute': the.appoint(
    pickOf(stepOf(pickOf(STEPS, nth) ?? 'close-case').by, nth) ?? 'press-office',
    'p-enabler',
    {
      from: today,
    },
  ),
  'stop-dispatch': the.stop(),
  'revoke-approval': the.revokeApproval(),
  'start-round': the.startRound(),
  'attach-document': the.attach(),
  'add-note': the.note(),
  'add-channel': the.addChannel(),
  'record-channel': the.recordChannel({ channel: (nth % 2) + 1 }),
  'adopt-rules': the.adoptRules(2 + (nth % 2)),
  'order-erasure': the.orderErasure(),
  'place-hold': the.placeHold(),
  'lift-hold': the.liftHold(),
  'withdraw-deletion': the.withdrawDeletion(),
});

type Special = (state: CaseState, nth: number, at: Instant) => Practice | undefined;

const SPECIAL: { readonly [N in PeopleCommandName]?: Special } = {
  'record-for-office': recordForOffice,
  'propose-deletion': deletion,
  'consent-to-deletion': deletion,
  'take-step': (state, nth) => take(state, nth),
  'hand-on-step': (state, nth) => handOn(state, nth),
  'correct-step': (state, nth, at) => retake(state, nth, at, true),
  'revoke-step': (state, nth, at) => retake(state, nth, at, false),
  'waive-step': (state, nth) => waive(state, nth),
  'extend-deadline': (state, nth) => {
    const open = pickOf(openSteps(state), nth);
    if (!open?.due) return undefined;
    const instance = open.instance ? { instance: open.instance } : {};
    return {
      command: the.extend(open.step, addDays(open.due, (nth % 30) + 1), instance),
      as: person('social-planner'),
    };
  },
  'acknowledge-notice': (state, nth) => {
    const key = pickOf(
      Object.keys(state.recorded).filter((name) => name.startsWith('inform-')),
      nth,
    );
    const office = key && stepOf(key.split('/')[0] as StepName).informs;
    return key && office ? { command: the.acknowledge(key), as: person(office) } : undefined;
  },
};

function recordForOffice(state: CaseState, nth: number, at: Instant): Practice | undefined {
  const open = pickOf(openSteps(state), nth);
  const office = open && pickOf(open.roles.includes('engine') ? stepOf(open.step).by : open.roles, nth);
  const command = open && asItShouldBe(state, open, at);
  if (!open || !office || !command) return undefined;
  // What comes from paper says when it happened.
  const dated = state.importing ? { ...command, data: { ...command.data, occurredOn: at.slice(0, 10) } } : command;
  const recorded = the.recordFor(office, dated as Parameters<typeof the.recordFor>[1]);
  return { command: recorded, as: { ...person('social-planner'), for: office } };
}

/** Proposed first, then consented to: now and then by whoever proposed it, or before anybody has. */
function deletion(state: CaseState, nth: number): Practice {
  const isProposed = (state.deletion !== undefined) !== (nth % 7 === 0);
  return isProposed
    ? { command: the.consentToDeletion(), as: person(nth % 2 === 0 ? 'head-of-unit' : 'data-protection-officer') }
    : { command: the.proposeDeletion(), as: person(nth % 2 === 0 ? 'social-planner' : 'data-protection-officer') };
}

/** Mostly what nobody has; now and then expressly from whoever has it, or by mistake. */
function take(state: CaseState, nth: number): Practice | undefined {
  const open = pickOf(openSteps(state), nth);
  const role = open && pickOf(open.roles, nth);
  if (!open || !role) return undefined;
  const from = nth % 3 === 0 ? {} : { from: state.taken[open.key]?.by };
  const as = person(role);
  return {
    command: the.take(open.step, { ...(open.instance ? { instance: open.instance } : {}), ...from }),
    as: nth % 2 === 0 ? as : { ...as, person: `${as.person}-${nth % 3}` as typeof as.person },
  };
}

/** From whoever has it, to somebody or back; what nobody has is given to somebody by the head of unit. */
function handOn(state: CaseState, nth: number): Practice | undefined {
  const open = openSteps(state);
  const has = open.filter(({ key }) => state.taken[key] !== undefined);
  const one = pickOf(has.length > 0 ? has : open, nth);
  if (!one) return undefined;
  const taken = state.taken[one.key];
  const role = pickOf(one.roles, nth) ?? 'head-of-unit';
  const instance = one.instance ? { instance: one.instance } : {};
  const to = nth % 2 === 0 && taken ? {} : { to: `p-${role}-${nth % 3}` as PersonId };
  const as = taken ? { ...person(role), person: taken.by } : person('head-of-unit');
  return { command: the.handOn(one.step, { ...instance, ...to }), as };
}

function retake(state: CaseState, nth: number, at: Instant, again: boolean): Practice | undefined {
  const key = pickOf([...Object.keys(state.done), ...Object.keys(state.waived)], nth);
  const step = STEPS.find((name) => key === name || key?.startsWith(`${name}/`));
  if (!key || !step) return undefined;
  const instance = key.split('/')[1];
  const as = person(state.done[key]?.role ?? 'social-planner');
  const named = instance ? { instance } : {};
  const command = asItShouldBe(state, { step, ...named }, at);
  if (!again) return { command: the.revoke(step, named), as };
  return command && { command: the.correct(command as Parameters<typeof the.correct>[0], named), as };
}

function waive(state: CaseState, nth: number): Practice | undefined {
  const step = pickOf(STEPS, nth);
  if (!step) return undefined;
  const rule: RuleId | undefined = stepOf(step).rules.find((id) => RULE_FORCE[id] === 'should');
  const instance = pickOf(
    openSteps(state).filter((open) => open.step === step),
    nth,
  )?.instance;
  const change = nth % 2 === 0 && rule ? { rule: rule as never } : instance && nth % 3 === 0 ? { instance } : {};
  return { command: the.waive(step, change), as: person('social-planner') };
}
