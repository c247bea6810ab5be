/** The web process of the bench's installation, a process of its own as in earnest, and people who use it over HTTP. */
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { clientIdOf, clientSecretOf } from '../../client/http/sign-in/client-secret.ts';
import type { PersonId } from '../../domain/terms.ts';
import { freePort } from '../api/free-port.ts';

export interface WebProcess {
  readonly url: string;
  token(person: PersonId): Promise<string>;
  /** Resident memory in megabytes. */
  memory(): Promise<number>;
  stop(): Promise<void>;
}

export async function startWebProcess(environment: Readonly<Record<string, string>>): Promise<WebProcess> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const secret = randomBytes(32).toString('base64');
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', '--disable-warning=ExperimentalWarning', 'client/http/main.ts'],
    {
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      env: {
        PATH: process.env.PATH,
        TZ: 'UTC',
        ...environment,
        HANDSCHLAG_MODE: 'local',
        HANDSCHLAG_OIDC_SECRET: secret,
        HANDSCHLAG_HTTP_PORT: String(port),
        HANDSCHLAG_PUBLIC_URL: url,
        HANDSCHLAG_LOG_LEVEL: 'warn',
        // What is measured is the work, not the limit.
        HANDSCHLAG_REQUESTS_PER_MINUTE: '1000000',
      },
    },
  );
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  await new Promise<void>((ready, failed) => {
    child.once('message', () => ready());
    child.once('exit', (code) => failed(new Error(`the web process ended with ${code}`)));
  });
  const tokens = new Map<PersonId, Promise<string>>();
  return {
    url,
    token(person) {
      const known = tokens.get(person) ?? fetchToken(`${url}/oidc/token`, secret, person);
      tokens.set(person, known);
      return known;
    },
    async memory() {
      const status = await readFile(`/proc/${child.pid}/status`, 'utf8');
      return Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1]) / 1000;
    },
    async stop() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

async function fetchToken(address: string, secret: string, id: PersonId): Promise<string> {
  const client = `${encodeURIComponent(clientIdOf(id))}:${encodeURIComponent(clientSecretOf(secret, id))}`;
  const response = await fetch(address, {
    method: 'POST',
    headers: { authorization: `Basic ${Buffer.from(client).toString('base64')}` },
    body: new URLSearchParams({ grant_type: 'client_credentials' }),
  });
  return ((await response.json()) as { readonly access_token: string }).access_token;
}
