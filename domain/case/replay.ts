/** From rows to a case: decodes the events of a stream and folds them. */
import type { Envelope } from '../journal/envelope.ts';
import type { CaseEvent, EventMeta } from './events.ts';
import { evolve } from './evolve.ts';
import { type CaseFold, UNOPENED } from './fold.ts';
import { upcast } from './upcast.ts';

export function foldCase(envelopes: readonly Envelope[], start: CaseFold = UNOPENED): CaseFold {
  return envelopes.reduce(
    (fold, envelope) =>
      envelope.kind === 'event' ? evolve(fold, caseEvent(envelope), metaOf(envelope)) : passed(fold, envelope),
    start,
  );
}

/** A command changes nothing by itself, but the stream has grown by its row: what caused no event is its last row, too. */
const passed = (fold: CaseFold, { seq, at }: Envelope): CaseFold =>
  fold.state ? { state: { ...fold.state, head: { seq, at } } } : fold;

export const caseEvent = ({ type, data }: Envelope): CaseEvent => ({ type, data: upcast(type, data) }) as CaseEvent;

export const metaOf = ({ seq, at, actor, rules }: Envelope): EventMeta => ({ seq, at, actor, rules });
