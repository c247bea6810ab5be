/** Connections and transactions as every PostgreSQL store uses them. */
import { Client, Pool, type PoolClient } from 'pg';
import { APP_ROLE } from './roles.ts';

const CONNECT_TIMEOUT_MS = 10_000;

/** Runs something on a connection of its own, e.g. a migration. */
export async function withClient<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: CONNECT_TIMEOUT_MS });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** `asApp`: gives up all rights but those of the application's role, whoever signed in. */
export function createPool(url: string, { asApp }: { readonly asApp: boolean }): Pool {
  const pool = new Pool({
    connectionString: url,
    max: 10,
    keepAlive: true,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    // A worker that hangs in the middle of an append must not hold up the others for ever.
    idle_in_transaction_session_timeout: 30_000,
    // Every query is a short one: compiling it would take longer than it does.
    onConnect: (client) => client.query(`SET jit = off${asApp ? `; SET ROLE ${APP_ROLE}` : ''}`),
  });
  // An idle connection that breaks is replaced at the next query, which also reports what is wrong.
  pool.on('error', () => {});
  return pool;
}

/** All of `work` in one durable transaction, or nothing. */
export async function inTransaction<T>(pool: Pool, work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    await client.query('BEGIN ISOLATION LEVEL READ COMMITTED');
    const result = await work(client);
    await client.query('COMMIT');
    return result;
  } catch (error) {
    await client.query('ROLLBACK').catch((failure: Error) => {
      broken = failure;
    });
    throw error;
  } finally {
    client.release(broken);
  }
}

/** An answer means that it is on disk: a server that is set up otherwise is refused at start. */
export async function assertDurable(client: Client): Promise<void> {
  const { rows } = await client.query<{ readonly name: string }>(
    `SELECT name FROM pg_settings
      WHERE setting = 'off' AND name IN ('fsync', 'synchronous_commit', 'full_page_writes') ORDER BY name`,
  );
  const names = rows.map(({ name }) => name);
  if (names.length > 0) throw new Error(`this PostgreSQL may lose what it acknowledged: turn on ${names.join(', ')}`);
}

/** May this connection take on the application's role, and was that role granted what it needs here? */
export async function mayActAsApp(client: Client): Promise<boolean> {
  await client.query('BEGIN');
  try {
    await client.query(`SET LOCAL ROLE ${APP_ROLE}`);
    const { rows } = await client.query<{ readonly may: boolean }>(
      `SELECT has_table_privilege('journal', 'INSERT') AS may`,
    );
    return rows[0]?.may === true;
  } catch {
    return false;
  } finally {
    await client.query('ROLLBACK');
  }
}

/**
 * Rewrites a table, so that no file of it still holds what was deleted; rows of an old version otherwise stay in its pages.
 * Where it is not ours to rewrite, autovacuum follows within a minute. The server's log and backups keep it until they expire.
 */
export async function purgeTable(pool: Pool, table: string): Promise<void> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    const { rows } = await client.query<{ readonly ours: boolean }>(
      `SELECT pg_has_role(current_user, relowner, 'USAGE') AS ours FROM pg_class WHERE oid = $1::regclass`,
      [table],
    );
    if (!rows[0]?.ours) return;
    await client.query(`SET lock_timeout = '10s'`);
    await client.query(`VACUUM (FULL) ${table}`);
    await client.query('RESET lock_timeout');
  } catch (error) {
    broken = error as Error;
    throw error;
  } finally {
    client.release(broken);
  }
}
