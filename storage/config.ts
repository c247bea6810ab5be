/** Configuration of the stores: one schema that worker and web process both take into theirs. */
import { z } from 'zod';

const keyText = z
  .string()
  .regex(/^[A-Za-z0-9+/_-]{43}=?$/, 'must be 32 random bytes in base64, e.g. from: openssl rand -base64 32');

export const storageVariables = {
  /** Folder of the local installation's data; used where no database is named. */
  HANDSCHLAG_DATA: z.string().min(1).default('.handschlag'),
  /** Journal, read model, people and documents in PostgreSQL; absent: SQLite files in HANDSCHLAG_DATA. */
  HANDSCHLAG_DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  /** The key store's own database, apart from the journal; required together with HANDSCHLAG_DATABASE_URL. */
  HANDSCHLAG_KEYS_DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  /** Key-encryption key that wraps all others. */
  HANDSCHLAG_KEY_ENCRYPTION_KEY: keyText,
  /** A second copy of the erasure ledger, best on another disk: without the newest one a restored back-up brings back what was erased. */
  HANDSCHLAG_ERASURE_LEDGER: z.string().min(1).optional(),
} as const;

const storageSchema = z.object(storageVariables);
export type StorageConfig = z.output<typeof storageSchema>;

/** What is wrong with the variables together; for the one message at start that names every wrong variable. */
export function storageProblems(
  config: Pick<StorageConfig, 'HANDSCHLAG_DATABASE_URL' | 'HANDSCHLAG_KEYS_DATABASE_URL'>,
): readonly { readonly variable: keyof StorageConfig; readonly message: string }[] {
  const { HANDSCHLAG_DATABASE_URL: url, HANDSCHLAG_KEYS_DATABASE_URL: keysUrl } = config;
  const problem = (variable: keyof StorageConfig, message: string) => [{ variable, message: `${variable} ${message}` }];
  if (url !== undefined && keysUrl === undefined) {
    return problem('HANDSCHLAG_KEYS_DATABASE_URL', 'is missing; it is required together with HANDSCHLAG_DATABASE_URL');
  }
  if (url === undefined && keysUrl !== undefined) {
    return problem('HANDSCHLAG_DATABASE_URL', 'is missing; it is required together with HANDSCHLAG_KEYS_DATABASE_URL');
  }
  // An erased key must not come back with a restored journal.
  if (url !== undefined && url === keysUrl) {
    return problem('HANDSCHLAG_KEYS_DATABASE_URL', 'must name another database than HANDSCHLAG_DATABASE_URL');
  }
  return [];
}
