/** What a decision note says, as plain facts: `client/letters/decision-note.ts` gathers them from a case. */
import type {
  ASSESSMENT_OUTCOME,
  COST_BEARER,
  DECISION_OUTCOME,
  ESTIMATE_BASIS,
  INFORMED_BY,
  RESOLUTION_OUTCOME,
  SIDE,
} from '../../domain/guideline/choices/review.ts';
import type { Instant, PlainDate } from '../../domain/terms.ts';
import type { OpenText } from './open-text.ts';

export type Outcome = keyof typeof DECISION_OUTCOME;

export interface Effort {
  readonly staffHours: number;
  readonly sheets: number;
  readonly postageCents: number;
  readonly returnPostageCents: number;
}

export interface DecisionNoteFacts {
  readonly caseNumber: string;
  readonly municipality: { readonly name: string; readonly unit: string };
  readonly request: {
    readonly on: PlainDate;
    readonly carrier: string;
    readonly legalForm: string;
    readonly title: OpenText;
    readonly purpose: OpenText;
    readonly occasion: string;
    readonly mailing: string;
    readonly targetGroup: string;
    readonly criteria: readonly {
      readonly criterion: string;
      readonly value: OpenText;
      readonly justification: OpenText;
    }[];
    readonly expectedCount: number;
  };
  /** A1, A8 */
  readonly enabler?: { readonly unit?: string; readonly leads: keyof typeof SIDE };
  /** A2: when and how; an office without a date was not informed. */
  readonly informed: readonly {
    readonly office: string;
    readonly on?: PlainDate;
    readonly how?: keyof typeof INFORMED_BY;
  }[];
  /** A7, R6 */
  readonly vetting?: {
    readonly on: PlainDate;
    readonly known: boolean;
    readonly goodReference: boolean;
    readonly authorised: boolean;
    readonly assigned: boolean;
    readonly empowered: boolean;
    /** `null`: none was entered. */
    readonly reference: OpenText | null;
    readonly carriedOverFrom?: string;
  };
  readonly estimate?: { readonly count: number; readonly basis?: keyof typeof ESTIMATE_BASIS };
  readonly assessment: {
    readonly on: PlainDate;
    readonly outcome: keyof typeof ASSESSMENT_OUTCOME;
    readonly provision: string;
    readonly publicTask: string;
    readonly reasons: OpenText;
    readonly conditions: readonly OpenText[];
    readonly blockedEntriesConsidered: boolean;
  };
  readonly decision: {
    readonly at: Instant;
    readonly on: PlainDate;
    readonly outcome: Outcome;
    readonly summary: string;
    readonly reasons: OpenText;
    /** A5 */
    readonly comparable: readonly { readonly caseNumber: string; readonly outcome: Outcome }[];
    /** `null`: none was needed. */
    readonly deviation: OpenText | null;
    readonly repeatable: boolean;
    /** A6 */
    readonly effort: Effort;
    readonly bornBy: keyof typeof COST_BEARER;
    /** A9 */
    readonly gainOfMunicipality: OpenText;
    readonly gainOfCarrier: OpenText;
  };
  /** As the municipality calls the office that co-signs. */
  readonly headOfUnit: string;
  /** P18: its co-signature. */
  readonly confirmedOn?: PlainDate;
  /** A10: only where this municipality needs a committee's resolution. */
  readonly resolution?: keyof typeof RESOLUTION_OUTCOME;
}
