/** L1, L2, L7, L9, T2: what goes to citizens, and to how many, and when. */
import type { CaseEventName } from '../../../domain/case/events.ts';
import type { Role } from '../../../domain/terms.ts';
import { dayOf } from '../standing/day-of.ts';
import { ONLY_REGISTER, type StandingMailing, setOf } from '../standing/mailing.ts';
import type { Moment, Standing } from '../standing.ts';
import { isClosed, opensOn, workingDaysFrom } from './closed-window.ts';
import { type Breaches, isOf } from './invariant.ts';

export const MAILING: Breaches = {
  'not-agreed-jointly': ({ event }, { mailing: { draft } }) =>
    event.type === 'mailing-agreed' &&
    (!draft || draft.rejected || draft.version !== event.data.version || draft.side === event.data.side),
  'unapproved-mailing': ({ event }, { mailing }) =>
    event.type === 'print-released'
      ? !isApproved(mailing) || setOf(event.data.documents) !== mailing.draft?.documents
      : isOf(event, OUT) && !(isApproved(mailing) && mailing.released === mailing.draft?.documents),
  'mailing-stopped': ({ event }, { mailing }) => isOf(event, [...OUT, 'print-released']) && mailing.stoppedBy.size > 0,
  // L7
  'quantities-differ': ({ event }, { mailing: { print } }) =>
    event.type === 'mailing-sent' &&
    (print === undefined || print.printed !== event.data.sent + print.spoiled + print.kept),
  // L9
  'more-than-selected': ({ event }, { mailing }) =>
    event.type === 'mailing-sent' && event.data.sent > selectedIn(mailing),
  'selection-incomplete': ({ event }, standing) => event.type === 'mailing-printed' && lacksRegister(standing),
  'selection-stale': ({ event }, standing) => event.type === 'mailing-printed' && isStale(standing),
  'sent-in-red-stretch': (moment, standing) => moment.event.type === 'mailing-sent' && isRed(moment, standing),
};

const OUT: readonly CaseEventName[] = ['mailing-printed', 'mailing-sent'];

// L2, L3: every office and the leadership's signature, all of them for exactly the documents of the draft.
function isApproved({ draft, approvals, coverLetter, coverLetterWaived }: StandingMailing): boolean {
  if (!draft?.agreed) return false;
  const isSigned = coverLetterWaived || coverLetter === draft.documents;
  return isSigned && APPROVING.every((office) => approvals.get(office) === draft.documents);
}
const APPROVING: readonly Role[] = ['data-protection-officer', 'press-office', 'leadership'];

const selectedIn = ({ selections }: StandingMailing): number =>
  [...selections.values()].reduce((sum, { count }) => sum + count, 0);

/** A county selects once in each of its registers. */
function lacksRegister({ mailing: { selections }, people: { basis } }: Standing): boolean {
  const registers = basis?.registers.map(({ id }) => id) ?? [];
  return (registers.length > 0 ? registers : [ONLY_REGISTER]).some((register) => !selections.has(register));
}

/** Addresses are drawn at most ten working days before the day on which the mailing may leave. */
function isStale({ mailing: { selections, planned, overrides }, people: { basis } }: Standing): boolean {
  if (!basis || !planned) return false;
  const leaves = opensOn(basis, overrides, planned);
  return [...selections.values()].some(({ on }) => on && workingDaysFrom(basis, on, leaves, FRESH) > FRESH);
}
const FRESH = 10;

function isRed(moment: Moment, standing: Standing): boolean {
  const { basis } = standing.people;
  const day = dayOf(moment, standing);
  return !basis || !day || isClosed(basis, standing.mailing.overrides, day);
}
