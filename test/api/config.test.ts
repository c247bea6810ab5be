/** A wrong configuration: the process does not start, and one message names every variable, never a value. */
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { readHttpConfig } from '../../client/http/config.ts';
import { ConfigurationError } from '../../storage/environment.ts';

const key = () => randomBytes(32).toString('base64');
const local = () => ({
  HANDSCHLAG_MODE: 'local',
  HANDSCHLAG_KEY_ENCRYPTION_KEY: key(),
  HANDSCHLAG_COMMAND_KEY: key(),
  HANDSCHLAG_TEMPORAL_ADDRESS: '127.0.0.1:7233',
  HANDSCHLAG_HTTP_PORT: '8080',
  HANDSCHLAG_PUBLIC_URL: 'http://127.0.0.1:8080/',
  HANDSCHLAG_OIDC_SECRET: key(),
});

function problemsOf(environment: Record<string, string | undefined>): readonly string[] {
  try {
    readHttpConfig(environment);
    return [];
  } catch (error) {
    if (error instanceof ConfigurationError) return error.problems;
    throw error;
  }
}
const variablesOf = (environment: Record<string, string | undefined>) =>
  problemsOf(environment).map((problem) => problem.split(' ')[0]);

test('a local installation needs few variables; the rest has safe defaults', () => {
  expect(readHttpConfig(local())).toMatchObject({
    HANDSCHLAG_HTTP_HOST: '127.0.0.1',
    HANDSCHLAG_HTTP_PORT: 8080,
    HANDSCHLAG_PUBLIC_URL: 'http://127.0.0.1:8080',
    HANDSCHLAG_TASK_QUEUE: 'handschlag',
    HANDSCHLAG_OIDC_AUDIENCE: 'handschlag',
  });
});

test('everything that is missing is named at once', () => {
  expect(variablesOf({}).sort()).toEqual([
    'HANDSCHLAG_COMMAND_KEY',
    'HANDSCHLAG_HTTP_PORT',
    'HANDSCHLAG_KEY_ENCRYPTION_KEY',
    'HANDSCHLAG_OIDC_ISSUER',
    'HANDSCHLAG_PUBLIC_URL',
    'HANDSCHLAG_TEMPORAL_ADDRESS',
  ]);
  expect(variablesOf({ HANDSCHLAG_MODE: 'local' })).toContain('HANDSCHLAG_OIDC_SECRET');
});

test('everything that is wrong is named at once, and no value is', () => {
  const wrong = {
    ...local(),
    HANDSCHLAG_COMMAND_KEY: 'hunter2',
    HANDSCHLAG_HTTP_PORT: '80800',
    HANDSCHLAG_PUBLIC_URL: 'hunter2',
    HANDSCHLAG_OIDC_SECRET: 'hunter2',
    HANDSCHLAG_LOG_LEVEL: 'hunter2',
  };
  const problems = problemsOf(wrong);
  expect(problems.map((problem) => problem.split(' ')[0]).sort()).toEqual([
    'HANDSCHLAG_COMMAND_KEY',
    'HANDSCHLAG_HTTP_PORT',
    'HANDSCHLAG_LOG_LEVEL',
    'HANDSCHLAG_OIDC_SECRET',
    'HANDSCHLAG_PUBLIC_URL',
  ]);
  expect(problems.join()).not.toMatch(/hunter2|80800/);
});

test('production takes no provider over plain http', () => {
  const production = { ...local(), HANDSCHLAG_MODE: 'production', HANDSCHLAG_OIDC_ISSUER: 'http://id.example' };
  const client = { HANDSCHLAG_OIDC_CLIENT_ID: 'handschlag', HANDSCHLAG_OIDC_CLIENT_SECRET: 'of-the-client' };
  expect(variablesOf({ ...production, ...client })).toEqual(['HANDSCHLAG_OIDC_ISSUER']);
  const secure = { ...production, HANDSCHLAG_OIDC_ISSUER: 'https://id.example' };
  expect(variablesOf({ ...secure, ...client })).toEqual([]);
  // Nobody could sign in on the pages.
  expect(variablesOf(secure)).toEqual(['HANDSCHLAG_OIDC_CLIENT_ID', 'HANDSCHLAG_OIDC_CLIENT_SECRET']);
});

test('the process itself exits 78 and says so on one screen', async () => {
  const main = join(import.meta.dirname, '../../client/http/main.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', '--disable-warning=ExperimentalWarning', main], {
    env: { PATH: process.env.PATH, HANDSCHLAG_HTTP_PORT: 'none' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  const status = await new Promise((resolve) => child.once('close', resolve));
  expect(status).toBe(78);
  expect(said).toMatch(/HANDSCHLAG_COMMAND_KEY[\s\S]*HANDSCHLAG_HTTP_PORT/);
  expect(said).not.toContain('    at ');
});
