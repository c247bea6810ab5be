/** What is said again: reminders before and after a deadline, the substitute, the head of unit, and a carrier's long silence. */
import { localDate } from '../../calendar/local-time.ts';
import { type Rung, rungDates } from '../../calendar/reminders.ts';
import { findWorkingDay, workCalendar } from '../../calendar/working-days.ts';
import { stepOf } from '../../guideline/steps.ts';
import type { Role } from '../../terms.ts';
import { substitutesOf } from '../access.ts';
import { isComplaint } from '../open-keys.ts';
import type { OpenStep } from '../open-steps.ts';
import type { CaseState } from '../state.ts';
import type { Work, WorkKind } from '../work.ts';
import { morningOf } from './moments.ts';
import { exceptOf, isCarriers } from './notices.ts';

export function remindersOwed(state: CaseState, open: OpenStep): readonly Work[] {
  return [...deadlineOwed(state, open), ...silenceOwed(state, open)];
}

function deadlineOwed(state: CaseState, open: OpenStep): readonly Work[] {
  if (open.due === undefined || open.leadTime === undefined) return [];
  const due = open.due;
  const target = `remind/${open.key}/${due}`;
  const about = { step: open.step, date: due, ...(open.instance ? { instance: open.instance } : {}) };
  const calendar = workCalendar(state.basis, isComplaint(open.step) ? [] : state.pauses);
  const roles = open.roles.includes('engine') ? stepOf(open.step).by : open.roles;
  return rungDates(calendar, due, open.leadTime).flatMap(({ kind, date }): readonly Work[] => {
    const at = morningOf(state, date);
    const rung: Work = {
      key: `${target}/${kind}`,
      kind: RUNG_WORK[kind],
      due: at,
      target,
      to: RUNG_ROLES[kind] ?? roles,
      ...about,
      ...(RUNG_ROLES[kind] ? {} : exceptOf(state, open)),
    };
    // When an office stays silent, its substitute is asked first; nothing is ever approved by silence.
    const substitutes = kind === 'to-planner' ? substitutesOf(state, roles, date) : [];
    const key = `substitute/${open.key}/${due}`;
    return substitutes.length === 0
      ? [rung]
      : [rung, { key, kind: 'ask-substitute', due: at, target: key, to: [], persons: substitutes, ...about }];
  });
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

/** In working days: so long may a carrier be silent before the planner is asked whether to pause the case. */
const LONG_SILENCE = 60;

function silenceOwed(state: CaseState, open: OpenStep): readonly Work[] {
  if (!isCarriers(open.roles)) return [];
  const calendar = workCalendar(state.basis, state.pauses);
  const day = findWorkingDay(calendar, localDate(state.basis, open.since), LONG_SILENCE);
  if (day === undefined) return [];
  const key = `pause/${open.key}/${open.since}`;
  return [
    {
      key,
      kind: 'ask-whether-to-pause',
      due: morningOf(state, day),
      target: key,
      to: ['social-planner'],
      step: open.step,
      ...(open.instance ? { instance: open.instance } : {}),
    },
  ];
}
