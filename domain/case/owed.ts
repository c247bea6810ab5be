/**
 * Everything that a case demands of the engine, now or later, whether done or not: a pure function of the state, so that no
 * crash, restart or lost queue can lose a piece of it. `agenda.ts` subtracts what was recorded.
 */
import { stretchOn } from '../calendar/elections.ts';
import { instantOf } from '../calendar/local-time.ts';
import { addDays } from '../calendar/plain-dates.ts';
import { type Rung, rungDates, sittingLadder } from '../calendar/reminders.ts';
import { submissionDeadline } from '../calendar/sittings.ts';
import { addWorkingDays, workCalendar } from '../calendar/working-days.ts';
import { stepOf } from '../guideline/steps.ts';
import type { Instant, PlainDate, Role } from '../terms.ts';
import { basisWithoutOverrides, dispatchDate } from './dispatch-date.ts';
import { oncePerState } from './once-per-state.ts';
import { isStepDone, noticeKey, type OpenStep, openSteps } from './open-steps.ts';
import { type CaseState, isPaused } from './state.ts';
import type { Work, WorkKind } from './work.ts';

export const owed = oncePerState((state): readonly Work[] => {
  const erasures = erasuresOwed(state);
  if (state.status !== 'running' || isPaused(state)) return erasures;
  const open = openSteps(state);
  return [
    ...erasures,
    ...declarationOwed(state),
    ...open.flatMap((step) => [...noticeOwed(state, step), ...remindersOwed(state, step)]),
    ...failuresOwed(state),
    ...sittingOwed(state),
    ...electionOwed(state),
  ];
});

function erasuresOwed({ erasures, head }: CaseState): readonly Work[] {
  return erasures
    .filter(({ done }) => !done)
    .map(({ order }) => ({
      key: `erase/${order}`,
      kind: 'erase',
      due: head.at,
      target: `erase/${order}`,
      to: [],
      order,
    }));
}

// S1: the declaration is rendered from the decision's facts before anybody can sign it.
function declarationOwed({ facts, done, head }: CaseState): readonly Work[] {
  const decided = done['weigh-request'];
  if (facts.decision?.outcome !== 'accept' || facts.declaration) return [];
  const key = `render-declaration/${decided?.seq ?? 0}`;
  return [{ key, kind: 'render-declaration', due: decided?.at ?? head.at, target: key, to: [] }];
}

/** A2: the offices' notices at once; every other newly opened step is told to those who may complete it. */
function noticeOwed(state: CaseState, open: OpenStep): readonly Work[] {
  const { step, since, roles } = open;
  if (stepOf(step).notice) {
    const office: Role = step === 'inform-press-office' ? 'press-office' : 'data-protection-officer';
    const kind: WorkKind = step === 'inform-press-office' ? 'inform-press-office' : 'inform-data-protection-officer';
    const key = noticeKey(state, step);
    return state.recorded[key] === 'failed' ? [] : [{ key, kind, due: since, target: key, to: [office], step }];
  }
  const due = open.notBefore ? laterOf(since, morningOf(state, open.notBefore)) : since;
  const key = `tell/${open.key}/${since}${open.notBefore ? `/${open.notBefore}` : ''}`;
  return [
    { key, kind: 'tell-opened-step', due, target: key, to: roles, step, ...(open.due ? { date: open.due } : {}) },
  ];
}

function remindersOwed(state: CaseState, open: OpenStep): readonly Work[] {
  if (open.due === undefined || open.leadTime === undefined) return [];
  const due = open.due;
  const target = `remind/${open.key}/${due}`;
  return rungDates(workCalendar(state.basis, state.pauses), due, open.leadTime).map(({ kind, date }) => ({
    key: `${target}/${kind}`,
    kind: RUNG_WORK[kind],
    due: morningOf(state, date),
    target,
    to: RUNG_ROLES[kind] ?? (open.roles.includes('engine') ? stepOf(open.step).by : open.roles),
    step: open.step,
    date: due,
  }));
}

const RUNG_WORK: { readonly [K in Rung['kind']]: WorkKind } = {
  before: 'remind-before-deadline',
  'on-the-day': 'remind-before-deadline',
  'to-planner': 'escalate-to-planner',
  'to-head-of-unit': 'escalate-to-head-of-unit',
};
const RUNG_ROLES: { readonly [K in Rung['kind']]?: readonly Role[] } = {
  'to-planner': ['social-planner'],
  'to-head-of-unit': ['head-of-unit'],
};

/** A mail that was refused for good is told to the planner, who informs by other means. */
function failuresOwed({ recorded, head }: CaseState): readonly Work[] {
  return Object.entries(recorded)
    .filter(([key, outcome]) => outcome === 'failed' && !key.startsWith('failed/'))
    .map(([key]) => ({
      key: `failed/${key}`,
      kind: 'tell-failed-notice',
      due: head.at,
      target: `failed/${key}`,
      to: ['social-planner'],
    }));
}

/** T1: whoever still owes the report is reminded ahead of the chosen sitting's submission deadline. */
function sittingOwed(state: CaseState): readonly Work[] {
  const sitting = state.basis.sittings.find(({ id }) => id === state.facts.sitting?.sitting);
  if (!sitting || sitting.cancelled || isStepDone(state, 'submit-report')) return [];
  const deadline = submissionDeadline(state.basis, sitting);
  const target = `sitting/${sitting.id}/${deadline.date}`;
  const to: readonly Role[] = state.facts.leads === 'carrier' ? ['carrier', 'social-planner'] : ['social-planner'];
  // A committee's deadline does not rest while the case does.
  const calendar = workCalendar(state.basis, []);
  return sittingLadder.map((offset) => ({
    key: `${target}/${offset}`,
    kind: 'remind-before-sitting',
    due: morningOf(state, addWorkingDays(calendar, deadline.date, offset)),
    voidAfter: morningOf(state, addDays(sitting.date, 1)),
    target,
    to,
    step: 'submit-report',
    date: deadline.date,
  }));
}

/** T2: the planner is warned early; a dispatch that waits for an election is released on the day after. */
function electionOwed(state: CaseState): readonly Work[] {
  const planned = state.facts.dispatch;
  const day = dispatchDate(state);
  if (!planned || !day || isStepDone(state, 'send-mailing')) return [];
  const window = stretchOn(basisWithoutOverrides(state), planned.wanted);
  if (window.stretch !== 'amber' && window.stretch !== 'red') return [];
  const election = window.election?.id ?? 'election';
  const warnKey = `warn/${election}/${planned.wanted}/${window.stretch}`;
  const about = window.election ? { date: window.election.date } : {};
  const warn: Work = {
    key: warnKey,
    kind: 'warn-of-election',
    due: state.done['plan-dispatch']?.at ?? state.head.at,
    target: warnKey,
    to: ['social-planner'],
    ...about,
  };
  if (window.stretch === 'amber') return [warn];
  const key = `release/${election}/${day}`;
  const due = morningOf(state, day);
  return [warn, { key, kind: 'release-dispatch', due, target: key, to: [], date: day }];
}

const morningOf = (state: CaseState, date: PlainDate): Instant => instantOf(state.basis, date, state.basis.morning);
const laterOf = (one: Instant, other: Instant): Instant => (one > other ? one : other);
