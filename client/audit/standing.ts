/**
 * What stands in a case after each event, as far as the invariants ask: a ledger of its own, kept from the events alone, so
 * that a mistake of the decider or of `evolve` cannot hide itself.
 */
import type { PlanningBasis } from '../../domain/calendar/planning-basis.ts';
import type { CaseEvent, CaseEventName, EventDataOf, EventMeta, Side } from '../../domain/case/events.ts';
import type { PersonId, Role, StepName } from '../../domain/terms.ts';

export interface Standing {
  readonly parties?: EventDataOf<'case-opened'>['origin'];
  readonly basis?: PlanningBasis;
  /** Notices that were given. */
  readonly informed: ReadonlySet<StepName>;
  readonly assessment?: EventDataOf<'legal-position-assessed'>['outcome'] | undefined;
  readonly decision?: EventDataOf<'request-weighed'>['outcome'] | undefined;
  readonly declaration?: string | undefined;
  readonly signatures: ReadonlyMap<Side, string>;
  /** Everybody who ever drafted the case's mailing. */
  readonly drafters: ReadonlySet<PersonId>;
  readonly draft?: Draft | undefined;
  readonly selected?: number | undefined;
  readonly print?: EventDataOf<'mailing-printed'> | undefined;
  readonly overrides: ReadonlySet<string>;
  /** Keys of what the engine recorded. */
  readonly recorded: ReadonlySet<string>;
  readonly over: boolean;
}

interface Draft {
  /** Sorted and joined: two sets of documents are the same where this is. */
  readonly documents: string;
  readonly agreed: boolean;
  /** Per office the documents that it approved. */
  readonly approvals: ReadonlyMap<Role, string>;
  readonly coverLetter?: string | undefined;
}

export const NOTHING: Standing = {
  informed: new Set(),
  signatures: new Map(),
  drafters: new Set(),
  overrides: new Set(),
  recorded: new Set(),
  over: false,
};

/** Of what the engine did; each key once. */
export const RECORDS: readonly CaseEventName[] = ['notice-recorded', 'notice-failed', 'dispatch-released'];

const setOf = (documents: readonly string[]): string => [...documents].sort().join();

export function standingAfter(standing: Standing, { type, data }: CaseEvent, { actor }: EventMeta): Standing {
  switch (type) {
    case 'case-opened':
      return { ...standing, parties: data.origin };
    case 'planning-basis-set':
      return { ...standing, basis: data.basis };
    case 'data-protection-officer-informed':
      return { ...standing, informed: new Set([...standing.informed, 'inform-data-protection-officer'] as const) };
    case 'press-office-informed':
      return { ...standing, informed: new Set([...standing.informed, 'inform-press-office'] as const) };
    case 'legal-position-assessed':
      return { ...standing, assessment: data.outcome };
    case 'request-weighed':
      return { ...standing, decision: data.outcome, over: standing.over || data.outcome === 'decline' };
    case 'declaration-rendered':
      return { ...standing, declaration: data.file.document, signatures: new Map() };
    case 'declaration-signed':
      return { ...standing, signatures: new Map([...standing.signatures, [data.side, data.document]]) };
    case 'mailing-drafted': {
      const documents = setOf(data.pieces.map(({ file }) => file.document));
      const draft = { documents, agreed: false, approvals: new Map() };
      return { ...standing, draft, drafters: new Set([...standing.drafters, actor.person]) };
    }
    case 'mailing-agreed':
      return changed(standing, { agreed: true });
    case 'mailing-approved': {
      const approvals = new Map([...(standing.draft?.approvals ?? []), [data.office, setOf(data.documents)] as const]);
      return changed(standing, { approvals });
    }
    case 'mailing-rejected':
      return changed(standing, NO_CONSENT);
    case 'cover-letter-signed':
      return changed(standing, { coverLetter: setOf(data.documents) });
    case 'addressees-selected':
      return { ...standing, selected: data.count };
    case 'mailing-printed':
      return { ...standing, print: data };
    case 'window-overridden':
      return { ...standing, overrides: new Set([...standing.overrides, data.election]) };
    case 'step-corrected':
      return data.reopened.reduce((left, step) => TAKEN_BACK[step]?.(left) ?? left, standing);
    case 'notice-recorded':
    case 'notice-failed':
    case 'dispatch-released':
      return { ...standing, recorded: new Set([...standing.recorded, data.key]) };
    case 'case-withdrawn':
    case 'case-declined':
    case 'case-closed':
      return { ...standing, over: true };
    default:
      return standing;
  }
}

const NO_CONSENT: Partial<Draft> = { agreed: false, approvals: new Map(), coverLetter: undefined };

const changed = (standing: Standing, change: Partial<Draft>): Standing =>
  standing.draft ? { ...standing, draft: { ...standing.draft, ...change } } : standing;

const uninformed = (standing: Standing, step: StepName): Standing => ({
  ...standing,
  informed: new Set([...standing.informed].filter((informed) => informed !== step)),
});

/** What a correction leaves nothing of, by the step that it opened again. */
const TAKEN_BACK: { readonly [N in StepName]?: (standing: Standing) => Standing } = {
  'inform-data-protection-officer': (standing) => uninformed(standing, 'inform-data-protection-officer'),
  'inform-press-office': (standing) => uninformed(standing, 'inform-press-office'),
  'assess-legal-position': (standing) => ({ ...standing, assessment: undefined }),
  'weigh-request': (standing) => ({ ...standing, decision: undefined, declaration: undefined, signatures: new Map() }),
  'sign-for-carrier': (standing) => unsigned(standing, 'carrier'),
  'sign-for-municipality': (standing) => unsigned(standing, 'municipality'),
  'draft-mailing': (standing) => changed(standing, NO_CONSENT),
  'approve-mailing': (standing) => changed(standing, { approvals: new Map(), coverLetter: undefined }),
  'sign-cover-letter': (standing) => changed(standing, { coverLetter: undefined }),
  'select-addressees': (standing) => ({ ...standing, selected: undefined }),
  'print-mailing': (standing) => ({ ...standing, print: undefined }),
};

const unsigned = (standing: Standing, side: Side): Standing => ({
  ...standing,
  signatures: new Map([...standing.signatures].filter(([signed]) => signed !== side)),
});
