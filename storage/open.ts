/** Opens every store of an installation: SQLite files on one machine, PostgreSQL beyond it. */
import type { Instant } from '../domain/terms.ts';
import { type StorageConfig, storageProblems } from './config.ts';
import type { CredentialStore } from './credentials.ts';
import type { DocumentStore } from './documents.ts';
import type { DraftStore } from './drafts.ts';
import { createErasureLedger, type ErasureLedger, ledgerFile } from './erasure-ledger.ts';
import type { Journal } from './journal.ts';
import { localKeyWrapping } from './key-wrapping.ts';
import type { KeyStore } from './keys.ts';
import type { PeopleDirectory } from './people.ts';
import { openPostgresStorage } from './postgres/open.ts';
import type { ReadModel } from './read-model.ts';
import { recordingKeys, recordingPeople } from './recorded-erasures.ts';
import type { SentMails } from './sent-mails.ts';
import { openSqliteStorage } from './sqlite/open.ts';
import type { Webhooks } from './webhooks.ts';

/** The databases alone. */
export interface Databases {
  readonly journal: Journal;
  readonly readModel: ReadModel;
  readonly keys: KeyStore;
  readonly people: PeopleDirectory;
  readonly credentials: CredentialStore;
  readonly drafts: DraftStore;
  readonly sentMails: SentMails;
  readonly webhooks: Webhooks;
  readonly documents: DocumentStore;
  /** The database's clock: a worker whose own is more than two minutes off is not ready. */
  databaseNow(): Promise<Instant>;
  /** Closes all of them; again is harmless. */
  close(): Promise<void>;
}

export interface Storage extends Databases {
  /** What was erased: written before it is destroyed, read where a back-up is restored. */
  readonly erasures: ErasureLedger;
}

/** Creates or migrates what is not there yet; several processes may start at once. */
export async function openStorage(config: StorageConfig): Promise<Storage> {
  const problems = storageProblems(config);
  if (problems.length > 0) throw new Error(problems.map(({ message }) => message).join('\n'));
  const databases = await openDatabases(config);
  const { HANDSCHLAG_DATA: folder, HANDSCHLAG_ERASURE_LEDGER: copy } = config;
  const erasures = createErasureLedger([ledgerFile(folder), ...(copy ? [copy] : [])]);
  return {
    ...databases,
    erasures,
    keys: recordingKeys(databases.keys, erasures),
    people: recordingPeople(databases.people, erasures, databases.databaseNow),
  };
}

function openDatabases(config: StorageConfig): Databases | Promise<Databases> {
  const wrapping = localKeyWrapping(Buffer.from(config.HANDSCHLAG_KEY_ENCRYPTION_KEY, 'base64'));
  const { HANDSCHLAG_DATABASE_URL: url, HANDSCHLAG_KEYS_DATABASE_URL: keysUrl } = config;
  return url !== undefined && keysUrl !== undefined
    ? openPostgresStorage({ url, keysUrl, wrapping })
    : openSqliteStorage(config.HANDSCHLAG_DATA, wrapping);
}
