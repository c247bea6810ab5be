/** How an actor reads a case: undefined where it is not theirs, which must look like a case that does not exist. */
import { belongsTo, mayRead } from '../../domain/case/access.ts';
import type { CaseState } from '../../domain/case/state.ts';
import type { Actor } from '../../domain/terms.ts';
import type { Reader } from './open-fields.ts';

export const readerOf = (actor: Actor, parties: Parties | undefined): Reader | undefined =>
  parties && belongsTo(actor, parties) ? { role: actor.role, reads: mayRead(actor, parties) } : undefined;

type Parties = Pick<CaseState, 'carrier' | 'municipality'>;
