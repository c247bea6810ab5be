/** The web process as it runs: its own process, Temporal's development server, a worker, the sample municipality from a file. */
import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TestWorkflowEnvironment } from '@temporalio/testing';
import { DefaultLogger, Runtime, type Worker } from '@temporalio/worker';
import pino from 'pino';
import { stringify } from 'yaml';
import { commandIdOf } from '../../client/commands/ids.ts';
import { createCommandSender } from '../../client/commands/send-command.ts';
import { clientIdOf, clientSecretOf } from '../../client/http/sign-in/client-secret.ts';
import {
  type CaseId,
  caseStream,
  type Hash,
  type MunicipalityId,
  municipalityStream,
  type PersonId,
} from '../../domain/terms.ts';
import { openStorage, type Storage } from '../../storage/open.ts';
import { signCommand } from '../../storage/sealing/command-mac.ts';
import { createWorker } from '../../workers/create-worker.ts';
import { temporalCli } from '../../workers/local/temporal-binaries.ts';
import { aRequest } from './forms.ts';
import { freePort } from './free-port.ts';
import { PROFILE } from './installation.ts';

const SECRET = 'a-secret-of-the-installation-that-is-long';
const [commandKey, keyEncryptionKey] = [randomBytes(32), randomBytes(32).toString('base64')];

let port: number;
let url: string;

let folder: string;
let env: TestWorkflowEnvironment;
let storage: Storage;
// Undefined until they were started: what did not start need not be stopped.
let worker: Worker | undefined;
let running: Promise<void> | undefined;
let web: ChildProcess | undefined;
let log = '';

Runtime.install({ logger: new DefaultLogger('ERROR') });

beforeAll(async () => {
  port = await freePort();
  url = `http://127.0.0.1:${port}`;
  folder = await mkdtemp(join(tmpdir(), 'handschlag-web-'));
  storage = await openStorage({ HANDSCHLAG_DATA: folder, HANDSCHLAG_KEY_ENCRYPTION_KEY: keyEncryptionKey });
  env = await TestWorkflowEnvironment.createLocal({
    server: { executable: { type: 'existing-path', path: temporalCli() } },
  });
  await env.connection.operatorService.addSearchAttributes({ namespace: 'default', searchAttributes: { Phase: 2 } });
  await startWorker();
  await writeFile(join(folder, 'municipality.yaml'), stringify(FILE));
  web = await startWeb();
}, 60_000);

afterAll(async () => {
  web?.kill('SIGKILL');
  if (worker?.getState() === 'RUNNING') worker.shutdown();
  await running;
  await env?.teardown();
  await storage?.close();
  await rm(folder, { recursive: true, force: true });
}, 60_000);

async function startWorker(): Promise<void> {
  worker = await createWorker({
    connection: env.nativeConnection,
    client: env.client,
    namespace: 'default',
    taskQueue: 'handschlag',
    bundlePath: process.env.HANDSCHLAG_TEST_BUNDLE ?? '',
    cachedCases: 50,
    ports: {
      storage,
      poster: { post: async () => ({ status: 204 }) },
      mail: { send: async () => 'delivered' },
      log: pino({ level: 'silent' }),
      build: 'b'.repeat(64) as Hash,
      commandKey,
      publicUrl: url,
    },
  });
  running = worker.run();
}

function startWeb(): Promise<ChildProcess> {
  const child = spawn(
    process.execPath,
    [
      '--import',
      'tsx',
      '--disable-warning=ExperimentalWarning',
      join(import.meta.dirname, '../../client/http/main.ts'),
    ],
    {
      env: {
        PATH: process.env.PATH,
        HANDSCHLAG_MODE: 'local',
        HANDSCHLAG_DATA: folder,
        HANDSCHLAG_KEY_ENCRYPTION_KEY: keyEncryptionKey,
        HANDSCHLAG_COMMAND_KEY: commandKey.toString('base64'),
        HANDSCHLAG_OIDC_SECRET: SECRET,
        HANDSCHLAG_TEMPORAL_ADDRESS: env.address,
        HANDSCHLAG_HTTP_PORT: String(port),
        HANDSCHLAG_PUBLIC_URL: url,
        HANDSCHLAG_MUNICIPALITY_FILE: join(folder, 'municipality.yaml'),
      },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    },
  );
  const hear = (chunk: Buffer) => {
    log += chunk.toString();
  };
  child.stdout?.on('data', hear);
  child.stderr?.on('data', hear);
  return new Promise((resolve, reject) => {
    child.once('message', () => resolve(child));
    child.once('close', (status) => reject(new Error(`the web process ended with ${status}: ${log}`)));
  });
}

