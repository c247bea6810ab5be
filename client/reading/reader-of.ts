/** How an actor reads a case: undefined where it is not theirs, which must look like a case that does not exist. */
import { localDate } from '../../domain/calendar/local-time.ts';
import { actingRole, belongsTo, mayRead } from '../../domain/case/access.ts';
import type { CaseState } from '../../domain/case/state.ts';
import type { Actor, Instant } from '../../domain/terms.ts';
import type { Reader } from './open-fields.ts';

export const readerOf = (actor: Actor, parties: Parties | undefined): Reader | undefined =>
  parties && belongsTo(actor, parties) ? { role: actor.role, reads: mayRead(actor, parties) } : undefined;

/** Whoever acts for an office reads what that office may read: today, and as its substitute alone. */
export function readerFor(actor: Actor, state: CaseState | undefined, now: Instant): Reader | undefined {
  const reader = readerOf(actor, state);
  if (!state || !reader || actor.for === undefined) return reader;
  return { ...reader, role: actingRole(actor, state, undefined, localDate(state.basis, now)) ?? actor.role };
}

type Parties = Pick<CaseState, 'carrier' | 'municipality'>;
