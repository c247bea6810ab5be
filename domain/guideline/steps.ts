/**
 * The guideline as a table: who does what, after which other steps, within how many working days, with which form, under
 * which rules. Processes, pages, API, command line and documentation are read from it. What branches is not here but in
 * `case/decide/`, a file per phase.
 */
import type { z } from 'zod';
import type { Phase, Role, StepName, Text } from '../terms.ts';
import { Signature } from './forms/declaration.ts';
import { AddresseeSelection, Dispatch, DispatchPlan, PrintRun } from './forms/dispatch.ts';
import { Approval, CoverLetterSignature, MailingDraft } from './forms/drafting.ts';
import { Closing, Presentation, Report, SittingChoice } from './forms/reporting.ts';
import { CompletenessCheck, Request } from './forms/request.ts';
import { Decision, EnablerIdentification, LegalAssessment, OfficeNotice } from './forms/review.ts';

/** Version of this table; a case keeps the version it was opened under until rules are adopted anew. */
export const RULES = 1;

export interface Step {
  readonly phase: Phase;
  readonly label: Text;
  readonly short: Text;
  /** Any of these may complete it; with `each`, every one of them must. */
  readonly by: readonly Role[];
  readonly each?: true;
  /** Steps that must be completed before; the decider adds what depends on their outcome. */
  readonly after: readonly StepName[];
  /** Default lead time in working days (AT); a municipality may set its own. */
  readonly within?: number;
  /** A notice that the engine gives by mail; a person completes the step only where mail fails. */
  readonly notice?: true;
  /** The case can close without it. */
  readonly optional?: true;
  readonly form: z.ZodType;
  readonly rules: readonly string[];
}

const step = <F extends z.ZodType>(row: Step & { readonly form: F }) => row;

