/**
 * The document store's port: ciphertexts, immutable, addressed by their SHA-256. Encryption under the case's key happens
 * before (`storage/sealing/document-cipher.ts`); what a document is stands in the journal, not here.
 */
import type { CaseId, DocumentId } from '../domain/terms.ts';

export interface DocumentStore {
  /** Stores the bytes durably and answers with their SHA-256; again is harmless. */
  put(caseId: CaseId, ciphertext: Uint8Array): Promise<DocumentId>;
  get(id: DocumentId): Promise<Uint8Array | undefined>;
  /** How many ciphertexts of the case there are. */
  countOf(caseId: CaseId): Promise<number>;
  /** Deletes all of the case's; again is harmless. */
  deleteOf(caseId: CaseId): Promise<void>;
  close(): Promise<void>;
}
