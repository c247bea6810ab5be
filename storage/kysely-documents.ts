/** The document store on either database. */
import type { Kysely } from 'kysely';
import type { CaseId, DocumentId } from '../domain/terms.ts';
import type { DocumentStore, Upload } from './documents.ts';
import { sha256HexOfBytes } from './sealing/sha256.ts';

export interface DocumentTables {
  readonly documents: {
    readonly id: string;
    readonly case_id: string;
    readonly bytes: Uint8Array;
    readonly media_type: string;
  };
  readonly uploads: {
    readonly id: string;
    readonly case_id: string;
    readonly fingerprint: string;
    readonly document: string;
  };
}

export function createDocumentStore(
  database: Kysely<DocumentTables>,
  { close }: { readonly close: () => Promise<void> },
): DocumentStore {
  async function put(caseId: CaseId, ciphertext: Uint8Array, mediaType = 'application/pdf'): Promise<DocumentId> {
    const id = sha256HexOfBytes(ciphertext);
    await database
      .insertInto('documents')
      .values({ id, case_id: caseId, bytes: Buffer.from(ciphertext), media_type: mediaType })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .execute();
    return id as string as DocumentId;
  }

  async function findUpload(id: string): Promise<Upload | undefined> {
    const row = await database
      .selectFrom('uploads')
      .select(['id', 'fingerprint', 'document'])
      .where('id', '=', id)
      .executeTakeFirst();
    return row && { ...row, document: row.document as DocumentId };
  }

  return {
    put,
    findUpload,

    async putUpload(caseId, ciphertext, { id, fingerprint, mediaType }) {
      const document = await put(caseId, ciphertext, mediaType);
      await database
        .insertInto('uploads')
        .values({ id, case_id: caseId, fingerprint, document })
        .onConflict((conflict) => conflict.column('id').doNothing())
        .execute();
      const upload = (await findUpload(id)) ?? { id, fingerprint, document };
      // Of two at once, one came first; nothing refers to the other's bytes.
      if (upload.document !== document) await database.deleteFrom('documents').where('id', '=', document).execute();
      return upload;
    },

    async listOf(caseId) {
      const rows = await database
        .selectFrom('documents')
        .select(['id', 'media_type'])
        .where('case_id', '=', caseId)
        .execute();
      return new Map(rows.map(({ id, media_type }) => [id as DocumentId, media_type]));
    },

    async get(id) {
      const row = await database.selectFrom('documents').select('bytes').where('id', '=', id).executeTakeFirst();
      if (row && sha256HexOfBytes(row.bytes) !== (id as string)) throw new DocumentAlteredError(id);
      return row?.bytes;
    },

    async countOf(caseId) {
      const { count } = await database
        .selectFrom('documents')
        .select((row) => row.fn.countAll<number | string>().as('count'))
        .where('case_id', '=', caseId)
        .executeTakeFirstOrThrow();
      return Number(count);
    },

    async deleteOf(caseId) {
      await database.deleteFrom('uploads').where('case_id', '=', caseId).execute();
      await database.deleteFrom('documents').where('case_id', '=', caseId).execute();
    },

    close,
  };
}

/** The stored bytes are not the ones whose hash is the document's id (L2: approvals bind these very bytes). */
export class DocumentAlteredError extends Error {
  readonly id: DocumentId;
  constructor(id: DocumentId) {
    super(`document ${id} was altered in the store`);
    this.name = 'DocumentAlteredError';
    this.id = id;
  }
}
