/** Forms of drafting and approval (L1–L6). */
import { z } from 'zod';
import { APPROVAL, DRAFTING_ACTION, LETTER_FINDING, PIECE, TRUSTED_PERSON_AT } from '../choices/mailing.ts';
import { valuesOf } from '../choices/values.ts';
import { documentIdField, mailingFile } from '../document-fields.ts';
import { fieldMeta, labelled } from '../field-meta.ts';
import { choice, count, freeText, group, list, occurredOn, variant, yes } from '../fields.ts';
import { mailingHelp as help } from '../help/mailing.ts';
import { naming } from '../office-words.ts';
import { PARTNERS } from '../readers.ts';

export const PIECES = valuesOf(PIECE);

const approvedDocuments = () =>
  list(
    'Freigegebene Fassung',
    'Approved version',
    documentIdField('Freigegebenes Dokument', 'Approved document', help.approvedDocuments),
    { min: 1, ...help.approvedDocuments },
  );

/** What the machine found in the text; put in where the file is taken in, never by whoever submits. */
const findings = () =>
  list(
    'Befunde im Text',
    'Findings in the text',
    labelled(z.string().regex(/^[a-z][a-z-]{0,40}$/), 'Befund', 'Finding', { choices: LETTER_FINDING }),
    { max: 30, ...help.findings },
  );

/** L1: one side proposes, the other agrees; a new proposal voids the agreement and all approvals. */
export const MailingDraft = z.discriminatedUnion('action', [
  z.strictObject({
    action: variant(DRAFTING_ACTION, 'propose', 'Was Sie tun', 'What you do'),
    pieces: list(
      'Stücke der Sendung',
      'Pieces of the mailing',
      group('Stück der Sendung', 'Piece of the mailing', {
        piece: choice(PIECE, 'Stück', 'Piece'),
        file: mailingFile('Datei', 'File', help.pieceFile),
        findings: findings().optional(),
      }),
      { min: 1, max: 8, ...help.pieces },
    ),
    checklist: group(
      'Prüfliste',
      'Checklist',
      {
        voluntary: yes('Freiwilligkeit steht im Schreiben (L4)', 'Says that taking part is voluntary (L4)'),
        trustedPerson: yes('Vertrauensperson ist genannt (L5)', 'Names the trusted person (L5)'),
        fromLeadership: z.boolean().register(fieldMeta, {
          label: naming('leadership', ({ subject }) => ({
            de: `Absender ist ${subject.de} (L3)`,
            en: `Comes from ${subject.en} (L3)`,
          })),
        }),
        noLabel: yes('Niemand wird als einsam bezeichnet (R9)', 'Calls nobody lonely (R9)'),
        dataProtectionNotice: yes('Datenschutzhinweis liegt bei', 'Data-protection notice is enclosed'),
        /** Says so where individual data goes to the statistics office (F2). */
        statisticsAnnounced: yes(
          'Weitergabe an die Statistikstelle ist angekündigt, falls vereinbart (F2)',
          'Announces that data goes to the statistics office, if agreed (F2)',
        ).optional(),
      },
      help.checklist,
    ),
    /** R9: the machine found a word that may label; why it labels nobody, e.g. because it is the carrier's own name. */
    labelExplained: freeText('Warum das gefundene Wort niemanden bezeichnet', 'Why the word found labels nobody', {
      max: 400,
      ...help.labelExplained,
    }).optional(),
    /** What the machine did not find in the text, and where a person found it. */
    missingExplained: freeText('Wo steht, was Handschlag nicht gefunden hat', 'Where stands what was not found', {
      max: 400,
      ...help.missingExplained,
    }).optional(),
    /** L5 */
    trustedPersonAt: choice(
      TRUSTED_PERSON_AT,
      'Vertrauensperson bei',
      'Trusted person at',
      help.trustedPersonAt,
    ).optional(),
    occurredOn: occurredOn(),
  }),
  z.strictObject({
    action: variant(DRAFTING_ACTION, 'agree', 'Was Sie tun', 'What you do'),
    version: count('Nummer der Fassung', 'Number of the version', 1, help.version),
    occurredOn: occurredOn(),
  }),
]);

/** L2: approval of exactly these documents, or a rejection with comments. */
export const Approval = z.discriminatedUnion('outcome', [
  z.strictObject({
    outcome: variant(APPROVAL, 'approve', 'Ergebnis', 'Outcome'),
    documents: approvedDocuments(),
    /** L6 */
    toneIsCaring: yes(
      'Ton ist wertschätzend und fürsorglich',
      'The tone is appreciative and caring',
      help.toneIsCaring,
    ),
    occurredOn: occurredOn(),
  }),
  z.strictObject({
    outcome: variant(APPROVAL, 'reject', 'Ergebnis', 'Outcome'),
    comments: freeText('Anmerkungen', 'Comments', { readers: PARTNERS, ...help.approvalComments }),
    occurredOn: occurredOn(),
  }),
]);

export const CoverLetterSignature = z.strictObject({
  documents: approvedDocuments(),
  occurredOn: occurredOn(),
});
