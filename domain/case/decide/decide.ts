/**
 * The decider: one command on one case gives events or a refusal. Pure; the same command on the same state gives the same
 * answer on every machine and in every year. Here stand the checks that every command meets; what a phase asks beyond them
 * is in the file of the phase.
 */
import { localDate } from '../../calendar/local-time.ts';
import { longDate } from '../../calendar/long-date.ts';
import { stepOf } from '../../guideline/steps.ts';
import { ENGINE_COMMANDS, type PlainDate, type Refusal, type Role, type StepName, type Text } from '../../terms.ts';
import { actingRole, belongsTo, mayAct } from '../access.ts';
import { type CaseCommand, COMMAND_TABLE, type CommandMeta, isStep } from '../commands.ts';
import { type Decision, refuse } from '../decision.ts';
import { evolve } from '../evolve.ts';
import type { CaseFold } from '../fold.ts';
import { isStepDone, openSteps } from '../open-steps.ts';
import { alreadyDone, caseOver, casePaused, caseUnknown, engineOnly, notOpen, notYours, refusal } from '../refusals.ts';
import { type CaseState, isPaused, stepKey } from '../state.ts';
import { correctStep } from './corrections.ts';
import { course } from './course.ts';
import { declaration } from './declaration.ts';
import { dispatch } from './dispatch.ts';
import { drafting } from './drafting.ts';
import { records } from './records.ts';
import { reporting } from './reporting.ts';
import { openCase, request } from './request.ts';
import { review } from './review.ts';

export function decide(fold: CaseFold, command: CaseCommand, meta: CommandMeta): Decision {
  if (command.type === 'open-case') return open(fold, command, meta);
  const { state } = fold;
  if (state === undefined || !belongsTo(meta.actor, state)) return refuse(caseUnknown);
  const wrong = barred(state, command, meta) ?? happenedAt(state.basis, command.data, meta);
  return wrong ? refuse(wrong) : decideInPhase(state, command, meta);
}

function open(fold: CaseFold, command: Extract<CaseCommand, { type: 'open-case' }>, meta: CommandMeta): Decision {
  if (fold.state) return refuse(refusal('case-exists', 'Diesen Vorgang gibt es bereits.', 'This case exists already.'));
  if (fold.basis === undefined) return refuse(municipalityUnknown);
  const row = stepOf('open-case');
  if (!mayAct(meta.actor, command.data.origin, row.by)) return refuse(notYours(row.label));
  const wrong = happenedAt(fold.basis, command.data.request, meta);
  return wrong ? refuse(wrong) : openCase(command, meta);
}

function decideInPhase(state: CaseState, command: CaseCommand, meta: CommandMeta): Decision {
  switch (command.type) {
    case 'open-case':
      return refuse(caseOver);
    case 'correct-step':
      return correctStep(state, command, meta, (reopening) => {
        const eventMeta = { seq: state.head.seq, at: meta.at, actor: meta.actor, rules: state.rules };
        const reopened = evolve({ state }, reopening, eventMeta);
        // The form was parsed by the step's own schema at the door.
        return decide(reopened, { type: command.data.step, data: command.data.form } as unknown as CaseCommand, meta);
      });
    default: {
      const decider = DECIDERS[command.type];
      // Each entry of the table takes the command of its own name; TypeScript cannot follow that correlation.
      return (decider as (s: CaseState, c: CaseCommand, m: CommandMeta) => Decision)(state, command, meta);
    }
  }
}

const DECIDERS = {
  ...request,
  ...review,
  ...declaration,
  ...drafting,
  ...dispatch,
  ...reporting,
  ...course,
  ...records,
};

/** Why this command may not be given now by this actor, whatever it says. */
function barred(state: CaseState, command: CaseCommand, { actor, at }: CommandMeta): Refusal | undefined {
  const name = command.type;
  const isRecord = ENGINE_COMMANDS.some((engine) => engine === name);
  if (isRecord) return actor.role === 'engine' ? undefined : engineOnly;
  if (name === 'order-erasure') return mayAct(actor, state, COMMAND_TABLE[name].by) ? undefined : notYours(ERASURE);
  if (state.status !== 'running') return caseOver;
  if (isStep(name)) {
    if (isPaused(state)) return casePaused;
    return barredStep(state, name, actingRole(actor), localDate(state.basis, at));
  }
  const step = command.type === 'correct-step' ? stepOf(command.data.step) : undefined;
  if (step)
    return isPaused(state) ? casePaused : isAmong(step.by, actingRole(actor)) ? undefined : notYours(step.label);
  const roles: readonly Role[] = COMMAND_TABLE[name as keyof typeof COMMAND_TABLE].by;
  return mayAct(actor, state, roles) ? undefined : notYours(COMMAND);
}

function barredStep(state: CaseState, step: StepName, role: Role | undefined, today: string): Refusal | undefined {
  const row = stepOf(step);
  if (role === undefined || !row.by.includes(role)) return notYours(row.label);
  const open = openSteps(state).filter((candidate) => candidate.step === step);
  const mine = open.find(({ roles }) => roles.includes(role));
  if (mine?.notBefore && today < mine.notBefore) return tooEarly(row.label, mine.notBefore, step);
  if (mine || (row.notice && open.length > 0) || mayRepeat(state, step)) return undefined;
  const done = state.done[row.each ? stepKey(step, role) : step];
  if (done) return alreadyDone(row.label, localDate(state.basis, done.at));
  return open.length > 0 ? notYours(row.label) : notOpen(row.label, row.rules[0]);
}

const isAmong = (roles: readonly Role[], role: Role | undefined): boolean => role !== undefined && roles.includes(role);

/** A dispatch may be planned and a sitting chosen anew, a mailing drafted anew, until the thing itself has happened. */
function mayRepeat(state: CaseState, step: StepName): boolean {
  // S3: a correction may have reopened what came before.
  if (!stepOf(step).after.every((before) => isStepDone(state, before))) return false;
  if (step === 'plan-dispatch') return isStepDone(state, step) && !isStepDone(state, 'send-mailing');
  if (step === 'choose-sitting') return isStepDone(state, step) && !isStepDone(state, 'present-report');
  return step === 'draft-mailing' && state.facts.mailing !== undefined && !isStepDone(state, 'print-mailing');
}

function happenedAt(basis: CaseState['basis'], data: object, { at }: CommandMeta): Refusal | undefined {
  if (!('occurredOn' in data) || typeof data.occurredOn !== 'string') return undefined;
  return data.occurredOn > localDate(basis, at)
    ? refusal(
        'in-the-future',
        'Was erfasst wird, kann nicht in der Zukunft liegen. Bitte prüfen Sie das Datum.',
        'What is recorded cannot lie in the future. Please check the date.',
      )
    : undefined;
}

function tooEarly(label: Text, day: PlainDate, step: StepName): Refusal {
  return refusal(
    'too-early',
    `„${label.de}“ ist erst ab dem ${longDate(day).de} möglich.`,
    `“${label.en}” is possible from ${longDate(day).en} only.`,
    step === 'send-mailing' ? 'T2' : step === 'select-addressees' ? 'L9' : 'T1',
  );
}

const ERASURE: Text = { de: 'Löschen anordnen', en: 'Order an erasure' };
const COMMAND: Text = { de: 'Dieser Befehl', en: 'This command' };

const municipalityUnknown = refusal(
  'municipality-unknown',
  'Diese Kommune ist hier nicht eingerichtet, oder ihr Kalender fehlt noch. Bitte wenden Sie sich an den Betrieb.',
  'This municipality is not set up here, or its calendar is still missing. Please ask the operators.',
);
