/**
 * Which steps of a case are open, for whom, since when and until when: the table's order, together with what a step's outcome
 * opens or bars. `evolve` asks for the keys, everybody else for the dates.
 */
import { localDate } from '../calendar/local-time.ts';
import { addMonths, laterDate } from '../calendar/plain-dates.ts';
import { submissionDeadline } from '../calendar/sittings.ts';
import {
  addWorkingDays,
  type Deadline,
  deadline,
  nextWorkingDay,
  type Rollover,
  workCalendar,
} from '../calendar/working-days.ts';
import { GDPR_REQUESTS } from '../guideline/forms/response.ts';
import { stepOf } from '../guideline/steps.ts';
import { type Instant, type PlainDate, type Role, STEPS, type StepName } from '../terms.ts';
import { dispatchDate } from './dispatch-date.ts';
import { type Instance, instancesOf, isKeyDone, isStepDone } from './instances.ts';
import { oncePerState } from './once-per-state.ts';
import { type CaseState, isPaused } from './state.ts';

/** `roles`: whoever holds one of these may complete it now. */
export type OpenKey = Instance;

export interface OpenStep extends OpenKey {
  readonly since: Instant;
  /** It waits for this day, e.g. the sitting's. */
  readonly notBefore?: PlainDate;
  /** Undefined where no lead time is set, or while the case is paused. */
  readonly due?: PlainDate;
  /** Days that the deadline had to jump over, other than weekends. */
  readonly rolledOver: readonly Rollover[];
  /** In working days. */
  readonly leadTime?: number;
  /** The planner or the head of unit gave more time. */
  readonly extended?: true;
}

export function openKeys(state: CaseState): readonly OpenKey[] {
  return STEPS.filter((step) => state.status === 'running' || outlives(state, step)).flatMap((step) =>
    isAskedFor(state, step)
      ? instancesOf(state, step)
          .filter((instance) => !isKeyDone(state, instance.key) && instanceOpens(state, instance))
          .map((instance) => ({ ...instance, roles: rolesNow(state, instance) }))
      : [],
  );
}

/**
 * F1: a complaint may come, and is answered, after the case was closed. L10: whoever had address files deletes them, also where
 * the case ended before the dispatch.
 */
export function outlives({ status, facts }: CaseState, step: StepName): boolean {
  if (status === 'closed') return isComplaint(step);
  return status !== 'running' && step === 'confirm-address-deletion' && facts.selections !== undefined;
}

/** A2: the notice of a step that a correction opened again is another one than the first, and owed anew. */
export const noticeKey = ({ openSince }: CaseState, step: StepName): string => `${step}/${openSince[step] ?? 'never'}`;

export const openSteps = oncePerState((state): readonly OpenStep[] =>
  openKeys(state).map((open) => dated(state, open)),
);

function dated(state: CaseState, open: OpenKey): OpenStep {
  const since = state.openSince[open.key] ?? state.head.at;
  const notBefore = waitsFor(state, open);
  const leadTime = leadTimeOf(state, open.step);
  // F1: what the law gives a complaint does not rest while the case does.
  const rests = !isComplaint(open.step);
  const calendar = workCalendar(state.basis, rests ? state.pauses : []);
  const sinceDate = localDate(state.basis, since);
  const start = notBefore ? laterDate(sinceDate, notBefore) : sinceDate;
  const end =
    leadTime === undefined || (rests && isPaused(state))
      ? undefined
      : (statutoryDue(state, open) ?? inTimeForSitting(state, open, deadline(calendar, start, leadTime)));
  const extended = end && state.extended[open.key];
  return {
    ...open,
    since,
    rolledOver: extended ? [] : (end?.rolledOver ?? []),
    ...(notBefore ? { notBefore } : {}),
    ...(end ? { due: extended ?? end.date } : {}),
    ...(leadTime === undefined ? {} : { leadTime }),
    ...(extended ? { extended: true as const } : {}),
  };
}

/** The table's lead time, unless the municipality has set its own (A10); shorter for what is only done again. */
export function leadTimeOf(state: CaseState, step: StepName): number | undefined {
  const { within, againWithin } = stepOf(step);
  const isAgain = step === 'draft-mailing' ? state.versions > 0 : (state.facts.mailing?.version ?? 1) > 1;
  return state.basis.leadTimes[step] ?? (isAgain && againWithin !== undefined ? againWithin : within);
}

/** Whether everything that the table puts before the step is done, and no outcome bars it. */
export const opensNow = (state: CaseState, step: StepName): boolean =>
  (state.status !== 'running' && outlives(state, step) && !isComplaint(step)) ||
  (stepOf(step).after.every((before) => isComplaint(before) || isStepDone(state, before)) && outcomeOpens(state, step));

