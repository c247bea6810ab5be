/** Schemathesis from PyPI, in an environment of its own under `.handschlag/`, and one run of it. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';

const VERSION = '4.32.5';
const HOME = resolve('.handschlag/fuzz');
const BIN = join(HOME, `schemathesis-${VERSION}`, 'bin');

/** Made once, by python3 with venv and pip. */
export async function schemathesis(): Promise<string> {
  const program = join(BIN, 'schemathesis');
  if (existsSync(program)) return program;
  process.stdout.write(`Installing schemathesis ${VERSION} into ${HOME}\n`);
  await mkdir(HOME, { recursive: true });
  await done('python3', ['-m', 'venv', resolve(BIN, '..')]);
  await done(join(BIN, 'pip'), ['install', '--quiet', '--disable-pip-version-check', `schemathesis==${VERSION}`]);
  return program;
}

export interface FuzzRun {
  readonly url: string;
  readonly token: string;
  readonly seconds: number;
  /** Values that lead somewhere, by the parameter's name. */
  readonly parameters: Readonly<Record<string, string>>;
}

/** What an answer must never be, whatever was sent: broken, undescribed, or a yes to what the document forbids. */
const CHECKS = [
  'not_a_server_error',
  'status_code_conformance',
  'content_type_conformance',
  'response_schema_conformance',
  'negative_data_rejection',
  'ignored_auth',
  'unsupported_method',
  'allow_header_conformance',
];

/** Resolves with what it printed and whether it found nothing. */
export async function fuzz(program: string, { url, token, seconds, parameters }: FuzzRun) {
  const config = join(HOME, 'schemathesis.toml');
  const lines = Object.entries(parameters).map(([name, value]) => `"${name}" = "${value}"`);
  await writeFile(config, `[parameters]\n${lines.join('\n')}\n`);
  const args = [
    ...['--config-file', config, 'run', url, '--header', `Authorization: Bearer ${token}`, '--no-color'],
    ...['--phases', 'examples,coverage,fuzzing', '--max-time', String(seconds), '--continue-on-failure'],
    // PDF is not what it can make; and warnings speak of data that leads nowhere, not of answers that are wrong.
    ...['--checks', CHECKS.join(','), '--warnings', 'off', '--exclude-path-regex', '/documents$'],
  ];
  return output(program, args);
}

const done = async (program: string, args: readonly string[]): Promise<void> => {
  const { text, ok } = await output(program, args);
  if (!ok) throw new Error(`${program} ${args.join(' ')} failed:\n${text}`);
};

const output = (program: string, args: readonly string[]): Promise<{ readonly text: string; readonly ok: boolean }> =>
  new Promise((resolved, reject) => {
    const child = spawn(program, args, { cwd: HOME, stdio: ['ignore', 'pipe', 'pipe'] });
    const pieces: string[] = [];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece: Buffer) => pieces.push(String(piece)));
    child.once('error', reject);
    child.once('close', (code) => resolved({ text: pieces.join(''), ok: code === 0 }));
  });
