/**
 * What the engine must do by itself now, and when it must wake up next: what the state demands minus what was recorded.
 * `now` is the caller's; nothing is remembered between two calls.
 */
import { stepOf } from '../guideline/steps.ts';
import type { Instant } from '../terms.ts';
import { owed } from './owed.ts';
import type { CaseState } from './state.ts';
import type { Work } from './work.ts';

export interface Agenda {
  readonly due: readonly Work[];
  /** The next work that is not due yet; absent where the case waits for people alone. */
  readonly next?: Work;
}

export function agenda(state: CaseState, now: Instant): Agenda {
  const all = owed(state);
  const open = all.filter((work) => state.recorded[work.key] === undefined && !isVoid(work, now));
  const displaced = recordedLatest(state, all);
  const standing = open.filter(
    (work) => work.due >= bornAt(state, work) && work.due > (displaced.get(work.target) ?? ''),
  );
  const due = firstThingsFirst(latestPerTarget(standing.filter((work) => work.due <= now)));
  const [next] = standing
    .filter((work) => work.due > now)
    .sort((a, b) => compare(a.due, b.due) || compare(a.key, b.key));
  return next ? { due, next } : { due };
}

const isVoid = ({ voidAfter }: Work, now: Instant): boolean => voidAfter !== undefined && voidAfter <= now;

/**
 * T3: before anybody is told of a step, an election has passed: nobody is asked to send what has just become unsigned. One after
 * the other: what the council's election made void, the mayor's on the same day need not make void again.
 */
function firstThingsFirst(works: readonly Work[]): readonly Work[] {
  const renewal = works.find(({ kind }) => kind === 'renew-after-election');
  return renewal ? [renewal] : works;
}

/** Of several overdue reminders for one target only the latest is owed: a week's downtime floods nobody. */
function latestPerTarget(works: readonly Work[]): readonly Work[] {
  const latest = new Map<string, Work>();
  for (const work of works) {
    const other = latest.get(work.target);
    if (!other || other.due <= work.due) latest.set(work.target, work);
  }
  return [...latest.values()].sort((a, b) => compare(a.due, b.due) || compare(a.key, b.key));
}

/** An earlier rung is not owed once a later one of its target was recorded. */
function recordedLatest(state: CaseState, all: readonly Work[]): ReadonlyMap<string, Instant> {
  const latest = new Map<string, Instant>();
  for (const work of all) {
    const before = latest.get(work.target);
    if (state.recorded[work.key] !== undefined && (before === undefined || before < work.due))
      latest.set(work.target, work.due);
  }
  return latest;
}

/** Nothing is owed whose time lies before the event that created it. */
function bornAt(state: CaseState, { step, kind, target, instance }: Work): Instant | '' {
  if (kind === 'remind-before-sitting') {
    const chosen = state.done[`choose-sitting/${instance}`]?.at ?? '';
    const opened = state.openSince[stepOf(step ?? 'submit-report').each ? `${step}/${instance}` : `${step}`] ?? '';
    return laterOf(chosen, opened);
  }
  if (!step || !(target.startsWith('remind/') || target.startsWith('substitute/'))) return '';
  const key = target.split('/').slice(1, -1).join('/');
  return state.movedSince[key] ?? state.openSince[key] ?? '';
}

const laterOf = (one: Instant | '', other: Instant | ''): Instant | '' => (one > other ? one : other);
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
