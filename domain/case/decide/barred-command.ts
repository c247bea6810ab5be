/** Why a command that is no step may not be given now by this actor, whatever it says: whose it is, where the case stands. */
import { localDate } from '../../calendar/local-time.ts';
import { stepOf } from '../../guideline/steps.ts';
import { type CaseCommandName, ENGINE_COMMANDS, type Refusal, type Role, type StepName } from '../../terms.ts';
import { actingRole, belongsTo, mayAct } from '../access.ts';
import { commandOf } from '../command-table.ts';
import { type CaseCommand, type CommandMeta, type CommandOf, isStep } from '../commands.ts';
import { isComplaint } from '../open-keys.ts';
import { caseDeleted, caseOver, casePaused, engineOnly, notYours } from '../refusals.ts';
import { type CaseState, isPaused } from '../state.ts';
import { isRecording } from './barred.ts';
import { mayTake } from './taking.ts';

export function barredCommand(state: CaseState, command: CaseCommand, { actor, at }: CommandMeta): Refusal | undefined {
  const name = command.type as Exclude<CaseCommandName, StepName>;
  const { by, label } = commandOf(name);
  if (ENGINE_COMMANDS.some((engine) => engine === name)) return actor.role === 'engine' ? undefined : engineOnly;
  if (!isTheirs(state, command, { actor, at })) {
    const named = isByStep(command) ? stepOf(command.data.step) : undefined;
    return notYours(named?.label ?? label, named?.by ?? by, state.basis);
  }
  if (state.deletion?.consented) return caseDeleted;
  if (state.status !== 'running' && !IN_EVERY_STATUS.includes(name)) {
    // F1: complaints of a closed case are recorded, corrected and given more time like any other.
    const isLate = 'step' in command.data && isStep(command.data.step) && isComplaint(command.data.step);
    if (!(state.status === 'closed' && isLate)) return caseOver;
  }
  return isPaused(state) && !WHILE_PAUSED.includes(name) ? casePaused : undefined;
}

function isTheirs(state: CaseState, command: CaseCommand, meta: Pick<CommandMeta, 'actor' | 'at'>): boolean {
  const name = command.type as Exclude<CaseCommandName, StepName>;
  const { by } = commandOf(name);
  if (command.type === 'take-step') return mayTake(state, command.data, meta);
  if (isRetaking(command)) return mayRetake(state, command, meta);
  if (name === 'record-for-office') return meta.actor.role === 'social-planner';
  return mayAct(meta.actor, state, by) || (OF_AN_OFFICE.includes(name) && isActingFor(state, by, meta));
}

const isByStep = (command: CaseCommand): command is Retaking | CommandOf<'take-step'> =>
  command.type === 'take-step' || isRetaking(command);

type Retaking = CommandOf<'correct-step'> | CommandOf<'revoke-step'>;
const isRetaking = (command: CaseCommand): command is Retaking =>
  command.type === 'correct-step' || command.type === 'revoke-step';

/** What an office may always do, its substitute may do for it. */
const OF_AN_OFFICE: readonly CaseCommandName[] = [
  'stop-dispatch',
  'revoke-approval',
  'override-window',
  'place-hold',
  'lift-hold',
  'consent-to-deletion',
];

function isActingFor(state: CaseState, by: readonly Role[], { actor, at }: Pick<CommandMeta, 'actor' | 'at'>): boolean {
  const role = actingRole(actor, state, undefined, localDate(state.basis, at));
  return role !== undefined && by.includes(role) && belongsTo(actor, state);
}

/** A step is taken back by whoever may complete it; what the planner recorded for an office, by the planner. */
function mayRetake(state: CaseState, { data }: Retaking, { actor, at }: Pick<CommandMeta, 'actor' | 'at'>): boolean {
  const { by } = stepOf(data.step);
  if (isRecording(state, data.step, { actor, at })) return actor.for !== undefined && by.includes(actor.for);
  const role = actingRole(actor, state, data.step, localDate(state.basis, at));
  if (role === undefined || !by.includes(role)) return false;
  // One office does not take back another's share of the same step.
  return stepOf(data.step).each !== 'role' || data.instance === undefined || data.instance === role;
}

const IN_EVERY_STATUS: readonly CaseCommandName[] = [
  'order-erasure',
  'reopen-case',
  'add-note',
  'attach-document',
  'acknowledge-notice',
  // Whether the step is still open is asked of the step.
  'take-step',
  'hand-on-step',
  'place-hold',
  'lift-hold',
  'propose-deletion',
  'withdraw-deletion',
  'consent-to-deletion',
];

/** While a case rests, its course can still be changed and its file kept; nothing is decided in it. */
const WHILE_PAUSED: readonly CaseCommandName[] = [
  ...IN_EVERY_STATUS,
  'resume-case',
  'pause-case',
  'withdraw-case',
  'decline-case',
  'stop-dispatch',
  'revoke-approval',
  'hand-over-case',
  'appoint-substitute',
  'change-contact',
  'override-window',
];
