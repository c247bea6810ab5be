/**
 * Documents of a case: encrypted under the case's key before they are stored, opened for those who may read what they are in
 * the record. To everybody else they do not exist.
 */
import { localDate } from '../../domain/calendar/local-time.ts';
import { belongsTo, mayRead } from '../../domain/case/access.ts';
import { ACCESS, mayDo } from '../../domain/case/access-table.ts';
import { readingRoles } from '../../domain/case/reading-roles.ts';
import { caseUnknown, notPermitted, refusal } from '../../domain/case/refusals.ts';
import type { MediaType } from '../../domain/guideline/document-formats.ts';
import { mayReadDocument } from '../../domain/guideline/document-readers.ts';
import type { Actor, CaseId, DocumentId, Instant } from '../../domain/terms.ts';
import type { Journal } from '../../storage/journal.ts';
import { createCaseLoader } from '../../storage/loading/case-loader.ts';
import { type Refused, refused } from '../commands/answer.ts';
import { contentErased } from '../commands/refusals.ts';
import { createStreamReader } from '../reading/case-stream.ts';
import { reach, reachable } from '../reading/unreachable.ts';
import { readRecord } from './case-record.ts';
import { downloadName } from './download-name.ts';
import { documentTooLarge } from './formats/format-refusals.ts';
import { createDocumentLister, type DocumentLister, type ListingStores, mediaTypeOf } from './list-documents.ts';
import { type Stored, storeUpload, type UploadStores } from './store-upload.ts';
import { openDocument } from './stored-document.ts';

export const MAX_DOCUMENT_BYTES = 20 * 1024 * 1024;

export interface ToUpload {
  readonly plain: Uint8Array;
  readonly declared: string;
  /** Idempotency key. */
  readonly key: string;
}

export interface Opened {
  readonly kind: 'opened';
  readonly plain: Uint8Array;
  readonly mediaType: MediaType;
  /** What to call it when it is saved. */
  readonly name: string;
}

export interface Documents {
  upload(caseId: CaseId, actor: Actor, file: ToUpload): Promise<Stored | Refused>;
  download(caseId: CaseId, actor: Actor, id: DocumentId): Promise<Opened | Refused>;
  readonly list: DocumentLister;
}

export type DocumentParts = Omit<ListingStores, 'readStream'> &
  Omit<UploadStores, 'keys' | 'documents'> & { readonly journal: Journal };

export function createDocuments(parts: DocumentParts, now: () => Instant | Promise<Instant>): Documents {
  const { journal, documents } = parts;
  const { load } = createCaseLoader(reachable(journal));
  return {
    list: createDocumentLister({ ...parts, readStream: createStreamReader(journal) }, now),
    async upload(caseId, actor, { plain, declared, key }) {
      const { state } = (await load(caseId)).fold;
      if (!state || !belongsTo(actor, state)) return refused(caseUnknown);
      if (!mayDo([actor.role], 'upload-document')) return refused(notPermitted(ACCESS['upload-document'].label));
      if (plain.byteLength > MAX_DOCUMENT_BYTES) return refused(documentTooLarge);
      return storeUpload(parts, { caseId, state, person: actor.person, plain, declared, key });
    },
    async download(caseId, actor, id) {
      const record = await readRecord(journal, caseId);
      if (!record || !belongsTo(actor, record.state)) return refused(caseUnknown);
      const roles = readingRoles(actor, record.state, localDate(record.state.basis, await now()));
      const kinds = record.kinds.get(id) ?? [];
      if (!mayRead(actor, record.state) || !mayReadDocument(roles, kinds)) return refused(documentUnknown);
      const found = await openDocument(parts, caseId, id);
      switch (found.kind) {
        case 'opened': {
          const mediaType = mediaTypeOf((await reach(() => documents.listOf(caseId))).get(id));
          const name = downloadName({ caseId, document: id, mediaType, kinds });
          return { kind: 'opened', plain: found.plain, mediaType, name };
        }
        case 'erased':
          return refused(contentErased);
        case 'unknown':
          return refused(documentUnknown);
      }
    },
  };
}

export const documentUnknown = refusal(
  'document-unknown',
  'Dieses Dokument gibt es in diesem Vorgang nicht.',
  'There is no such document in this case.',
);
