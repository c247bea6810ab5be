/**
 * Opens the sealed fields of a form for an actor who may read them. Everybody else, and everybody after an erasure, sees the
 * commitment instead: with it a value that somebody shows elsewhere can still be checked.
 */
import type { z } from 'zod';
import { mapPersonalFields, type PersonalField } from '../../domain/guideline/personal-fields.ts';
import { isSealed, type SealedValue } from '../../domain/journal/sealed.ts';
import type { CaseCommandName, CaseId, Json, KeyId, Role } from '../../domain/terms.ts';
import type { KeyStore } from '../../storage/keys.ts';
import { openValue } from '../../storage/sealing/seal.ts';
import { mapFormFields } from '../commands/form-parts.ts';
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

/** A form that stands alone, also where a command carried it within another: a request among the case's facts, for instance. */
export const openFields = (keys: KeyStore, { caseId, schema, value }: SealedFormAt, reader: Reader): Promise<Json> =>
  open(keys, caseId, (replace) => mapPersonalFields(schema, value, replace), reader);

/** A command's whole form, with the form that it carries. */
export const openCommandForm = (
  keys: KeyStore,
  { caseId, type, value }: Omit<SealedFormAt, 'schema'> & { readonly type: CaseCommandName },
  reader: Reader,
): Promise<Json> => open(keys, caseId, (replace) => mapFormFields(type, value, replace), reader);

async function open(
  keys: KeyStore,
  caseId: CaseId,
  map: (replace: (field: PersonalField) => unknown) => Json,
  reader: Reader,
): Promise<Json> {
  const found = await reach(() => keys.findMany(reader.reads ? sealedKeysIn(map) : []));
  return map(({ path, value: sealed, meta }) => {
    if (!isSealed(sealed)) return null;
    const readable = reader.reads && (meta.readers === undefined || meta.readers.includes(reader.role));
    if (!readable) return withheld(sealed);
    const key = found.get(sealed.kid);
    return key ? openValue({ key, caseId, path, sealed }) : erased(sealed);
  });
}

export const withheld = ({ com }: SealedValue) => ({ withheld: true, commitment: com }) as const;
export const erased = ({ com }: SealedValue) => ({ erased: true, commitment: com }) as const;

function sealedKeysIn(map: (replace: (field: PersonalField) => unknown) => Json): readonly KeyId[] {
  const kids: KeyId[] = [];
  map(({ value: sealed }) => {
    if (isSealed(sealed)) kids.push(sealed.kid);
    return null;
  });
  return kids;
}
