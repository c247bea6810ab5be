/** The course of a case as a whole, what was taken back or waived, and what the engine recorded. */
import { localDate } from '../../calendar/local-time.ts';
import { addDays } from '../../calendar/plain-dates.ts';
import { addWorkingDays, workCalendar, workingDaysBetween } from '../../calendar/working-days.ts';
import { stepOf } from '../../guideline/steps.ts';
import { type Instant, type PlainDate, STEPS } from '../../terms.ts';
import type { EventMeta, EventOf } from '../events.ts';
import { movedSince } from '../moved-dates.ts';
import { isComplaint } from '../open-keys.ts';
import { dependentsOf, isKeyOf, undo } from '../reopen.ts';
import { type CaseState, type Reopened, stepKey } from '../state.ts';
import type { EvolvePart } from './complete.ts';
import { reconsider } from './reporting.ts';
import { withoutProposal } from './retention.ts';

export const evolveCourse: EvolvePart = (state, event, meta) => {
  switch (event.type) {
    case 'case-imported':
      return { ...state, importing: true };
    case 'import-finished':
      return importFinished(state);
    case 'case-withdrawn':
      return { ...state, status: 'withdrawn', ended: moment(meta) };
    case 'case-declined':
      return { ...state, status: 'declined', ended: moment(meta) };
    case 'case-reopened':
      return reopened(withoutProposal(state));
    case 'case-paused':
      return { ...state, pauses: [...state.pauses, { from: localDate(state.basis, meta.at) }] };
    case 'case-resumed':
      return resumed(state, meta.at);
    case 'case-handed-over':
      return { ...state, responsible: event.data.to };
    case 'substitute-appointed': {
      const { office, person, from, until } = event.data;
      const others = state.substitutes.filter((one) => one.office !== office || one.person !== person);
      return { ...state, substitutes: [...others, { office, person, from, until }] };
    }
    case 'recorded-for-office':
    case 'document-attached':
    case 'note-added':
      return state;
    case 'step-corrected':
      return retaken(state, event, meta, 'corrected');
    case 'step-revoked':
      return retaken(state, event, meta, 'revoked');
    case 'step-waived':
      return waived(state, event, meta);
    case 'deadline-extended': {
      const { step, instance, until } = event.data;
      const key = stepKey(step, instance);
      return {
        ...state,
        extended: { ...state.extended, [key]: until },
        movedSince: { ...state.movedSince, [key]: meta.at },
      };
    }
    case 'channel-added': {
      const { channel, kind, plannedOn } = event.data;
      return { ...state, channels: [...state.channels, { channel, kind, plannedOn, recorded: false }] };
    }
    case 'channel-recorded':
      return {
        ...state,
        channels: state.channels.map((item) =>
          item.channel === event.data.channel ? { ...item, recorded: true } : item,
        ),
      };
    case 'notice-acknowledged':
      return { ...state, acknowledged: { ...state.acknowledged, [event.data.notice]: meta.at } };
    case 'rules-adopted':
      return { ...state, rules: event.data.to };
    default:
      return undefined;
  }
};

export const evolveEngine: EvolvePart = (state, event, meta) => {
  switch (event.type) {
    case 'notice-recorded': {
      const { key, later } = event.data;
      const told = { ...state, recorded: { ...state.recorded, [key]: 'delivered' as const } };
      return later && later.length > 0
        ? { ...told, withDaysMail: { ...told.withDaysMail, [key]: { at: meta.at, persons: later } } }
        : told;
    }
    case 'dispatch-released':
      return { ...state, recorded: { ...state.recorded, [event.data.key]: 'delivered' } };
    case 'notice-failed':
      return noticeFailed(state, event, meta);
    case 'election-passed':
      return electionPassed(state, event);
    case 'erasure-ordered':
      return { ...state, erasures: [...state.erasures, { order: meta.seq, keys: event.data.keys, done: false }] };
    case 'erased':
      return {
        ...state,
        erasures: state.erasures.map((erasure) =>
          erasure.order === event.data.order ? { ...erasure, done: true } : erasure,
        ),
      };
    case 'planning-basis-set':
      return rebased(state, event, meta);
    default:
      return undefined;
  }
};

/** A2: an office whose notice came back was not informed after all: a person informs it by other means. */
function noticeFailed(
  state: CaseState,
  { data: { key, bounced } }: EventOf<'notice-failed'>,
  { at }: EventMeta,
): CaseState {
  const told: CaseState = { ...state, recorded: { ...state.recorded, [key]: 'failed' } };
  const step = STEPS.find((name) => stepOf(name).informs && isKeyOf(name, key));
  if (!bounced || !step || state.status !== 'running' || state.done[step]?.role !== 'engine') return told;
  // The same mail is not tried again under a new key.
  return undo({ ...told, recorded: { ...told.recorded, [`${step}/${at}`]: 'failed' } }, [step]);
}

