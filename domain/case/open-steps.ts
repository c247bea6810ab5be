/** Since when and until when each open step is open, and which day it waits for. */
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
import type { Instant, PlainDate, StepName } from '../terms.ts';
import { dispatchDate } from './dispatch-date.ts';
import { oncePerState } from './once-per-state.ts';
import { isComplaint, type OpenKey, openKeys } from './open-keys.ts';
import { type CaseState, isPaused, isRuleWaived } from './state.ts';

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

export const openSteps = oncePerState((state): readonly OpenStep[] =>
  openKeys(state).map((open) => dated(state, open)),
);

function dated(state: CaseState, open: OpenKey): OpenStep {
  const since = state.openSince[open.key] ?? state.head.at;
  const notBefore = waitsFor(state, open);
  const leadTime = isHeldUp(state, open) ? undefined : leadTimeOf(state, open.step);
  // F1: what the law gives a complaint does not rest while the case does.
  const rests = !isComplaint(open.step);
  const calendar = workCalendar(state.basis, rests ? state.pauses : []);
  const sinceDate = localDate(state.basis, since);
  const from = notBefore ?? countsFrom(state, open);
  const start = from ? laterDate(sinceDate, from) : sinceDate;
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

/** Art. 12(3) GDPR: within one month of receipt; Regulation 1182/71, Art. 3(4): where that is no working day, the next one. */
function statutoryDue(state: CaseState, { step, instance }: OpenKey) {
  const complaint = state.complaints.find(({ complaint: number }) => `${number}` === instance);
  if (step !== 'answer-complaint' || !complaint || !GDPR_REQUESTS.includes(complaint.category)) return undefined;
  const month = addMonths(complaint.receivedOn, 1);
  return { date: nextWorkingDay(workCalendar(state.basis, []), month), rolledOver: [] };
}

/** T1: whatever the lead time, a paper is due by its sitting's submission deadline, unless the planner waived that. */
function inTimeForSitting(
  state: CaseState,
  { step, instance }: OpenKey,
  end: Deadline | undefined,
): Deadline | undefined {
  if (step !== 'prepare-paper' || !end || isRuleWaived(state, step, 'T1')) return end;
  const sitting = sittingOf(state, instance);
  if (!sitting) return end;
  const { date, rolledOver } = submissionDeadline(state.basis, sitting);
  return { date, rolledOver };
}

/**
 * What nobody can be pressed for: a complaint that is before a court, and the approval of an office that has stopped the
 * dispatch, which waits for what it asked for.
 */
function isHeldUp({ complaints, facts }: CaseState, { step, instance }: OpenKey): boolean {
  if (step === 'close-complaint')
    return complaints.some(({ complaint, legalFollowUp }) => `${complaint}` === instance && legalFollowUp);
  return step === 'approve-mailing' && facts.stopped?.some(({ office }) => office === instance) === true;
}

/** C2: the dispatch is announced in the days before it, however early that is possible. */
function countsFrom(state: CaseState, { step }: OpenKey): PlainDate | undefined {
  const day = step === 'announce-dispatch' ? dispatchDate(state) : undefined;
  const days = leadTimeOf(state, step);
  return day && days !== undefined ? addWorkingDays(workCalendar(state.basis, []), day, -days) : undefined;
}

const sittingOf = ({ basis, facts }: CaseState, committee: string | undefined) =>
  basis.sittings.find(({ id }) => id === facts.sittings?.[committee ?? '']?.sitting);

/** The day that a step waits for. */
function waitsFor(state: CaseState, { step, instance }: OpenKey): PlainDate | undefined {
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
