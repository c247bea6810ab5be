/** Forms of the review (A1–A10): enabler, vetting, notices beforehand, estimate, legal position, decision. */
import { z } from 'zod';
import type { Role } from '../../terms.ts';
import { caseRef, choice, count, date, freeText, occurredOn, plainName, yes } from '../fields.ts';

/** What the administration weighs among itself; the carrier gets the summary and the conditions. */
const INTERNAL: readonly Role[] = [
  'social-planner',
  'enabler',
  'data-protection-officer',
  'press-office',
  'statistics-office',
  'registration-office',
  'leadership',
  'head-of-unit',
  'auditor',
];

export const EnablerIdentification = z.strictObject({
  unit: plainName('Zuständige Stelle', 'Unit in charge'),
  /** A8: ideally the municipality carries out the project itself together with the carrier. */
  leads: choice(['municipality', 'carrier'], 'Wer führt das Vorhaben durch', 'Who leads the project'),
  occurredOn: occurredOn(),
});

/** A7, R6, R7: who acts for the carrier, and what is known of them. A vetting of at most 24 months ago carries over. */
export const CarrierVetting = z.strictObject({
  known: yes('Aus Netzwerk- oder Gemeinwesenarbeit bekannt', 'Known from network or community work'),
  goodReference: yes('Gute Referenz', 'Good reference'),
  authorised: yes('Handelnde vom Träger autorisiert', 'Acting persons authorised by the carrier'),
  assigned: yes('Handelnde dem Vorhaben fest zugeordnet', 'Acting persons firmly assigned to the project'),
  empowered: yes('Handelnde befugt', 'Acting persons empowered to act'),
  /** P2: management signs alone, or several jointly, as the register of associations or companies says. */
  signatories: count('Anzahl der Unterzeichnenden', 'Number of signatories', 1),
  reference: freeText('Woher bekannt, welche Referenz', 'Known from where, which reference', {
    max: 2000,
    readers: INTERNAL,
  }).optional(),
  carriedOver: z
    .strictObject({
      from: caseRef('Aus diesem Vorgang', 'From this case'),
      vettedOn: date('Damals geprüft am', 'Vetted on'),
    })
    .optional(),
  occurredOn: occurredOn(),
});

/** A2 by a person, where mail failed or was not the way. */
export const OfficeNotice = z.strictObject({
  how: choice(['telephone', 'in-person', 'letter', 'mail'], 'Auf welchem Weg', 'By which means'),
  occurredOn: occurredOn(),
});

/** R3, A6: a number without names. */
export const AddresseeEstimate = z.strictObject({
  count: count('Geschätzte Anzahl', 'Estimated number', 1),
  basis: choice(
    ['statistics-extract', 'register-count', 'census', 'experience'],
    'Grundlage der Schätzung',
    'Basis of the estimate',
  ),
  occurredOn: occurredOn(),
});

export const LegalAssessment = z.strictObject({
  outcome: choice(['permissible', 'permissible-with-conditions', 'not-permissible'], 'Ergebnis', 'Outcome'),
  provision: plainName('Vorschrift', 'Provision'),
  publicTask: plainName('Öffentliche Aufgabe', 'Public task'),
  /** R4 */
  occasionHolds: yes('Der Anlass ist konkret', 'The occasion is concrete'),
  reasons: freeText('Begründung', 'Reasons', { max: 8000, readers: INTERNAL }),
  conditions: z.array(freeText('Auflage', 'Condition', { max: 1000 })).max(20),
  /** §§ 8, 51, 52 BMG: blocked entries are weighed before any mailing. */
  blockedEntriesConsidered: yes('Auskunftssperren und Sperrvermerke bedacht', 'Blocked register entries considered'),
  occurredOn: occurredOn(),
});

/** A6: what the support binds in the administration. */
const effort = () =>
  z.strictObject({
    staffHours: count('Arbeitsstunden', 'Staff hours'),
    sheets: count('Blatt', 'Sheets'),
    postageCents: count('Porto in Cent', 'Postage in cents'),
    returnPostageCents: count('Rückporto in Cent', 'Return postage in cents'),
  });

export const Decision = z.strictObject({
  outcome: choice(['accept', 'decline'], 'Entscheidung', 'Decision'),
  reasons: freeText('Begründung des Einzelfalls', 'Reasons of the single case', { max: 8000, readers: INTERNAL }),
  /** Unsealed on purpose: comparable cases are found by it. The page says "no persons". */
  summary: plainName('Zusammenfassung ohne Personen', 'Summary without persons', 600),
  /** A5: earlier comparable requests were looked at, and those considered are named with their outcome. */
  comparablesSearched: yes('Vergleichbare Vorgänge wurden gesucht', 'Comparable cases were looked for'),
  comparable: z
    .array(
      z.strictObject({
        case: caseRef('Vergleichbarer Vorgang', 'Comparable case'),
        outcome: choice(['accept', 'decline'], 'Damalige Entscheidung', 'Decision then'),
      }),
    )
    .max(20),
  deviation: freeText(
    'Warum anders entschieden wird als in vergleichbaren Vorgängen',
    'Why the decision differs from comparable cases',
    { max: 2000, readers: INTERNAL },
  ).optional(),
  repeatable: yes(
    'Jedes vergleichbare Anliegen ließe sich ebenso unterstützen',
    'Every comparable request could be supported likewise',
  ),
  effort: effort(),
  bornBy: choice(['municipality', 'carrier', 'shared', 'funding'], 'Wer trägt die Kosten', 'Who bears the cost'),
  /** F2: individual data goes to the statistics office only where declaration and letter announce it. */
  statisticsAgreed: yes(
    'Einzeldaten der Befragung gehen an die Statistikstelle',
    'Individual data of the survey goes to the statistics office',
  ),
  gainOfMunicipality: freeText('Gewinn der Kommune', 'The municipality’s gain', { max: 1000 }),
  gainOfCarrier: freeText('Gewinn des Trägers', 'The carrier’s gain', { max: 1000 }),
  occurredOn: occurredOn(),
});

/** A4, A6: the head of unit co-signs, or gives the decision back with comments. */
export const DecisionConfirmation = z.discriminatedUnion('outcome', [
  z.strictObject({ outcome: z.literal('confirm'), occurredOn: occurredOn() }),
  z.strictObject({
    outcome: z.literal('return'),
    comments: freeText('Anmerkungen', 'Comments', { readers: INTERNAL }),
    occurredOn: occurredOn(),
  }),
]);

/** A10: where the profile asks for a committee's resolution. */
export const Resolution = z.strictObject({
  outcome: choice(['granted', 'refused', 'postponed'], 'Ergebnis', 'Outcome'),
  paper: plainName('Nummer der Vorlage', 'Number of the paper', 60),
  occurredOn: occurredOn(),
});

/** A6 again, as it turned out. */
export const actualEffort = effort;
