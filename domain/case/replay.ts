/** From rows to a case: decodes the events of a stream and folds them. */
import type { Envelope } from '../journal/envelope.ts';
import type { CaseEvent, EventMeta } from './events.ts';
import { evolve } from './evolve.ts';
import { type CaseFold, UNOPENED } from './fold.ts';

export function foldCase(envelopes: readonly Envelope[], start: CaseFold = UNOPENED): CaseFold {
  return envelopes.reduce(
    (fold, envelope) => (envelope.kind === 'event' ? evolve(fold, caseEvent(envelope), metaOf(envelope)) : fold),
    start,
  );
}

/** Events have one schema version so far; upcasting goes here, on reading, and never rewrites a row. */
export const caseEvent = (envelope: Envelope): CaseEvent => ({ type: envelope.type, data: envelope.data }) as CaseEvent;

export const metaOf = ({ seq, at, actor, rules }: Envelope): EventMeta => ({ seq, at, actor, rules });
