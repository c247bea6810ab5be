/** AES-256-GCM with a random 96-bit nonce; the 16-byte tag stands at the end of the ciphertext. */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

export interface Sealed {
  readonly iv: Buffer;
  readonly ct: Buffer;
}

export function encrypt(key: Uint8Array, plain: Uint8Array, additional: Uint8Array): Sealed {
  const iv = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, iv, { authTagLength: TAG_BYTES }).setAAD(additional);
  return { iv, ct: Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]) };
}

/** undefined where key, nonce, ciphertext and additional data do not belong together. */
export function decrypt(key: Uint8Array, { iv, ct }: Sealed, additional: Uint8Array): Buffer | undefined {
  if (iv.length !== NONCE_BYTES || ct.length < TAG_BYTES) return undefined;
  const body = ct.subarray(0, -TAG_BYTES);
  const decipher = createDecipheriv('aes-256-gcm', key, iv, { authTagLength: TAG_BYTES })
    .setAAD(additional)
    .setAuthTag(ct.subarray(-TAG_BYTES));
  const plain = decipher.update(body);
  try {
    return Buffer.concat([plain, decipher.final()]);
  } catch {
    return undefined;
  }
}
