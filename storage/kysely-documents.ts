/** The document store on either database. */
import type { Kysely } from 'kysely';
import type { DocumentId } from '../domain/terms.ts';
import type { DocumentStore } from './documents.ts';
import { sha256HexOfBytes } from './sealing/sha256.ts';

export interface DocumentTables {
  readonly documents: { readonly id: string; readonly case_id: string; readonly bytes: Uint8Array };
}

export function createDocumentStore(
  database: Kysely<DocumentTables>,
  { close }: { readonly close: () => Promise<void> },
): DocumentStore {
  return {
    async put(caseId, ciphertext) {
      const id = sha256HexOfBytes(ciphertext);
      await database
        .insertInto('documents')
        .values({ id, case_id: caseId, bytes: Buffer.from(ciphertext) })
        .onConflict((conflict) => conflict.column('id').doNothing())
        .execute();
      return id as string as DocumentId;
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
