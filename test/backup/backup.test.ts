/** Back-up and restore on the files alone; the drill on a running installation is among the faults. */
import { randomBytes } from 'node:crypto';
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Worker } from 'node:worker_threads';
import { type BackupRequest, backUp } from '../../client/backup/back-up.ts';
import { type RestoreRequest, restore } from '../../client/backup/restore.ts';
import { caseKeyId } from '../../domain/journal/key-ids.ts';
import { type CaseId, caseStream, type KeyId, type PersonId } from '../../domain/terms.ts';
import { ledgerFile } from '../../storage/erasure-ledger.ts';
import { noteFile, RESTORING } from '../../storage/machine-files.ts';
import { openStorage, type Storage } from '../../storage/open.ts';
import { sealValue } from '../../storage/sealing/seal.ts';
import { sqliteFiles } from '../../storage/sqlite/files.ts';
import { takeLock } from '../../storage/sqlite/lock.ts';
import { AT, batch, MUELHEIM } from '../storage/batches.ts';

const CASE = 'aaaaaaaaaaaaaaaaaaaaaaaaaa' as CaseId;
const TEXT = 'bbbbbbbbbbbbbbbbbbbbbbbbbb' as KeyId;
const KARLA = 'p-kontakt' as PersonId;

let base: string;
let secrets: { file: string; keyEncryptionKey: string };
const at = (...names: readonly string[]) => join(base, ...names);

beforeEach(async () => {
  base = mkdtempSync(join(tmpdir(), 'handschlag-backup-'));
  mkdirSync(at('data'));
  secrets = { file: at('data', 'local-keys.json'), keyEncryptionKey: randomBytes(32).toString('base64') };
  writeFileSync(secrets.file, JSON.stringify({ keyEncryptionKey: secrets.keyEncryptionKey, commandKey: 'x' }));
  const stores = await storage();
  const { keys, people, close } = stores;
  await keys.create({ kid: caseKeyId(CASE), caseId: CASE, kind: 'case' }, AT);
  await recorded(stores, TEXT, 'a');
  await people.put({
    ...{ id: KARLA, name: 'Karla Kontakt', email: 'karla@people.example', language: 'de', subject: 's' },
    ...{ organisation: 'muelheim' as never, roles: ['social-planner'], municipality: MUELHEIM },
  });
  await close();
});
afterEach(() => rmSync(base, { recursive: true, force: true }));

const storage = (data = at('data')) =>
  openStorage({ HANDSCHLAG_DATA: data, HANDSCHLAG_KEY_ENCRYPTION_KEY: secrets.keyEncryptionKey });
/** Rows that name a key and a document, both durable before them. */
async function recorded({ keys, journal, documents }: Storage, kid: KeyId, command: string): Promise<void> {
  const key = await keys.create({ kid, caseId: CASE, kind: 'text' }, AT);
  const document = await documents.put(CASE, Buffer.from(`ciphertext ${command}`));
  const sealed = sealValue({ key, kid, caseId: CASE, path: 'text', value: 'a text' });
  const file = { document, commitment: 'c', bytes: 12, mediaType: 'application/pdf' };
  const data = JSON.parse(JSON.stringify({ sealed, file }));
  await journal.append(batch({ of: CASE, head: await journal.head(caseStream(CASE)), command, data }));
}
const nothing = () => undefined;
const backedUp = (changes: Partial<BackupRequest> = {}, files = sqliteFiles) =>
  backUp(
    { ...{ data: at('data'), to: at('to'), keysTo: at('keys'), secrets, release: '0.1.0' }, ...changes },
    files,
    nothing,
  );
const restored = (changes: Partial<RestoreRequest> = {}) =>
  restore(
    {
      ...{ from: at('to'), keysFrom: at('keys'), data: at('new'), ledgers: 'none-since', replace: false },
      secretsFrom: secrets.file,
      ...changes,
    },
    sqliteFiles,
    nothing,
  );
const refused = (code: string) => expect.objectContaining({ name: 'BackupError', code });

test('no file of a back-up can be read by others, nor one that was restored from it', async () => {
  await backedUp({ secretsTo: at('safe.json') });
  await restored();
  const files = ['to', 'keys', 'new'].flatMap((folder) => readdirSync(at(folder)).map((name) => at(folder, name)));
  const open = [...files, at('safe.json')].filter((file) => (statSync(file).mode & 0o077) !== 0);
  expect(open).toEqual([]);
});

