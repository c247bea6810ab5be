/**
 * No process starts under a key-encryption key that does not open what is stored: new keys would be wrapped under it beside the
 * old ones, and no single key would open them all any more.
 */
import { ConfigurationError } from './environment.ts';
import { KeyUnwrapError } from './key-wrapping.ts';
import type { KeyStore } from './keys.ts';

export async function mustOpenKeys(keys: Pick<KeyStore, 'probe'>): Promise<void> {
  try {
    await keys.probe();
  } catch (error) {
    if (!(error instanceof KeyUnwrapError)) throw error;
    throw new ConfigurationError([
      'HANDSCHLAG_KEY_ENCRYPTION_KEY is wrong: it does not open the keys that are stored. Put back the one that they were stored under',
    ]);
  }
}
