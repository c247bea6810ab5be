/** A document out of the store, opened under its case's key: that it opens is the proof that it is this case's. */
import { caseKeyId } from '../../domain/journal/key-ids.ts';
import type { CaseId, DocumentId } from '../../domain/terms.ts';
import type { DocumentStore } from '../../storage/documents.ts';
import type { KeyStore } from '../../storage/keys.ts';
import { DocumentBrokenError, decryptDocument, type OpenedDocument } from '../../storage/sealing/document-cipher.ts';
import { reach } from '../reading/unreachable.ts';

export interface Vault {
  readonly keys: KeyStore;
  readonly documents: DocumentStore;
}

/** `erased`: the case's key is gone, and with it all its documents. `unknown`: here it does not exist. */
export async function openDocument(
  { keys, documents }: Vault,
  caseId: CaseId,
  id: DocumentId,
): Promise<({ readonly kind: 'opened' } & OpenedDocument) | { readonly kind: 'erased' | 'unknown' }> {
  const key = await reach(() => keys.find(caseKeyId(caseId)));
  if (!key) return { kind: 'erased' };
  const ciphertext = await reach(() => documents.get(id));
  if (!ciphertext) return { kind: 'unknown' };
  try {
    return { kind: 'opened', ...decryptDocument({ key, caseId, ciphertext }) };
  } catch (error) {
    // Another case's document.
    if (error instanceof DocumentBrokenError) return { kind: 'unknown' };
    throw error;
  }
}
