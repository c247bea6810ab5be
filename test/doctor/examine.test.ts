/** `handschlag doctor`: each test breaks one thing of an installation and reads the sentence that it is told. */
import { randomBytes } from 'node:crypto';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { SMTPServer } from 'smtp-server';
import type { Site } from '../../client/doctor/check.ts';
import { CHECKS, examine } from '../../client/doctor/examine.ts';
import { EMPTY_HEAD } from '../../domain/journal/envelope.ts';
import type { CaseId, Instant, KeyId } from '../../domain/terms.ts';
import { ledgerFile, ledgerText } from '../../storage/erasure-ledger.ts';
import { lastBackupFile, noteFile, RESTORING } from '../../storage/machine-files.ts';
import { openStorage } from '../../storage/open.ts';
import { sqliteFiles } from '../../storage/sqlite/files.ts';
import { AT, batch, caseId, headAfter } from '../storage/batches.ts';

let folder: string;
let key: string;
let environment: Record<string, string>;
let servers: { close(done: () => void): unknown }[];

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'handschlag-doctor-'));
  key = randomBytes(32).toString('base64');
  environment = {};
  servers = [];
  const { journal, keys, close } = await storage();
  await keys.create({ kid: 'k1' as KeyId, caseId: 'c1' as CaseId, kind: 'case' }, AT);
  const first = batch({ of: caseId('c1'), head: EMPTY_HEAD, command: 'a', view: { open: true } });
  await journal.append(first);
  await journal.append(batch({ of: caseId('c1'), head: headAfter(first), command: 'b', view: { open: true } }));
  await close();
  writeFileSync(lastBackupFile(folder), JSON.stringify({ id: 'x', at: new Date().toISOString() }));
});
afterEach(async () => {
  for (const server of servers) await new Promise<void>((done) => void server.close(() => done()));
  rmSync(folder, { recursive: true, force: true });
});

const storage = () => openStorage({ HANDSCHLAG_DATA: folder, HANDSCHLAG_KEY_ENCRYPTION_KEY: key });

async function told(id: string, changes: Partial<Site> = {}) {
  const examined = await examine(
    {
      ...{ environment, folder, postgres: false, files: sqliteFiles, now: Date.now },
      withStores: async (work) => {
        const opened = await storage();
        return work(opened).finally(() => opened.close());
      },
      ...changes,
    },
    () => undefined,
    CHECKS.filter((check) => check.id === id),
  );
  const [one] = examined;
  return [one?.kind, one?.text.en] as const;
}

const alter = (name: string, sql: string) => {
  const database = new DatabaseSync(join(folder, `${name}.sqlite`));
  database.exec(sql);
  database.close();
};

