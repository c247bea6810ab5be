/** Forms of responses and complaints (F1, F2, L7): counts and categories, never a resident. */
import { z } from 'zod';
import { COMPLAINT_CATEGORY, COMPLAINT_END, COMPLAINT_WAY } from '../choices/response.ts';
import { valuesOf } from '../choices/values.ts';
import { choice, count, date, freeText, occurredOn, yes } from '../fields.ts';
import { responseHelp as help } from '../help/response.ts';
import { ANSWERING } from '../readers.ts';

/** What came since the last record; the last one ends the response period. */
export const ResponseCount = z.strictObject({
  answered: count('Antworten', 'Answers', 0, help.answered),
  undeliverable: count('Unzustellbar', 'Undeliverable', 0, help.undeliverable),
  final: yes('Rücklauffrist ist beendet', 'The response period is over', help.final),
  occurredOn: occurredOn(),
});

export const COMPLAINT_CATEGORIES = valuesOf(COMPLAINT_CATEGORY);
/** Art. 15, 17, 21 GDPR: answered within one month of receipt (Art. 12(3)). */
export const GDPR_REQUESTS: readonly (typeof COMPLAINT_CATEGORIES)[number][] = [
  'access-request',
  'erasure-request',
  'objection',
];

const number = () =>
  count('Nummer der Beschwerde', 'Number of the complaint', 1, { names: 'complaint', ...help.complaintNumber });

export const Complaint = z.strictObject({
  category: choice(COMPLAINT_CATEGORY, 'Art der Beschwerde', 'Kind of complaint'),
  receivedOn: date('Eingegangen am', 'Received on', help.receivedOn),
  by: choice(COMPLAINT_WAY, 'Auf welchem Weg', 'By which means'),
  note: freeText('Worum es geht, ohne Personenangaben', 'What it is about, without persons', {
    max: 2000,
    readers: ANSWERING,
    ...help.complaintNote,
  }).optional(),
  occurredOn: occurredOn(),
});

export const ComplaintAnswer = z.strictObject({
  complaint: number(),
  /** F1 */
  officerSupported: yes(
    'Datenschutzbeauftragte*r hat unterstützt',
    'The data-protection officer has given support',
    help.officerSupported,
  ),
  answer: freeText('Antwort, ohne Personenangaben', 'Answer, without persons', {
    readers: ANSWERING,
    ...help.complaintAnswer,
  }),
  legalFollowUp: yes('Rechtliche Schritte folgen', 'Legal follow-up', help.legalFollowUp),
  occurredOn: occurredOn(),
});

export const ComplaintClosing = z.strictObject({
  complaint: number(),
  outcome: choice(COMPLAINT_END, 'Ergebnis', 'Outcome'),
  occurredOn: occurredOn(),
});
