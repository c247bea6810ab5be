/** Forms of the review (A1–A10): enabler, vetting, notices beforehand, estimate, legal position, decision. */
import { z } from 'zod';
import {
  ASSESSMENT_OUTCOME,
  CONFIRMATION,
  COST_BEARER,
  DECISION_OUTCOME,
  EARLIER_OUTCOME,
  ESTIMATE_BASIS,
  INFORMED_BY,
  RESOLUTION_OUTCOME,
  SIDE,
} from '../choices/review.ts';
import {
  caseRef,
  choice,
  count,
  date,
  freeText,
  group,
  list,
  occurredOn,
  plainName,
  plainText,
  variant,
  yes,
} from '../fields.ts';
import { reviewHelp as help } from '../help/review.ts';
import { DECIDING, INTERNAL, MUNICIPAL } from '../readers.ts';

export const EnablerIdentification = z.strictObject({
  unit: plainName('Zuständige Stelle', 'Unit in charge', 200, help.unit),
  /** A8: ideally the municipality carries out the project itself together with the carrier. */
  leads: choice(SIDE, 'Wer führt das Vorhaben durch', 'Who leads the project', help.leads),
  occurredOn: occurredOn(),
});

/** A7, R6, R7: who acts for the carrier, and what is known of them. A vetting of at most 24 months ago carries over. */
export const CarrierVetting = z.strictObject({
  known: yes('Aus Netzwerk- oder Gemeinwesenarbeit bekannt', 'Known from network or community work', help.known),
  goodReference: yes('Gute Referenz', 'Good reference', help.goodReference),
  authorised: yes('Handelnde vom Träger autorisiert', 'Acting persons authorised by the carrier'),
  assigned: yes('Handelnde dem Vorhaben fest zugeordnet', 'Acting persons firmly assigned to the project'),
  empowered: yes('Handelnde befugt', 'Acting persons empowered to act'),
  /** P2: management signs alone, or several jointly, as the register of associations or companies says. */
  signatories: count('Anzahl der Unterzeichnenden', 'Number of signatories', 1, help.signatories),
  reference: freeText('Woher bekannt, welche Referenz', 'Known from where, which reference', {
    max: 2000,
    readers: DECIDING,
    ...help.reference,
  }).optional(),
  carriedOver: group(
    'Frühere Prüfung gilt weiter',
    'An earlier vetting carries over',
    {
      from: caseRef('Aus diesem Vorgang', 'From this case', help.caseId),
      vettedOn: date('Damals geprüft am', 'Vetted on'),
    },
    help.carriedOver,
  ).optional(),
  occurredOn: occurredOn(),
});

/** A2 by a person, where mail failed or was not the way. */
export const OfficeNotice = z.strictObject({
  how: choice(INFORMED_BY, 'Auf welchem Weg', 'By which means', help.how),
  occurredOn: occurredOn(),
});

/** R3, A6: a number without names. */
export const AddresseeEstimate = z.strictObject({
  count: count('Geschätzte Anzahl', 'Estimated number', 1, help.estimate),
  basis: choice(ESTIMATE_BASIS, 'Grundlage der Schätzung', 'Basis of the estimate'),
  occurredOn: occurredOn(),
});

export const LegalAssessment = z.strictObject({
  outcome: choice(ASSESSMENT_OUTCOME, 'Ergebnis', 'Outcome'),
  provision: plainName('Vorschrift', 'Provision', 200, help.provision),
  publicTask: plainName('Öffentliche Aufgabe', 'Public task', 200, help.task),
  /** R4 */
  occasionHolds: yes('Der Anlass ist konkret', 'The occasion is concrete'),
  reasons: freeText('Begründung', 'Reasons', { max: 8000, readers: INTERNAL, ...help.assessmentReasons }),
  /** A3: for everybody of the case, the carrier first of all. */
  conditions: list('Auflagen', 'Conditions', freeText('Auflage', 'Condition', { max: 1000, ...help.condition }), {
    max: 20,
    ...help.conditions,
  }),
  /** §§ 8, 51, 52 BMG: blocked entries are weighed before any mailing. */
  blockedEntriesConsidered: yes(
    'Auskunftssperren und Sperrvermerke bedacht',
    'Blocked register entries considered',
    help.blockedEntries,
  ),
  occurredOn: occurredOn(),
});