async function answering(listener: Parameters<typeof createServer>[1]): Promise<string> {
  const server: Server = createServer(listener);
  servers.push(server);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
const at = (url: string, workerMetrics?: string) => ({
  processes: {
    ...{ url, temporalAddress: '127.0.0.1:9', namespace: 'default', taskQueue: 'none', metrics: url },
    ...(workerMetrics ? { workerMetrics } : {}),
  },
});

test('an installation in order that does not run: nothing is wrong', async () => {
  const examined = await examine(
    {
      ...{ environment, folder, postgres: false, files: sqliteFiles, now: Date.now },
      withStores: async (work) => {
        const opened = await storage();
        return work(opened).finally(() => opened.close());
      },
    },
    () => undefined,
  );
  expect(examined.filter(({ kind }) => kind === 'wrong')).toEqual([]);
  expect(examined.find(({ id }) => id === 'journal')?.text.en).toBe('1 streams, their last rows are right');
});

test('a folder that others can read, or that is not there', async () => {
  chmodSync(folder, 0o755);
  expect(await told('folder')).toEqual(['wrong', expect.stringContaining('can be read by others')]);
  expect(await told('folder', { folder: join(folder, 'nowhere') })).toEqual([
    'wrong',
    expect.stringContaining('does not exist'),
  ]);
});

test('too little space', async () => {
  environment.HANDSCHLAG_FREE_MEGABYTES = '999999999';
  expect(await told('space')).toEqual(['wrong', expect.stringMatching(/^\d+ MB free$/)]);
});

test('a restore that was interrupted, and one that the next start finishes', async () => {
  writeFileSync(noteFile(folder), '{}');
  expect(await told('restore')).toEqual(['note', 'is finished at the next start']);
  mkdirSync(join(folder, RESTORING));
  expect(await told('restore')).toEqual(['wrong', 'a restore was interrupted']);
});

test('variables that are missing or wrong, each by name and none by value', async () => {
  environment = { HANDSCHLAG_MODE: 'production', HANDSCHLAG_COMMAND_KEY: 'hunter2' };
  const [kind, text] = await told('variables');
  expect(kind).toBe('wrong');
  for (const name of ['HANDSCHLAG_COMMAND_KEY is wrong', 'HANDSCHLAG_PUBLIC_URL is missing', 'HANDSCHLAG_OIDC_ISSUER'])
    expect(text).toContain(name);
  expect(text).not.toContain('hunter2');
});

test('a database that is missing, of a newer release, or of an older one', async () => {
  alter('people', 'PRAGMA user_version = 1');
  expect(await told('databases')).toEqual(['note', expect.stringContaining('at the next start')]);
  alter('people', 'PRAGMA user_version = 99');
  expect(await told('databases')).toEqual(['wrong', 'of a newer release of Handschlag']);
  rmSync(join(folder, 'documents.sqlite'));
  expect(await told('databases')).toEqual(['wrong', 'missing: documents']);
});

test('another key-encryption key', async () => {
  key = randomBytes(32).toString('base64');
  expect(await told('key')).toEqual(['wrong', 'does not open the keys']);
});

test('a last row that was altered', async () => {
  alter(
    'journal',
    `DROP TRIGGER journal_no_update; UPDATE journal SET bytes = CAST(replace(CAST(bytes AS TEXT), 'second', 'altered') AS BLOB) WHERE seq = 6`,
  );
  expect(await told('journal')).toEqual(['wrong', 'altered: case/c1']);
});

test('a case that should have been awake', async () => {
  alter('journal', `UPDATE cases SET open = 1, wake_at = '2026-01-01T00:00:00.000Z'`);
  expect(await told('agenda')).toEqual(['note', '1 cases wait for the machine']);
  expect(await told('agenda', at('http://127.0.0.1:9'))).toEqual(['wrong', '1 cases wait for the machine']);
});

test('a ledger without a copy, and one whose copy lags behind', async () => {
  const entry = { at: AT as Instant, keys: ['k1' as KeyId] };
  writeFileSync(ledgerFile(folder), ledgerText([entry, entry]));
  expect(await told('ledger')).toEqual(['note', expect.stringContaining('2 entries, without a copy')]);
  environment.HANDSCHLAG_ERASURE_LEDGER = join(folder, 'copy.jsonl');
  writeFileSync(join(folder, 'copy.jsonl'), ledgerText([entry]));
  expect(await told('ledger')).toEqual(['wrong', 'the copy has 1 of 2 entries']);
  writeFileSync(join(folder, 'copy.jsonl'), ledgerText([entry, entry]));
  expect((await told('ledger'))[0]).toBe('well');
});

test('processes that do not answer, or that are not ready, with what keeps them from it', async () => {
  const gone = at('http://127.0.0.1:9', 'http://127.0.0.1:9');
  expect(await told('web', gone)).toEqual(['wrong', 'http://127.0.0.1:9 does not answer']);
  expect(await told('worker', gone)).toEqual(['wrong', 'does not answer']);
  expect(await told('temporal', gone)).toEqual(['wrong', '127.0.0.1:9 does not answer']);
  const url = await answering((request, response) => {
    if (request.url === '/health/live') response.end();
    else response.writeHead(503).end(JSON.stringify({ parts: { journal: 'ok', worker: 'no worker asks for work' } }));
  });
  expect(await told('web', at(url))).toEqual(['wrong', 'not ready (worker: no worker asks for work)']);
  expect((await told('clock', at(url)))[0]).toBe('well');
  expect(await told('clock', { ...at(url), now: () => Date.now() + 600_000 })).toEqual([
    'wrong',
    expect.stringContaining('from the web process’s'),
  ]);
}, 40_000);

test('mails that are stuck', async () => {
  const url = await answering((_request, response) => response.end('handschlag_notices_failing 3\n'));
  expect(await told('mails', at(url, url))).toEqual(['wrong', '3 are not taken and tried again and again']);
}, 20_000);

test('a mail server that takes mails, one that wants a login, and none', async () => {
  const server = new SMTPServer({ authOptional: true, hideSTARTTLS: true, allowInsecureAuth: true });
  server.onAuth = (_auth, _session, done) => done(new Error('wrong'));
  servers.push(server);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', () => done()));
  const address = `127.0.0.1:${(server.server.address() as AddressInfo).port}`;
  environment.HANDSCHLAG_SMTP_URL = `smtp://${address}`;
  expect((await told('smtp'))[0]).toBe('well');
  environment.HANDSCHLAG_SMTP_URL = `smtp://me:hunter2@${address}`;
  const [kind, text] = await told('smtp');
  expect([kind, text]).toEqual(['wrong', expect.stringContaining('EAUTH')]);
  expect(text).not.toContain('hunter2');
  environment.HANDSCHLAG_SMTP_URL = 'smtp://127.0.0.1:9';
  expect((await told('smtp'))[0]).toBe('wrong');
}, 30_000);

test('an identity provider that names itself otherwise, or is away; a mailbox that is away', async () => {
  const issuer = await answering((_request, response) =>
    response.end(JSON.stringify({ issuer: 'https://other.example' })),
  );
  environment.HANDSCHLAG_OIDC_ISSUER = issuer;
  expect(await told('issuer')).toEqual(['wrong', 'names itself https://other.example']);
  environment.HANDSCHLAG_OIDC_ISSUER = 'http://127.0.0.1:9';
  expect(await told('issuer')).toEqual(['wrong', expect.stringContaining('cannot be reached')]);
  environment.HANDSCHLAG_IMAP_URL = 'imaps://127.0.0.1:9';
  expect((await told('imap'))[0]).toBe('wrong');
}, 30_000);

test('no back-up yet, or one of last week', async () => {
  const week = new Date(Date.now() - 8 * 86_400_000).toISOString();
  writeFileSync(lastBackupFile(folder), JSON.stringify({ id: 'x', at: week }));
  expect(await told('backup')).toEqual(['wrong', '8 days ago']);
  rmSync(lastBackupFile(folder));
  expect(await told('backup')).toEqual(['wrong', 'none yet']);
});
