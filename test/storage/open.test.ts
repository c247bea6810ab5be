import { once } from 'node:events';
import { statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Worker } from 'node:worker_threads';
import { Client } from 'pg';
import { openStorage } from '../../storage/open.ts';
import { onBothDatabases } from './both-databases.ts';

/** Begins to write a new file and takes half a second over it. */
const CREATOR = `
  const { parentPort, workerData } = require('node:worker_threads');
  const { DatabaseSync } = require('node:sqlite');
  const file = new DatabaseSync(workerData);
  file.exec('CREATE TABLE other (x); BEGIN IMMEDIATE');
  parentPort.postMessage('writing');
  setTimeout(() => { file.exec('COMMIT'); file.close(); }, 500);
`;
const KEY = Buffer.alloc(32).toString('base64');
const variables = { HANDSCHLAG_DATA: '/nonexistent', HANDSCHLAG_KEY_ENCRYPTION_KEY: KEY };
const [one, other] = ['postgres://localhost/one', 'postgres://localhost/other'];

test.each([
  [{ HANDSCHLAG_DATABASE_URL: one }, 'HANDSCHLAG_KEYS_DATABASE_URL is missing'],
  [{ HANDSCHLAG_KEYS_DATABASE_URL: other }, 'HANDSCHLAG_DATABASE_URL is missing'],
  [{ HANDSCHLAG_DATABASE_URL: one, HANDSCHLAG_KEYS_DATABASE_URL: one }, 'must name another database'],
])('the keys stand in a database apart: %j is refused', async (urls, reason) => {
  await expect(openStorage({ ...variables, ...urls })).rejects.toThrow(reason);
});

onBothDatabases((install, database) => {
  test('several processes may create a new installation at the same moment', async () => {
    const installation = await install();
    const all = await Promise.all([1, 2, 3, 4, 5].map(() => installation.open()));
    for (const { readModel } of all) expect(await readModel.cases({})).toEqual([]);
  }, 30_000);

  test("the database's clock is told as an instant", async () => {
    const { databaseNow } = await (await install()).open();
    const now = await databaseNow();
    expect(now).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
    expect(Math.abs(Date.parse(now) - Date.now())).toBeLessThan(10_000);
  });

  test('closing twice is harmless, and closing one store leaves the others open', async () => {
    const storage = await (await install()).open();
    await storage.people.close();
    await storage.people.close();
    expect(await storage.readModel.cases({})).toEqual([]);
    await storage.close();
    await storage.close();
  });

  test('an installation that a newer release wrote is refused', async () => {
    const installation = await install();
    await (await installation.open()).close();
    const { config } = installation;
    if (database === 'sqlite') {
      const file = new DatabaseSync(join(config.HANDSCHLAG_DATA, 'journal.sqlite'));
      file.exec('PRAGMA user_version = 99');
      file.close();
    } else {
      const client = new Client({ connectionString: config.HANDSCHLAG_DATABASE_URL });
      await client.connect();
      await client.query(`INSERT INTO handschlag_migrations VALUES ('journal', 99)`);
      await client.end();
    }
    await expect(installation.open()).rejects.toThrow('newer release');
  });

  if (database === 'postgres') return;

  test('whoever comes while another process is still creating a file waits for it', async () => {
    const { config, open } = await install();
    const creator = new Worker(CREATOR, { eval: true, workerData: join(config.HANDSCHLAG_DATA, 'journal.sqlite') });
    await once(creator, 'message');
    expect(await (await open()).readModel.cases({})).toEqual([]);
    await once(creator, 'exit');
  });

  test('a file that is no database is refused at once', async () => {
    const { config, open } = await install();
    writeFileSync(join(config.HANDSCHLAG_DATA, 'journal.sqlite'), 'something else entirely'.repeat(100));
    await expect(open()).rejects.toThrow('not a database');
  }, 5_000);

  test('the files are for nobody else to read', async () => {
    const { config, open } = await install();
    await open();
    for (const name of ['journal', 'keys', 'people', 'documents']) {
      for (const ending of ['', '-wal']) {
        const { mode } = statSync(join(config.HANDSCHLAG_DATA, `${name}.sqlite${ending}`));
        expect(mode & 0o077).toBe(0);
      }
    }
  });
});
