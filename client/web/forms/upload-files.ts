/** Stores the files that came with a form, and puts into the form what it refers to them by. */
import type { Actor, CaseId } from '../../../domain/terms.ts';
import { sha256HexOfBytes } from '../../../storage/sealing/sha256.ts';
import type { FieldError } from '../../commands/answer.ts';
import type { Documents } from '../../documents/documents.ts';
import type { FormVariant } from '../../reading/form-description.ts';
import { KEY, pointerOf, referenceOf } from './field-names.ts';
import { first, type Posted, type Typed } from './posted.ts';
import { formatsFor, otherFormat, saidToPeople } from './wrong-file.ts';

export interface Uploaded {
  readonly typed: Typed;
  readonly errors: readonly FieldError[];
}

export interface Uploading {
  readonly caseId: CaseId;
  readonly actor: Actor;
  /** Of the form that the files came with. */
  readonly variants: readonly FormVariant[];
  /** A mailing to citizens is bound by its plain checksum, too. */
  readonly asMailing: boolean;
}

export async function uploadFiles(
  documents: Pick<Documents, 'upload'>,
  { caseId, actor, variants, asMailing }: Uploading,
  { typed, files }: Posted,
): Promise<Uploaded> {
  const found = new Map(typed);
  const errors: FieldError[] = [];
  for (const [field, file] of files) {
    const type = file.type.split(';')[0]?.trim().toLowerCase() ?? '';
    const path = pointerOf(field);
    const taken = formatsFor(variants, field);
    const declared = taken.find((format) => format === type);
    if (!declared) {
      errors.push({ path, message: otherFormat(taken, { name: file.name, type }) });
      continue;
    }
    const plain = new Uint8Array(await file.arrayBuffer());
    // Another file in the same place is another upload.
    const key = `${first(typed, KEY)}-${field}-${sha256HexOfBytes(plain).slice(0, 16)}`;
    const stored = await documents.upload(caseId, actor, { plain, declared, key });
    if (stored.kind === 'refused') errors.push({ path, message: saidToPeople(stored.refusal, taken) });
    else {
      const { sha256, ...reference } = stored.file;
      found.set(referenceOf(field), [JSON.stringify(asMailing ? { ...reference, sha256 } : reference)]);
    }
  }
  return { typed: found, errors };
}