test('what was backed up is restored to the row, the document and the person', async () => {
  const made = await backedUp();
  expect(made).toMatchObject({ streams: 1, rows: 3, documents: 1, people: 1 });
  expect(await restored()).toMatchObject({ id: made.id, streams: 1, rows: 3, keys: 0, people: 0, orders: [] });
  const [old, fresh] = [await storage(), await storage(at('new'))];
  expect(await fresh.journal.read(caseStream(CASE))).toEqual(await old.journal.read(caseStream(CASE)));
  expect(await fresh.people.all()).toEqual(await old.people.all());
  expect(await fresh.keys.find(TEXT)).toEqual(await old.keys.find(TEXT));
  for (const one of [old, fresh]) await one.close();
  expect(existsSync(at('new', RESTORING))).toBe(false);
});

test('keys lie apart from the data, the key-encryption key with neither; nobody else may read', async () => {
  await backedUp({ secretsTo: at('secrets.json') });
  expect(readdirSync(at('to')).sort()).toEqual([
    'documents.sqlite',
    'journal.sqlite',
    'manifest.json',
    'people.sqlite',
  ]);
  expect(readdirSync(at('keys')).sort()).toEqual(['erasures.jsonl', 'keys.sqlite', 'manifest.json']);
  for (const folder of ['to', 'keys']) {
    for (const name of readdirSync(at(folder)))
      expect(readFileSync(at(folder, name)).includes(secrets.keyEncryptionKey)).toBe(false);
    expect(statSync(at(folder)).mode & 0o077).toBe(0);
  }
  expect(readFileSync(at('secrets.json'), 'utf8')).toContain(secrets.keyEncryptionKey);
});

test('a back-up overwrites nothing, and does not put together what belongs apart', async () => {
  await expect(backedUp({ keysTo: at('to', 'keys') })).rejects.toEqual(refused('not-apart'));
  await expect(backedUp({ to: at('data', 'backup') })).rejects.toEqual(refused('in-the-data'));
  await expect(backedUp({ secretsTo: at('keys', 'secrets.json') })).rejects.toEqual(refused('secrets-beside'));
  await backedUp();
  await expect(backedUp()).rejects.toEqual(refused('not-empty'));
});

test('a back-up that does not hold says so and has no manifest', async () => {
  const documents = new DatabaseSync(at('data', 'documents.sqlite'));
  documents.exec('DELETE FROM documents');
  documents.close();
  await expect(backedUp()).rejects.toEqual(refused('does-not-hold'));
  await expect(restored()).rejects.toEqual(refused('no-backup'));
});

test('what was erased after the back-up is erased before it is served, and its order is left to the engine', async () => {
  await backedUp();
  const { keys, people, close } = await storage();
  await keys.destroy([TEXT], AT);
  await people.erase(KARLA);
  await close();
  cpSync(ledgerFile(at('data')), at('ledger.jsonl'));
  expect(await restored({ ledgers: [at('ledger.jsonl')] })).toMatchObject({ keys: 1, people: 1 });
  const fresh = await storage(at('new'));
  expect(await fresh.keys.find(TEXT)).toBeUndefined();
  expect(await fresh.people.all()).toEqual([]);
  expect(await fresh.journal.findCommand('a' as never)).toMatchObject({ fingerprint: null });
  // The next back-up knows of it, too.
  expect((await fresh.erasures.read()).erasures).toHaveLength(2);
  await fresh.close();
  expect(JSON.parse(readFileSync(noteFile(at('new')), 'utf8'))).toMatchObject({
    orders: [{ municipality: MUELHEIM, caseId: CASE, keys: [TEXT] }],
  });
  expect(readFileSync(at('new', 'people.sqlite')).includes('karla@people.example')).toBe(false);
});

test('the case’s own key: its documents go with it', async () => {
  await backedUp();
  const { keys, close } = await storage();
  await keys.destroy([caseKeyId(CASE), TEXT], AT);
  await close();
  await restored({ ledgers: [ledgerFile(at('data'))] });
  const fresh = await storage(at('new'));
  expect(await fresh.documents.countOf(CASE)).toBe(0);
  await fresh.close();
});