export const STEP_TABLE = {
  'open-case': step({
    phase: 'request',
    label: { de: 'Anfrage stellen', en: 'Open the case' },
    short: { de: 'Vorhaben beschreiben', en: 'describe the project' },
    by: ['carrier', 'social-planner'],
    after: [],
    form: Request,
    rules: ['R1', 'R2', 'R3', 'R4', 'R5', 'R6', 'R7', 'R8', 'R9', 'A9'],
  }),
  'check-completeness': step({
    phase: 'vetting',
    label: { de: 'Vollständigkeitsprüfung', en: 'Check completeness' },
    short: { de: 'Angaben prüfen', en: 'check the information' },
    by: ['social-planner'],
    after: ['open-case'],
    within: 5,
    form: CompletenessCheck,
    rules: ['R1', 'R2', 'R3', 'R4', 'R5', 'R6', 'R7', 'R8', 'R9'],
  }),
  'complete-request': step({
    phase: 'vetting',
    label: { de: 'Angaben nachreichen', en: 'Complete the request' },
    short: { de: 'Fehlendes ergänzen', en: 'add what is missing' },
    by: ['carrier'],
    after: ['open-case'],
    within: 15,
    optional: true,
    // The whole request again, with what was missing.
    form: Request,
    rules: ['R1', 'R2', 'R3', 'R4', 'R5', 'R6', 'R7', 'R8', 'R9'],
  }),
  'identify-enabler': step({
    phase: 'vetting',
    label: { de: 'Ermöglicher benennen', en: 'Identify the enabler' },
    short: { de: 'zuständige Stelle', en: 'unit in charge' },
    by: ['social-planner'],
    after: ['check-completeness'],
    within: 2,
    form: EnablerIdentification,
    rules: ['A1', 'A8'],
  }),
  'inform-data-protection-officer': step({
    phase: 'involvement',
    label: { de: 'Datenschutzbeauftragte*n informieren', en: 'Inform the data-protection officer' },
    short: { de: 'vorab', en: 'beforehand' },
    by: ['social-planner'],
    after: ['check-completeness'],
    within: 1,
    notice: true,
    form: OfficeNotice,
    rules: ['A2'],
  }),
  'inform-press-office': step({
    phase: 'involvement',
    label: { de: 'Pressestelle informieren', en: 'Inform the press office' },
    short: { de: 'vorab', en: 'beforehand' },
    by: ['social-planner'],
    after: ['check-completeness'],
    within: 1,
    notice: true,
    form: OfficeNotice,
    rules: ['A2'],
  }),
  'assess-legal-position': step({
    phase: 'legal-review',
    label: { de: 'Rechtliche Einschätzung', en: 'Assess the legal position' },
    short: { de: 'Zulässigkeit beurteilen', en: 'judge permissibility' },
    by: ['data-protection-officer'],
    after: ['inform-data-protection-officer'],
    within: 15,
    form: LegalAssessment,
    rules: ['A3', 'R4', 'R5', 'R8', 'R9'],
  }),
  'weigh-request': step({
    phase: 'legal-review',
    label: { de: 'Einzelfallentscheidung', en: 'Weigh the request' },
    short: { de: 'begründet abwägen', en: 'weigh and give reasons' },
    by: ['social-planner'],
    after: ['identify-enabler', 'inform-data-protection-officer', 'inform-press-office', 'assess-legal-position'],
    within: 10,
    form: Decision,
    rules: ['A4', 'A5', 'A6', 'A9'],
  }),
  'sign-for-carrier': step({
    phase: 'declaration',
    label: { de: 'Unterzeichnung Träger', en: 'Sign for the carrier' },
    short: { de: 'Geschäftsführung oder Vorstand', en: 'management' },
    by: ['carrier-management'],
    after: ['weigh-request'],
    within: 20,
    form: Signature,
    rules: ['S1', 'S2', 'S3'],
  }),
  'sign-for-municipality': step({
    phase: 'declaration',
    label: { de: 'Unterzeichnung Kommune', en: 'Sign for the municipality' },
    short: { de: 'Stadtspitze oder Vertretung', en: 'leadership or delegate' },
    by: ['leadership'],
    after: ['weigh-request'],
    within: 10,
    form: Signature,
    rules: ['S1', 'S3'],
  }),
  'draft-mailing': step({
    phase: 'drafting',
    label: { de: 'Schreiben entwerfen', en: 'Draft the mailing' },
    short: { de: 'gemeinsam', en: 'jointly' },
    by: ['social-planner', 'carrier'],
    after: ['sign-for-carrier', 'sign-for-municipality'],
    within: 20,
    form: MailingDraft,
    rules: ['L1', 'L3', 'L4', 'L5', 'L6', 'R9'],
  }),
  'approve-mailing': step({
    phase: 'drafting',
    label: { de: 'Freigabe', en: 'Approve the mailing' },
    short: { de: 'genau diese Fassung', en: 'exactly this version' },
    by: ['data-protection-officer', 'press-office'],
    each: true,
    after: ['draft-mailing'],
    within: 5,
    form: Approval,
    rules: ['L2', 'L6'],
  }),
  'sign-cover-letter': step({
    phase: 'drafting',
    label: { de: 'Begleitschreiben unterzeichnen', en: 'Sign the cover letter' },
    short: { de: 'Stadtspitze', en: 'leadership' },
    by: ['leadership'],
    after: ['approve-mailing'],
    within: 5,
    form: CoverLetterSignature,
    rules: ['L3', 'T3'],
  }),
  'plan-dispatch': step({
    phase: 'dispatch',
    label: { de: 'Versand terminieren', en: 'Plan the dispatch' },
    short: { de: 'Sperrfrist beachten', en: 'mind the window' },
    by: ['social-planner'],
    after: ['weigh-request'],
    within: 5,
    form: DispatchPlan,
    rules: ['T2'],
  }),
  'select-addressees': step({
    phase: 'dispatch',
    label: { de: 'Adressauswahl', en: 'Select the addressees' },
    short: { de: 'nur die Anzahl', en: 'the count alone' },
    by: ['registration-office'],
    after: ['plan-dispatch', 'sign-for-carrier', 'sign-for-municipality'],
    within: 5,
    form: AddresseeSelection,
    rules: ['L9'],
  }),
  'print-mailing': step({
    phase: 'dispatch',
    label: { de: 'Druck', en: 'Print the mailing' },
    short: { de: 'Auflage, Makulatur', en: 'quantity, spoilage' },
    by: ['print-shop'],
    after: ['sign-cover-letter', 'select-addressees'],
    within: 5,
    form: PrintRun,
    rules: ['L2', 'L7'],
  }),
  'send-mailing': step({
    phase: 'dispatch',
    label: { de: 'Versand', en: 'Send the mailing' },
    short: { de: 'Poststelle', en: 'mail room' },
    by: ['mail-room'],
    after: ['plan-dispatch', 'print-mailing'],
    within: 3,
    form: Dispatch,
    rules: ['L7', 'T2'],
  }),
  'choose-sitting': step({
    phase: 'reporting',
    label: { de: 'Sitzung wählen', en: 'Choose the sitting' },
    short: { de: 'Gremium, Termin', en: 'committee, date' },
    by: ['social-planner'],
    after: ['open-case'],
    within: 5,
    form: SittingChoice,
    rules: ['F2', 'T1'],
  }),
  'submit-report': step({
    phase: 'reporting',
    label: { de: 'Bericht einreichen', en: 'Submit the report' },
    short: { de: 'Ergebnisse, Kennzahlen', en: 'results, key figures' },
    by: ['carrier', 'social-planner'],
    after: ['send-mailing'],
    within: 30,
    form: Report,
    rules: ['F2'],
  }),
  'present-report': step({
    phase: 'reporting',
    label: { de: 'Bericht vorstellen', en: 'Present the report' },
    short: { de: 'im Gremium', en: 'in the committee' },
    by: ['social-planner'],
    after: ['submit-report', 'choose-sitting'],
    within: 3,
    form: Presentation,
    rules: ['F2', 'T1'],
  }),
  'close-case': step({
    phase: 'closed',
    label: { de: 'Vorgang abschließen', en: 'Close the case' },
    short: { de: 'alles erledigt', en: 'all done' },
    by: ['social-planner'],
    after: ['present-report'],
    within: 10,
    form: Closing,
    rules: ['F1'],
  }),
} as const satisfies { readonly [N in StepName]: Step };

export const stepOf = (name: StepName): Step => STEP_TABLE[name];
