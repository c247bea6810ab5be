/**
 * An IMAP server of a suite's own: Dovecot from the machine's package, TLS alone, on a free port of loopback and in a temporary
 * folder. No system service is touched.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { connect } from 'node:tls';
import { freePort } from '../api/free-port.ts';
import { makeCertificate } from './certificate.ts';

export interface Dovecot {
  readonly host: string;
  readonly port: number;
  /** Of the one mailbox that it has. */
  readonly login: { readonly user: string; readonly password: string };
  readonly ca: string;
  stop(): Promise<void>;
}

const BINARY = '/usr/sbin/dovecot';
const LOGIN = { user: 'bounces', password: 'a word for this suite' };

let warned = false;

/** Should suites on IMAP run? Without a server they are skipped aloud; in CI that is a failure. */
export function dovecotIsHere(): boolean {
  if (existsSync(BINARY)) return true;
  const advice = 'no IMAP server: install Debian\'s package "dovecot-imapd"';
  if (process.env.CI === 'true') throw new Error(advice);
  if (!warned) console.warn(`The suites on IMAP are SKIPPED: ${advice}`);
  warned = true;
  return false;
}

export async function startDovecot(): Promise<Dovecot> {
  const folder = mkdtempSync(join(tmpdir(), 'hs-imap-'));
  const mail = join(folder, 'mail');
  mkdirSync(mail, { mode: 0o700 });
  const { cert, certFile, keyFile } = makeCertificate(folder);
  const port = await freePort();
  const owner = mailOwner();
  chownSync(mail, owner.uid, owner.gid);
  const passwords = join(folder, 'passwords');
  // Each process of the server reads what it needs as its own user.
  writeFileSync(passwords, `${LOGIN.user}:{PLAIN}${LOGIN.password}\n`, { mode: 0o644 });
  const config = join(folder, 'dovecot.conf');
  writeFileSync(config, configuration({ folder, port, certFile, keyFile, passwords, mail, ...owner }));
  allowThrough(folder);
  const server = spawn(BINARY, ['-F', '-c', config], { stdio: ['ignore', 'ignore', 'pipe'] });
  const killAtExit = () => server.kill('SIGTERM');
  process.once('exit', killAtExit);
  const stop = async () => {
    process.off('exit', killAtExit);
    await terminated(server);
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await greets(port, cert, server, join(folder, 'log'));
  } catch (error) {
    await stop();
    throw error;
  }
  return { host: '127.0.0.1', port, login: LOGIN, ca: cert, stop };
}

interface Parts {
  readonly folder: string;
  readonly port: number;
  readonly certFile: string;
  readonly keyFile: string;
  readonly passwords: string;
  readonly mail: string;
  readonly uid: number;
  readonly gid: number;
}

const configuration = ({ folder, port, certFile, keyFile, passwords, mail, uid, gid }: Parts): string => `
protocols = imap
listen = 127.0.0.1
base_dir = ${folder}/run
state_dir = ${folder}/state
instance_name = ${folder}
log_path = ${folder}/log
ssl = required
ssl_cert = <${certFile}
ssl_key = <${keyFile}
mail_location = maildir:${mail}
first_valid_uid = 1
first_valid_gid = 1
${asMyself()}
service imap-login {
  chroot =
  inet_listener imap {
    port = 0
  }
  inet_listener imaps {
    port = ${port}
    ssl = yes
  }
}
service anvil {
  chroot =
}
service stats {
  chroot =
}
passdb {
  driver = passwd-file
  args = ${passwords}
}
userdb {
  driver = static
  args = uid=${uid} gid=${gid} home=${mail}
}
`;

const isRoot = (): boolean => process.getuid?.() === 0;

/** Its processes give rights away to users of the package; whoever has none to give runs all of them as themselves. */
function asMyself(): string {
  if (isRoot()) return '';
  const { username, gid } = userInfo();
  return `default_internal_user = ${username}\ndefault_login_user = ${username}\ndefault_internal_group = ${gid}`;
}

/** Mail never belongs to root. */
function mailOwner(): { readonly uid: number; readonly gid: number } {
  if (!isRoot()) return userInfo();
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n');
  const user = lines.map((line) => line.split(':')).find(([name]) => name === 'nobody');
  if (!user) throw new Error('run as root, the mailbox needs a user nobody');
  return { uid: Number(user[2]), gid: Number(user[3]) };
}

function allowThrough(folder: string): void {
  if (isRoot()) chmodSync(folder, 0o755);
}

async function greets(port: number, ca: string, server: ChildProcess, log: string): Promise<void> {
  const giveUpAt = performance.now() + 20_000;
  for (;;) {
    if (await greeting(port, ca)) return;
    if (server.exitCode !== null || performance.now() > giveUpAt) {
      throw new Error(`Dovecot did not start:\n${existsSync(log) ? readFileSync(log, 'utf8') : ''}`);
    }
    await sleep(50);
  }
}

const greeting = (port: number, ca: string): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect({ host: '127.0.0.1', port, ca });
    const answer = (is: boolean) => {
      socket.destroy();
      resolve(is);
    };
    socket.once('data', () => answer(true)).once('error', () => answer(false));
  });

async function terminated(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const exited = new Promise((resolve) => server.once('exit', resolve));
  server.kill('SIGTERM');
  const late = setTimeout(() => server.kill('SIGKILL'), 10_000);
  await exited;
  clearTimeout(late);
}
