/** Whoever reaches the database past the program still cannot alter the journal by an ordinary statement. */
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Client } from 'pg';
import { EMPTY_HEAD } from '../../domain/journal/envelope.ts';
import { caseStream } from '../../domain/terms.ts';
import { openStorage } from '../../storage/open.ts';
import { migratePostgres } from '../../storage/postgres/migrate.ts';
import { BodyDeletedError } from '../../storage/stored-rows.ts';
import { batch, caseId } from './batches.ts';
import { type Database, type Installation, onBothDatabases } from './both-databases.ts';

const CASE = caseId('c1');
const made = batch({ of: CASE, head: EMPTY_HEAD, command: 'a' });

/** A statement, and what the refusal says. */
const ATTEMPTS: Readonly<Record<'both' | Database, readonly (readonly [string, RegExp])[]>> = {
  both: [
    [`UPDATE journal SET municipality = 'koeln'`, /append-only/],
    ['UPDATE journal SET hash = hash WHERE seq = 2', /append-only/],
    ['DELETE FROM journal WHERE seq = 3', /append-only/],
    ['DELETE FROM commands', /only its fingerprint|not deleted/],
    [`UPDATE commands SET fingerprint = 'other'`, /only its fingerprint/],
    ['UPDATE commands SET from_seq = 2', /only its fingerprint/],
    [`UPDATE commands SET fingerprint = NULL, stream = 'case/x'`, /only its fingerprint/],
  ],
  sqlite: [
    [`REPLACE INTO journal SELECT stream, seq, 'koeln', hash, bytes FROM journal`, /append-only/],
    [`REPLACE INTO commands SELECT command_id, stream, 'other', 1, 3 FROM commands`, /not replaced/],
  ],
  postgres: [
    ['UPDATE journal SET bytes = NULL', /append-only/],
    ['TRUNCATE journal', /append-only/],
    ['TRUNCATE commands', /only its fingerprint/],
  ],
};

type Run = (sql: string) => Promise<unknown>;

async function past({ database, config }: Installation, work: (run: Run) => Promise<void>): Promise<void> {
  if (database === 'sqlite') {
    const file = new DatabaseSync(join(config.HANDSCHLAG_DATA, 'journal.sqlite'));
    await work(async (sql) => file.exec(sql)).finally(() => file.close());
    return;
  }
  const client = new Client({ connectionString: config.HANDSCHLAG_DATABASE_URL });
  await client.connect();
  await work((sql) => client.query(sql)).finally(() => client.end());
}

onBothDatabases((install, database) => {
  test.each([...ATTEMPTS.both, ...ATTEMPTS[database]])('refused: %s', async (sql, reason) => {
    const installation = await install();
    const storage = await installation.open();
    await storage.journal.append(made);
    await past(installation, (run) => expect(run(sql)).rejects.toThrow(reason));
    expect(await storage.journal.read(caseStream(CASE))).toEqual(made.rows);
    expect(await storage.journal.findCommand(made.command.commandId)).toEqual(made.command);
  });

  if (database === 'sqlite') return;

  test('the application has no right to alter rows, even where the trigger is switched off', async () => {
    const installation = await install();
    await (await installation.open()).journal.append(made);
    await past(installation, async (run) => {
      await run('ALTER TABLE journal DISABLE TRIGGER ALL; SET ROLE handschlag_app');
      for (const sql of [`UPDATE journal SET municipality = 'x'`, 'DELETE FROM journal', 'TRUNCATE journal']) {
        await expect(run(sql)).rejects.toThrow('permission denied');
      }
    });
  });

  test('our own connections have given up every other right', async () => {
    const installation = await install();
    await installation.open();
    await past(installation, (run) => run('REVOKE INSERT ON commands FROM handschlag_app').then(() => {}));
    const { journal } = await installation.open();
    await expect(journal.append(made)).rejects.toThrow('permission denied');
  });

  test('the retention role empties bodies and nothing else; place and hash stay', async () => {
    const installation = await install();
    const { journal } = await installation.open();
    await journal.append(made);
    await past(installation, async (run) => {
      await run('SET ROLE handschlag_retention');
      await expect(run('DELETE FROM journal')).rejects.toThrow('permission denied');
      await expect(run(`UPDATE journal SET bytes = 'x'`)).rejects.toThrow('append-only');
      await expect(run(`UPDATE journal SET hash = 'x'`)).rejects.toThrow('permission denied');
      await run('UPDATE journal SET bytes = NULL WHERE seq = 2');
    });
    expect(await journal.hashAt(caseStream(CASE), 2)).toBe(made.rows[1]?.hash);
    await expect(journal.read(caseStream(CASE))).rejects.toThrow(BodyDeletedError);
  });

  test('a process that may not create anything works on a database that an administrator prepared', async () => {
    const installation = await install();
    const url = new URL(installation.config.HANDSCHLAG_DATABASE_URL ?? '');
    const keysUrl = new URL(installation.config.HANDSCHLAG_KEYS_DATABASE_URL ?? '');
    await migratePostgres(url.href, 'journal');
    await migratePostgres(keysUrl.href, 'keys');
    const login = `clerk${url.pathname.replace(/\D/g, '')}`;
    await past(installation, (run) => run(`CREATE ROLE ${login} LOGIN IN ROLE handschlag_app`).then(() => {}));
    url.username = login;
    keysUrl.username = login;
    const storage = await openStorage({
      ...installation.config,
      HANDSCHLAG_DATABASE_URL: url.href,
      HANDSCHLAG_KEYS_DATABASE_URL: keysUrl.href,
    });
    expect(await storage.journal.append(made)).toEqual({ kind: 'appended' });
    const key = await storage.keys.create({ kid: 'k' as never, caseId: CASE, kind: 'case' }, '2026' as never);
    expect(await storage.keys.find('k' as never)).toEqual(key);
    await storage.keys.destroy(['k' as never], '2026' as never);
    expect(await storage.keys.isDestroyed('k' as never)).toBe(true);
    await storage.close();
  });

  test('a server that may lose what it acknowledged is refused at start', async () => {
    const installation = await install();
    const name = new URL(installation.config.HANDSCHLAG_DATABASE_URL ?? '').pathname.slice(1);
    await past(installation, (run) => run(`ALTER DATABASE ${name} SET synchronous_commit = off`).then(() => {}));
    await expect(installation.open()).rejects.toThrow('turn on synchronous_commit');
  });
});
