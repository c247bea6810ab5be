/** Forms of the report and the end (F1–F3, T1, A5, A6, A9). */
import { z } from 'zod';
import { choice, count, documentRef, freeText, occurredOn, plainName, profileId } from '../fields.ts';
import { actualEffort } from './review.ts';

const committee = () => profileId('Gremium', 'Committee');

export const SittingChoice = z.strictObject({
  committee: committee(),
  sitting: profileId('Sitzung', 'Sitting'),
  occurredOn: occurredOn(),
});

export const Report = z.strictObject({
  summary: freeText('Ergebnisse in Kürze', 'Results in short', { max: 8000 }),
  file: documentRef.optional(),
  occurredOn: occurredOn(),
});

export const ReportAcceptance = z.discriminatedUnion('outcome', [
  z.strictObject({ outcome: z.literal('accept'), occurredOn: occurredOn() }),
  z.strictObject({
    outcome: z.literal('return'),
    comments: freeText('Was noch fehlt', 'What is still missing'),
    occurredOn: occurredOn(),
  }),
]);

export const Paper = z.strictObject({
  committee: committee(),
  number: plainName('Nummer der Vorlage', 'Number of the paper', 60),
  file: documentRef.optional(),
  occurredOn: occurredOn(),
});

export const Presentation = z.strictObject({
  committee: committee(),
  outcome: choice(['noted', 'approved', 'postponed'], 'Ergebnis im Gremium', 'Outcome in the committee'),
  occurredOn: occurredOn(),
});

/** F2: only hash and number of the records are recorded; the records themselves never come here. */
export const StatisticsHandOver = z.discriminatedUnion('action', [
  z.strictObject({
    action: z.literal('hand-over'),
    hash: z.string().regex(/^[0-9a-f]{64}$/),
    records: count('Anzahl der Datensätze', 'Number of records', 1),
    occurredOn: occurredOn(),
  }),
  z.strictObject({
    action: z.literal('confirm'),
    hash: z.string().regex(/^[0-9a-f]{64}$/),
    occurredOn: occurredOn(),
  }),
]);

export const Publication = z.strictObject({
  where: plainName('Wo veröffentlicht', 'Where published'),
  occurredOn: occurredOn(),
});

export const Evaluation = z.strictObject({
  lessons: freeText('Erfahrungen', 'Lessons'),
  again: choice(['yes', 'with-changes', 'no'], 'Noch einmal zusammenarbeiten', 'Cooperate again'),
  /** A6: what it did cost; the municipality's side knows. */
  actual: actualEffort().optional(),
  occurredOn: occurredOn(),
});

export const Closing = z.strictObject({ occurredOn: occurredOn() });
