/** Who is told what at once: newly opened steps, the offices beforehand (A2), and what has changed in the case. */

import { localDate } from '../../calendar/local-time.ts';
import { addDays } from '../../calendar/plain-dates.ts';
import { nextWorkingDay, workCalendar } from '../../calendar/working-days.ts';
import { stepOf } from '../../guideline/steps.ts';
import { CARRIER_ROLES, type Instant, type Role } from '../../terms.ts';
import { isStepDone } from '../instances.ts';
import { isAccepted, noticeKey } from '../open-keys.ts';
import type { OpenStep } from '../open-steps.ts';
import type { CaseState } from '../state.ts';
import type { Work, WorkKind } from '../work.ts';
import { laterOf, morningOf } from './moments.ts';

/** A2: the offices' notices at once; every other newly opened step is told to those who may complete it. */
export function noticeOwed(state: CaseState, open: OpenStep): readonly Work[] {
  const { step, since, roles, instance } = open;
  const office = stepOf(step).informs;
  if (office) {
    const kind = step as Extract<WorkKind, `inform-${string}`>;
    const key = noticeKey(state, step);
    return state.recorded[key] === 'failed' ? [] : [{ key, kind, due: since, target: key, to: [office], step }];
  }
  const due = open.notBefore ? laterOf(since, morningOf(state, open.notBefore)) : since;
  const key = `tell/${open.key}/${since}${open.notBefore ? `/${open.notBefore}` : ''}`;
  const told: Work = {
    key,
    kind: 'tell-opened-step',
    due,
    target: key,
    to: roles,
    step,
    ...(instance ? { instance } : {}),
    ...(open.due ? { date: open.due } : {}),
    ...exceptOf(state, open),
  };
  return [told];
}

/** S2: whoever has signed already owes no signature. */
export function exceptOf({ facts }: CaseState, { step }: OpenStep): Pick<Work, 'except'> {
  const signers = step === 'sign-for-carrier' ? facts.carrierSigners : undefined;
  return signers && signers.length > 0 ? { except: signers } : {};
}

/**
 * Who wishes the day's mail, or could not be reached at once, gets the notice with the next day's mail: as long as it is still
 * demanded, for an office's notice (A2) in any case. What could not be delivered then either waits for the day after.
 */
export function daysMailOwed(state: CaseState, demanded: readonly Work[]): readonly Work[] {
  const byKey = new Map(demanded.map((work) => [work.key, work]));
  const waiting = Object.entries(state.withDaysMail).filter(([key]) => {
    const first = key.replace(AGAIN, '');
    return byKey.has(first) || first.startsWith('inform-');
  });
  return waiting.map(([key, { at, persons }]) => {
    const { step, instance, date } = byKey.get(key.replace(AGAIN, '')) ?? {};
    return {
      key: `days-mail/${key}`,
      kind: 'tell-with-days-mail',
      due: nextDaysMail(state, at),
      target: `days-mail/${key}`,
      to: [],
      persons,
      ...(step ? { step } : {}),
      ...(instance ? { instance } : {}),
      ...(date ? { date } : {}),
    };
  });
}
const AGAIN = /^(?:days-mail\/)+/;

/** This morning, if that is still ahead or now, else the next working day's. */
function nextDaysMail(state: CaseState, at: Instant): Instant {
  const today = localDate(state.basis, at);
  const calendar = workCalendar(state.basis, []);
  const isAhead = calendar.isWorkingDay(today) && morningOf(state, today) >= at;
  return morningOf(state, isAhead ? today : nextWorkingDay(calendar, addDays(today, 1)));
}

/** What has happened to the case as a whole. */
export const newsOwed = (state: CaseState): readonly Work[] => [
  ...acceptanceOwed(state),
  ...outcomeOwed(state),
  ...stopOwed(state),
  ...reopenedOwed(state),
  ...movedOwed(state),
  ...proposalOwed(state),
];