/** What is open now is told, and its time begins; that the request was accepted was said on paper. */
function importFinished(state: CaseState): CaseState {
  const confirmed = state.done['obtain-resolution'] ?? state.done['confirm-decision'];
  const told = confirmed ? { [`accepted/${confirmed.seq}`]: 'delivered' as const } : {};
  return { ...state, importing: false, openSince: {}, recorded: { ...state.recorded, ...told } };
}

const moment = ({ seq, at }: EventMeta) => ({ seq, at });

function retaken(
  state: CaseState,
  { data: { step, instance, reopened } }: EventOf<'step-corrected'> | EventOf<'step-revoked'>,
  { seq, at }: EventMeta,
  why: Reopened['why'],
): CaseState {
  const undone = undo(state, reopened, instance);
  return { ...undone, reopenings: [...state.reopenings, { seq, at, step, reopened, why }] };
}

function waived(
  state: CaseState,
  { data: { step, instance, rule, with: others } }: EventOf<'step-waived'>,
  { seq }: EventMeta,
): CaseState {
  if (rule) return { ...state, waivedRules: [...state.waivedRules, { rule, step }] };
  const keys = [step, ...others].map((name) => stepKey(name, instance));
  return { ...state, waived: { ...state.waived, ...Object.fromEntries(keys.map((key) => [key, seq])) } };
}

/** A declined request is weighed again; a closed case is closed again; a withdrawn one goes on where it was. */
function reopened(state: CaseState): CaseState {
  const { ended: _, ...running } = state;
  const again = { ...running, status: 'running' as const };
  if (state.status === 'closed') return undo(again, ['close-case']);
  // A4: what was declined is weighed and co-signed anew, whoever declined it, and all that rested on it is done again.
  const anew = state.status === 'declined' ? undo(again, dependentsOf(again, 'weigh-request')) : again;
  // L9: addresses that somebody has deleted since are selected and printed anew.
  const isDeleted = Object.keys(anew.done).some((key) => isKeyOf('confirm-address-deletion', key));
  const fresh = isDeleted ? undo(anew, ['select-addressees', 'print-mailing']) : anew;
  return undo({ ...fresh, discarded: discardedBy(state, fresh) }, ['confirm-address-deletion']);
}

const discardedBy = (before: CaseState, after: CaseState): number =>
  before.discarded + (after.facts.print === undefined ? (before.facts.print?.printed ?? 0) : 0);

/** T3: the committees are formed anew, and unsent letters are signed by whoever leads now. */
function electionPassed(
  state: CaseState,
  { data: { election, reopened: steps } }: EventOf<'election-passed'>,
): CaseState {
  const signing = steps.filter((step) => step !== 'choose-sitting');
  const unsigned = undo(state, signing);
  const committees = steps.includes('choose-sitting')
    ? Object.entries(state.facts.sittings ?? {}).filter(([, { outcome }]) => outcome === undefined)
    : [];
  const open = committees.reduce((before, [committee]) => reconsider(before, committee), unsigned);
  return { ...open, electionsPassed: [...state.electionsPassed, election] };
}

/** T1: a sitting that was cancelled has to be chosen anew. */
function rebased(
  before: CaseState,
  { data: { basis, shifts } }: EventOf<'planning-basis-set'>,
  meta: EventMeta,
): CaseState {
  const after = { ...before, basis };
  const moved = {
    ...after,
    movedSince: movedSince(before, after, meta.at),
    moves: shifts.length > 0 ? [...before.moves, { seq: meta.seq, at: meta.at, shifts }] : before.moves,
  };
  const lost = Object.entries(before.facts.sittings ?? {}).filter(
    ([committee, { sitting }]) =>
      before.done[`present-report/${committee}`] === undefined &&
      before.done[`choose-sitting/${committee}`] !== undefined &&
      !basis.sittings.some(({ id, cancelled }) => id === sitting && !cancelled),
  );
  return lost.reduce<CaseState>((state, [committee]) => reconsider(state, committee), moved);
}

function resumed(state: CaseState, at: Instant): CaseState {
  const to = localDate(state.basis, at);
  const ended = { ...state, pauses: state.pauses.map((pause) => (pause.to === undefined ? { ...pause, to } : pause)) };
  const asIfNever = { ...state, pauses: state.pauses.filter((pause) => pause.to !== undefined) };
  const extended = { ...ended, extended: extendedBeyond(state, ended, to) };
  return { ...extended, movedSince: movedSince(asIfNever, extended, at) };
}

/** An extended deadline rests like any other: the working days that were left when the case was paused are left again. */
function extendedBeyond(before: CaseState, after: CaseState, to: PlainDate): CaseState['extended'] {
  const from = before.pauses.at(-1)?.from;
  if (from === undefined) return after.extended;
  const [plain, paused] = [workCalendar(before.basis, []), workCalendar(after.basis, after.pauses)];
  return Object.fromEntries(
    Object.entries(after.extended).map(([key, until]) => {
      const isStatutory = STEPS.some((step) => isComplaint(step) && isKeyOf(step, key));
      if (isStatutory || until < from) return [key, until];
      const left = workingDaysBetween(plain, addDays(from, -1), until);
      return [key, addWorkingDays(paused, addDays(to, -1), left)];
    }),
  );
}
