/** The next state after one event. Total: every event of the journal has its place, and none is judged again. */
import { localDate } from '../calendar/local-time.ts';
import type { Instant } from '../terms.ts';
import type { CaseEvent, EventMeta, EventOf } from './events.ts';
import { evolveCourse, evolveEngine } from './evolve/course.ts';
import { evolveMailing } from './evolve/mailing.ts';
import { evolveReporting } from './evolve/reporting.ts';
import { evolveRetention } from './evolve/retention.ts';
import { evolveReview } from './evolve/review.ts';
import { evolveTaking, stillTaken } from './evolve/taking.ts';
import type { CaseFold } from './fold.ts';
import { newCase } from './new-case.ts';
import { openKeys } from './open-keys.ts';
import { withoutStaleSelection } from './stale-selection.ts';
import type { CaseState } from './state.ts';

export function evolve(fold: CaseFold, event: CaseEvent, meta: EventMeta): CaseFold {
  if (event.type === 'planning-basis-set' && fold.state === undefined) return { basis: event.data.basis };
  const before = event.type === 'case-opened' ? opened(fold, event, meta) : fold.state;
  if (before === undefined) return fold;
  const applied = withoutStaleSelection(apply(before, event, meta));
  const after = { ...applied, head: { seq: meta.seq, at: meta.at } };
  const openSince = sinceWhen(after, meta.at);
  const stays = (key: string): boolean => openSince[key] !== undefined && openSince[key] === before.openSince[key];
  return {
    state: {
      ...after,
      openSince,
      movedSince: only(after.movedSince, stays),
      extended: only(after.extended, stays),
      taken: stillTaken(before, { ...after, taken: only(after.taken, stays) }, event),
    },
  };
}

/** Each part of a case knows its own events and leaves the others alone. */
const PARTS = [evolveReview, evolveMailing, evolveReporting, evolveCourse, evolveTaking, evolveEngine, evolveRetention];

function apply(state: CaseState, event: CaseEvent, meta: EventMeta): CaseState {
  for (const evolvePart of PARTS) {
    const next = evolvePart(state, event, meta);
    if (next) return next;
  }
  return state;
}

function opened(fold: CaseFold, { data }: EventOf<'case-opened'>, meta: EventMeta): CaseState | undefined {
  if (fold.basis === undefined) return undefined;
  const { seq, at, actor } = meta;
  const on = data.request.occurredOn ?? localDate(fold.basis, at);
  const opened = newCase({
    caseId: data.caseId,
    ...data.origin,
    rules: meta.rules,
    openedAt: at,
    done: { 'open-case': { at, on, by: actor.person, role: actor.role, seq } },
    facts: { request: data.request },
    basis: fold.basis,
    head: { seq, at },
  });
  return actor.role === 'social-planner' ? { ...opened, responsible: actor.person } : opened;
}

/** What closed, or opened anew, has a deadline of its own. */
const only = <T>(record: { readonly [key: string]: T }, stays: (key: string) => boolean) =>
  Object.fromEntries(Object.entries(record).filter(([key]) => stays(key)));

function sinceWhen(state: CaseState, at: Instant): CaseState['openSince'] {
  return Object.fromEntries(openKeys(state).map(({ key }) => [key, state.openSince[key] ?? at]));
}
