/** One of the four files of an installation is gone: nothing is made in its place. */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EMPTY_HEAD } from '../../domain/journal/envelope.ts';
import { openStorage } from '../../storage/open.ts';
import { createReadiness, storeChecks } from '../../storage/operation/health.ts';
import { batch, caseId } from './batches.ts';

let folder: string;
const open = () =>
  openStorage({ HANDSCHLAG_DATA: folder, HANDSCHLAG_KEY_ENCRYPTION_KEY: Buffer.alloc(32).toString('base64') });
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'handschlag-lost-'));
  const { journal, close } = await open();
  await journal.append(batch({ of: caseId('c1'), head: EMPTY_HEAD, command: 'a' }));
  await close();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));
const lose = (name: string) => {
  for (const file of readdirSync(folder).filter((one) => one.startsWith(name))) rmSync(join(folder, file));
};

test.each(['journal', 'keys', 'people', 'documents'])('without its %s an installation does not start', async (name) => {
  lose(`${name}.sqlite`);
  await expect(open()).rejects.toThrow(`${name}.sqlite is gone from ${folder}`);
  expect(readdirSync(folder)).not.toContain(`${name}.sqlite`);
});

test('a journal that is deleted while it is written to takes no more rows, and says so', async () => {
  const { journal, close, keys, people, documents } = await open();
  const readiness = createReadiness(storeChecks({ journal, keys, people, documents }, { folder, freeMegabytes: 0 }));
  lose('journal.sqlite');
  const next = batch({ of: caseId('c2'), head: EMPTY_HEAD, command: 'b' });
  await expect(journal.append(next)).rejects.toThrow('journal.sqlite is gone');
  expect((await readiness.examine()).parts).toMatchObject({ journal: expect.stringContaining('is gone'), keys: 'ok' });
  await close();
});

test('a first start that was interrupted between two files goes on', async () => {
  for (const name of ['journal', 'keys', 'people', 'documents']) lose(`${name}.sqlite`);
  await (await open()).close();
  lose('documents.sqlite');
  await (await open()).close();
});
