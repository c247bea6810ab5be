/** Ids that follow from what they name: the same command, sent again after a lost answer, finds the same case and keys. */
import { createHash } from 'node:crypto';
import { canonicalJson } from '../../domain/journal/envelope.ts';
import type { CaseId, CommandId, KeyId, PersonId } from '../../domain/terms.ts';

/** SHA-256 over caller and idempotency key, hex. */
export const commandIdOf = (person: PersonId, key: string): CommandId =>
  digest([person, key]).toString('hex') as CommandId;

/** The case that an `open-case` opens. */
export const caseIdOf = (command: CommandId): CaseId => idFrom(['case', command]) as CaseId;

/** The key of one personal value: a text's, or a person's contact data. `pointer`: where it stands in the command's data. */
export const valueKeyId = (caseId: CaseId, command: CommandId, pointer: string): KeyId =>
  idFrom(['key', caseId, command, pointer]) as KeyId;

const digest = (parts: readonly string[]): Buffer => createHash('sha256').update(canonicalJson(parts), 'utf8').digest();

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567';

/** The first 130 bits of the hash, in 26 letters and digits. */
function idFrom(parts: readonly string[]): string {
  let bits = BigInt(`0x${digest(parts).toString('hex')}`) >> 126n;
  let id = '';
  for (let place = 0; place < 26; place += 1) {
    id = ALPHABET.charAt(Number(bits & 31n)) + id;
    bits >>= 5n;
  }
  return id;
}
