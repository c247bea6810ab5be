/** Forms of the report and the end (F1–F3, T1, A5, A6, A9). */
import { z } from 'zod';
import { COOPERATE_AGAIN, PRESENTATION_OUTCOME, REPORT_ACCEPTANCE, STATISTICS_ACTION } from '../choices/response.ts';
import { checksum, documentFile } from '../document-fields.ts';
import { choice, count, freeText, occurredOn, plainName, profileId, variant } from '../fields.ts';
import { reportingHelp as help } from '../help/response.ts';
import { PARTNERS } from '../readers.ts';
import { actualEffort } from './review.ts';

const committee = () => profileId('Gremium', 'Committee', { names: 'committee', ...help.committee });

export const SittingChoice = z.strictObject({
  committee: committee(),
  sitting: profileId('Sitzung', 'Sitting', { names: 'sitting', ...help.sitting }),
  occurredOn: occurredOn(),
});

export const Report = z.strictObject({
  summary: freeText('Ergebnisse in Kürze', 'Results in short', { max: 8000, ...help.reportSummary }),
  file: documentFile('report', 'Bericht', 'Report').optional(),
  occurredOn: occurredOn(),
});

export const ReportAcceptance = z.discriminatedUnion('outcome', [
  z.strictObject({ outcome: variant(REPORT_ACCEPTANCE, 'accept', 'Ergebnis', 'Outcome'), occurredOn: occurredOn() }),
  z.strictObject({
    outcome: variant(REPORT_ACCEPTANCE, 'return', 'Ergebnis', 'Outcome'),
    comments: freeText('Was noch fehlt', 'What is still missing', help.acceptanceComments),
    occurredOn: occurredOn(),
  }),
]);

export const Paper = z.strictObject({
  committee: committee(),
  number: plainName('Nummer der Vorlage', 'Number of the paper', 60, help.paperNumber),
  file: documentFile('paper-prepared', 'Vorlage', 'Paper').optional(),
  occurredOn: occurredOn(),
});

export const Presentation = z.strictObject({
  committee: committee(),
  outcome: choice(PRESENTATION_OUTCOME, 'Ergebnis im Gremium', 'Outcome in the committee'),
  occurredOn: occurredOn(),
});

/** F2: only hash and number of the records are recorded; the records themselves never come here. */
export const StatisticsHandOver = z.discriminatedUnion('action', [
  z.strictObject({
    action: variant(STATISTICS_ACTION, 'hand-over', 'Was Sie tun', 'What you do'),
    hash: checksum('Prüfsumme der Datei (SHA-256)', 'The file’s checksum (SHA-256)', help.hash),
    records: count('Anzahl der Datensätze', 'Number of records', 1, help.records),
    occurredOn: occurredOn(),
  }),
  z.strictObject({
    action: variant(STATISTICS_ACTION, 'confirm', 'Was Sie tun', 'What you do'),
    hash: checksum('Prüfsumme der Datei (SHA-256)', 'The file’s checksum (SHA-256)', help.hash),
    occurredOn: occurredOn(),
  }),
]);

export const Publication = z.strictObject({
  where: plainName('Wo veröffentlicht', 'Where published', 200, help.where),
  occurredOn: occurredOn(),
});

export const Evaluation = z.strictObject({
  lessons: freeText('Erfahrungen', 'Lessons', { readers: PARTNERS, ...help.lessons }),
  again: choice(COOPERATE_AGAIN, 'Noch einmal zusammenarbeiten', 'Cooperate again', help.again),
  /** A6: what it did cost; the municipality's side knows. */
  actual: actualEffort().optional(),
  occurredOn: occurredOn(),
});

export const Closing = z.strictObject({ occurredOn: occurredOn() });
