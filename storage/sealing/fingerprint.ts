/**
 * Tells a repeated command from another one under the same id (design, section 5), without keeping what the form said: an
 * HMAC under a key of the case, over the form before it is sealed, since sealing gives other bytes each time.
 */
import { createHmac } from 'node:crypto';
import { canonicalJson } from '../../domain/journal/envelope.ts';
import { deriveKey } from './derive-key.ts';

/** `form`: anything with a JSON form, best with the command's type in it. Answers 64 hex digits. */
export const fingerprint = (input: { readonly key: Uint8Array; readonly form: unknown }): string =>
  createHmac('sha256', deriveKey(input.key, 'fingerprint', new Uint8Array()))
    .update(canonicalJson(input.form), 'utf8')
    .digest('hex');
