/** F1 and the end of a case; what was waived; what the engine recorded. */
import type { CaseEvent, CaseEventName } from '../../../domain/case/events.ts';
import { stepOf } from '../../../domain/guideline/steps.ts';
import type { StepName } from '../../../domain/terms.ts';
import { RECORDS } from '../standing/course.ts';
import type { Standing } from '../standing.ts';
import { type Breaches, isOf } from './invariant.ts';

export const COURSE: Breaches = {
  'after-the-end': ({ event }, { course: { over } }) =>
    over !== undefined &&
    !isOf(event, AT_ANY_TIME) &&
    !(over === 'closed' ? isAboutComplaint(event) : isAboutDeletion(event)),
  'closed-over-complaint': ({ event }, { course }: Standing) =>
    event.type === 'case-closed' && [...course.complaints.values()].includes('open'),
  'mandatory-waived': ({ event }) =>
    event.type === 'step-waived' &&
    // A further round that nobody prints any more is given up whole.
    event.data.step !== 'send-mailing' &&
    (event.data.rule === undefined
      ? [event.data.step, ...event.data.with].some((step) => stepOf(step).rules.some((rule) => MUST.has(rule)))
      : !SHOULD.has(event.data.rule)),
  'recorded-twice': ({ event }, { course }) =>
    isOf(event, RECORDS) && course.recorded.has((event.data as { readonly key: string }).key),
};

/** What the engine had begun is still told, the file is still kept, and erasing knows no end. */
const AT_ANY_TIME: readonly CaseEventName[] = [
  ...RECORDS,
  'case-reopened',
  'note-added',
  'document-attached',
  'notice-acknowledged',
  'erasure-ordered',
  'erased',
  'hold-placed',
  'hold-lifted',
  'deletion-proposed',
  'deletion-withdrawn',
  'deletion-consented',
  'case-emptied',
  'planning-basis-set',
];

/** F1: complaints come, are answered and corrected after the case was closed as before. */
function isAboutComplaint(event: CaseEvent): boolean {
  if (isOf(event, ['complaint-registered', 'complaint-answered', 'complaint-closed'])) return true;
  return (
    isOf(event, [...TAKING, 'recorded-for-office', 'step-corrected', 'step-revoked', 'deadline-extended']) &&
    COMPLAINT_STEPS.includes(event.data.step)
  );
}
/** L10: who had address files deletes them, also where the case ended before the dispatch. */
const isAboutDeletion = (event: CaseEvent): boolean =>
  event.type === 'address-deletion-confirmed' ||
  (isOf(event, [...TAKING, 'recorded-for-office']) && event.data.step === 'confirm-address-deletion');

/** Whatever is still to be done, somebody can take. */
const TAKING = ['step-taken', 'step-handed-on'] as const;

const COMPLAINT_STEPS: readonly StepName[] = ['register-complaint', 'answer-complaint', 'close-complaint'];

/** The guideline's rules that nobody can waive, and those that a written reason can. */
const MUST = new Set<string>('R1 R2 R3 R4 R5 R6 R8 R9 A2 A3 A4 A5 A6 A10 S1 S2 S3 L1 L2 L4 L5 L6 L9 F1'.split(' '));
const SHOULD = new Set<string>('R7 A1 A7 A8 A9 L3 L8 F2 F3 T0 T1 C1 C2'.split(' '));
