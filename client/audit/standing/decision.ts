/** What was told, judged, decided and signed: A2–A4, A10, S1–S3. */
import type { EventDataOf, Side } from '../../../domain/case/events.ts';
import type { PersonId, StepName } from '../../../domain/terms.ts';
import type { Moment, Standing } from '../standing.ts';
import { recordedOffice } from './people.ts';
import { takenBackBy } from './taken-back.ts';

export interface StandingDecision {
  /** Notices that were given. */
  readonly informed: ReadonlySet<StepName>;
  readonly assessment?: EventDataOf<'legal-position-assessed'>['outcome'] | undefined;
  readonly weighed?: { readonly outcome: EventDataOf<'request-weighed'>['outcome']; readonly by: PersonId } | undefined;
  readonly confirmed: boolean;
  readonly resolution?: EventDataOf<'resolution-obtained'>['outcome'] | undefined;
  /** P2: how many sign for the carrier. */
  readonly signatories: number;
  readonly declaration?: string | undefined;
  readonly signatures: readonly Signature[];
}

interface Signature {
  readonly side: Side;
  readonly document: string;
  /** Absent where the planner recorded it: each record stands for another hand on the paper. */
  readonly by?: PersonId;
}

export const NO_DECISION: StandingDecision = { informed: new Set(), confirmed: false, signatories: 1, signatures: [] };

export function decisionAfter(before: StandingDecision, moment: Moment, standing: Standing): StandingDecision {
  const { event, meta } = moment;
  const decision = withoutTakenBack(before, moment);
  switch (event.type) {
    case 'data-protection-officer-informed':
      return { ...decision, informed: new Set([...decision.informed, 'inform-data-protection-officer']) };
    case 'press-office-informed':
      return { ...decision, informed: new Set([...decision.informed, 'inform-press-office']) };
    case 'statistics-office-informed':
      return { ...decision, informed: new Set([...decision.informed, 'inform-statistics-office']) };
    case 'registration-office-informed':
      return { ...decision, informed: new Set([...decision.informed, 'inform-registration-office']) };
    case 'carrier-vetted':
      return { ...decision, signatories: event.data.signatories };
    case 'legal-position-assessed':
      return { ...decision, assessment: event.data.outcome };
    case 'request-weighed':
      return { ...undecided(decision), weighed: { outcome: event.data.outcome, by: meta.actor.person } };
    case 'decision-confirmed':
      return { ...decision, confirmed: true };
    case 'decision-returned':
      return undecided(decision);
    case 'resolution-obtained':
      return { ...decision, resolution: event.data.outcome };
    case 'case-reopened':
      // What was refused is decided anew; what was withdrawn or closed goes on as it was.
      return isRefused(decision) ? undecided(decision) : decision;
    case 'declaration-rendered':
      return { ...decision, declaration: event.data.file.document, signatures: [] };
    case 'declaration-signed': {
      const isRecorded = recordedOffice(standing.people, meta) !== undefined;
      const { side, document } = event.data;
      const signature = { side, document, ...(isRecorded ? {} : { by: meta.actor.person }) };
      return { ...decision, signatures: [...decision.signatures, signature] };
    }
    default:
      return decision;
  }
}

/** A declaration and its signatures belong to one decision and fall with it. */
const undecided = (decision: StandingDecision): StandingDecision => ({
  ...decision,
  weighed: undefined,
  confirmed: false,
  resolution: undefined,
  declaration: undefined,
  signatures: [],
});

function withoutTakenBack(before: StandingDecision, { event }: Moment): StandingDecision {
  const { steps } = takenBackBy(event);
  const decision = steps.has('weigh-request') ? undecided(before) : before;
  return {
    ...decision,
    informed: new Set([...decision.informed].filter((step) => !steps.has(step))),
    assessment: steps.has('assess-legal-position') ? undefined : decision.assessment,
    confirmed: decision.confirmed && !steps.has('confirm-decision'),
    resolution: steps.has('obtain-resolution') ? undefined : decision.resolution,
    signatures: decision.signatures.filter(({ side }) => !steps.has(SIGNING[side])),
  };
}
const SIGNING: { readonly [side in Side]: StepName } = {
  carrier: 'sign-for-carrier',
  municipality: 'sign-for-municipality',
};

// A4, A10
export const isAccepted = ({ decision, people }: Standing): boolean =>
  decision.weighed?.outcome === 'accept' &&
  decision.confirmed &&
  (people.basis?.resolutionRequired !== true || decision.resolution === 'granted');

export const isRefused = ({ weighed, resolution }: StandingDecision): boolean =>
  weighed?.outcome === 'decline' || resolution === 'refused';

// S2, S3: of the carrier as many as its vetting found, each of them another person.
export function isSigned({ decision }: Standing): boolean {
  const { declaration, signatures, signatories } = decision;
  const valid = signatures.filter(({ document }) => document === declaration);
  const carriers = valid.filter(({ side }) => side === 'carrier');
  const recorded = carriers.filter(({ by }) => by === undefined).length;
  const persons = new Set(carriers.flatMap(({ by }) => by ?? [])).size;
  return recorded + persons >= signatories && valid.some(({ side }) => side === 'municipality');
}
