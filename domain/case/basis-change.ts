/** Whether a fresh planning basis differs from the case's in what concerns it, and which of the case's dates it moves. */
import type { PlanningBasis } from '../calendar/planning-basis.ts';
import { canonicalJson } from '../journal/envelope.ts';
import type { EventDataOf } from './events.ts';
import type { CaseFold } from './fold.ts';
import { shiftsOf } from './shifts.ts';

export function basisChange(fold: CaseFold, basis: PlanningBasis): EventDataOf<'planning-basis-set'> | undefined {
  const before = fold.state?.basis ?? fold.basis;
  if (before && contents(before) === contents(basis)) return undefined;
  return { basis, shifts: shiftsOf(fold.state, basis) };
}

/** Whatever else has happened in the municipality only moves the sequence number. */
const contents = ({ municipalitySeq: _, ...rest }: PlanningBasis): string => canonicalJson(rest);
