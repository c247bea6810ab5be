/** Wrong configuration: the process does not start, and one message names every variable and no value. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { CaseId, Instant, KeyId } from '../../domain/terms.ts';
import { openStorage } from '../../storage/open.ts';
import { ROOT } from '../../workers/local/folders.ts';

const WORKER = 'workers/main.ts';
const WEB = 'client/http/main.ts';

const TSX = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'handschlag-configuration-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function start(script: string, environment: Readonly<Record<string, string>>) {
  // As they are started: the pages alone are JSX, which Node does not read by itself.
  const jsx = script === WEB ? ['--import', TSX] : [];
  const node = [...jsx, '--disable-warning=ExperimentalWarning', join(ROOT, script)];
  const { status, stdout, stderr } = spawnSync(process.execPath, node, {
    cwd: folder,
    env: environment,
    encoding: 'utf8',
    timeout: 60_000,
  });
  return { status, said: `${stdout}${stderr}`, named: [...new Set(stderr.match(/HANDSCHLAG_\w+/g) ?? [])].sort() };
}

const REQUIRED = [
  'HANDSCHLAG_COMMAND_KEY',
  'HANDSCHLAG_KEY_ENCRYPTION_KEY',
  'HANDSCHLAG_PUBLIC_URL',
  'HANDSCHLAG_TEMPORAL_ADDRESS',
];

const SHARED_MISTAKES = {
  HANDSCHLAG_COMMAND_KEY: 'not-a-secret-0001',
  HANDSCHLAG_KEY_ENCRYPTION_KEY: 'not-a-secret-0002',
  HANDSCHLAG_DATABASE_URL: 'mysql://user:not-a-secret-0003@host/db',
  HANDSCHLAG_KEYS_DATABASE_URL: 'mysql://user:not-a-secret-0004@host/db',
  HANDSCHLAG_PUBLIC_URL: 'not-a-secret-0005',
  HANDSCHLAG_LOG_LEVEL: 'not-a-secret-0006',
};
const WORKER_MISTAKES = {
  ...SHARED_MISTAKES,
  HANDSCHLAG_SMTP_URL: 'http://user:not-a-secret-0007@host',
  HANDSCHLAG_MAIL_FROM: 'not-a-secret-0008',
  HANDSCHLAG_CACHED_CASES: 'not-a-secret-0009',
  HANDSCHLAG_WORKER_METRICS_PORT: '90210',
};
const WEB_MISTAKES = {
  ...SHARED_MISTAKES,
  HANDSCHLAG_HTTP_PORT: 'not-a-secret-0010',
  HANDSCHLAG_OIDC_ISSUER: 'ftp://not-a-secret-0011',
  HANDSCHLAG_OIDC_SECRET: 'not-a-secret-0012',
};

test.each([
  ['worker', WORKER, [...REQUIRED, 'HANDSCHLAG_SMTP_URL']],
  ['web process', WEB, [...REQUIRED, 'HANDSCHLAG_HTTP_PORT', 'HANDSCHLAG_OIDC_ISSUER']],
])('the %s without any variable names each that it needs', (_, script, needed) => {
  const { status, named } = start(script, {});
  expect({ status, named }).toEqual({ status: 78, named: [...needed].sort() });
});

test.each([
  ['worker', WORKER, WORKER_MISTAKES, []],
  ['web process', WEB, WEB_MISTAKES, ['HANDSCHLAG_OIDC_CLIENT_ID', 'HANDSCHLAG_OIDC_CLIENT_SECRET']],
] as const)('the %s names every wrong variable and no value', (_, script, mistakes, missing) => {
  // What is missing is named beside what is wrong.
  const { status, said, named } = start(script, mistakes);
  expect({ status, named }).toEqual({
    status: 78,
    named: [...Object.keys(mistakes), ...missing, 'HANDSCHLAG_TEMPORAL_ADDRESS'].sort(),
  });
  for (const value of ['not-a-secret', '90210', 'mysql:']) expect(said).not.toContain(value);
});

test('who starts it all on one machine ends as the process does: a service manager is not to try again', () => {
  const environment = { HANDSCHLAG_DATA: join(folder, 'data'), HANDSCHLAG_LOG_LEVEL: 'loud' };
  const { status, said } = start('workers/local/main.ts', { ...environment, PATH: process.env.PATH ?? '' });
  expect([status, said]).toEqual([78, expect.stringContaining('HANDSCHLAG_LOG_LEVEL is wrong')]);
  rmSync(join(folder, 'data'), { recursive: true });
}, 60_000);

test('without Temporal’s program the start ends with a sentence', () => {
  const environment = { HANDSCHLAG_DATA: join(folder, 'data'), HANDSCHLAG_TEMPORAL_CLI: join(folder, 'nowhere') };
  const { status, said } = start('workers/local/main.ts', { ...environment, PATH: process.env.PATH ?? '' });
  expect([status, said]).toEqual([1, expect.stringContaining('HANDSCHLAG_TEMPORAL_CLI names no program')]);
  rmSync(join(folder, 'data'), { recursive: true });
}, 60_000);

test.each([
  ['worker', WORKER],
  ['web process', WEB],
])('under another key-encryption key than the stored keys the %s does not start', async (_, script) => {
  const data = mkdtempSync(join(tmpdir(), 'handschlag-other-key-'));
  const stored = { HANDSCHLAG_DATA: data, HANDSCHLAG_KEY_ENCRYPTION_KEY: Buffer.alloc(32, 1).toString('base64') };
  const { keys, close } = await openStorage(stored);
  await keys.create(
    { kid: 'k1' as KeyId, caseId: 'c1' as CaseId, kind: 'case' },
    '2026-03-02T09:00:00.000Z' as Instant,
  );
  await close();
  const { status, named } = start(script, {
    HANDSCHLAG_MODE: 'local',
    HANDSCHLAG_DATA: data,
    HANDSCHLAG_KEY_ENCRYPTION_KEY: Buffer.alloc(32, 2).toString('base64'),
    HANDSCHLAG_COMMAND_KEY: Buffer.alloc(32).toString('base64'),
    HANDSCHLAG_TEMPORAL_ADDRESS: '127.0.0.1:9',
    HANDSCHLAG_PUBLIC_URL: 'http://127.0.0.1:9',
    HANDSCHLAG_HTTP_PORT: '9',
    HANDSCHLAG_OIDC_SECRET: 'x'.repeat(32),
  });
  rmSync(data, { recursive: true });
  expect({ status, named }).toEqual({ status: 78, named: ['HANDSCHLAG_KEY_ENCRYPTION_KEY'] });
});

test('nothing was begun: no store, no folder', () => {
  expect(readdirSync(folder)).toEqual([]);
});
