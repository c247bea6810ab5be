/** Rows that an earlier release wrote into the lists are written anew from the journal, and only those. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Client } from 'pg';
import { refreshViews } from '../../activities/refresh-views.ts';
import { VIEW_VERSION } from '../../domain/case/view.ts';
import { localKeyWrapping } from '../../storage/key-wrapping.ts';
import { createCaseLoader } from '../../storage/loading/case-loader.ts';
import { openDatabase } from '../../storage/sqlite/database.ts';
import { openSqliteStorage } from '../../storage/sqlite/open.ts';
import { SQLITE_MIGRATIONS } from '../../storage/sqlite/schema.ts';
import { CASE, journalIn } from '../audit/journal-with-a-case.ts';
import { before } from '../domain/whole-case.ts';
import { aView, caseId, row } from './batches.ts';
import { type Installation, onBothDatabases } from './both-databases.ts';

/** As it stood before there was anything to filter by. */
const AGE = `UPDATE cases SET version = 1, turn = 0, urgency = '9999-12-31', title = NULL`;

async function age({ config }: Installation): Promise<void> {
  if (config.HANDSCHLAG_DATABASE_URL === undefined) {
    const database = new DatabaseSync(join(config.HANDSCHLAG_DATA, 'journal.sqlite'));
    database.exec(AGE);
    database.close();
    return;
  }
  const client = new Client({ connectionString: config.HANDSCHLAG_DATABASE_URL });
  await client.connect();
  await client.query(AGE);
  await client.end();
}

onBothDatabases((install) => {
  test('an old row becomes what the engine would write now', async () => {
    const installation = await install();
    const storage = await installation.open();
    const written = await journalIn(storage);
    for (const move of before('weigh-request')) await written.give(move);
    const right = await storage.readModel.view(CASE);
    const refresh = () => refreshViews(storage, createCaseLoader(storage.journal), () => undefined);
    expect(await refresh()).toBe(0);

    await age(installation);
    expect(await storage.readModel.view(CASE)).not.toEqual(right);
    expect(await storage.readModel.cases({ versionBefore: VIEW_VERSION })).toHaveLength(1);
    expect(await refresh()).toBe(1);
    expect(await storage.readModel.view(CASE)).toEqual(right);
    expect(await storage.readModel.cases({ versionBefore: VIEW_VERSION })).toEqual([]);
  });

  test('a row without a journal to write it from is left alone, and does not stop the others', async () => {
    const installation = await install();
    const storage = await installation.open();
    await storage.journal.replaceView(aView({ ...row(caseId('stray')), seq: 1 }));
    await age(installation);
    expect(await refreshViews(storage, createCaseLoader(storage.journal), () => undefined)).toBe(1);
    expect(await storage.readModel.case(caseId('stray'))).toMatchObject({ caseId: 'stray' });
  });
});

test('a file of before is opened, its lists as they were', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'handschlag-old-'));
  const database = openDatabase(join(folder, 'journal.sqlite'), SQLITE_MIGRATIONS.journal.slice(0, 1));
  database.exec(`
    INSERT INTO cases (case_id, municipality, carrier, phase, paused, open, opened_at, changed_at, seq, basis_seq, facts)
    VALUES ('old', 'muelheim', 'caritas', 'dispatch', 0, 1, '2026-03-01T00:00:00.000Z', '2026-03-02T00:00:00.000Z', 9, 1, '{}')`);
  database.close();
  const storage = openSqliteStorage(folder, localKeyWrapping(Buffer.alloc(32, 1)));
  expect(await storage.readModel.listCases({}, { order: 'changed', limit: 5 })).toMatchObject([
    { caseId: 'old', phase: 'dispatch', turn: [], due: null, title: null },
  ]);
  expect(await storage.readModel.cases({ versionBefore: VIEW_VERSION })).toHaveLength(1);
  await storage.close();
  rmSync(folder, { recursive: true, force: true });
});
