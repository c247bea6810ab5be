/** Reads a PDF from outside and checks its words (L3–L5, R5, R9). */
import type { CaseState } from '../../domain/case/state.ts';
import { inAThread } from './in-a-thread.ts';
import type { CheckedLetter } from './letter-findings.ts';

export interface LetterCheck {
  /** Of those who write it, whose names may hold any word. */
  readonly ownNames?: readonly string[];
  readonly milliseconds?: number;
}

/** R9: the carrier may be called what it fights; the name stands in its request. */
export const ownNamesOf = ({ facts: { request } }: Pick<CaseState, 'facts'>): readonly string[] =>
  request ? [request.carrier.name] : [];

export const checkLetter = (
  plain: Uint8Array,
  { ownNames = [], milliseconds }: LetterCheck = {},
): Promise<CheckedLetter> => inAThread({ task: 'letter', plain, ownNames }, milliseconds);
