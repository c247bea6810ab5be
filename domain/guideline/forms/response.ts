/** Forms of responses and complaints (F1, F2, L7): counts and categories, never a resident. */
import { z } from 'zod';
import type { Role } from '../../terms.ts';
import { choice, count, date, freeText, occurredOn, yes } from '../fields.ts';

/** Complaints are the municipality's to answer. */
const MUNICIPAL: readonly Role[] = [
  'social-planner',
  'enabler',
  'data-protection-officer',
  'press-office',
  'mail-room',
  'leadership',
  'head-of-unit',
  'auditor',
];

/** What came since the last record; the last one ends the response period. */
export const ResponseCount = z.strictObject({
  answered: count('Antworten', 'Answers'),
  undeliverable: count('Unzustellbar', 'Undeliverable'),
  final: yes('Rücklauffrist ist beendet', 'The response period is over'),
  occurredOn: occurredOn(),
});

export const COMPLAINT_CATEGORIES = [
  'annoyance',
  'data-protection',
  'access-request',
  'erasure-request',
  'objection',
  'content',
  'other',
] as const;
/** Art. 15, 17, 21 GDPR: answered within one month of receipt (Art. 12(3)). */
export const GDPR_REQUESTS: readonly (typeof COMPLAINT_CATEGORIES)[number][] = [
  'access-request',
  'erasure-request',
  'objection',
];

const number = () => count('Nummer der Beschwerde', 'Number of the complaint', 1);

export const Complaint = z.strictObject({
  category: choice(COMPLAINT_CATEGORIES, 'Art der Beschwerde', 'Kind of complaint'),
  receivedOn: date('Eingegangen am', 'Received on'),
  by: choice(['telephone', 'letter', 'mail', 'in-person', 'press'], 'Auf welchem Weg', 'By which means'),
  note: freeText('Worum es geht, ohne Personenangaben', 'What it is about, without persons', {
    max: 2000,
    readers: MUNICIPAL,
  }).optional(),
  occurredOn: occurredOn(),
});

export const ComplaintAnswer = z.strictObject({
  complaint: number(),
  /** F1 */
  officerSupported: yes('Datenschutzbeauftragte*r hat unterstützt', 'The data-protection officer has given support'),
  answer: freeText('Antwort, ohne Personenangaben', 'Answer, without persons', { readers: MUNICIPAL }),
  legalFollowUp: yes('Rechtliche Schritte folgen', 'Legal follow-up'),
  occurredOn: occurredOn(),
});

export const ComplaintClosing = z.strictObject({
  complaint: number(),
  outcome: choice(['settled', 'justified-and-mended', 'unjustified', 'legal-follow-up-ended'], 'Ergebnis', 'Outcome'),
  occurredOn: occurredOn(),
});
