/**
 * The key store's port (design, section 7): 256-bit keys, wrapped by a key-encryption key, apart from the journal.
 * A key is durable before `create` resolves. A destroyed key leaves a tombstone: its id never gets a key again.
 */
import type { CaseId, Instant, KeyId, PersonId } from '../domain/terms.ts';

export interface KeyRecord {
  readonly kid: KeyId;
  readonly caseId: CaseId;
  /** `case`: documents and fingerprints of the case; `person`: somebody's contact data; `text`: one free text. */
  readonly kind: 'case' | 'person' | 'text';
  /** The person whom it protects, where that person stands in the people directory. */
  readonly subject?: PersonId;
}

export interface KeyStore {
  /** The key under this id, made at the first call. Throws `KeyDestroyedError` where it was destroyed. */
  create(record: KeyRecord, at: Instant): Promise<Buffer>;
  /** The same for several at once, in one durable write. */
  createMany(records: readonly KeyRecord[], at: Instant): Promise<ReadonlyMap<KeyId, Buffer>>;
  /** undefined where there never was such a key or where it was destroyed. */
  find(kid: KeyId): Promise<Buffer | undefined>;
  findMany(kids: readonly KeyId[]): Promise<ReadonlyMap<KeyId, Buffer>>;
  /** Live keys that protect one person, in all cases. */
  ofSubject(subject: PersonId): Promise<readonly KeyRecord[]>;
  /** Live keys of one case, whatever they protect. */
  ofCase(caseId: CaseId): Promise<readonly KeyRecord[]>;
  /** Those of the ids whose key was made for another case, destroyed or not: an erasure must leave them alone. */
  foreign(caseId: CaseId, kids: readonly KeyId[]): Promise<readonly KeyId[]>;
  /** Overwrites and forgets the keys; again is harmless; ids without a key get a tombstone too. */
  destroy(kids: readonly KeyId[], at: Instant): Promise<void>;
  isDestroyed(kid: KeyId): Promise<boolean>;
  /** Resolves where a key can be wrapped and, of those that are stored, one unwraps. Throws `KeyUnwrapError` where none would. */
  probe(): Promise<void>;
  close(): Promise<void>;
}

/** Somebody asked for a key that was destroyed: what it sealed is erased and stays so. */
export class KeyDestroyedError extends Error {
  readonly kid: KeyId;
  constructor(kid: KeyId) {
    super(`key ${kid} was destroyed`);
    this.name = 'KeyDestroyedError';
    this.kid = kid;
  }
}
