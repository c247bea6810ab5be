/** Which command an event comes of: the one place where the two vocabularies meet. */
import type { CaseCommandName, StepName } from '../terms.ts';
import { isStep } from './commands.ts';
import type { CaseEvent, CaseEventName } from './events.ts';

export function sourceOf({ type, data }: CaseEvent): CaseCommandName {
  if (type === 'declaration-signed') return data.side === 'carrier' ? 'sign-for-carrier' : 'sign-for-municipality';
  return SOURCES[type];
}

/** The step that the event belongs to; undefined for what is no step's. */
export function stepOfEvent(event: CaseEvent): StepName | undefined {
  const source = sourceOf(event);
  return isStep(source) ? source : undefined;
}

const SOURCES: { readonly [N in Exclude<CaseEventName, 'declaration-signed'>]: CaseCommandName } = {
  'case-opened': 'open-case',
  'case-imported': 'import-case',
  'import-finished': 'finish-import',
  'preliminary-talk-held': 'hold-preliminary-talk',
  'completeness-checked': 'check-completeness',
  'request-completed': 'complete-request',
  'request-returned': 'return-request',
  'purpose-revised': 'revise-purpose',
  'contact-changed': 'change-contact',
  'enabler-identified': 'identify-enabler',
  'carrier-vetted': 'vet-carrier',
  'data-protection-officer-informed': 'inform-data-protection-officer',
  'press-office-informed': 'inform-press-office',
  'statistics-office-informed': 'inform-statistics-office',
  'registration-office-informed': 'inform-registration-office',
  'addressees-estimated': 'estimate-addressees',
  'legal-position-assessed': 'assess-legal-position',
  'request-weighed': 'weigh-request',
  'decision-confirmed': 'confirm-decision',
  'decision-returned': 'confirm-decision',
  'resolution-obtained': 'obtain-resolution',
  'declaration-rendered': 'record-declaration',
  'processing-agreed': 'agree-processing',
  'mailing-drafted': 'draft-mailing',
  'mailing-agreed': 'draft-mailing',
  'mailing-approved': 'approve-mailing',
  'mailing-rejected': 'approve-mailing',
  'approval-revoked': 'revoke-approval',
  'dispatch-stopped': 'stop-dispatch',
  'cover-letter-signed': 'sign-cover-letter',
  'dispatch-planned': 'plan-dispatch',
  'window-overridden': 'override-window',
  'dispatch-released': 'record-release',
  'addressees-selected': 'select-addressees',
  'print-released': 'release-print',
  'mailing-printed': 'print-mailing',
  'dispatch-announced': 'announce-dispatch',
  'mailing-sent': 'send-mailing',
  'address-deletion-confirmed': 'confirm-address-deletion',
  'round-started': 'start-round',
  'responses-recorded': 'record-responses',
  'complaint-registered': 'register-complaint',
  'complaint-answered': 'answer-complaint',
  'complaint-closed': 'close-complaint',
  'report-submitted': 'submit-report',
  'report-accepted': 'accept-report',
  'report-returned': 'accept-report',
  'sitting-chosen': 'choose-sitting',
  'paper-prepared': 'prepare-paper',
  'report-presented': 'present-report',
  'statistics-handed-over': 'hand-over-statistics',
  'statistics-confirmed': 'hand-over-statistics',
  'results-published': 'publish-results',
  'cooperation-evaluated': 'evaluate-cooperation',
  'case-closed': 'close-case',
  'case-withdrawn': 'withdraw-case',
  'case-declined': 'decline-case',
  'case-paused': 'pause-case',
  'case-resumed': 'resume-case',
  'case-reopened': 'reopen-case',
  'case-handed-over': 'hand-over-case',
  'substitute-appointed': 'appoint-substitute',
  'step-taken': 'take-step',
  'step-handed-on': 'hand-on-step',
  'recorded-for-office': 'record-for-office',
  'step-corrected': 'correct-step',
  'step-revoked': 'revoke-step',
  'step-waived': 'waive-step',
  'deadline-extended': 'extend-deadline',
  'document-attached': 'attach-document',
  'note-added': 'add-note',
  'channel-added': 'add-channel',
  'channel-recorded': 'record-channel',
  'notice-acknowledged': 'acknowledge-notice',
  'rules-adopted': 'adopt-rules',
  'notice-recorded': 'record-notice',
  'notice-failed': 'record-failed-notice',
  'election-passed': 'record-election',
  'erasure-ordered': 'order-erasure',
  erased: 'record-erasure',
  'hold-placed': 'place-hold',
  'hold-lifted': 'lift-hold',
  'deletion-proposed': 'propose-deletion',
  'deletion-withdrawn': 'withdraw-deletion',
  'deletion-consented': 'consent-to-deletion',
  'case-emptied': 'record-deletion',
  'planning-basis-set': 'replan',
};

/** Every event's name, for whoever chooses among them. */
export const CASE_EVENT_NAMES: readonly CaseEventName[] = [
  ...(Object.keys(SOURCES) as Exclude<CaseEventName, 'declaration-signed'>[]),
  'declaration-signed',
];
