/** All stores in PostgreSQL: the keys in a database of their own, everything else in another. */
import { Kysely, PostgresDialect } from 'kysely';
import type { Pool } from 'pg';
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
import type { Databases } from '../open.ts';
import { assertDurable, createPool, mayActAsApp, purgeTable, withClient } from './database.ts';
import { createPostgresJournal } from './journal.ts';
import { migrate, type PostgresDatabase } from './migrate.ts';
import { textIndex } from './text-index.ts';

export async function openPostgresStorage({ url, keysUrl, wrapping }: PostgresSettings): Promise<Databases> {
  const { mayAct } = await prepare(url, 'journal');
  await prepare(keysUrl, 'keys');
  const pool = createPool(url, { asApp: mayAct });
  // The owner of the keys' table rewrites it after a key was destroyed; the application's role could not.
  const keysPool = createPool(keysUrl, { asApp: false });
  const closing = closeAfter(3, pool);

  const journal = createPostgresJournal(pool, { close: closing() });
  const people = createPeopleDirectory(kyselyOn<PeopleTables>(pool), {
    purge: () => purgeTable(pool, 'people'),
    close: closing(),
  });
  const documents = createDocumentStore(kyselyOn<DocumentTables>(pool), { close: closing() });
  const keys = createKeyStore(kyselyOn<KeyTables>(keysPool), wrapping, {
    purge: () => purgeTable(keysPool, 'keys'),
    close: closeAfter(1, keysPool)(),
  });
  return {
    journal,
    readModel: createReadModel(kyselyOn<ReadModelTables>(pool), textIndex),
    keys,
    people,
    credentials: createCredentialStore(kyselyOn<CredentialTables>(pool)),
    drafts: createDraftStore(kyselyOn<DraftTables>(pool)),
    sentMails: createSentMails(kyselyOn<SentMailTables>(pool)),
    webhooks: createWebhooks(kyselyOn<WebhookTables>(pool), wrapping),
    documents,
    async databaseNow() {
      const { rows } = await pool.query<{ readonly now: Date }>('SELECT clock_timestamp() AS now');
      const now = rows[0]?.now;
      if (!now) throw new Error('the database did not say what time it is');
      return now.toISOString() as Instant;
    },
    async close() {
      for (const store of [journal, keys, people, documents]) await store.close();
    },
  };
}

interface PostgresSettings {
  readonly url: string;
  readonly keysUrl: string;
  readonly wrapping: KeyWrapping;
}

const prepare = (url: string, name: PostgresDatabase) =>
  withClient(url, async (client) => {
    await assertDurable(client);
    await migrate(client, name);
    return { mayAct: await mayActAsApp(client) };
  });

const kyselyOn = <Tables>(pool: Pool): Kysely<Tables> => new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });

/** Stores share a pool: it ends with the last of them. Closing one twice counts once. */
function closeAfter(stores: number, pool: Pool): () => () => Promise<void> {
  let left = stores;
  return () => {
    let open = true;
    return async () => {
      if (!open) return;
      open = false;
      left -= 1;
      if (left === 0) await pool.end();
    };
  };
}
