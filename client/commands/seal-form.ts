/**
 * Seals the personal fields of a form at the door (design, section 7). Every key is durable before the command leaves: what
 * cannot be opened again must not reach the journal.
 */

import type { SealedValue } from '../../domain/journal/sealed.ts';
import type { CaseId, CommandId, Instant, Json, KeyId, PersonId } from '../../domain/terms.ts';
import type { KeyRecord, KeyStore } from '../../storage/keys.ts';
import type { PeopleDirectory } from '../../storage/people.ts';
import { sealValue } from '../../storage/sealing/seal.ts';
import { valueKeyId } from './ids.ts';
import type { FoundField, ParsedForm } from './parse-form.ts';

export interface SealPlaceOfForm {
  readonly caseId: CaseId;
  readonly commandId: CommandId;
  readonly at: Instant;
}

/** Throws `KeyDestroyedError` where a part of the same command was sealed before and has been erased since. */
export async function sealForm(
  stores: { readonly keys: KeyStore; readonly people: PeopleDirectory },
  form: ParsedForm,
  { caseId, commandId, at }: SealPlaceOfForm,
): Promise<Json> {
  const fields = fieldsOf(form);
  const subjects = await subjectsOf(stores.people, fields);
  const records = fields.map(({ pointer, meta }): KeyRecord => {
    const kid = valueKeyId(caseId, commandId, pointer);
    const subject = subjects.get(pointer);
    return { kid, caseId, kind: meta.personal ?? 'text', ...(subject ? { subject } : {}) };
  });
  const keys = records.length > 0 ? await stores.keys.createMany(records, at) : new Map<KeyId, Buffer>();
  return form.map(({ pointer, path, value }) => {
    const kid = valueKeyId(caseId, commandId, pointer);
    const key = keys.get(kid);
    if (!key) throw new Error(`no key was made for ${pointer}`);
    return sealValue({ kid, key, caseId, path, value: value as Json });
  });
}

/** The form as the decider may see it before anything is sealed: the rules never look inside a sealed value. */
export const withoutPersonalData = (form: ParsedForm): Json => form.map(() => HIDDEN);

const HIDDEN: SealedValue = { $sealed: 1, kid: '' as KeyId, alg: 'A256GCM', iv: '', ct: '', com: '' };

function fieldsOf(form: ParsedForm): readonly FoundField[] {
  const fields: FoundField[] = [];
  form.map((field) => {
    fields.push(field);
    return null;
  });
  return fields;
}

/** Whose contact data it is, where the people directory knows the address: erasing the person then finds these keys. */
async function subjectsOf(
  people: PeopleDirectory,
  fields: readonly FoundField[],
): Promise<ReadonlyMap<string, PersonId>> {
  const contacts = fields.filter(({ meta }) => meta.personal === 'person');
  if (contacts.length === 0) return new Map();
  const byEmail = new Map((await people.all()).map(({ email, id }) => [email.toLowerCase(), id]));
  return new Map(
    contacts.flatMap(({ pointer, value }) => {
      const id = byEmail.get(emailOf(value).toLowerCase());
      return id ? [[pointer, id] as const] : [];
    }),
  );
}

const emailOf = (value: unknown): string =>
  typeof value === 'object' && value !== null && 'email' in value ? String(value.email) : '';