/** A4: the carrier's contact hears that the request was accepted; its management is asked to sign. */
function acceptanceOwed(state: CaseState): readonly Work[] {
  const confirmed = state.done['obtain-resolution'] ?? state.done['confirm-decision'];
  if (state.status !== 'running' || !isAccepted(state) || !confirmed) return [];
  const key = `accepted/${confirmed.seq}`;
  return [{ key, kind: 'tell-outcome', due: confirmed.at, target: key, to: ['carrier'] }];
}

function outcomeOwed(state: CaseState): readonly Work[] {
  const { ended, status } = state;
  if (!ended || status === 'running') return [];
  const key = `outcome/${ended.seq}`;
  const side: readonly Role[] = status === 'withdrawn' ? ['social-planner'] : ['carrier'];
  const to = status === 'closed' ? side : [...side, ...involved(state, status)];
  return [{ key, kind: 'tell-outcome', due: ended.at, target: key, to }];
}

/** Whoever works on a case that ends early must know that it has ended. */
const involved = (state: CaseState, status: CaseState['status']): readonly Role[] => [
  ...(status === 'withdrawn' && isStepDone(state, 'inform-press-office')
    ? (['data-protection-officer', 'press-office'] as const)
    : []),
  ...(state.facts.selections ? (['registration-office', 'print-shop', 'mail-room'] as const) : []),
];

/** L2: print shop and mail room must hear of a stop before the letters are on their way. */
function stopOwed({ facts: { stopped } }: CaseState): readonly Work[] {
  const to: readonly Role[] = ['social-planner', 'print-shop', 'mail-room', 'carrier'];
  return (stopped ?? []).map(({ seq, at }) => {
    const key = `stopped/${seq}`;
    return { key, kind: 'tell-stopped-dispatch', due: at, target: key, to, step: 'send-mailing' };
  });
}

/** Whoever had completed what is open again, or will have to once more, is told; who may act at once hears by the step itself. */
function reopenedOwed(state: CaseState): readonly Work[] {
  if (state.status !== 'running') return [];
  return state.reopenings.flatMap(({ seq, at, step, reopened, why }): readonly Work[] => {
    const to: readonly Role[] = [
      // The request is the carrier's: a purpose that the municipality reshapes is told to it.
      ...(why === 'revised' ? (['carrier'] as const) : []),
      ...new Set(reopened.filter((other) => other !== step && !stepOf(other).informs).flatMap((s) => stepOf(s).by)),
    ];
    const key = `reopened/${seq}`;
    return to.length === 0
      ? []
      : [{ key, kind: 'tell-reopened-steps', due: at, target: key, to, ...(step ? { step } : {}) }];
  });
}

/** T1: a date that the calendar moved. */
function movedOwed(state: CaseState): readonly Work[] {
  if (state.status !== 'running') return [];
  return state.moves.map(({ seq, at, shifts }) => {
    const key = `moved/${seq}`;
    const concernsCarrier = shifts.some(({ what }) => what === 'dispatch');
    const to: readonly Role[] = concernsCarrier ? ['social-planner', 'carrier'] : ['social-planner'];
    return { key, kind: 'tell-moved-dates', due: at, target: key, to };
  });
}

/** A mail that was refused for good is told to the planner, who informs by other means. */
export function failuresOwed({ recorded, head }: CaseState): readonly Work[] {
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

export const isCarriers = (roles: readonly Role[]): boolean =>
  roles.length > 0 && roles.every((role) => CARRIER_ROLES.includes(role));

/** The second person hears that somebody proposes to delete the case; the schedule waits for nobody but them. */
function proposalOwed({ deletion, hold }: CaseState): readonly Work[] {
  if (!deletion || hold) return [];
  const key = `deletion/${deletion.proposal}`;
  const to: readonly Role[] = ['data-protection-officer', 'head-of-unit'];
  return [{ key, kind: 'tell-proposed-deletion', due: deletion.at, target: key, to, except: [deletion.by] }];
}
