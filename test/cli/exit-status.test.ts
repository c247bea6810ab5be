/** What a shell learns from the command line: 0 done, 1 refused, 2 wrong words, 3 nothing there to talk to. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../../client/cli/main.ts', import.meta.url));
const empty = mkdtempSync(join(tmpdir(), 'handschlag-cli-'));
afterAll(() => rmSync(empty, { recursive: true, force: true }));

function handschlag(args: readonly string[], environment: Readonly<Record<string, string>> = {}) {
  const env = { PATH: process.env.PATH ?? '', HANDSCHLAG_DATA: empty, ...environment };
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', MAIN, ...args],
    { env, encoding: 'utf8' },
  );
  return { status, stdout, stderr };
}

test('help names every command, with examples', () => {
  const { status, stdout } = handschlag(['--help']);
  expect(status).toBe(0);
  for (const command of ['case', 'step', 'token', 'restart', 'erase', 'journal', 'walk'])
    expect(stdout).toContain(command);
  expect(handschlag(['walk', '--help']).stdout).toContain('examples/muelheim/needs-survey.yaml');
});

test('an unknown command and an unknown step are wrong words', () => {
  expect(handschlag(['fly']).status).toBe(2);
  const { status, stderr } = handschlag(['step', 'complete', 'x', 'fly']);
  expect(status).toBe(2);
  expect(stderr).toContain('fly');
});

test('where nothing runs, it says how to start it', () => {
  const { status, stderr } = handschlag(['case', 'show', 'x']);
  expect(status).toBe(3);
  expect(stderr).toContain('npm start');
});

test('a journal without its key is wrong configuration, named by variable', () => {
  const { status, stderr } = handschlag(['journal', 'verify']);
  expect(status).toBe(78);
  expect(stderr).toContain('HANDSCHLAG_KEY_ENCRYPTION_KEY is missing');
});

describe('against a server that refuses', () => {
  let server: Server;
  let url: string;
  beforeAll(async () => {
    server = createServer((_request, response) => {
      response.writeHead(422, { 'content-type': 'application/problem+json' });
      response.end(
        JSON.stringify({
          title: 'Nein',
          detail: 'Nur juristische Personen fragen an.',
          code: 'natural-person',
          rule: 'R1',
        }),
      );
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const address = server.address();
    url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
  });
  afterAll(() => new Promise((done) => server.close(done)));

  test('the refusal’s sentence and rule are printed, no stack', async () => {
    const { spawn } = await import('node:child_process');
    const env = { PATH: process.env.PATH ?? '', HANDSCHLAG_URL: url, HANDSCHLAG_TOKEN: 't', HANDSCHLAG_DATA: empty };
    const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', MAIN, 'case', 'show', 'x'], {
      env,
    });
    let stderr = '';
    child.stderr.on('data', (chunk: Buffer) => {
      stderr += chunk.toString('utf8');
    });
    const status = await new Promise((done) => child.on('exit', done));
    expect(stderr).toContain('Nur juristische Personen fragen an. [R1]');
    expect(stderr).not.toContain('    at ');
    expect(status).toBe(1);
  });
});
