/** What a reader of a history came for, and what a list may fold away: the engine's own bookkeeping. */
import type { EventDataOf } from '../../domain/case/events.ts';
import type { Envelope } from '../../domain/journal/envelope.ts';

export type Weight = 'main' | 'aside';

export function weightOf({ kind, type, data }: Envelope): Weight {
  // Whatever a command brought about stands in the events after it.
  if (kind === 'command' || ASIDE.has(type)) return 'aside';
  if (type !== 'planning-basis-set') return 'main';
  return (data as unknown as EventDataOf<'planning-basis-set'>).shifts.length === 0 ? 'aside' : 'main';
}

/** Not `notice-failed`: somebody has to inform by other means. */
const ASIDE: ReadonlySet<string> = new Set(['notice-recorded', 'calendar-recorded', 'replanning-recorded']);
