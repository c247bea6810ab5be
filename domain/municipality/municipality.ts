/** A municipality's own stream: its decider, its state, and what it owes. */
import type { Actor, Instant, MunicipalityId } from '../terms.ts';
import {
  cancelElection,
  cancelSitting,
  closeDays,
  confirmSitting,
  moveElection,
  moveSitting,
  openDays,
  scheduleSitting,
} from './decide-calendar.ts';
import { appointSubstitute, establish, reviseProfile } from './decide-profile.ts';
import { accept, type Decision, refuse } from './decision.ts';
import { changed, establishedFirst } from './evolve.ts';
import { importSittings } from './import-sittings.ts';
import {
  MUNICIPALITY_TABLE,
  type MunicipalityCommand,
  type MunicipalityEvent,
  type MunicipalityState,
} from './messages.ts';
import { appointPerson, dismissPerson } from './people.ts';
import { nothingOwed, notYours, unknown } from './refusals.ts';
import { establishedAnew } from './revise.ts';

export { planningBasis } from './slice.ts';

export function decideMunicipality(
  state: MunicipalityState | undefined,
  command: MunicipalityCommand,
  { id, actor }: { readonly id: MunicipalityId; readonly actor: Actor },
): Decision {
  const roles: readonly string[] = MUNICIPALITY_TABLE[command.type].by;
  const atHome = actor.role === 'engine' || actor.role === 'operator' || (actor.organisation as string) === id;
  if (!roles.includes(actor.role) || !atHome) return refuse(notYours);
  if (command.type === 'establish-municipality') return establish(state, command.data, id, actor);
  return state === undefined ? refuse(unknown) : decideEstablished(state, command, actor);
}

type LaterCommand = Exclude<MunicipalityCommand, { readonly type: 'establish-municipality' }>;

function decideEstablished(state: MunicipalityState, command: LaterCommand, actor: Actor): Decision {
  switch (command.type) {
    case 'revise-profile':
      return reviseProfile(state, command.data, actor);
    case 'appoint-substitute':
      return appointSubstitute(state, command.data, actor);
    case 'record-budget':
      return accept({ type: 'budget-recorded', data: command.data });
    case 'schedule-sitting':
      return scheduleSitting(state, command.data);
    case 'move-sitting':
      return moveSitting(state, command.data);
    case 'cancel-sitting':
      return cancelSitting(state, command.data);
    case 'confirm-sitting':
      return confirmSitting(state, command.data);
    case 'import-sittings':
      return importSittings(state, command.data);
    case 'schedule-election':
      return accept({ type: 'election-scheduled', data: command.data });
    case 'move-election':
      return moveElection(state, command.data);
    case 'cancel-election':
      return cancelElection(state, command.data);
    case 'close-days':
      return closeDays(state, command.data);
    case 'open-days':
      return openDays(state, command.data);
    case 'register-carrier':
      return accept({ type: 'carrier-registered', data: command.data });
    case 'appoint-person':
      return appointPerson(state.appointments, command.data, { id: state.id, actor });
    case 'dismiss-person':
      return dismissPerson(state.appointments, command.data.person, { actor });
    case 'record-calendar': {
      // Looked up before the Land or the zone was changed, it is no longer the municipality's.
      const { land = state.profile.land, zone = state.profile.zone } = command.data;
      const fits = land === state.profile.land && zone === state.profile.zone;
      return fits ? accept({ type: 'calendar-recorded', data: command.data }) : refuse(nothingOwed);
    }
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
    const first = establishedFirst(event.data);
    const told = state ? { ...state, ...establishedAnew(state, first.profile) } : { ...first, replannedSeq: 0 };
    return { ...told, changedSeq: seq, seq };
  }
  if (state === undefined) return undefined;
  if (event.type === 'replanning-recorded') return { ...state, replannedSeq: event.data.upTo, seq };
  return { ...changed(state, event), seq, ...(UNCONCERNING.includes(event.type) ? {} : { changedSeq: seq }) };
}

/** What changes no case's planning basis. */
const UNCONCERNING: readonly MunicipalityEvent['type'][] = [
  'sittings-imported',
  'budget-recorded',
  'carrier-registered',
  'person-appointed',
  'person-dismissed',
];

export type MunicipalityWork =
  | { readonly kind: 'extend-calendar'; readonly fromYear: number; readonly toYear: number }
  | { readonly kind: 'replan-cases'; readonly upTo: number };

/** Holidays and offsets are known at least this many years ahead. */
const YEARS_AHEAD = 3;

/** What a municipality owes: a calendar that reaches far enough, and a new plan for its open cases after each change. */
export function municipalityAgenda(state: MunicipalityState | undefined, now: Instant): readonly MunicipalityWork[] {
  if (state === undefined) return [];
  const { calendar, calendarFor, profile } = state;
  const year = Number(now.slice(0, 4));
  const reaches = (calendar?.coveredUntil ?? '') >= `${year + YEARS_AHEAD - 1}-12-31`;
  const fits = calendarFor?.land === profile.land && calendarFor.zone === profile.zone;
  if (!reaches || !fits) {
    // Years that were known stay known: an open case that began in them still counts its days by them.
    const known = calendar?.holidays[0]?.slice(0, 4) ?? year;
    return [{ kind: 'extend-calendar', fromYear: Math.min(year - 1, Number(known)), toYear: year + YEARS_AHEAD }];
  }
  return state.changedSeq > state.replannedSeq ? [{ kind: 'replan-cases', upTo: state.changedSeq }] : [];
}
