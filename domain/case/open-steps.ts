/**
 * Which steps of a case are open, for whom, since when and until when: the table's order, together with what a step's outcome
 * opens or bars. `evolve` asks for the keys, everybody else for the dates.
 */

import { localDate } from '../calendar/local-time.ts';
import { laterDate } from '../calendar/plain-dates.ts';
import { addWorkingDays, deadline, type Rollover, workCalendar } from '../calendar/working-days.ts';
import { stepOf } from '../guideline/steps.ts';
import { type Instant, type PlainDate, type Role, STEPS, type StepName } from '../terms.ts';
import { dispatchDate } from './dispatch-date.ts';
import { oncePerState } from './once-per-state.ts';
import { type CaseState, isPaused, stepKey } from './state.ts';

export interface OpenKey {
  readonly key: string;
  readonly step: StepName;
  /** Whoever holds one of these roles may complete it. */
  readonly roles: readonly Role[];
}

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
}

/** The keys under which a step counts as completed. */
export function keysOf(step: StepName): readonly string[] {
  const { by, each } = stepOf(step);
  return each ? by.map((role) => stepKey(step, role)) : [stepKey(step)];
}

export const isStepDone = (state: CaseState, step: StepName): boolean =>
  keysOf(step).every((key) => state.done[key] !== undefined);

export function openKeys(state: CaseState): readonly OpenKey[] {
  if (state.status !== 'running') return [];
  return STEPS.filter((step) => opensNow(state, step)).flatMap((step) => {
    const { by, each } = stepOf(step);
    const rows = each
      ? by.map((role) => ({ key: stepKey(step, role), step, roles: [role] }))
      : [{ key: stepKey(step), step, roles: rolesNow(state, step) }];
    return rows.filter(({ key }) => state.done[key] === undefined);
  });
}

/** A2: the notice of a step that a correction opened again is another one than the first, and owed anew. */
export const noticeKey = ({ openSince }: CaseState, step: StepName): string => `${step}/${openSince[step] ?? 'never'}`;

export const openSteps = oncePerState((state): readonly OpenStep[] => {
  const calendar = workCalendar(state.basis, state.pauses);
  return openKeys(state).map((open) => {
    const since = state.openSince[open.key] ?? state.head.at;
    const notBefore = waitsFor(state, open.step);
    const leadTime = leadTimeOf(state, open.step);
    const sinceDate = localDate(state.basis, since);
    const start = notBefore ? laterDate(sinceDate, notBefore) : sinceDate;
    const end = leadTime === undefined || isPaused(state) ? undefined : deadline(calendar, start, leadTime);
    return {
      ...open,
      since,
      rolledOver: end?.rolledOver ?? [],
      ...(notBefore ? { notBefore } : {}),
      ...(end ? { due: end.date } : {}),
      ...(leadTime === undefined ? {} : { leadTime }),
    };
  });
});

/** The table's lead time, unless the municipality has set its own (A10). */
export const leadTimeOf = (state: CaseState, step: StepName): number | undefined =>
  state.basis.leadTimes[step] ?? stepOf(step).within;

function opensNow(state: CaseState, step: StepName): boolean {
  return stepOf(step).after.every((before) => isStepDone(state, before)) && outcomeOpens(state, step);
}

function outcomeOpens({ facts }: CaseState, step: StepName): boolean {
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
      return facts.decision?.outcome === 'accept' && facts.declaration !== undefined;
    case 'plan-dispatch':
      return facts.decision?.outcome === 'accept';
    case 'draft-mailing':
      return facts.mailing?.agreed !== true || facts.mailing.rejected;
    default:
      return true;
  }
}

function rolesNow(state: CaseState, step: StepName): readonly Role[] {
  const { facts, recorded } = state;
  const row = stepOf(step);
  // A2: where the mail did not arrive, a person informs by other means.
  if (row.notice) return recorded[noticeKey(state, step)] === 'failed' ? row.by : ['engine'];
  // L1: one side drafts, the other agrees.
  if (step === 'draft-mailing' && facts.mailing && !facts.mailing.rejected) {
    return facts.mailing.side === 'carrier' ? ['social-planner'] : ['carrier'];
  }
  if (step === 'submit-report') return facts.leads === 'carrier' ? ['carrier'] : ['social-planner'];
  return row.by;
}

/** The day that a step waits for. */
function waitsFor(state: CaseState, step: StepName): PlainDate | undefined {
  switch (step) {
    case 'select-addressees': {
      // L9: addresses are drawn at most ten working days ahead, so that they are fresh.
      const day = dispatchDate(state);
      return day && addWorkingDays(workCalendar(state.basis, []), day, -10);
    }
    case 'send-mailing':
      return dispatchDate(state);
    case 'present-report':
      return state.basis.sittings.find(({ id }) => id === state.facts.sitting?.sitting)?.date;
    default:
      return undefined;
  }
}
