/**
 * Opens the sealed fields of a form for an actor who may read them. Everybody else, and everybody after an erasure, sees the
 * commitment instead: with it a value that somebody shows elsewhere can still be checked.
 */
import type { z } from 'zod';
import { mapPersonalFields } from '../../domain/guideline/personal-fields.ts';
import { isSealed, type SealedValue } from '../../domain/journal/sealed.ts';
import type { CaseId, Json, KeyId, Role } from '../../domain/terms.ts';
import type { KeyStore } from '../../storage/keys.ts';
import { openValue } from '../../storage/sealing/seal.ts';
import { reach } from './unreachable.ts';

export interface Reader {
  readonly role: Role;
  /** Whether the reader may read this case's contents at all. */
  readonly reads: boolean;
}

export interface SealedFormAt {
  readonly caseId: CaseId;
  readonly schema: z.ZodType;
  readonly value: unknown;
}

export async function openFields(
  keys: KeyStore,
  { caseId, schema, value }: SealedFormAt,
  reader: Reader,
): Promise<Json> {
  const kids = reader.reads ? sealedKeysIn(schema, value) : [];
  const found = await reach(() => keys.findMany(kids));
  return mapPersonalFields(schema, value, ({ path, value: sealed, meta }) => {
    if (!isSealed(sealed)) return null;
    const readable = reader.reads && (meta.readers === undefined || meta.readers.includes(reader.role));
    if (!readable) return withheld(sealed);
    const key = found.get(sealed.kid);
    return key ? openValue({ key, caseId, path, sealed }) : erased(sealed);
  });
}

export const withheld = ({ com }: SealedValue) => ({ withheld: true, commitment: com }) as const;
export const erased = ({ com }: SealedValue) => ({ erased: true, commitment: com }) as const;

function sealedKeysIn(schema: z.ZodType, value: unknown): readonly KeyId[] {
  const kids: KeyId[] = [];
  mapPersonalFields(schema, value, ({ value: sealed }) => {
    if (isSealed(sealed)) kids.push(sealed.kid);
    return null;
  });
  return kids;
}
