/** The mailing under way: which documents were drafted, agreed and approved, for how many, and what was printed. */
import type { EventDataOf, Side } from '../../../domain/case/events.ts';
import type { PersonId, PlainDate, Role } from '../../../domain/terms.ts';
import type { Moment, Standing } from '../standing.ts';
import { dayOf } from './day-of.ts';
import { recordedOffice } from './people.ts';
import { takenBackBy, without, withoutTakenBack } from './taken-back.ts';

export interface StandingMailing {
  /** Whoever drafted any version of this round's mailing. */
  readonly drafters: ReadonlySet<PersonId>;
  readonly draft?: Draft | undefined;
  /** Per office the documents that it approved. */
  readonly approvals: ReadonlyMap<string, string>;
  readonly coverLetter?: string | undefined;
  /** L3: the planner waived the leadership's signature for a written reason. */
  readonly coverLetterWaived: boolean;
  readonly released?: string | undefined;
  /** L2: each office that stopped and has not approved anew. */
  readonly stoppedBy: ReadonlySet<Role>;
  readonly planned?: PlainDate | undefined;
  readonly selections: ReadonlyMap<string, { readonly count: number; readonly on: PlainDate | undefined }>;
  readonly print?: EventDataOf<'mailing-printed'> | undefined;
  readonly overrides: ReadonlySet<string>;
}

interface Draft {
  readonly version: number;
  readonly side: Side;
  /** As `setOf` writes them. */
  readonly documents: string;
  readonly agreed: boolean;
  readonly rejected: boolean;
}

export const NO_MAILING: StandingMailing = {
  drafters: new Set(),
  approvals: new Map(),
  coverLetterWaived: false,
  stoppedBy: new Set(),
  selections: new Map(),
  overrides: new Set(),
};

/** Sorted and joined: two sets of documents are the same where this is. */
export const setOf = (documents: readonly string[]): string => [...documents].sort().join();

export function mailingAfter(before: StandingMailing, moment: Moment, standing: Standing): StandingMailing {
  const { event, meta } = moment;
  const mailing = withoutTakenBackSteps(before, moment);
  switch (event.type) {
    case 'mailing-drafted':
      return drafted(mailing, event.data, recordedOffice(standing.people, meta) ? undefined : meta.actor.person);
    case 'mailing-agreed':
      return changeDraft(mailing, { agreed: true });
    case 'mailing-approved':
      return {
        ...mailing,
        approvals: new Map([...mailing.approvals, [event.data.office, setOf(event.data.documents)]]),
        stoppedBy: new Set([...mailing.stoppedBy].filter((office) => office !== event.data.office)),
      };
    case 'mailing-rejected':
      return changeDraft(unapproved(mailing), { agreed: false, rejected: true });
    case 'approval-revoked':
      return unapproved(mailing, event.data.office);
    case 'dispatch-stopped':
      return {
        ...unapproved(mailing, event.data.office),
        stoppedBy: new Set([...mailing.stoppedBy, event.data.office]),
      };
    case 'cover-letter-signed':
      return { ...mailing, coverLetter: setOf(event.data.documents) };
    case 'step-waived':
      return event.data.step === 'sign-cover-letter' && event.data.rule === undefined
        ? { ...mailing, coverLetterWaived: true }
        : mailing;
    case 'print-released':
      return { ...mailing, released: setOf(event.data.documents) };
    case 'dispatch-planned':
      return { ...mailing, planned: event.data.date };
    case 'addressees-selected': {
      const { register = ONLY_REGISTER, count } = event.data;
      const selection = [register, { count, on: dayOf(moment, standing) }] as const;
      return { ...mailing, selections: new Map([...mailing.selections, selection]) };
    }
    case 'mailing-printed':
      return { ...mailing, print: event.data };
    case 'window-overridden':
      return { ...mailing, overrides: new Set([...mailing.overrides, event.data.election]) };
    case 'round-started':
      // L2: everything about the next mailing is done anew; elections concern the case as a whole.
      return { ...NO_MAILING, overrides: mailing.overrides };
    default:
      return mailing;
  }
}

export const ONLY_REGISTER = '';

/** A changed version: neither agreement nor approval, signature, release nor print of the former one counts for it. */
function drafted(
  mailing: StandingMailing,
  { version, side, pieces }: EventDataOf<'mailing-drafted'>,
  by: PersonId | undefined,
): StandingMailing {
  const documents = setOf(pieces.map(({ file }) => file.document));
  const drafters = by === undefined ? mailing.drafters : new Set([...mailing.drafters, by]);
  const draft = { version, side, documents, agreed: false, rejected: false };
  return { ...unapproved(mailing), drafters, draft, print: undefined };
}

/** L2: with an approval fall the signature and the release that rested on it. */
const unapproved = (mailing: StandingMailing, office?: Role): StandingMailing => ({
  ...mailing,
  approvals: office ? without(mailing.approvals, office) : new Map(),
  coverLetter: undefined,
  released: undefined,
});

const changeDraft = (mailing: StandingMailing, change: Partial<Draft>): StandingMailing =>
  mailing.draft ? { ...mailing, draft: { ...mailing.draft, ...change } } : mailing;

function withoutTakenBackSteps(before: StandingMailing, { event }: Moment): StandingMailing {
  const takenBack = takenBackBy(event);
  const { steps } = takenBack;
  const mailing = steps.has('draft-mailing') ? changeDraft(before, { agreed: false }) : before;
  return {
    ...mailing,
    approvals: withoutTakenBack(mailing.approvals, 'approve-mailing', takenBack),
    coverLetter: steps.has('sign-cover-letter') ? undefined : mailing.coverLetter,
    coverLetterWaived: mailing.coverLetterWaived && !steps.has('sign-cover-letter'),
    released: steps.has('release-print') ? undefined : mailing.released,
    planned: steps.has('plan-dispatch') ? undefined : mailing.planned,
    selections: withoutTakenBack(mailing.selections, 'select-addressees', takenBack),
    print: steps.has('print-mailing') ? undefined : mailing.print,
  };
}
