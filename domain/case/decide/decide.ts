/**
 * The decider: one command on one case gives events or a refusal. Pure; the same command on the same state gives the same
 * answer on every machine and in every year. What every step and command meets stands in `barred.ts` and
 * `barred-command.ts`; what a phase asks beyond it is in the file of the phase.
 */
import { stepOf } from '../../guideline/steps.ts';
import type { CaseCommandName, StepName } from '../../terms.ts';
import { belongsTo, mayAct } from '../access.ts';
import { commandOf } from '../command-table.ts';
import { type CaseCommand, type CommandMeta, type CommandOf, isStep, type OpeningCommandName } from '../commands.ts';
import { accept, type Decision, refuse } from '../decision.ts';
import type { CaseEvent } from '../events.ts';
import { evolve } from '../evolve.ts';
import type { CaseFold } from '../fold.ts';
import { caseOver, caseUnknown, notYours, refusal } from '../refusals.ts';
import type { CaseState } from '../state.ts';
import { barredStep, isRecording, recordingRole, stepRole } from './barred.ts';
import { barredCommand } from './barred-command.ts';
import { complaints } from './complaints.ts';
import { correctStep, revokeStep } from './corrections.ts';
import { course } from './course.ts';
import { declaration } from './declaration.ts';
import { dispatch } from './dispatch.ts';
import { drafting } from './drafting.ts';
import { file } from './file.ts';
import { happenedAt, notBeforePredecessors } from './happened.ts';
import { leeway } from './leeway.ts';
import { records } from './records.ts';
import { reporting } from './reporting.ts';
import { importCase, openCase, request } from './request.ts';
import { retention } from './retention.ts';
import { review } from './review.ts';
import { rounds } from './rounds.ts';
import { taking } from './taking.ts';

export function decide(fold: CaseFold, command: CaseCommand, meta: CommandMeta): Decision {
  if (command.type === 'open-case' || command.type === 'import-case') return open(fold, command, meta);
  const { state } = fold;
  if (state === undefined || !belongsTo(meta.actor, state)) return refuse(caseUnknown);
  if (isStep(command.type)) return decideStep(state, command as StepCommand, meta);
  const wrong = barredCommand(state, command, meta) ?? happenedAt(state.basis, command.data, meta);
  if (wrong) return refuse(wrong);
  switch (command.type) {
    case 'record-for-office':
      return recordForOffice(state, command, meta);
    case 'correct-step':
      return correctStep(state, command, meta, (reopening, again) => decideAfter(state, reopening, again, meta));
    case 'revoke-step':
      return revokeStep(state, command, meta);
    default:
      return byTable(state, command, meta);
  }
}

function open(fold: CaseFold, command: CommandOf<OpeningCommandName>, meta: CommandMeta): Decision {
  if (fold.state) return refuse(refusal('case-exists', 'Diesen Vorgang gibt es bereits.', 'This case exists already.'));
  if (fold.basis === undefined) return refuse(municipalityUnknown);
  const { by, label } = command.type === 'open-case' ? stepOf('open-case') : commandOf('import-case');
  if (!mayAct(meta.actor, command.data.origin, by)) return refuse(notYours(label, by, fold.basis));
  const wrong = happenedAt(
    fold.basis,
    command.type === 'open-case' ? command.data.request : command.data.request.request,
    meta,
  );
  if (wrong) return refuse(wrong);
  return command.type === 'open-case' ? openCase(command, meta) : importCase(command, meta);
}

type StepCommand = CommandOf<StepName>;

function decideStep(state: CaseState, command: StepCommand, meta: CommandMeta): Decision {
  const role = stepRole(state, command.type, meta);
  const wrong =
    barredStep(state, command, role, meta) ??
    happenedAt(state.basis, command.data, meta) ??
    notBeforePredecessors(state, command.type, command.data);
  return wrong ? refuse(wrong) : byTable(state, command, meta);
}

/** The planner records what an office did on paper: the same rules, that office's step, the receipt beside it. */
function recordForOffice(state: CaseState, { data }: CommandOf<'record-for-office'>, meta: CommandMeta): Decision {
  const role = recordingRole(state, data.office, meta);
  if (role.kind === 'refused') return refuse(role.refusal);
  const { form, ...recorded } = data;
  // What is taken over from paper happened before, and says when.
  if (state.importing && form.occurredOn === undefined) return refuse(dateMissing);
  // The form was parsed by the step's own schema at the door.
  const step = { type: data.step, data: form } as unknown as StepCommand;
  const decision = decideStep(state, step, { ...meta, actor: { ...meta.actor, for: data.office }, recorded: true });
  return decision.kind === 'refused'
    ? decision
    : accept({ type: 'recorded-for-office', data: recorded }, ...decision.events);
}

/** A corrected form is decided like any other, on the case with the step reopened. */
function decideAfter(state: CaseState, reopening: CaseEvent, again: StepCommand, meta: CommandMeta): Decision {
  const eventMeta = { seq: state.head.seq, at: meta.at, actor: meta.actor, rules: state.rules };
  const reopened = evolve({ state }, reopening, eventMeta).state;
  if (!reopened) return refuse(caseOver);
  return decideStep(reopened, again, isRecording(state, again.type, meta) ? { ...meta, recorded: true } : meta);
}

const DECIDERS = {
  ...request,
  ...review,
  ...declaration,
  ...drafting,
  ...dispatch,
  ...rounds,
  ...complaints,
  ...reporting,
  ...course,
  ...leeway,
  ...file,
  ...records,
  ...retention,
  ...taking,
};

function byTable(state: CaseState, command: CaseCommand, meta: CommandMeta): Decision {
  const decider = DECIDERS[command.type as Exclude<CaseCommandName, Undecided>];
  // Each entry of the table takes the command of its own name; TypeScript cannot follow that correlation.
  return (decider as (s: CaseState, c: CaseCommand, m: CommandMeta) => Decision)(state, command, meta);
}
type Undecided = OpeningCommandName | 'record-for-office' | 'correct-step' | 'revoke-step';

const dateMissing = refusal(
  'date-missing',
  'Was aus der Papierakte übernommen wird, braucht den Tag, an dem es geschah. Ergänzen Sie „Geschehen am“, bei der Anfrage „Eingegangen am“.',
  'What is taken over from the paper file needs the day on which it happened. Please add “Happened on”, of the request “Received on”.',
);
const municipalityUnknown = refusal(
  'municipality-unknown',
  'Diese Kommune ist hier nicht eingerichtet, oder ihr Kalender fehlt noch. Bitte wenden Sie sich an den Betrieb.',
  'This municipality is not set up here, or its calendar is still missing. Please ask the operators.',
);
