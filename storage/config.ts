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
} as const;