/** A6: what the support binds in the administration. */
const effortFields = () => ({
  staffHours: count('Arbeitsstunden', 'Staff hours', 0, help.staffHours),
  sheets: count('Blatt', 'Sheets', 0, help.sheets),
  postageCents: count('Porto in Cent', 'Postage in cents', 0, {
    ...help.postageCents,
    euros: { label: { de: 'Porto', en: 'Postage' }, ...help.postage },
  }),
  returnPostageCents: count('Rückporto in Cent', 'Return postage in cents', 0, {
    ...help.returnPostageCents,
    euros: { label: { de: 'Rückporto', en: 'Return postage' }, ...help.returnPostage },
  }),
});
export const estimatedEffort = () => group('Geschätzter Aufwand', 'Estimated effort', effortFields(), help.effort);
/** As it turned out. */
export const actualEffort = () =>
  group('Tatsächlicher Aufwand', 'Actual effort', effortFields(), { filledBy: MUNICIPAL, ...help.actualEffort });

export const Decision = z.strictObject({
  outcome: choice(DECISION_OUTCOME, 'Entscheidung', 'Decision'),
  reasons: freeText('Begründung des Einzelfalls', 'Reasons of the single case', {
    max: 8000,
    readers: INTERNAL,
    ...help.decisionReasons,
  }),
  /** Unsealed on purpose: comparable cases are found by it. The page says "no persons". */
  summary: plainText('Zusammenfassung ohne Personen', 'Summary without persons', 600, help.summary),
  /** A5: earlier comparable requests were looked at, and those considered are named with their outcome. */
  comparablesSearched: yes(
    'Vergleichbare Vorgänge wurden gesucht',
    'Comparable cases were looked for',
    help.comparablesSearched,
  ),
  comparable: list(
    'Vergleichbare Vorgänge',
    'Comparable cases',
    group('Vergleichbarer Vorgang', 'Comparable case', {
      case: caseRef('Kennung des Vorgangs', 'The case’s id', help.caseId),
      outcome: choice(EARLIER_OUTCOME, 'Damalige Entscheidung', 'Decision then'),
    }),
    { max: 20, ...help.comparable },
  ),
  deviation: freeText(
    'Warum anders entschieden wird als in vergleichbaren Vorgängen',
    'Why the decision differs from comparable cases',
    { max: 2000, readers: INTERNAL, ...help.deviation },
  ).optional(),
  repeatable: yes(
    'Jedes vergleichbare Anliegen ließe sich ebenso unterstützen',
    'Every comparable request could be supported likewise',
  ),
  effort: estimatedEffort(),
  bornBy: choice(COST_BEARER, 'Wer trägt die Kosten', 'Who bears the cost'),
  /** F2: individual data goes to the statistics office only where declaration and letter announce it. */
  statisticsAgreed: yes(
    'Einzeldaten der Befragung gehen an die Statistikstelle',
    'Individual data of the survey goes to the statistics office',
    help.statisticsAgreed,
  ),
  gainOfMunicipality: freeText('Gewinn der Kommune', 'The municipality’s gain', {
    max: 1000,
    ...help.gainOfMunicipality,
  }),
  gainOfCarrier: freeText('Gewinn des Trägers', 'The carrier’s gain', { max: 1000, ...help.gainOfCarrier }),
  occurredOn: occurredOn(),
});

/** A4, A6: the head of unit co-signs, or gives the decision back with comments. */
export const DecisionConfirmation = z.discriminatedUnion('outcome', [
  z.strictObject({ outcome: variant(CONFIRMATION, 'confirm', 'Ergebnis', 'Outcome'), occurredOn: occurredOn() }),
  z.strictObject({
    outcome: variant(CONFIRMATION, 'return', 'Ergebnis', 'Outcome'),
    comments: freeText('Anmerkungen', 'Comments', { readers: DECIDING, ...help.confirmationComments }),
    occurredOn: occurredOn(),
  }),
]);

/** A10: where the profile asks for a committee's resolution. */
export const Resolution = z.strictObject({
  outcome: choice(RESOLUTION_OUTCOME, 'Ergebnis', 'Outcome'),
  paper: plainName('Nummer der Vorlage', 'Number of the paper', 60, help.paperNumber),
  occurredOn: occurredOn(),
});