async function tokenOf(person: string): Promise<string> {
  const id = encodeURIComponent(clientIdOf(person as PersonId));
  const response = await fetch(`${url}/oidc/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${btoa(`${id}:${clientSecretOf(SECRET, person as PersonId)}`)}` },
    body: new URLSearchParams({ grant_type: 'client_credentials' }),
  });
  return ((await response.json()) as { access_token: string }).access_token;
}
async function post(path: string, as: string, body: unknown, key: string): Promise<Response> {
  return fetch(`${url}${path}`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${await tokenOf(as)}`,
      'content-type': 'application/json',
      'idempotency-key': key,
    },
    body: JSON.stringify(body),
  });
}
async function opened(key: string): Promise<CaseId> {
  const response = await post('/api/v1/cases', 'carla', { municipality: 'muelheim', form: aRequest }, key);
  expect(response.status).toBe(201);
  return ((await response.json()) as { caseId: CaseId }).caseId;
}

test('is ready with its municipality, and takes a case through Temporal', async () => {
  expect(await (await fetch(`${url}/health/ready`)).json()).toEqual({ ready: true });
  const caseId = await opened('open-a-case');
  const step = await post(
    `/api/v1/cases/${caseId}/steps/check-completeness`,
    'petra',
    { outcome: 'complete' },
    'complete-it',
  );
  expect([step.status, await step.json()]).toMatchObject([200, { kind: 'receipt', repeated: false }]);
  expect(log).toContain('"code":"http-ready"');
});

test('a run that was terminated is no loss: the next command starts another', async () => {
  const caseId = await opened('open-and-terminate');
  await env.client.workflow.getHandle(caseId).terminate('test');
  const step = await post(
    `/api/v1/cases/${caseId}/steps/check-completeness`,
    'petra',
    { outcome: 'complete' },
    'after-terminate',
  );
  expect(step.status).toBe(200);
});

test('a run that is terminated again and again under a command costs it no effect and no answer', async () => {
  const caseId = await opened('open-and-hammer');
  let done = false;
  const hammer = (async () => {
    while (!done)
      await env.client.workflow
        .getHandle(caseId)
        .terminate('test')
        .catch(() => undefined);
  })();
  const steps = await Promise.all([
    post(`/api/v1/cases/${caseId}/steps/check-completeness`, 'petra', { outcome: 'complete' }, 'hammered-1'),
    post(`/api/v1/cases/${caseId}/steps/check-completeness`, 'petra', { outcome: 'complete' }, 'hammered-1'),
    new Promise((resolve) => setTimeout(resolve, 300)).then(() => (done = true)),
  ]);
  await hammer;
  expect(steps.slice(0, 2).map((response) => (response as Response).status)).toEqual([200, 200]);
  const rows = await storage.journal.read(caseStream(caseId));
  expect(rows.filter(({ envelope }) => envelope.type === 'check-completeness')).toHaveLength(1);
}, 40_000);

test('restarts come back with their number', async () => {
  const caseId = await opened('open-and-restart');
  const response = await post('/api/v1/restarts', 'opa', { cases: [caseId] }, 'restart-it');
  expect(await response.json()).toEqual({ restarted: 1 });
  expect(await (await post('/api/v1/restarts', 'opa', { cases: [caseId] }, 'restart-it')).json()).toEqual({
    restarted: 1,
  });
});

test('without a worker there is no answer within the deadline; the retry has the one effect', async () => {
  const caseId = await opened('open-without-worker');
  worker?.shutdown();
  await running;
  const send = createCommandSender({ temporal: env.client, taskQueue: 'handschlag', deadline: 1_000 });
  const message = signCommand(commandKey, {
    commandId: 'c'.repeat(64) as never,
    subject: caseId,
    type: 'check-completeness' as const,
    data: { outcome: 'complete' },
    actor: { person: 'petra' as PersonId, role: 'social-planner' as const, organisation: 'muelheim' as never },
    fingerprint: 'f'.repeat(64),
  });
  expect(await send.toCase(message)).toBeUndefined();
  await startWorker();
  const patient = createCommandSender({ temporal: env.client, taskQueue: 'handschlag' });
  expect(await patient.toCase(message)).toMatchObject({ kind: 'receipt' });
}, 40_000);

test('a second start with the same file changes nothing, with another profile it is told once', async () => {
  const stream = municipalityStream('muelheim' as MunicipalityId);
  const established = async () =>
    (await storage.journal.read(stream)).filter(({ envelope }) => envelope.type === 'municipality-established').length;
  expect(await established()).toBe(1);
  web = await restarted();
  expect(await established()).toBe(1);
  await writeFile(
    join(folder, 'municipality.yaml'),
    stringify({ ...FILE, municipality: { ...PROFILE, unit: 'Amt 50' } }),
  );
  web = await restarted();
  expect(await established()).toBe(2);
  // The open cases plan anew by the changed profile; the worker is not to be stopped in the middle of it.
  const last = async () => (await storage.journal.read(stream)).at(-1)?.envelope.type;
  while ((await last()) !== 'replanning-recorded') await new Promise((resolve) => setTimeout(resolve, 100));
}, 40_000);

async function restarted(): Promise<ChildProcess> {
  expect(await toldToStop()).toBe(0);
  return startWeb();
}

/** Its exit status. */
function toldToStop(): Promise<number | null> {
  web?.removeAllListeners('close');
  const ended = new Promise<number | null>((resolve) => web?.once('exit', resolve));
  web?.kill('SIGTERM');
  return ended;
}

test('told to stop, it answers what it accepted and exits 0', async () => {
  const token = await tokenOf('carla');
  const ask = (index: number) =>
    fetch(`${url}/api/v1/cases`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
        'idempotency-key': `last-case-${index}`,
      },
      body: JSON.stringify({ municipality: 'muelheim', form: aRequest }),
    }).then(
      ({ status }) => status,
      () => 'not accepted',
    );
  // A few go on coming while it stops, however long that takes: some are under way, some come too late.
  const asked: Promise<number | string>[] = [];
  let [underWay, isOver] = [0, false];
  const asking = (async () => {
    while (!isOver) {
      if (underWay < 5) {
        underWay += 1;
        asked.push(ask(asked.length).finally(() => (underWay -= 1)));
      }
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  })();
  await asked[0];
  expect(await toldToStop()).toBe(0);
  isOver = true;
  await asking;
  const statuses = await Promise.all(asked);
  expect(statuses).toContain(201);
  // Whoever came too late was not half accepted: no answer, no effect.
  for (const [index, status] of statuses.entries()) {
    const recorded = await storage.journal.findCommand(commandIdOf('carla' as PersonId, `last-case-${index}`));
    expect([index, status]).toEqual([index, recorded ? 201 : 'not accepted']);
  }
}, 60_000);

const FILE = {
  municipality: PROFILE,
  carriers: [{ id: 'nachbarschaft', name: 'Nachbarschaft e. V.' }],
  people: [
    { id: 'carla', organisation: 'nachbarschaft', roles: ['carrier'] },
    { id: 'petra', organisation: 'muelheim', roles: ['social-planner'] },
    { id: 'opa', organisation: 'muelheim', roles: ['operator'] },
  ].map((person) => ({ ...person, name: `Person ${person.id}`, email: `${person.id}@people.example`, language: 'de' })),
};
