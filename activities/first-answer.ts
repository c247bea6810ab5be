/** What both streams' `execute` answer to a command that came before, and to one that nobody authenticated. */
import { keyUsedBefore, refusal } from '../domain/case/refusals.ts';
import type { Refusal } from '../domain/terms.ts';
import type { RecordedCommand } from '../storage/journal.ts';
import type { Answer } from './contract.ts';

/** One key, one effect: the same content gets the first receipt, other content is refused. */
export function firstAnswer(first: RecordedCommand, fingerprint: string): Answer {
  if (first.fingerprint !== fingerprint) return { kind: 'refused', refusal: keyUsedBefore };
  return { kind: 'receipt', commandId: first.commandId, from: first.from, to: first.to, repeated: true };
}

export const notAuthenticated: Refusal = refusal(
  'not-authenticated',
  'Der Auftrag trägt keinen gültigen Nachweis seiner Herkunft und wurde nicht ausgeführt.',
  'The command bears no valid proof of its origin and was not carried out.',
);
