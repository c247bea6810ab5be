/** A municipality's own stream: its decider, its state, what it owes, and the slice of it that a case plans by. */

import { localDate } from '../calendar/local-time.ts';
import { addDays } from '../calendar/plain-dates.ts';
import type { PlanningBasis } from '../calendar/planning-basis.ts';
import { refusal } from '../case/refusals.ts';
import type { Actor, Instant, MunicipalityId, Refusal } from '../terms.ts';
import {
  MUNICIPALITY_TABLE,
  type MunicipalityCommand,
  type MunicipalityEvent,
  type MunicipalityState,
} from './messages.ts';

type Decision =
  | { readonly kind: 'accepted'; readonly events: readonly MunicipalityEvent[] }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

const accept = (...events: readonly MunicipalityEvent[]): Decision => ({ kind: 'accepted', events });
const refuse = (why: Refusal): Decision => ({ kind: 'refused', refusal: why });

export function decideMunicipality(
  state: MunicipalityState | undefined,
  command: MunicipalityCommand,
  { id, actor }: { readonly id: MunicipalityId; readonly actor: Actor },
): Decision {
  const roles: readonly string[] = MUNICIPALITY_TABLE[command.type].by;
  const atHome = actor.role === 'engine' || actor.role === 'operator' || (actor.organisation as string) === id;
  if (!roles.includes(actor.role) || !atHome) return refuse(notYours);
  if (command.type === 'establish-municipality') {
    return command.data.id === id ? accept({ type: 'municipality-established', data: command.data }) : refuse(unknown);
  }
  if (state === undefined) return refuse(unknown);
  switch (command.type) {
    case 'schedule-sitting': {
      const known = state.profile.committees.some((committee) => committee.id === command.data.committee);
      return known ? accept({ type: 'sitting-scheduled', data: command.data }) : refuse(noSuchSitting);
    }
    case 'move-sitting': {
      const sitting = standing(state, command.data.sitting);
      return sitting
        ? accept({ type: 'sitting-moved', data: { sitting: sitting.id, from: sitting.date, to: command.data.to } })
        : refuse(noSuchSitting);
    }
    case 'cancel-sitting':
      return standing(state, command.data.sitting)
        ? accept({ type: 'sitting-cancelled', data: command.data })
        : refuse(noSuchSitting);
    case 'schedule-election':
      return accept({ type: 'election-scheduled', data: command.data });
    case 'record-calendar':
      return accept({ type: 'calendar-recorded', data: command.data });
    case 'record-replanning':
      return command.data.upTo > state.replannedSeq
        ? accept({ type: 'replanning-recorded', data: command.data })
        : refuse(nothingOwed);
  }
}

export function evolveMunicipality(
  state: MunicipalityState | undefined,
  event: MunicipalityEvent,
  seq: number,
): MunicipalityState | undefined {
  if (event.type === 'municipality-established') {
    const fresh = { id: event.data.id as MunicipalityId, profile: event.data, cancelled: [], changedSeq: seq, seq };
    return { replannedSeq: 0, ...state, ...fresh };
  }
  if (state === undefined) return undefined;
  if (event.type === 'replanning-recorded') return { ...state, replannedSeq: event.data.upTo, seq };
  return { ...changed(state, event), changedSeq: seq, seq };
}

function changed(state: MunicipalityState, event: MunicipalityEvent): MunicipalityState {
  const { profile } = state;
  switch (event.type) {
    case 'sitting-scheduled': {
      // Scheduled again, a cancelled sitting takes place after all.
      const cancelled = state.cancelled.filter((id) => id !== event.data.id);
      return { ...state, cancelled, profile: { ...profile, sittings: withItem(profile.sittings, event.data) } };
    }
    case 'sitting-moved': {
      const { sitting, to } = event.data;
      const sittings = profile.sittings.map((item) => (item.id === sitting ? { ...item, date: to } : item));
      return { ...state, profile: { ...profile, sittings } };
    }
    case 'sitting-cancelled':
      return { ...state, cancelled: [...state.cancelled, event.data.sitting] };
    case 'election-scheduled':
      return { ...state, profile: { ...profile, elections: withItem(profile.elections, event.data) } };
    case 'calendar-recorded':
      return { ...state, calendar: event.data };
    default:
      return state;
  }
}

