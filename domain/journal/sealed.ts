/**
 * The shape of a sealed value: personal data as it stands in commands, events and the read model (design, section 7).
 * Sealing and opening need keys and live outside the domain; here is only what the rules may know of it.
 */
import type { KeyId } from '../terms.ts';

/**
 * AES-256-GCM over the canonical JSON of `{ s, v }`, `s` being 32 random bytes and `v` the value. `com` is
 * HMAC-SHA-256(s, canonical JSON of v): GCM is not key-committing, so the proof that this is the value lies beside it and
 * stays valid after the key was destroyed. Additional data: case, path and `kid`. `iv`, `ct` and `com` are base64url.
 */
export interface SealedValue {
  readonly $sealed: 1;
  readonly kid: KeyId;
  readonly alg: 'A256GCM';
  readonly iv: string;
  readonly ct: string;
  readonly com: string;
}

export function isSealed(value: unknown): value is SealedValue {
  return typeof value === 'object' && value !== null && '$sealed' in value && value.$sealed === 1;
}
