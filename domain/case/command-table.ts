/** The commands that are no step: what they are called, who may give them, with which form, under which rules. */
import type { z } from 'zod';
import {
  DeadlineExtension,
  OfficeRecord,
  StepCorrection,
  StepHandOn,
  StepRevocation,
  StepTaking,
  Waiver,
} from '../guideline/forms/about-steps.ts';
import {
  Acknowledgement,
  CaseHandOver,
  CaseImport,
  Channel,
  ChannelResult,
  ContactChange,
  DeletionConsent,
  DeletionProposal,
  DocumentAttachment,
  ErasureOrder,
  Hold,
  ImportEnd,
  Note,
  PurposeRevision,
  RequestReturn,
  RoundStart,
  RulesAdoption,
  SubstituteAppointment,
  WindowOverride,
  WithdrawnDeletion,
  WithReason,
} from '../guideline/forms/commands.ts';
import {
  DeclarationRecord,
  DeletionRecord,
  ElectionRecord,
  ErasureRecord,
  FailedNoticeRecord,
  NoticeRecord,
  ReleaseRecord,
  Replan,
} from '../guideline/forms/records.ts';
import type { RuleId } from '../guideline/rules.ts';
import type { EngineCommandName, PeopleCommandName, Role, Text } from '../terms.ts';

export interface Command {
  readonly label: Text;
  /** Empty: whoever may complete the step that the command names. */
  readonly by: readonly Role[];
  readonly form: z.ZodType;
  readonly rules: readonly RuleId[];
}

const command = <F extends z.ZodType>(
  de: string,
  en: string,
  by: readonly Role[],
  form: F,
  rules: readonly RuleId[] = [],
) => ({ label: { de, en }, by, form, rules });

const PLANNER: readonly Role[] = ['social-planner'];
const CARRIER: readonly Role[] = ['carrier', 'carrier-management'];
const ENGINE: readonly Role[] = ['engine'];
/** L2: the offices whose approval a mailing needs; each can take it back. */
const APPROVING: readonly Role[] = ['data-protection-officer', 'press-office', 'leadership'];
/** A2 */
const INFORMED: readonly Role[] = [
  'data-protection-officer',
  'press-office',
  'statistics-office',
  'registration-office',
];
/** Who answers for what is kept and what goes: they hold a case back, and give the second person's consent to its deletion. */
const ANSWERABLE: readonly Role[] = ['data-protection-officer', 'head-of-unit'];
const HEADS: readonly Role[] = ['social-planner', 'head-of-unit', 'leadership'];
/** Everybody who works on a case; auditors read, operators run the machine. */
const WORKING: readonly Role[] = [...CARRIER, ...HEADS, ...INFORMED, 'enabler', 'print-shop', 'mail-room'];