const standing = ({ profile, cancelled }: MunicipalityState, sitting: string) =>
  cancelled.includes(sitting) ? undefined : profile.sittings.find(({ id }) => id === sitting);

const withItem = <T extends { readonly id: string }>(items: readonly T[], item: T): T[] => [
  ...items.filter(({ id }) => id !== item.id),
  item,
];

export type MunicipalityWork =
  | { readonly kind: 'extend-calendar'; readonly fromYear: number; readonly toYear: number }
  | { readonly kind: 'replan-cases'; readonly upTo: number };

/** Holidays and offsets are known at least this many years ahead. */
const YEARS_AHEAD = 3;

/** What a municipality owes: a calendar that reaches far enough, and a new plan for its open cases after each change. */
export function municipalityAgenda(state: MunicipalityState | undefined, now: Instant): readonly MunicipalityWork[] {
  if (state === undefined) return [];
  const year = Number(now.slice(0, 4));
  const covered = state.calendar?.coveredUntil ?? '';
  const extend: readonly MunicipalityWork[] =
    covered < `${year + YEARS_AHEAD - 1}-12-31`
      ? [{ kind: 'extend-calendar', fromYear: year - 1, toYear: year + YEARS_AHEAD }]
      : [];
  if (extend.length > 0) return extend;
  return state.changedSeq > state.replannedSeq ? [{ kind: 'replan-cases', upTo: state.changedSeq }] : [];
}

/**
 * The slice that concerns a case opened at `opened`; undefined until the calendar is known. Equal slices are equal to the byte,
 * whatever else has happened in the municipality.
 */
export function planningBasis(state: MunicipalityState, opened: Instant): PlanningBasis | undefined {
  const { profile, calendar } = state;
  if (!calendar) return undefined;
  const offsets = calendar.offsets.map((offset) => ({ ...offset, from: offset.from as Instant }));
  const since = addDays(localDate({ offsets }, opened), -31);
  const committees = new Map(profile.committees.map((committee) => [committee.id, committee]));
  const sittings = profile.sittings.flatMap((sitting) => {
    const committee = committees.get(sitting.committee);
    if (!committee || sitting.date < since) return [];
    const cancelled = state.cancelled.includes(sitting.id) ? { cancelled: true as const } : {};
    return [{ ...sitting, name: committee.name, paperDeadline: committee.paperDeadline, ...cancelled }];
  });
  return {
    municipalitySeq: state.seq,
    name: profile.name,
    zone: profile.zone,
    offsets,
    holidays: calendar.holidays.filter((day) => day >= since),
    closedDays: profile.closedDays.filter((day) => day >= since).sort(),
    coveredUntil: calendar.coveredUntil,
    leadTimes: definedOnly(profile.leadTimes),
    offices: profile.offices.map(({ role }) => role),
    kind: profile.kind,
    registers: profile.registers,
    resolutionRequired: profile.resolutionRequired,
    outsidePrinter: profile.outsidePrinter,
    reportsTo: profile.reportsTo,
    substitutes: profile.substitutes,
    head: { unit: profile.leadership },
    sittings: sittings.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0)),
    elections: [...profile.elections].filter(({ date }) => date >= since).sort((a, b) => (a.date < b.date ? -1 : 1)),
    electionWindows: profile.electionWindows,
    electionWindowsByKind: profile.electionWindowsByKind,
    morning: profile.morning,
  };
}

const definedOnly = (record: { readonly [key: string]: number | undefined }): Readonly<Record<string, number>> =>
  Object.fromEntries(Object.entries(record).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])));

const unknown = refusal(
  'municipality-unknown',
  'Diese Kommune ist hier nicht eingerichtet.',
  'This municipality is not set up here.',
);
const noSuchSitting = refusal(
  'no-such-sitting',
  'Diese Sitzung oder dieses Gremium gibt es nicht.',
  'There is no such sitting or committee.',
  'T1',
);
const nothingOwed = refusal('nothing-owed', 'Davon ist nichts mehr offen.', 'None of this is owed any more.');
const notYours = refusal(
  'not-yours',
  'Das dürfen Sie für diese Kommune nicht ändern.',
  'You may not change this for this municipality.',
  'A10',
);
