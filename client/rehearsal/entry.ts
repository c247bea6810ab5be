/** What a rehearsal shows, in the order in which it happens. */

import type { WorkKind } from '../../domain/case/work.ts';
import type { Envelope } from '../../domain/journal/envelope.ts';
import type {
  Actor,
  CaseCommandName,
  Instant,
  MunicipalityCommandName,
  PlainDate,
  Refusal,
  StepName,
} from '../../domain/terms.ts';
import type { Person } from '../../storage/people.ts';

export type Entry =
  | { readonly kind: 'row'; readonly at: Instant; readonly envelope: Envelope }
  /** Somebody tried it, and the rules did not let them. */
  | {
      readonly kind: 'refused';
      readonly at: Instant;
      readonly actor: Actor;
      readonly what: CaseCommandName | MunicipalityCommandName;
      readonly refusal: Refusal;
    }
  /** A word to the reader. */
  | { readonly kind: 'note'; readonly at: Instant; readonly text: string };

/** A mail that would have gone out. */
export interface RehearsedMail {
  readonly at: Instant;
  readonly to: Person;
  readonly subject: string;
  readonly text: string;
  readonly about: readonly { readonly kind: WorkKind; readonly step?: StepName; readonly date?: PlainDate }[];
}
