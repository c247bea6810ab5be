/**
 * How stored keys are wrapped. Asynchronous, so that a Vault or a key management service can take the place of the local
 * key-encryption key.
 */
import type { KeyId } from '../domain/terms.ts';
import { decrypt, encrypt } from './sealing/aes-gcm.ts';

export interface KeyWrapping {
  wrap(kid: KeyId, key: Buffer): Promise<Buffer>;
  /** Throws `KeyUnwrapError` where `wrapped` is not this key's or was wrapped under another key-encryption key. */
  unwrap(kid: KeyId, wrapped: Buffer): Promise<Buffer>;
}

const NONCE_BYTES = 12;

/** AES-256-GCM, `kid` as additional data, so that no wrapped key passes for another. Nonce, ciphertext, tag: 60 bytes. */
export function localKeyWrapping(keyEncryptionKey: Buffer): KeyWrapping {
  if (keyEncryptionKey.length !== 32) throw new RangeError('a key-encryption key has 32 bytes');
  return {
    async wrap(kid, key) {
      const { iv, ct } = encrypt(keyEncryptionKey, key, Buffer.from(kid, 'utf8'));
      return Buffer.concat([iv, ct]);
    },
    async unwrap(kid, wrapped) {
      const sealed = { iv: wrapped.subarray(0, NONCE_BYTES), ct: wrapped.subarray(NONCE_BYTES) };
      const key = decrypt(keyEncryptionKey, sealed, Buffer.from(kid, 'utf8'));
      if (!key) throw new KeyUnwrapError(kid);
      return key;
    },
  };
}

/** The key-encryption key is not the one that wrapped this key, or the stored bytes were altered. */
export class KeyUnwrapError extends Error {
  readonly kid: KeyId;
  constructor(kid: KeyId) {
    super(`key ${kid} does not unwrap: is HANDSCHLAG_KEY_ENCRYPTION_KEY the one that this key store was made with?`);
    this.name = 'KeyUnwrapError';
    this.kid = kid;
  }
}
