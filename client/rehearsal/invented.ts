/** Documents that a rehearsal only names: the same name is the same document. */
import type { DocumentId } from '../../domain/terms.ts';
import { sha256Hex } from '../../storage/sealing/sha256.ts';

export const inventedFile = (name: string) => ({
  document: sha256Hex(`document ${name}`) as string as DocumentId,
  mediaType: 'application/pdf',
  bytes: 1000 + name.length,
  commitment: sha256Hex(`commitment ${name}`) as string,
  sha256: sha256Hex(`bytes ${name}`) as string,
});