export const COMMAND_TABLE = {
  'import-case': command('Laufenden Vorgang übernehmen', 'Import a running case', PLANNER, CaseImport),
  'finish-import': command('Übernahme abschließen', 'Finish the import', PLANNER, ImportEnd),
  'return-request': command('Zurückgeben', 'Return the request', PLANNER, RequestReturn),
  'revise-purpose': command('Zweck ändern', 'Revise the purpose', ['carrier', 'social-planner'], PurposeRevision, [
    'A3',
  ]),
  'withdraw-case': command('Zurückziehen', 'Withdraw the case', CARRIER, WithReason),
  'decline-case': command('Ablehnen', 'Decline the case', ['social-planner', 'head-of-unit'], WithReason, ['A4']),
  'pause-case': command('Ruhen lassen', 'Pause the case', PLANNER, WithReason),
  'resume-case': command('Fortsetzen', 'Resume the case', PLANNER, WithReason),
  'reopen-case': command('Wieder aufnehmen', 'Reopen the case', ['social-planner', ...CARRIER], WithReason, ['A4']),
  'override-window': command('Sperrfrist aufheben', 'Lift the window', ['leadership'], WindowOverride, ['T2']),
  'change-contact': command('Ansprechperson wechseln', 'Change the contact person', CARRIER, ContactChange, [
    'R6',
    'R7',
  ]),
  'hand-over-case': command(
    'Vorgang übergeben',
    'Hand the case over',
    ['social-planner', 'head-of-unit'],
    CaseHandOver,
  ),
  'appoint-substitute': command(
    'Vertretung bestellen',
    'Appoint a substitute',
    [...HEADS, ...INFORMED, 'print-shop', 'mail-room', 'carrier-management'],
    SubstituteAppointment,
  ),
  // No rule of the guideline asks for these two: they settle among colleagues who does what is asked.
  'take-step': command('Aufgabe übernehmen', 'Take a task', [], StepTaking),
  'hand-on-step': command('Aufgabe weitergeben', 'Hand a task on', WORKING, StepHandOn),
  'record-for-office': command('Für eine Stelle erfassen', 'Record for an office', PLANNER, OfficeRecord),
  'correct-step': command('Berichtigen', 'Correct a step', [], StepCorrection),
  'revoke-step': command('Zurücknehmen', 'Revoke a step', [], StepRevocation),
  'waive-step': command('Verzichten', 'Waive a step', PLANNER, Waiver),
  'extend-deadline': command(
    'Frist verlängern',
    'Extend a deadline',
    ['social-planner', 'head-of-unit'],
    DeadlineExtension,
  ),
  'stop-dispatch': command('Versand stoppen', 'Stop the dispatch', APPROVING, WithReason, ['L2']),
  'revoke-approval': command('Freigabe zurückziehen', 'Revoke an approval', APPROVING, WithReason, ['L2']),
  'start-round': command('Neue Versandrunde', 'Start a round', PLANNER, RoundStart, ['L2']),
  'attach-document': command('Dokument beifügen', 'Attach a document', WORKING, DocumentAttachment, ['L9']),
  'add-note': command('Vermerk anlegen', 'Add a note', WORKING, Note, ['L9']),
  'add-channel': command('Zugangsweg anlegen', 'Add a channel', ['social-planner', 'carrier'], Channel, ['C1']),
  'record-channel': command('Zugangsweg auswerten', 'Record a channel', ['social-planner', 'carrier'], ChannelResult, [
    'C1',
  ]),
  'acknowledge-notice': command('Kenntnis bestätigen', 'Acknowledge a notice', INFORMED, Acknowledgement, ['A2']),
  'adopt-rules': command('Neue Regelfassung übernehmen', 'Adopt new rules', PLANNER, RulesAdoption),
  'order-erasure': command(
    'Löschung anordnen',
    'Order an erasure',
    ['data-protection-officer', 'operator'],
    ErasureOrder,
  ),
  'place-hold': command('Löschsperre setzen', 'Place a legal hold', ANSWERABLE, Hold),
  'lift-hold': command('Löschsperre aufheben', 'Lift the legal hold', ANSWERABLE, Hold),
  'propose-deletion': command(
    'Löschung vorschlagen',
    'Propose the deletion',
    ['social-planner', 'data-protection-officer'],
    DeletionProposal,
  ),
  'withdraw-deletion': command(
    'Löschvorschlag zurückziehen',
    'Withdraw the proposed deletion',
    ['social-planner', ...ANSWERABLE],
    WithdrawnDeletion,
  ),
  'consent-to-deletion': command('Der Löschung zustimmen', 'Consent to the deletion', ANSWERABLE, DeletionConsent),
  'record-notice': command('Benachrichtigt', 'Record a notice', ENGINE, NoticeRecord, ['A2']),
  'record-failed-notice': command('Unzustellbar', 'Record a failed notice', ENGINE, FailedNoticeRecord, ['A2']),
  'record-declaration': command('Erklärung erstellt', 'Record the declaration', ENGINE, DeclarationRecord, ['S1']),
  'record-release': command('Versand freigegeben', 'Record the release', ENGINE, ReleaseRecord, ['T2']),
  'record-election': command('Wahl vorüber', 'Record an election', ENGINE, ElectionRecord, ['T3']),
  'record-erasure': command('Löschung vollzogen', 'Record an erasure', ENGINE, ErasureRecord),
  'record-deletion': command('Vorgang geleert', 'Record the deletion', ENGINE, DeletionRecord),
  replan: command('Neu terminieren', 'Plan anew', ENGINE, Replan, ['T1', 'T2']),
} as const satisfies { readonly [N in PeopleCommandName | EngineCommandName]: Command };

export const commandOf = (name: PeopleCommandName | EngineCommandName): Command => COMMAND_TABLE[name];
