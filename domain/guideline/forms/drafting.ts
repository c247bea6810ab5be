/** Forms of drafting and approval (L1–L6). */
import { z } from 'zod';
import { choice, documentIdField, freeText, mailingRef, occurredOn, yes } from '../fields.ts';

export const PIECES = ['letter', 'questionnaire', 'flyer', 'cover-letter'] as const;

/** L1: one side proposes, the other agrees; a new proposal voids the agreement and all approvals. */
export const MailingDraft = z.discriminatedUnion('action', [
  z.strictObject({
    action: z.literal('propose'),
    pieces: z
      .array(
        z.strictObject({
          piece: choice(PIECES, 'Stück', 'Piece'),
          file: mailingRef,
          /** What the machine found in the text; put in where the file is taken in, never by whoever submits. */
          findings: z
            .array(z.string().regex(/^[a-z][a-z-]{0,40}$/))
            .max(30)
            .optional(),
        }),
      )
      .min(1)
      .max(8),
    checklist: z.strictObject({
      voluntary: yes('Freiwilligkeit steht im Schreiben (L4)', 'Says that taking part is voluntary (L4)'),
      trustedPerson: yes('Vertrauensperson ist genannt (L5)', 'Names the trusted person (L5)'),
      fromLeadership: yes('Absender ist die Stadtspitze (L3)', 'Comes from the municipal leadership (L3)'),
      noLabel: yes('Niemand wird als einsam bezeichnet (R9)', 'Calls nobody lonely (R9)'),
      dataProtectionNotice: yes('Datenschutzhinweis liegt bei', 'Data-protection notice is enclosed'),
      /** Says so where individual data goes to the statistics office (F2). */
      statisticsAnnounced: yes(
        'Weitergabe an die Statistikstelle ist angekündigt, falls vereinbart (F2)',
        'Announces that data goes to the statistics office, if agreed (F2)',
      ).optional(),
    }),
    /** L5 */
    trustedPersonAt: choice(['municipality', 'carrier'], 'Vertrauensperson bei', 'Trusted person at').optional(),
    occurredOn: occurredOn(),
  }),
  z.strictObject({ action: z.literal('agree'), version: z.int().min(1), occurredOn: occurredOn() }),
]);

/** L2: approval of exactly these documents, or a rejection with comments. */
export const Approval = z.discriminatedUnion('outcome', [
  z.strictObject({
    outcome: z.literal('approve'),
    documents: z.array(documentIdField('Freigegebene Fassung', 'Approved version')).min(1),
    /** L6 */
    toneIsCaring: yes('Ton ist wertschätzend und fürsorglich', 'The tone is appreciative and caring'),
    occurredOn: occurredOn(),
  }),
  z.strictObject({
    outcome: z.literal('reject'),
    comments: freeText('Anmerkungen', 'Comments'),
    occurredOn: occurredOn(),
  }),
]);

export const CoverLetterSignature = z.strictObject({
  documents: z.array(documentIdField('Freigegebene Fassung', 'Released version')).min(1),
  occurredOn: occurredOn(),
});
