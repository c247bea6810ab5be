/** Readiness that means it: each test breaks one thing and sees the process not ready, and why. */
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { CaseId, Instant, KeyId } from '../../../domain/terms.ts';
import type { Storage } from '../../../storage/open.ts';
import { createReadiness, NotReadyError, storeChecks } from '../../../storage/operation/health.ts';
import { createSqliteJournal } from '../../../storage/sqlite/journal.ts';
import { type Installation, onBothDatabases } from '../both-databases.ts';

const AT = '2026-03-02T09:00:00.000Z' as Instant;
const readinessOf = (storage: Storage, { config }: Installation, freeMegabytes = 0) =>
  createReadiness(storeChecks(storage, { folder: config.HANDSCHLAG_DATA, freeMegabytes }));

onBothDatabases((install, database) => {
  let installation: Installation;
  let storage: Storage;
  beforeEach(async () => {
    installation = await install();
    storage = await installation.open();
    await storage.keys.create({ kid: 'k1' as KeyId, caseId: 'c1' as CaseId, kind: 'case' }, AT);
  });
  const examined = () => readinessOf(storage, installation).examine();

  test('an installation in order is ready', async () => {
    expect(await examined()).toEqual({
      ready: true,
      parts: { journal: 'ok', keys: 'ok', people: 'ok', documents: 'ok', disk: 'ok' },
    });
  });

  test.each(['journal', 'people', 'documents', 'keys'] as const)(
    '%s away: not ready, and the part is named',
    async (part) => {
      // In PostgreSQL three of them share their connections.
      const shared = database === 'postgres' && part !== 'keys';
      const parts = shared ? (['journal', 'people', 'documents'] as const) : ([part] as const);
      for (const one of parts) await storage[one].close();
      const { ready, parts: told } = await examined();
      expect(ready).toBe(false);
      expect(told[part]).toMatch(/^does not answer/);
      if (!shared) expect(Object.values(told).filter((answer) => answer === 'ok')).toHaveLength(4);
    },
  );

  test('under another key-encryption key: not ready, and the variable is named', async () => {
    storage = await installation.open({ HANDSCHLAG_KEY_ENCRYPTION_KEY: randomBytes(32).toString('base64') });
    const { ready, parts } = await examined();
    expect([ready, parts.keys]).toEqual([false, expect.stringContaining('HANDSCHLAG_KEY_ENCRYPTION_KEY')]);
  });

  test('too little space: not ready, and it says how little', async () => {
    const { ready, parts } = await readinessOf(storage, installation, 1e9).examine();
    expect([ready, parts.disk]).toEqual([false, expect.stringMatching(/^only \d+ MB are free/)]);
  });

  if (database === 'postgres') return;

  test('a journal that cannot be written: not ready', async () => {
    const file = new DatabaseSync(join(installation.config.HANDSCHLAG_DATA, 'journal.sqlite'), { readOnly: true });
    const journal = createSqliteJournal(file);
    const { ready, parts } = await readinessOf({ ...storage, journal }, installation).examine();
    file.close();
    expect([ready, parts.journal, parts.people]).toEqual([false, 'does not answer (Error ERR_SQLITE_ERROR)', 'ok']);
  });
});

test('a part that hangs is not waited for', async () => {
  const readiness = createReadiness({ hangs: () => new Promise(() => undefined), fine: async () => undefined });
  expect(await readiness.examine()).toEqual({
    ready: false,
    parts: { hangs: 'no answer within 2500 ms', fine: 'ok' },
  });
});

test('told to stop it is not ready, whatever its parts say', async () => {
  const readiness = createReadiness({ fine: async () => undefined });
  expect((await readiness.examine()).ready).toBe(true);
  readiness.stop();
  expect(await readiness.examine()).toEqual({ ready: false, parts: { process: 'is stopping' } });
});

test('whoever asks again and again is told the same; the parts are asked once a second', async () => {
  let [asked, clock] = [0, 0];
  const count = async () => {
    asked += 1;
  };
  const readiness = createReadiness({ count }, () => clock);
  for (let index = 0; index < 50; index += 1) await readiness.examine();
  clock = 1_001;
  await readiness.examine();
  expect(asked).toBe(2);
});

test('what others throw is told by its kind alone: it may hold a password', async () => {
  const throws = (error: Error) => async () => {
    throw error;
  };
  const refused = Object.assign(new Error('password authentication failed for hunter2'), { code: 'ECONNREFUSED' });
  const { parts } = await createReadiness({
    one: throws(refused),
    other: throws(new NotReadyError('the worker sleeps')),
  }).examine();
  expect(parts).toEqual({ one: 'does not answer (Error ECONNREFUSED)', other: 'the worker sleeps' });
});
