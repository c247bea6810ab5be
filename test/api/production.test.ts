/**
 * A fresh installation outside the local mode: worker and web process as they run, the municipality's own provider, nobody in the
 * directory. Whoever sets it up must be able to let the first people in.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TestWorkflowEnvironment } from '@temporalio/testing';
import { stringify } from 'yaml';
import { ROOT } from '../../workers/local/folders.ts';
import { temporalCli } from '../../workers/local/temporal-binaries.ts';
import { freePort } from './free-port.ts';
import { type IdentityProvider, startIdentityProvider } from './identity-provider.ts';
import { PROFILE } from './installation.ts';

let folder: string;
let env: TestWorkflowEnvironment | undefined;
let provider: IdentityProvider | undefined;
let url: string;
const processes: ChildProcess[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'handschlag-production-'));
  mkdirSync(join(folder, 'provider'));
  provider = await startIdentityProvider(join(folder, 'provider'));
  env = await TestWorkflowEnvironment.createLocal({
    server: { executable: { type: 'existing-path', path: temporalCli() } },
  });
  writeFileSync(join(folder, 'municipality.yaml'), stringify(FILE));
  const port = await freePort();
  url = `http://127.0.0.1:${port}`;
  const environment = {
    PATH: process.env.PATH,
    NODE_EXTRA_CA_CERTS: provider.caFile,
    HANDSCHLAG_DATA: join(folder, 'data'),
    HANDSCHLAG_KEY_ENCRYPTION_KEY: randomBytes(32).toString('base64'),
    HANDSCHLAG_COMMAND_KEY: randomBytes(32).toString('base64'),
    HANDSCHLAG_TEMPORAL_ADDRESS: env.address,
    HANDSCHLAG_PUBLIC_URL: 'https://handschlag.example',
    HANDSCHLAG_SMTP_URL: 'smtp://127.0.0.1:9',
    HANDSCHLAG_OIDC_ISSUER: provider.issuer,
    HANDSCHLAG_OIDC_CLIENT_ID: 'handschlag',
    HANDSCHLAG_OIDC_CLIENT_SECRET: 'a secret of the pages',
    HANDSCHLAG_HTTP_PORT: String(port),
    HANDSCHLAG_MUNICIPALITY_FILE: join(folder, 'municipality.yaml'),
  };
  await Promise.all(['workers/main.ts', 'client/http/main.ts'].map((script) => started(script, environment)));
}, 120_000);

afterAll(async () => {
  for (const one of processes) one.kill('SIGKILL');
  await env?.teardown();
  await provider?.stop();
  rmSync(folder, { recursive: true, force: true });
}, 60_000);

/** Resolves when it says that it is ready. */
function started(script: string, environment: NodeJS.ProcessEnv): Promise<void> {
  // tsx for the pages: Node takes types away by itself, but not JSX.
  const args = ['--import', 'tsx', '--disable-warning=ExperimentalWarning', join(ROOT, script)];
  const child = spawn(process.execPath, args, { env: environment, stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
  processes.push(child);
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (said += String(chunk)));
  return new Promise((resolve, reject) => {
    child.once('message', () => resolve());
    child.once('close', (status) => reject(new Error(`${script} ended with ${status}: ${said}`)));
  });
}

const me = async (subject: string) =>
  fetch(`${url}/api/v1/me`, { headers: { authorization: `Bearer ${await provider?.token(subject)}` } });

test('the people of the file sign in with the municipality’s own provider, under its names for them', async () => {
  const response = await me('f3b0c6e2-at-the-provider');
  expect([response.status, await response.json()]).toMatchObject([
    200,
    { id: 'opa', roles: [{ id: 'operator' }], municipality: 'muelheim', demonstration: false },
  ]);
  expect((await me('somebody-else')).status).toBe(403);
});

test('there is no embedded provider', async () => {
  const answer = await fetch(`${url}/oidc/.well-known/openid-configuration`, { redirect: 'manual' });
  expect(await answer.text()).not.toContain('token_endpoint');
});

const FILE = {
  municipality: PROFILE,
  carriers: [],
  people: [
    {
      ...{ id: 'opa', name: 'Person opa', email: 'opa@people.example', language: 'de' },
      ...{ organisation: 'muelheim', roles: ['operator'], subject: 'f3b0c6e2-at-the-provider' },
    },
  ],
};
