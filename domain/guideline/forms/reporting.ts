/** Forms of the report and the end (F1–F3, T1). */
import { z } from 'zod';
import { choice, count, documentRef, freeText, occurredOn } from '../fields.ts';

const id = z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/);

export const SittingChoice = z.strictObject({ committee: id, sitting: id, occurredOn: occurredOn() });

export const Report = z.strictObject({
  summary: freeText('Ergebnisse in Kürze', 'Results in short', { max: 8000 }),
  answered: count('Antworten', 'Answers'),
  undeliverable: count('Unzustellbar', 'Undeliverable'),
  file: documentRef.optional(),
  occurredOn: occurredOn(),
});

export const Presentation = z.strictObject({
  outcome: choice(['noted', 'approved', 'postponed'], 'Ergebnis im Gremium', 'Outcome in the committee'),
  occurredOn: occurredOn(),
});

export const Closing = z.strictObject({ occurredOn: occurredOn() });
