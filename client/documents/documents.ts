/**
 * Documents of a case: encrypted under the case's key before they are stored, opened for those who may read what they are in
 * the record. To everybody else they do not exist.
 */
import { localDate } from '../../domain/calendar/local-time.ts';
import { belongsTo, mayRead } from '../../domain/case/access.ts';
import { ACCESS, mayDo } from '../../domain/case/access-table.ts';
import { readingRoles } from '../../domain/case/reading-roles.ts';
import { caseUnknown, notPermitted, refusal } from '../../domain/case/refusals.ts';
import type { DocumentRef } from '../../domain/guideline/document-fields.ts';
import { mayReadDocument } from '../../domain/guideline/document-readers.ts';
import type { LetterFinding } from '../../domain/guideline/letters.ts';
import { caseKeyId } from '../../domain/journal/key-ids.ts';
import type { Actor, CaseId, DocumentId, Hash, Instant } from '../../domain/terms.ts';
import type { DocumentStore } from '../../storage/documents.ts';
import type { Journal } from '../../storage/journal.ts';
import type { KeyStore } from '../../storage/keys.ts';
import { createCaseLoader } from '../../storage/loading/case-loader.ts';
import { encryptDocument } from '../../storage/sealing/document-cipher.ts';
import { sha256HexOfBytes } from '../../storage/sealing/sha256.ts';
import { type Refused, refused } from '../commands/answer.ts';
import { contentErased } from '../commands/refusals.ts';
import { reach, reachable } from '../reading/unreachable.ts';
import { readRecord } from './case-record.ts';
import { checkLetter, ownNamesOf } from './check-letter.ts';
import { openDocument } from './stored-document.ts';

export const MAX_DOCUMENT_BYTES = 20 * 1024 * 1024;

/** The reference that a form takes; `sha256` only where the form says that the document is a mailing to citizens. */
export type StoredDocument = DocumentRef & { readonly sha256: Hash };

/** With what the machine found in it, were it a mailing to citizens; absent where it is longer than any. */
export interface Stored {
  readonly kind: 'stored';
  readonly file: StoredDocument;
  readonly findings?: readonly LetterFinding[];
}

export interface Documents {
  upload(caseId: CaseId, actor: Actor, plain: Uint8Array): Promise<Stored | Refused>;
  download(
    caseId: CaseId,
    actor: Actor,
    id: DocumentId,
  ): Promise<{ readonly kind: 'opened'; readonly plain: Uint8Array } | Refused>;
}

export interface DocumentStores {
  readonly journal: Journal;
  readonly keys: KeyStore;
  readonly documents: DocumentStore;
}

export function createDocuments(
  { journal, keys, documents }: DocumentStores,
  now: () => Instant | Promise<Instant>,
): Documents {
  const { load } = createCaseLoader(reachable(journal));
  return {
    async upload(caseId, actor, plain) {
      const { state } = (await load(caseId)).fold;
      if (!state || !belongsTo(actor, state)) return refused(caseUnknown);
      if (!mayDo([actor.role], 'upload-document')) return refused(notPermitted(ACCESS['upload-document'].label));
      if (!isPdf(plain)) return refused(notPdf);
      if (plain.byteLength > MAX_DOCUMENT_BYTES) return refused(tooLarge);
      const letter = await checkLetter(plain, { ownNames: ownNamesOf(state) });
      if (letter.kind === 'unfit') return refused(letter.refusal);
      const key = await reach(() => keys.find(caseKeyId(caseId)));
      if (!key) return refused(contentErased);
      const { ciphertext, commitment } = encryptDocument({ key, caseId, plain });
      const document = await reach(() => documents.put(caseId, ciphertext));
      const sha256 = sha256HexOfBytes(plain);
      return {
        kind: 'stored',
        file: { document, mediaType: 'application/pdf', bytes: plain.byteLength, commitment, sha256 },
        ...(letter.kind === 'checked' ? { findings: letter.findings } : {}),
      };
    },
    async download(caseId, actor, id) {
      const record = await readRecord(journal, caseId);
      if (!record || !belongsTo(actor, record.state)) return refused(caseUnknown);
      const roles = readingRoles(actor, record.state, localDate(record.state.basis, await now()));
      const mayOpen = mayRead(actor, record.state) && mayReadDocument(roles, record.kinds.get(id) ?? []);
      if (!mayOpen) return refused(documentUnknown);
      const found = await openDocument({ keys, documents }, caseId, id);
      switch (found.kind) {
        case 'opened':
          return { kind: 'opened', plain: found.plain };
        case 'erased':
          return refused(contentErased);
        case 'unknown':
          return refused(documentUnknown);
      }
    },
  };
}

const isPdf = (bytes: Uint8Array): boolean => Buffer.from(bytes.subarray(0, 5)).toString('latin1') === '%PDF-';

const notPdf = refusal(
  'not-a-pdf',
  'Das ist keine PDF-Datei. Bitte laden Sie die druckfertige Fassung als PDF hoch; Adresslisten gehören nicht hierher.',
  'This is no PDF file. Please upload the print-ready version as PDF; lists of addresses do not belong here.',
);
export const tooLarge = refusal(
  'document-too-large',
  'Die Datei ist größer als 20 MB. Bitte verkleinern Sie sie.',
  'The file is larger than 20 MB. Please make it smaller.',
);
export const documentUnknown = refusal(
  'document-unknown',
  'Dieses Dokument gibt es in diesem Vorgang nicht.',
  'There is no such document in this case.',
);
