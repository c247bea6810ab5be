/** Keys for one purpose each, derived from a case's key by HKDF-SHA-256: no key is used for two things. */
import { hkdfSync } from 'node:crypto';

export type KeyPurpose = 'document' | 'fingerprint';

export const deriveKey = (caseKey: Uint8Array, purpose: KeyPurpose, salt: Uint8Array): Buffer =>
  Buffer.from(hkdfSync('sha256', caseKey, salt, `handschlag/${purpose}/1`, 32));