/** Art. 12(3) GDPR: within one month of receipt; Regulation 1182/71, Art. 3(4): where that is no working day, the next one. */
function statutoryDue(state: CaseState, { step, instance }: OpenKey) {
  const complaint = state.complaints.find(({ complaint: number }) => `${number}` === instance);
  if (step !== 'answer-complaint' || !complaint || !GDPR_REQUESTS.includes(complaint.category)) return undefined;
  const month = addMonths(complaint.receivedOn, 1);
  return { date: nextWorkingDay(workCalendar(state.basis, []), month), rolledOver: [] };
}

/** T1: whatever the lead time, a paper is due by its sitting's submission deadline. */
function inTimeForSitting(
  state: CaseState,
  { step, instance }: OpenKey,
  end: Deadline | undefined,
): Deadline | undefined {
  if (step !== 'prepare-paper' || !end) return end;
  const sitting = sittingOf(state, instance);
  const by = sitting && submissionDeadline(state.basis, sitting);
  return by && by.date < end.date ? { date: by.date, rolledOver: by.rolledOver } : end;
}

const sittingOf = ({ basis, facts }: CaseState, committee: string | undefined) =>
  basis.sittings.find(({ id }) => id === facts.sittings?.[committee ?? '']?.sitting);

export const isComplaint = (step: StepName): boolean =>
  step === 'register-complaint' || stepOf(step).each === 'complaint';

function isAskedFor(state: CaseState, step: StepName): boolean {
  if (stepOf(step).anytime) return false;
  return opensNow(state, step);
}

function outcomeOpens(state: CaseState, step: StepName): boolean {
  const { facts } = state;
  switch (step) {
    case 'open-case':
      return false;
    case 'check-completeness':
      return facts.completeness !== 'incomplete';
    case 'complete-request':
      return facts.completeness === 'incomplete';
    case 'sign-for-carrier':
    case 'sign-for-municipality':
      // S1: what is signed is the declaration that was rendered for this decision.
      return isAccepted(state) && facts.declaration !== undefined;
    case 'plan-dispatch':
    case 'agree-processing':
      return isAccepted(state);
    case 'draft-mailing':
      return facts.mailing?.agreed !== true || facts.mailing.rejected;
    case 'announce-dispatch':
      return facts.stopped === undefined;
    case 'select-addressees':
    case 'print-mailing':
      return facts.stopped === undefined;
    case 'send-mailing':
      // L2: what is printed already leaves only under approvals that still stand.
      return facts.stopped === undefined && isStepDone(state, 'approve-mailing') && isStepDone(state, 'release-print');
    case 'close-case':
      return state.complaints.every(({ closed }) => closed);
    default:
      return true;
  }
}

/** A4, A10: accepted, co-signed, and resolved where the profile asks for it. */
export const isAccepted = (state: CaseState): boolean =>
  state.facts.decision?.outcome === 'accept' &&
  isStepDone(state, 'confirm-decision') &&
  isStepDone(state, 'obtain-resolution');

function instanceOpens(state: CaseState, { step, instance }: Instance): boolean {
  const suffix = instance ? `/${instance}` : '';
  const before = (name: StepName): boolean => state.waived[name] !== undefined || isKeyDone(state, `${name}${suffix}`);
  switch (step) {
    case 'choose-sitting':
      // T1: a sitting can be chosen at any time, but nobody is asked for it before there is something to report; T3: nor is
      // one that has to be confirmed left to itself.
      return isStepDone(state, 'send-mailing') || state.facts.sittings?.[instance ?? '']?.sitting === '';
    case 'prepare-paper':
      return before('choose-sitting');
    case 'present-report':
      return before('choose-sitting') && before('prepare-paper');
    case 'close-complaint':
      return before('answer-complaint');
    default:
      return true;
  }
}

function rolesNow(state: CaseState, { step, roles }: Instance): readonly Role[] {
  const { facts, recorded } = state;
  // A2: where the mail did not arrive, a person informs by other means; what comes from paper was informed already.
  if (stepOf(step).informs)
    return state.importing || recorded[noticeKey(state, step)] === 'failed' ? roles : ['engine'];
  // L1: one side drafts, the other agrees.
  if (step === 'draft-mailing' && facts.mailing && !facts.mailing.rejected) {
    return facts.mailing.side === 'carrier' ? ['social-planner'] : ['carrier'];
  }
  return roles;
}

/** The day that a step waits for. */
function waitsFor(state: CaseState, { step, instance }: Instance): PlainDate | undefined {
  switch (step) {
    case 'select-addressees':
      return freshFrom(state);
    case 'send-mailing':
      return dispatchDate(state);
    case 'present-report':
      return sittingOf(state, instance)?.date;
    default:
      return undefined;
  }
}

/** L9: addresses are drawn at most ten working days before the dispatch, so that they are fresh. */
export function freshFrom(state: CaseState): PlainDate | undefined {
  const day = dispatchDate(state);
  return day && addWorkingDays(workCalendar(state.basis, []), day, -10);
}
