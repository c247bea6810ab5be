/**
 * A PostgreSQL server of a suite's own, from the machine's binaries, on a free loopback port and in a temporary folder; with
 * `fsync` on, since durability is what the suites are about. Start it at most once per test file.
 */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';

export interface PostgresServer {
  /** URL of the database `postgres`, as superuser. */
  readonly url: string;
  /** Creates an empty database and answers with its URL. */
  createDatabase(name: string): Promise<string>;
  stop(): Promise<void>;
}

const DEBIAN = '/usr/lib/postgresql';
const START_TIMEOUT_MS = 30_000;

/** Folder of `initdb` and `postgres`; undefined where there are none. */
export function postgresBinaries(): string | undefined {
  const named = process.env.HANDSCHLAG_TEST_POSTGRES_BIN;
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = named === undefined ? versions.map((version) => join(DEBIAN, version, 'bin')) : [named];
  return folders.find((folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres')));
}

let warned = false;

/** Should suites on PostgreSQL run? Without its binaries they are skipped aloud; in CI that is a failure. */
export function postgresIsHere(): boolean {
  if (postgresBinaries() !== undefined) return true;
  const advice =
    'no PostgreSQL binaries: install Debian\'s package "postgresql", or name the folder of initdb and postgres in ' +
    'HANDSCHLAG_TEST_POSTGRES_BIN';
  if (process.env.CI === 'true') throw new Error(advice);
  if (!warned) console.warn(`The suites on PostgreSQL are SKIPPED: ${advice}`);
  warned = true;
  return false;
}

export async function startPostgres(): Promise<PostgresServer> {
  const binaries = postgresBinaries();
  if (binaries === undefined) throw new Error('no PostgreSQL binaries');
  const folder = mkdtempSync(join(tmpdir(), 'handschlag-postgres-'));
  const user = unprivilegedUser();
  if (user) chownSync(folder, user.uid, user.gid);
  const data = join(folder, 'data');
  const run = { ...user, cwd: folder, env: { PATH: process.env.PATH, LC_ALL: 'C.UTF-8', TZ: 'UTC' } };
  // A German installation's order of letters, which must not become the order of ids (PostgreSQL 15 or later).
  const locale = ['-E', 'UTF8', '--locale-provider=icu', '--icu-locale=de'];
  const initdb = ['-D', data, '-U', 'handschlag', '-A', 'trust', ...locale, '--no-sync'];
  execFileSync(join(binaries, 'initdb'), initdb, { ...run, stdio: ['ignore', 'ignore', 'pipe'] });

  const port = await freePort();
  const settings = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'fsync=on', 'shared_buffers=32MB'];
  const args = ['-D', data, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])];
  const server = spawn(join(binaries, 'postgres'), args, { ...run, stdio: ['ignore', 'ignore', 'pipe'] });
  const log = collect(server);
  const killAtExit = () => server.kill('SIGQUIT');
  process.once('exit', killAtExit);

  const urlOf = (database: string) => `postgres://handschlag@127.0.0.1:${port}/${database}`;
  const stop = async () => {
    process.off('exit', killAtExit);
    await terminated(server);
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await ready(urlOf('postgres'), server, log);
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    url: urlOf('postgres'),
    async createDatabase(name) {
      await query(urlOf('postgres'), `CREATE DATABASE "${name}"`);
      return urlOf(name);
    },
    stop,
  };
}

/** initdb and postgres refuse to run as root. */
function unprivilegedUser(): { readonly uid: number; readonly gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const users = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  const user = users.find(([name]) => name === 'postgres') ?? users.find(([name]) => name === 'nobody');
  if (!user) throw new Error('run as root, PostgreSQL needs a user postgres or nobody');
  return { uid: Number(user[2]), gid: Number(user[3]) };
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });

function collect(server: ChildProcess): () => string {
  let log = '';
  server.stderr?.on('data', (chunk) => {
    log = `${log}${chunk}`.slice(-4000);
  });
  return () => log;
}

async function ready(url: string, server: ChildProcess, log: () => string): Promise<void> {
  const giveUpAt = performance.now() + START_TIMEOUT_MS;
  for (;;) {
    try {
      return await query(url, 'SELECT 1');
    } catch (error) {
      if (server.exitCode !== null) throw new Error(`PostgreSQL did not start:\n${log()}`);
      if (performance.now() > giveUpAt) throw error;
      await sleep(50);
    }
  }
}

async function query(url: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

/** SIGINT: the fast shutdown, which breaks open connections; SIGQUIT after that. */
async function terminated(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const exited = new Promise((resolve) => server.once('exit', resolve));
  server.kill('SIGINT');
  const late = setTimeout(() => server.kill('SIGQUIT'), 10_000);
  await exited;
  clearTimeout(late);
}
