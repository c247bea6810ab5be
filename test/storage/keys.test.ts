import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Client } from 'pg';
import type { CaseId, Instant, KeyId, PersonId } from '../../domain/terms.ts';
import { KeyUnwrapError } from '../../storage/key-wrapping.ts';
import { type Installation, onBothDatabases } from './both-databases.ts';
import { keysContract } from './keys-contract.ts';

const AT = '2026-03-02T09:00:00.000Z' as Instant;

onBothDatabases((install) => keysContract(install));

onBothDatabases((install, database) => {
  test('no key lies unwrapped in the files, and a destroyed one does not even lie wrapped in them', async () => {
    const installation = await install();
    const storage = await installation.open();
    const kids = Array.from({ length: 40 }, (_, number) => `k${number}` as KeyId);
    const keys: Buffer[] = [];
    for (const kid of kids) {
      const subject = 'p1' as PersonId;
      keys.push(await storage.keys.create({ kid, caseId: 'c1' as CaseId, kind: 'person', subject }, AT));
    }
    const wrapped = await wrappedKeys(installation);
    expect(wrapped).toHaveLength(40);
    const before = await rawBytes(installation);
    expect(keys.filter((key) => before.includes(key))).toEqual([]);
    expect(wrapped.every((bytes) => before.includes(bytes))).toBe(true);

    await storage.keys.destroy(kids.slice(0, 39), AT);
    const after = await rawBytes(installation);
    expect(wrapped.map((bytes) => after.includes(bytes))).toEqual([...Array(39).fill(false), true]);
    await past(installation, (run) => expect(run(`UPDATE keys SET wrapped = NULL, kid = 'x'`)).rejects.toThrow());
  }, 30_000);

  test('a wrapped key that was put under another id does not unwrap there', async () => {
    const installation = await install();
    const { keys } = await installation.open();
    await keys.create({ kid: 'k1' as KeyId, caseId: 'c1' as CaseId, kind: 'text' }, AT);
    await past(installation, async (run) => {
      await run(`INSERT INTO keys (kid, wrapped) SELECT 'k3', wrapped FROM keys WHERE kid = 'k1'`);
    });
    await expect(keys.find('k3' as KeyId)).rejects.toThrow(KeyUnwrapError);
  });

  test('a tombstone is not deleted and gets no successor', async () => {
    const installation = await install();
    const { keys } = await installation.open();
    await keys.destroy(['k1' as KeyId], AT);
    const value = database === 'sqlite' ? `x'00'` : `'\\x00'::bytea`;
    await past(installation, async (run) => {
      await expect(run('DELETE FROM keys')).rejects.toThrow('tombstone');
      await expect(run(`UPDATE keys SET wrapped = ${value}, destroyed_at = NULL`)).rejects.toThrow();
    });
  });
});

type Run = (sql: string) => Promise<readonly { readonly [column: string]: unknown }[]>;

async function past({ database, config }: Installation, work: (run: Run) => Promise<void>): Promise<void> {
  if (database === 'sqlite') {
    const file = new DatabaseSync(join(config.HANDSCHLAG_DATA, 'keys.sqlite'));
    return work(async (sql) => file.prepare(sql).all()).finally(() => file.close());
  }
  const client = new Client({ connectionString: config.HANDSCHLAG_KEYS_DATABASE_URL });
  await client.connect();
  return work(async (sql) => (await client.query(sql)).rows).finally(() => client.end());
}

async function wrappedKeys(installation: Installation): Promise<readonly Buffer[]> {
  let found: readonly Buffer[] = [];
  await past(installation, async (run) => {
    const rows = await run('SELECT wrapped FROM keys ORDER BY length(kid), kid');
    found = rows.map(({ wrapped }) => Buffer.from(wrapped as Uint8Array));
  });
  return found;
}

/** Everything in the files of the keys' database; PostgreSQL's own log, which expires by itself, is left out. */
async function rawBytes(installation: Installation): Promise<Buffer> {
  if (installation.database === 'sqlite') {
    const folder = installation.config.HANDSCHLAG_DATA;
    const names = readdirSync(folder).filter((name) => name.startsWith('keys.sqlite'));
    return Buffer.concat(names.map((name) => readFileSync(join(folder, name))));
  }
  let folder = '';
  await past(installation, async (run) => {
    await run('CHECKPOINT');
    const rows = await run(`SELECT current_setting('data_directory') || '/base/' || oid AS folder
                              FROM pg_database WHERE datname = current_database()`);
    folder = String(rows[0]?.folder);
  });
  return execFileSync(
    'cat',
    readdirSync(folder).map((name) => join(folder, name)),
    { maxBuffer: 1 << 28 },
  );
}
