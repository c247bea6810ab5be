/** Stores the files that came with a form, and puts into the form what it refers to them by. */

import { isMediaType } from '../../../domain/guideline/document-formats.ts';
import type { Actor, CaseId } from '../../../domain/terms.ts';
import { sha256HexOfBytes } from '../../../storage/sealing/sha256.ts';
import type { FieldError } from '../../commands/answer.ts';
import type { Documents } from '../../documents/documents.ts';
import { formatNotAccepted } from '../../documents/formats/format-refusals.ts';
import { KEY, pointerOf, referenceOf } from './field-names.ts';
import { first, type Posted, type Typed } from './posted.ts';

export interface Uploaded {
  readonly typed: Typed;
  readonly errors: readonly FieldError[];
}

/** `asMailing`: a mailing to citizens is bound by its plain checksum, too. */
export async function uploadFiles(
  documents: Pick<Documents, 'upload'>,
  caseId: CaseId,
  actor: Actor,
  { typed, files }: Posted,
  asMailing: boolean,
): Promise<Uploaded> {
  const found = new Map(typed);
  const errors: FieldError[] = [];
  for (const [field, file] of files) {
    const declared = file.type.split(';')[0]?.trim().toLowerCase() ?? '';
    const plain = new Uint8Array(await file.arrayBuffer());
    // Another file in the same place is another upload.
    const key = `${first(typed, KEY)}-${field}-${sha256HexOfBytes(plain).slice(0, 16)}`;
    const stored = isMediaType(declared)
      ? await documents.upload(caseId, actor, { plain, declared, key })
      : ({ kind: 'refused', refusal: formatNotAccepted } as const);
    if (stored.kind === 'refused') errors.push({ path: pointerOf(field), message: stored.refusal.message });
    else {
      const { sha256, ...reference } = stored.file;
      found.set(referenceOf(field), [JSON.stringify(asMailing ? { ...reference, sha256 } : reference)]);
    }
  }
  return { typed: found, errors };
}
