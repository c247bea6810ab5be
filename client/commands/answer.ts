/** What becomes of a command, as whoever gave it is told: a receipt, a refusal, or "try again with the same key". */
import type { CommandId, Refusal, Text } from '../../domain/terms.ts';

/** What is wrong with one field of a form. Never repeats what was typed; of a letter only the words that are wrong with it (R9). */
export interface FieldError {
  /** JSON pointer (RFC 6901) within the form. */
  readonly path: string;
  readonly message: Text;
  /** The same on a page: above the form, and at the field itself, which has its name above it. */
  readonly page?: { readonly told: Text; readonly short: Text };
}

export interface Receipt {
  readonly kind: 'receipt';
  readonly commandId: CommandId;
  /** Rows `from` to `to` of the stream are the command and what it caused. */
  readonly from: number;
  readonly to: number;
  /** The command had been answered before; this is the first receipt again. */
  readonly repeated: boolean;
}

export interface Refused {
  readonly kind: 'refused';
  readonly refusal: Refusal;
  readonly fields?: readonly FieldError[];
}

/** Journal or Temporal did not answer in time. Whether the command had its effect shows when it is sent again, same key. */
export interface TryAgain {
  readonly kind: 'try-again';
}

export type Submitted<Extra = unknown> = (Receipt & Extra) | Refused | TryAgain;

export const refused = (refusal: Refusal, fields?: readonly FieldError[]): Refused => ({
  kind: 'refused',
  refusal,
  ...(fields ? { fields } : {}),
});

export const TRY_AGAIN: TryAgain = { kind: 'try-again' };
