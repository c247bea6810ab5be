/**
 * Seals personal values at the door and opens them for those who may read them (design, section 7). The format stands in
 * `domain/journal/sealed.ts`.
 */
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { canonicalJson } from '../../domain/journal/envelope.ts';
import type { SealedValue } from '../../domain/journal/sealed.ts';
import type { CaseId, Json, KeyId } from '../../domain/terms.ts';
import { decrypt, encrypt } from './aes-gcm.ts';

const SALT_BYTES = 32;

/** Where a sealed value stands: moved to another case or field it no longer opens. */
export interface SealPlace {
  readonly caseId: CaseId;
  /** Path of the field within the message, e.g. `request.contact.name`. */
  readonly path: string;
}

export interface SealInput extends SealPlace {
  readonly key: Uint8Array;
  readonly kid: KeyId;
  readonly value: Json;
}

export function sealValue({ key, kid, caseId, path, value }: SealInput): SealedValue {
  const salt = randomBytes(SALT_BYTES);
  const plain = canonicalJson({ s: salt.toString('base64url'), v: value });
  const { iv, ct } = encrypt(key, Buffer.from(plain, 'utf8'), placeBytes({ caseId, path }, kid));
  return {
    $sealed: 1,
    kid,
    alg: 'A256GCM',
    iv: iv.toString('base64url'),
    ct: ct.toString('base64url'),
    com: commitmentOf(salt, value).toString('base64url'),
  };
}

export interface OpenInput extends SealPlace {
  /** The key under `sealed.kid`. */
  readonly key: Uint8Array;
  readonly sealed: SealedValue;
}

/** Throws `SealBrokenError` where the value was altered, moved, sealed under another key or committed to another value. */
export const openValue = (input: OpenInput): Json => revealValue(input).value;

/** The value with the salt of its commitment: with both anybody can check the journal's `com` without the key. */
export function revealValue({ key, caseId, path, sealed }: OpenInput): { readonly value: Json; readonly salt: string } {
  const broken = () => new SealBrokenError(sealed.kid, caseId, path);
  const iv = strictBase64url(sealed.iv);
  const ct = strictBase64url(sealed.ct);
  if (sealed.alg !== 'A256GCM' || !iv || !ct) throw broken();
  const plain = decrypt(key, { iv, ct }, placeBytes({ caseId, path }, sealed.kid));
  if (!plain) throw broken();
  const { s: salt, v: value } = JSON.parse(plain.toString('utf8')) as { readonly s: string; readonly v: Json };
  if (!commitmentHolds({ commitment: sealed.com, salt, value })) throw broken();
  return { value, salt };
}

/** Does a revealed value belong to the commitment in the journal? Needs no key, so it holds after erasure too. */
export function commitmentHolds(claim: {
  readonly commitment: string;
  readonly salt: string;
  readonly value: Json;
}): boolean {
  const salt = strictBase64url(claim.salt);
  const commitment = strictBase64url(claim.commitment);
  if (salt?.length !== SALT_BYTES || commitment?.length !== 32) return false;
  return timingSafeEqual(commitmentOf(salt, claim.value), commitment);
}

export class SealBrokenError extends Error {
  readonly kid: KeyId;
  readonly caseId: CaseId;
  readonly path: string;
  constructor(kid: KeyId, caseId: CaseId, path: string) {
    super(`the value sealed under ${kid} does not open at ${path} of case ${caseId}`);
    this.name = 'SealBrokenError';
    this.kid = kid;
    this.caseId = caseId;
    this.path = path;
  }
}

const placeBytes = ({ caseId, path }: SealPlace, kid: KeyId): Buffer =>
  Buffer.from(canonicalJson([caseId, path, kid]), 'utf8');

const commitmentOf = (salt: Uint8Array, value: Json): Buffer =>
  createHmac('sha256', salt).update(canonicalJson(value), 'utf8').digest();

/** Node decodes leniently; here one value has one spelling, so that a changed character never goes unnoticed. */
function strictBase64url(text: string): Buffer | undefined {
  const bytes = Buffer.from(text, 'base64url');
  return bytes.toString('base64url') === text ? bytes : undefined;
}
