/**
 * The document store's port: ciphertexts, immutable, addressed by their SHA-256. Encryption under the case's key happens
 * before (`storage/sealing/document-cipher.ts`); what a document is stands in the journal, of which kind of file it is also here.
 */
import type { CaseId, DocumentId } from '../domain/terms.ts';

/** What tells an upload that comes again from another one under the same id. */
export interface Upload {
  readonly id: string;
  readonly fingerprint: string;
  readonly document: DocumentId;
}

export interface DocumentStore {
  /** Stores the bytes durably and answers with their SHA-256; again is harmless. `mediaType` absent: a PDF. */
  put(caseId: CaseId, ciphertext: Uint8Array, mediaType?: string): Promise<DocumentId>;
  /** As `put`, once for each upload's id: answers with the upload that the id stands for, which may be an earlier one. */
  putUpload(caseId: CaseId, ciphertext: Uint8Array, upload: UploadToPut): Promise<Upload>;
  findUpload(id: string): Promise<Upload | undefined>;
  get(id: DocumentId): Promise<Uint8Array | undefined>;
  /** Of the case's documents, each with its media type. */
  listOf(caseId: CaseId): Promise<ReadonlyMap<DocumentId, string>>;
  /** How many ciphertexts of the case there are. */
  countOf(caseId: CaseId): Promise<number>;
  /** Deletes all of the case's; again is harmless. */
  deleteOf(caseId: CaseId): Promise<void>;
  close(): Promise<void>;
}

export type UploadToPut = Omit<Upload, 'document'> & { readonly mediaType: string };
