/**
 * Takes a file into a case, or says why not: examined, asked of the virus scanner where there is one, encrypted under the case's
 * key, stored once for each idempotency key. Until all of that is done nothing is written.
 */
import { keyUsedBefore } from '../../domain/case/refusals.ts';
import type { CaseState } from '../../domain/case/state.ts';
import type { DocumentRef } from '../../domain/guideline/document-fields.ts';
import { PDF } from '../../domain/guideline/document-formats.ts';
import type { LetterFinding } from '../../domain/guideline/letters.ts';
import { caseKeyId } from '../../domain/journal/key-ids.ts';
import type { CaseId, Hash, PersonId } from '../../domain/terms.ts';
import type { DocumentStore, Upload } from '../../storage/documents.ts';
import type { KeyStore } from '../../storage/keys.ts';
import { documentCommitment, encryptDocument } from '../../storage/sealing/document-cipher.ts';
import { fingerprint } from '../../storage/sealing/fingerprint.ts';
import { sha256HexOfBytes } from '../../storage/sealing/sha256.ts';
import { type Refused, refused } from '../commands/answer.ts';
import { commandIdOf } from '../commands/ids.ts';
import { contentErased } from '../commands/refusals.ts';
import { reach } from '../reading/unreachable.ts';
import { checkLetter, ownNamesOf } from './check-letter.ts';
import { documentInfected, scannerAway } from './formats/format-refusals.ts';
import { inAThread } from './in-a-thread.ts';
import { mediaTypeOf } from './list-documents.ts';
import type { ScanReport } from './report-scan.ts';
import { openDocument } from './stored-document.ts';
import type { VirusScanner } from './virus-scanner.ts';

/** The reference that a form takes; `sha256` only where the form says that the document is a mailing to citizens. */
export type StoredDocument = DocumentRef & { readonly sha256: Hash };

export interface Stored {
  readonly kind: 'stored';
  readonly file: StoredDocument;
  /** What the machine found in a PDF, were it a mailing to citizens; absent where it is longer than any. */
  readonly findings?: readonly LetterFinding[];
  /** What a camera or a program wrote beside a picture was left out: the bytes are not those that came. */
  readonly metadataRemoved: boolean;
}

export interface Uploading {
  readonly caseId: CaseId;
  readonly state: CaseState;
  readonly person: PersonId;
  readonly plain: Uint8Array;
  /** The media type that it was announced as. */
  readonly declared: string;
  readonly key: string;
}

export interface UploadStores {
  readonly keys: KeyStore;
  readonly documents: DocumentStore;
  readonly scan?: VirusScanner | undefined;
  readonly report: ScanReport;
}

export async function storeUpload(stores: UploadStores, uploading: Uploading): Promise<Stored | Refused> {
  const { caseId, state, person, plain, declared, key } = uploading;
  const caseKey = await reach(() => stores.keys.find(caseKeyId(caseId)));
  if (!caseKey) return refused(contentErased);
  const sha256 = sha256HexOfBytes(plain);
  const id = commandIdOf(person, `upload:${caseId}:${key}`);
  const print = fingerprint({ key: caseKey, form: { type: 'upload-document', declared, sha256 } });

  const earlier = await reach(() => stores.documents.findUpload(id));
  if (earlier) return earlier.fingerprint === print ? again(stores, uploading, earlier) : refused(keyUsedBefore);

  const examined = await inAThread({ task: 'examine', plain, declared, ownNames: ownNamesOf(state) });
  if (examined.kind === 'unfit') return refused(examined.refusal);
  const scanned = await stores.scan?.(plain);
  if (scanned && scanned.kind !== 'clean') {
    stores.report(scanned, caseId);
    return refused(scanned.kind === 'found' ? documentInfected : scannerAway);
  }

  const kept = examined.cleaned ?? plain;
  const { mediaType, findings } = examined;
  const { ciphertext, commitment } = encryptDocument({ key: caseKey, caseId, plain: kept });
  const upload = await reach(() =>
    stores.documents.putUpload(caseId, ciphertext, { id, fingerprint: print, mediaType }),
  );
  if (upload.fingerprint !== print) return refused(keyUsedBefore);
  // The same upload came twice at once, and the other was first.
  if ((upload.document as string) !== sha256HexOfBytes(ciphertext)) return again(stores, uploading, upload);
  return {
    kind: 'stored',
    file: {
      document: upload.document,
      mediaType,
      bytes: kept.byteLength,
      commitment,
      sha256: sha256HexOfBytes(kept),
    },
    ...(findings ? { findings } : {}),
    metadataRemoved: examined.cleaned !== undefined,
  };
}

/** The first answer once more, found out anew from what is stored: no plain hash lies anywhere to be looked up. */
async function again(
  stores: UploadStores,
  { caseId, state, plain }: Uploading,
  { document }: Upload,
): Promise<Stored | Refused> {
  const opened = await openDocument(stores, caseId, document);
  if (opened.kind !== 'opened') return refused(contentErased);
  const mediaType = mediaTypeOf((await reach(() => stores.documents.listOf(caseId))).get(document));
  const letter = mediaType === PDF ? await checkLetter(opened.plain, { ownNames: ownNamesOf(state) }) : undefined;
  const sha256 = sha256HexOfBytes(opened.plain);
  return {
    kind: 'stored',
    file: {
      document,
      mediaType,
      bytes: opened.plain.byteLength,
      commitment: documentCommitment(opened.salt, opened.plain),
      sha256,
    },
    ...(letter?.kind === 'checked' ? { findings: letter.findings } : {}),
    metadataRemoved: sha256 !== sha256HexOfBytes(plain),
  };
}
