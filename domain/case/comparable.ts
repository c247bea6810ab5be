/**
 * A5: which earlier cases are comparable, by coded facts alone: no decision depends on a free text. A person judges how alike
 * they really are; this only finds them.
 */
import type { DecidedCase } from '../municipality/effort-account.ts';
import type { CaseId, PlainDate } from '../terms.ts';
import type { CaseRow } from './view.ts';

/** What two cases can have in common; absent where a case has not come so far. */
export interface ComparableFacts {
  /** The kind of carrier. */
  readonly legalForm?: string;
  readonly targetGroup?: string;
  readonly mailingKind?: string;
  readonly expectedCount?: number;
  readonly occasion?: string;
  readonly outcome?: DecidedCase['outcome'];
}
export const COMPARABLE_FACTS = [
  'legalForm',
  'targetGroup',
  'mailingKind',
  'expectedCount',
  'occasion',
  'outcome',
] as const satisfies readonly (keyof ComparableFacts)[];
export type ComparableFact = (typeof COMPARABLE_FACTS)[number];

export interface Comparable {
  readonly caseId: CaseId;
  readonly outcome: DecidedCase['outcome'];
  readonly decidedOn: PlainDate;
  readonly summary: string;
  /** The facts in which they are alike. */
  readonly alike: readonly ComparableFact[];
  readonly score: number;
}

/** One fact in common is chance. */
const AT_LEAST = 2;
/** In amount those are alike of which one is at most twice the other. */
const FACTOR = 2;

/** Most similar first, the later decision first among equals. */
export function comparableCases(to: CaseRow, candidates: readonly CaseRow[]): readonly Comparable[] {
  return candidates
    .filter(({ caseId, municipality }) => caseId !== to.caseId && municipality === to.municipality)
    .flatMap((candidate) => compared(to.facts, candidate))
    .filter(({ score }) => score >= AT_LEAST)
    .sort((a, b) => b.score - a.score || compare(b.decidedOn, a.decidedOn) || compare(a.caseId, b.caseId));
}

function compared(own: CaseRow['facts'], { caseId, facts }: CaseRow): readonly Comparable[] {
  const { outcome, decidedOn, summary } = facts as unknown as Decided;
  if (outcome === undefined || typeof decidedOn !== 'string') return [];
  const alike = likeness(own as ComparableFacts, facts as ComparableFacts);
  return [{ caseId, outcome, decidedOn, summary, alike, score: alike.length }];
}

export const likeness = (one: ComparableFacts, other: ComparableFacts): readonly ComparableFact[] =>
  COMPARABLE_FACTS.filter((fact) => {
    const [a, b] = [one[fact], other[fact]];
    if (a === undefined || b === undefined) return false;
    return typeof a === 'number' && typeof b === 'number' ? Math.max(a, b) <= FACTOR * Math.min(a, b) : a === b;
  });

/** Of a row's facts, once the case is decided; a decision that was taken back has no day. */
interface Decided {
  readonly outcome?: DecidedCase['outcome'];
  readonly decidedOn?: PlainDate | null;
  readonly summary: string;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
