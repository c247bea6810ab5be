/** What of the rows before it a sentence speaks of: as much of a stream's past as the telling needs, no rule asks it. */
import type { CaseEvent } from '../../domain/case/events.ts';
import type { Envelope } from '../../domain/journal/envelope.ts';

export interface SoFar {
  /** The cause of the last command by which the planner recorded for an office. */
  readonly recorded?: string;
  /** The cause of the last command that corrected a step. */
  readonly corrected?: string;
  /** The cause of the last import of a council's calendar. */
  readonly imported?: string;
  /** How many sign for the carrier. */
  readonly signatories: number;
  /** How many of them have signed the declaration as it stands. */
  readonly signed: number;
  /** How many conditions the legal assessment carries. */
  readonly conditions: number;
}

/** Before a stream's first row. */
export const NOTHING_SO_FAR: SoFar = { signatories: 1, signed: 0, conditions: 0 };

export function soFarAfter(before: SoFar, { kind, type, data, cause }: Envelope): SoFar {
  if (kind !== 'event') return before;
  if (type === 'sittings-imported') return { ...before, imported: cause };
  const event = { type, data } as unknown as CaseEvent;
  switch (event.type) {
    case 'recorded-for-office':
      return { ...before, recorded: cause };
    case 'carrier-vetted':
      return { ...before, signatories: event.data.signatories };
    case 'legal-position-assessed':
      return { ...before, conditions: event.data.conditions.length };
    case 'declaration-rendered':
      return { ...before, signed: 0 };
    case 'declaration-signed':
      return event.data.side === 'carrier' ? { ...before, signed: before.signed + 1 } : before;
    case 'step-corrected':
      return { ...signedAnew(before, data), corrected: cause };
    default:
      return signedAnew(before, data);
  }
}

/** Where signing is open again, its signatures count no more. */
function signedAnew(before: SoFar, data: Envelope['data']): SoFar {
  const { reopened = [] } = (data ?? {}) as { readonly reopened?: readonly string[] };
  return reopened.includes('sign-for-carrier') ? { ...before, signed: 0 } : before;
}
