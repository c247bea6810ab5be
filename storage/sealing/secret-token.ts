/** Secrets for people and programs to hold: 256 random bits, of which only the SHA-256 is stored. */
import { randomBytes } from 'node:crypto';
import { sha256Hex } from './sha256.ts';

export interface SecretToken {
  /** What is handed out, once. */
  readonly secret: string;
  /** What is kept. */
  readonly hash: string;
}

/** `prefix` says what it is, to whoever finds one lying about and to programs that look for leaked secrets. */
export function newSecret(prefix: string): SecretToken {
  const secret = `${prefix}${randomBytes(32).toString('base64url')}`;
  return { secret, hash: hashOfSecret(secret) };
}

export const hashOfSecret = (secret: string): string => sha256Hex(secret);
