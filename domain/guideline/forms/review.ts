/** Forms of the review (A1–A9): enabler, notices beforehand, legal position, decision. */
import { z } from 'zod';
import { choice, count, freeText, occurredOn, plainName, yes } from '../fields.ts';

export const EnablerIdentification = z.strictObject({
  unit: plainName('Zuständige Stelle', 'Unit in charge'),
  /** A8: ideally the municipality carries out the project itself together with the carrier. */
  leads: choice(['municipality', 'carrier'], 'Wer führt das Vorhaben durch', 'Who leads the project'),
  occurredOn: occurredOn(),
});

/** A2 by a person, where mail failed or was not the way. */
export const OfficeNotice = z.strictObject({
  how: choice(['telephone', 'in-person', 'letter', 'mail'], 'Auf welchem Weg', 'By which means'),
  occurredOn: occurredOn(),
});

export const LegalAssessment = z.strictObject({
  outcome: choice(['permissible', 'permissible-with-conditions', 'not-permissible'], 'Ergebnis', 'Outcome'),
  provision: plainName('Vorschrift', 'Provision'),
  publicTask: plainName('Öffentliche Aufgabe', 'Public task'),
  reasons: freeText('Begründung', 'Reasons', { max: 8000 }),
  conditions: z.array(freeText('Auflage', 'Condition', { max: 1000 })).max(20),
  /** §§ 8, 51, 52 BMG: blocked entries are weighed before any mailing. */
  blockedEntriesConsidered: yes('Auskunftssperren und Sperrvermerke bedacht', 'Blocked register entries considered'),
  occurredOn: occurredOn(),
});

export const Decision = z.strictObject({
  outcome: choice(['accept', 'decline'], 'Entscheidung', 'Decision'),
  reasons: freeText('Begründung des Einzelfalls', 'Reasons of the single case', { max: 8000 }),
  /** Unsealed on purpose: comparable cases are found by it. The page says "no persons". */
  summary: plainName('Zusammenfassung ohne Personen', 'Summary without persons', 600),
  comparable: z.array(z.strictObject({ case: z.string().regex(/^[a-z0-9]{26}$/) })).max(20),
  repeatable: yes(
    'Jedes vergleichbare Anliegen ließe sich ebenso unterstützen',
    'Every comparable request could be supported likewise',
  ),
  effort: z.strictObject({
    staffHours: count('Arbeitsstunden', 'Staff hours'),
    sheets: count('Blatt', 'Sheets'),
    postageCents: count('Porto in Cent', 'Postage in cents'),
    returnPostageCents: count('Rückporto in Cent', 'Return postage in cents'),
  }),
  bornBy: choice(['municipality', 'carrier', 'shared', 'funding'], 'Wer trägt die Kosten', 'Who bears the cost'),
  gainOfMunicipality: freeText('Gewinn der Kommune', 'The municipality’s gain', { max: 1000 }),
  gainOfCarrier: freeText('Gewinn des Trägers', 'The carrier’s gain', { max: 1000 }),
  occurredOn: occurredOn(),
});
