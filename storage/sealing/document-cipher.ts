/**
 * Documents under a case's key (design, section 7). Stored bytes: the four letters `HSD1`, 32 bytes HKDF salt, 12 bytes
 * nonce, ciphertext with tag. The plaintext begins with the 32-byte salt of the commitment, so that the journal's commitment
 * cannot be tried against guesses without the key, and whoever may open the document can still prove what it said.
 */
import { createHash, createHmac, randomBytes } from 'node:crypto';
import { canonicalJson } from '../../domain/journal/envelope.ts';
import type { CaseId, Hash } from '../../domain/terms.ts';
import { decrypt, encrypt } from './aes-gcm.ts';
import { deriveKey } from './derive-key.ts';

const MAGIC = Buffer.from('HSD1', 'ascii');
const SALT_BYTES = 32;
const NONCE_AT = MAGIC.length + SALT_BYTES;
const BODY_AT = NONCE_AT + 12;

export interface EncryptedDocument {
  readonly ciphertext: Buffer;
  /** For the journal: `documentCommitment` of the document under a random salt. */
  readonly commitment: Hash;
}

export interface OpenedDocument {
  readonly plain: Buffer;
  /** With it, `documentCommitment(salt, plain)` is the journal's commitment. */
  readonly salt: Buffer;
}

export function encryptDocument(input: {
  readonly key: Uint8Array;
  readonly caseId: CaseId;
  readonly plain: Uint8Array;
}): EncryptedDocument {
  const hkdfSalt = randomBytes(SALT_BYTES);
  const commitmentSalt = randomBytes(SALT_BYTES);
  const key = deriveKey(input.key, 'document', hkdfSalt);
  const { iv, ct } = encrypt(key, Buffer.concat([commitmentSalt, input.plain]), additional(input.caseId));
  return {
    ciphertext: Buffer.concat([MAGIC, hkdfSalt, iv, ct]),
    commitment: documentCommitment(commitmentSalt, input.plain),
  };
}

/** Throws `DocumentBrokenError` where the bytes were altered or belong to another case or key. */
export function decryptDocument(input: {
  readonly key: Uint8Array;
  readonly caseId: CaseId;
  readonly ciphertext: Uint8Array;
}): OpenedDocument {
  const bytes = Buffer.from(input.ciphertext);
  if (!bytes.subarray(0, MAGIC.length).equals(MAGIC)) throw new DocumentBrokenError(input.caseId);
  const key = deriveKey(input.key, 'document', bytes.subarray(MAGIC.length, NONCE_AT));
  const sealed = { iv: bytes.subarray(NONCE_AT, BODY_AT), ct: bytes.subarray(BODY_AT) };
  const opened = decrypt(key, sealed, additional(input.caseId));
  if (!opened || opened.length < SALT_BYTES) throw new DocumentBrokenError(input.caseId);
  return { plain: opened.subarray(SALT_BYTES), salt: opened.subarray(0, SALT_BYTES) };
}

/** HMAC-SHA-256(salt, SHA-256(plain)), hex. */
export const documentCommitment = (salt: Uint8Array, plain: Uint8Array): Hash =>
  createHmac('sha256', salt).update(createHash('sha256').update(plain).digest()).digest('hex') as Hash;

export class DocumentBrokenError extends Error {
  readonly caseId: CaseId;
  constructor(caseId: CaseId) {
    super(`a document of case ${caseId} does not open: altered, or under another key`);
    this.name = 'DocumentBrokenError';
    this.caseId = caseId;
  }
}

const additional = (caseId: CaseId): Buffer => Buffer.from(canonicalJson(['document', caseId]), 'utf8');
