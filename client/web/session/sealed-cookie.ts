/**
 * Cookies that only this installation can read or make: a JWE (RFC 7516, `dir`, A256GCM) under a key that is derived from the
 * installation's. Http-only and same-site; over https their names begin with `__Host-`, so that no other host can set them.
 */
import { hkdfSync } from 'node:crypto';
import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { EncryptJWT, jwtDecrypt } from 'jose';
import { z } from 'zod';

export interface SealedCookie<T> {
  read(c: Context): Promise<T | undefined>;
  write(c: Context, value: T): Promise<void>;
  clear(c: Context): void;
}

export interface CookieParts<T> {
  readonly name: string;
  readonly content: z.ZodType<T>;
  /** How long the browser keeps it. */
  readonly seconds: number;
  /** The installation's, of which each kind of cookie gets a key of its own. */
  readonly secret: Uint8Array;
  /** Whether people reach the installation by https. */
  readonly https: boolean;
}

/** What a browser takes at most, with name and attributes. */
const MOST_BYTES = 3_800;

export function sealedCookie<T extends object>({
  name: plain,
  content,
  seconds,
  secret,
  https,
}: CookieParts<T>): SealedCookie<T> {
  const key = new Uint8Array(hkdfSync('sha256', secret, '', `handschlag cookie ${plain}`, 32));
  const name = https ? `__Host-${plain}` : plain;
  const options = { path: '/', httpOnly: true, secure: https, sameSite: 'Lax' } as const;
  return {
    async read(c) {
      const text = getCookie(c, name);
      if (text === undefined) return undefined;
      try {
        const { payload } = await jwtDecrypt(text, key, { keyManagementAlgorithms: ['dir'] });
        return z.object({ value: content }).parse(payload).value;
      } catch {
        // Another key, another time, another shape: as if there were none.
        return undefined;
      }
    },
    async write(c, value) {
      const token = await new EncryptJWT({ value })
        .setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })
        .setExpirationTime(`${seconds} seconds`)
        .encrypt(key);
      if (token.length > MOST_BYTES) throw new Error(`cookie ${plain} would be too long`);
      setCookie(c, name, token, { ...options, maxAge: seconds });
    },
    clear: (c) => void deleteCookie(c, name, options),
  };
}