test('without the newest ledger, or with an older one, nothing is restored', async () => {
  const { keys, close } = await storage();
  await keys.destroy(['other' as KeyId], AT);
  await close();
  await backedUp();
  await expect(restored({ ledgers: [] })).rejects.toEqual(refused('no-ledger'));
  writeFileSync(at('older.jsonl'), '');
  await expect(restored({ ledgers: [at('older.jsonl')] })).rejects.toEqual(refused('older-ledger'));
  expect(existsSync(at('new', 'journal.sqlite'))).toBe(false);
});

test('a file that was altered, keys of another back-up, another key-encryption key: refused', async () => {
  await backedUp();
  await backedUp({ to: at('to-2'), keysTo: at('keys-2') });
  await expect(restored({ keysFrom: at('keys-2') })).rejects.toEqual(refused('not-a-pair'));
  writeFileSync(at('other.json'), JSON.stringify({ keyEncryptionKey: randomBytes(32).toString('base64') }));
  await expect(restored({ secretsFrom: at('other.json') })).rejects.toEqual(refused('wrong-secrets'));
  appendFileSync(at('to', 'people.sqlite'), 'x');
  await expect(restored()).rejects.toEqual(refused('altered'));
});

test('where an installation is, it is put aside only when that is said, and never while it runs', async () => {
  await backedUp();
  await expect(restored({ data: at('data') })).rejects.toEqual(refused('occupied'));
  const lock = takeLock(at('data', 'start.lock'));
  await expect(restored({ data: at('data'), replace: true })).rejects.toEqual(refused('running'));
  lock?.release();
  const { aside } = await restored({ data: at('data'), replace: true });
  expect(readdirSync(aside ?? '')).toContain('journal.sqlite');
});

test('half a restore is not served, and the next attempt makes it whole', async () => {
  await backedUp();
  mkdirSync(at('new', RESTORING), { recursive: true });
  await expect(storage(at('new'))).rejects.toThrow('was interrupted');
  await restored();
  await (await storage(at('new'))).close();
});

test('while somebody appends without pause, the copy is of one moment', async () => {
  const writer = new Worker(WRITER, { eval: true, workerData: at('data', 'people.sqlite') });
  await new Promise((begun) => writer.once('message', begun));
  await backedUp();
  await writer.terminate();
  const copy = new DatabaseSync(at('to', 'people.sqlite'), { readOnly: true });
  // Both tables are written in one transaction.
  const [one, other] = ['one', 'other'].map((table) => copy.prepare(`SELECT count(*) AS n FROM ${table}`).get()?.n);
  copy.close();
  expect(Number(one)).toBeGreaterThan(0);
  expect(one).toBe(other);
}, 30_000);

const WRITER = `
  const { DatabaseSync } = require('node:sqlite');
  const { workerData, parentPort } = require('node:worker_threads');
  const database = new DatabaseSync(workerData, { timeout: 10000 });
  database.exec('CREATE TABLE one (x); CREATE TABLE other (x)');
  for (let n = 0; ; n += 1) {
    database.exec("BEGIN IMMEDIATE; INSERT INTO one VALUES (hex(randomblob(2000))); INSERT INTO other VALUES (1); COMMIT");
    if (n === 200) parentPort.postMessage('begun');
  }
`;

test('a second back-up, some erasures later, restores with its own ledger', async () => {
  const { keys, close } = await storage();
  await keys.destroy([TEXT], AT);
  await close();
  await backedUp();
  expect(await restored()).toMatchObject({ keys: 0, orders: [{ keys: [TEXT] }] });
});

test('what comes while the copies are made does no harm: keys and documents are copied after the rows that name them', async () => {
  let copied = 0;
  const copyingSlowly: typeof sqliteFiles = {
    ...sqliteFiles,
    async copy(...file) {
      await sqliteFiles.copy(...file);
      copied += 1;
      if (copied > 1) return;
      const stores = await storage();
      await recorded(stores, 'cccccccccccccccccccccccccc' as KeyId, 'b');
      await stores.close();
    },
  };
  expect(await backedUp({}, copyingSlowly)).toMatchObject({ rows: 3, documents: 2 });
});
