/** The embedded provider's signing key: made at the first start, kept for this account's eyes alone. */
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { calculateJwkThumbprint, exportJWK, generateKeyPair, type JWK } from 'jose';

export interface ProviderKeys {
  readonly keys: readonly JWK[];
  readonly cookies: readonly string[];
}

export const SIGNING_ALGORITHM = 'ES256';

export async function providerKeys(file: string): Promise<ProviderKeys> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as ProviderKeys;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  const { privateKey } = await generateKeyPair(SIGNING_ALGORITHM, { extractable: true });
  const jwk = await exportJWK(privateKey);
  const kid = await calculateJwkThumbprint(jwk);
  const cookie = Buffer.from(crypto.getRandomValues(new Uint8Array(32))).toString('base64url');
  const made: ProviderKeys = { keys: [{ ...jwk, kid, alg: SIGNING_ALGORITHM, use: 'sig' }], cookies: [cookie] };
  await mkdir(dirname(file), { recursive: true });
  const temporary = `${file}.${process.pid}`;
  await writeFile(temporary, JSON.stringify(made), { mode: 0o600 });
  await rename(temporary, file);
  return made;
}

/** What verifies, without what signs. */
export const publicKeys = ({ keys }: ProviderKeys): { keys: JWK[] } => ({ keys: keys.map(({ d: _, ...key }) => key) });
