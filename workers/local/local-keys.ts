/**
 * The secrets of a local installation, made at its first start. Losing the file loses every sealed value for good, so it is
 * written durably before anything is sealed, and one that is broken or lost is never replaced.
 */
import { randomBytes } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';

const key = z.string().regex(/^[A-Za-z0-9+/]{43}=$/);
const LocalKeys = z.object({
  /** Wraps the keys of persons, texts and documents. */
  keyEncryptionKey: key,
  /** Proves to the engine who authenticated a command's actor. */
  commandKey: key,
  /** Signs the tokens of the embedded identity provider. */
  oidcSecret: key,
});
export type LocalKeys = z.output<typeof LocalKeys>;

export function localKeys(file: string): LocalKeys {
  if (existsSync(file)) return read(file);
  // The key store is made after this file: where it stands alone, the file was lost.
  if (existsSync(join(dirname(file), 'keys.sqlite'))) throw new Error(lost(file));
  const secret = (): string => randomBytes(32).toString('base64');
  const keys = { keyEncryptionKey: secret(), commandKey: secret(), oidcSecret: secret() };
  const temporary = `${file}.new`;
  const descriptor = openSync(temporary, 'w', 0o600);
  writeSync(descriptor, `${JSON.stringify(keys, undefined, 2)}\n`);
  fsyncSync(descriptor);
  closeSync(descriptor);
  renameSync(temporary, file);
  return keys;
}

const lost = (file: string): string =>
  `${file} is missing, but what was sealed under its keys is there. Put a copy of it back (the one of \`handschlag backup ` +
  '--secrets-to`): without its keys nothing that was sealed can be read.\n' +
  `handschlag: ${file} fehlt, aber was damit verschlüsselt wurde, liegt noch da. Bitte die Kopie zurücklegen (--secrets-to).`;

function read(file: string): LocalKeys {
  try {
    return LocalKeys.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (cause) {
    throw new Error(
      `${file} is broken. Restore it from a copy: without its keys nothing that was sealed can be read.`,
      {
        cause,
      },
    );
  }
}
