/**
 * Brings a database up to this release: idempotent, and safe where several processes start at once. Where the schema is up to
 * date, nothing but reading is needed, so that processes may run without the right to change it.
 */
import type { Client } from 'pg';
import { withClient } from './database.ts';
import { CREATE_ROLES } from './roles.ts';
import { POSTGRES_MIGRATIONS } from './schema.ts';

export type PostgresDatabase = keyof typeof POSTGRES_MIGRATIONS;

/** Any fixed number: whoever migrates a database of Handschlag's holds this lock. */
const MIGRATION_LOCK = 4_711_202_601;

/** For an administrator who keeps the owner of the tables apart from the processes that use them. */
export const migratePostgres = (url: string, name: PostgresDatabase): Promise<void> =>
  withClient(url, (client) => migrate(client, name));

export async function migrate(client: Client, name: PostgresDatabase): Promise<void> {
  const migrations: readonly string[] = POSTGRES_MIGRATIONS[name];
  if ((await versionOf(client, name)) === migrations.length) return;
  await client.query('BEGIN');
  await client.query('SELECT pg_advisory_xact_lock($1)', [MIGRATION_LOCK]);
  await client.query(
    'CREATE TABLE IF NOT EXISTS handschlag_migrations (database text, version integer, PRIMARY KEY (database, version))',
  );
  const version = await versionOf(client, name);
  if (version > migrations.length) throw new Error(`the ${name} database was written by a newer release of Handschlag`);
  if (version === 0) await client.query(CREATE_ROLES);
  for (const [index, migration] of migrations.entries()) {
    if (index < version) continue;
    await client.query(migration);
    await client.query('INSERT INTO handschlag_migrations VALUES ($1, $2)', [name, index + 1]);
  }
  await client.query('COMMIT');
}

async function versionOf(client: Client, name: PostgresDatabase): Promise<number> {
  const table = await client.query(`SELECT to_regclass('handschlag_migrations') AS found`);
  if (table.rows[0]?.found === null) return 0;
  const { rows } = await client.query<{ readonly version: number }>(
    'SELECT coalesce(max(version), 0) AS version FROM handschlag_migrations WHERE database = $1',
    [name],
  );
  return rows[0]?.version ?? 0;
}
