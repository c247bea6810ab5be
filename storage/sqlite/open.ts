/** All stores of one machine, as four files in one folder. An installation moves by copying them. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Instant } from '../../domain/terms.ts';
import type { KeyWrapping } from '../key-wrapping.ts';
import { type CredentialTables, createCredentialStore } from '../kysely-credentials.ts';
import { createDocumentStore, type DocumentTables } from '../kysely-documents.ts';
import { createDraftStore, type DraftTables } from '../kysely-drafts.ts';
import { createKeyStore, type KeyTables } from '../kysely-keys.ts';
import { createPeopleDirectory, type PeopleTables } from '../kysely-people.ts';
import { createReadModel, type ReadModelTables } from '../kysely-read-model.ts';
import { createSentMails, type SentMailTables } from '../kysely-sent-mails.ts';
import { createWebhooks, type WebhookTables } from '../kysely-webhooks.ts';
import { RESTORING, type StoreFile } from '../machine-files.ts';
import type { Databases } from '../open.ts';
import { openDatabase, truncateLog } from './database.ts';
import { createSqliteJournal } from './journal.ts';
import { kyselyOn } from './kysely.ts';
import { mustBeWhole } from './lost-files.ts';
import { SQLITE_MIGRATIONS } from './schema.ts';
import { textIndex } from './text-index.ts';

export function openSqliteStorage(folder: string, wrapping: KeyWrapping): Databases {
  if (existsSync(join(folder, RESTORING))) throw new RestoreInterruptedError(folder);
  mustBeWhole(folder);
  return openSqliteFiles((name) => join(folder, `${name}.sqlite`), wrapping);
}

class RestoreInterruptedError extends Error {
  constructor(folder: string) {
    super(`a restore into ${folder} was interrupted; run \`handschlag restore\` with the same back-up again`);
    this.name = 'RestoreInterruptedError';
  }
}

/** The same, wherever the files lie. */
export function openSqliteFiles(pathOf: (name: StoreFile) => string, wrapping: KeyWrapping): Databases {
  const file = (name: StoreFile) => {
    const database = openDatabase(pathOf(name), SQLITE_MIGRATIONS[name]);
    return {
      database,
      purge: async () => truncateLog(database),
      close: async () => {
        if (database.isOpen) database.close();
      },
    };
  };
  const [journalFile, keysFile, peopleFile, documentsFile] = [
    file('journal'),
    file('keys'),
    file('people'),
    file('documents'),
  ];
  const journal = createSqliteJournal(journalFile.database);
  const keys = createKeyStore(kyselyOn<KeyTables>(keysFile.database), wrapping, keysFile);
  const people = createPeopleDirectory(kyselyOn<PeopleTables>(peopleFile.database), peopleFile);
  const documents = createDocumentStore(kyselyOn<DocumentTables>(documentsFile.database), documentsFile);
  return {
    journal,
    readModel: createReadModel(kyselyOn<ReadModelTables>(journalFile.database), textIndex),
    keys,
    people,
    credentials: createCredentialStore(kyselyOn<CredentialTables>(peopleFile.database)),
    drafts: createDraftStore(kyselyOn<DraftTables>(peopleFile.database)),
    sentMails: createSentMails(kyselyOn<SentMailTables>(peopleFile.database)),
    webhooks: createWebhooks(kyselyOn<WebhookTables>(journalFile.database), wrapping),
    documents,
    databaseNow: async () => new Date().toISOString() as Instant,
    async close() {
      for (const store of [journal, keys, people, documents]) await store.close();
    },
  };
}
