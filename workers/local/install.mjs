/**
 * What `npm start` and `npm test` need before they can run, straight after a clone: the packages, Node 24 among them, and
 * Temporal's servers. Plain JavaScript without a package, because it runs on whatever Node (from 20 on) the machine has,
 * before anything is installed. Does nothing, within milliseconds, where everything is there.
 */
import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const OLDEST_NODE = 20;
const NODE = 24;
/** The servers that a script needs; unnamed: all of them. */
const SERVERS = { start: ['cli'], test: ['cli', 'test-server'], check: [] };

export async function install(purpose) {
  if (major(process.versions.node) < OLDEST_NODE) {
    throw new Error(
      `Handschlag needs Node ${OLDEST_NODE} or newer to install itself (this is ${process.versions.node}): https://nodejs.org`,
    );
  }
  if (!packagesAreThere(ROOT)) {
    process.stdout.write('Installing the packages (npm ci), some 640 of them; this takes a minute or two\n');
    await run(
      'npm',
      ['ci', '--no-fund', '--no-audit', '--loglevel=error'],
      'the packages could not be installed; see above what npm says',
    );
  }
  const node = nodeOfScripts();
  if (major(node) < NODE) {
    throw new Error(
      `Node ${NODE} is missing: the package "node" brings it, but its install script did not run (npm scripts find ` +
        `${node}). Allow it with: npm rebuild node --ignore-scripts=false`,
    );
  }
  const servers = SERVERS[purpose] ?? SERVERS.test;
  await run('node', [join(ROOT, 'workers/local/fetch-temporal.ts'), ...servers], 'a Temporal server is missing');
}

/** Whether node_modules holds what package-lock.json asks for, read from the list that npm keeps of what it installed. */
export function packagesAreThere(root) {
  const wanted = packagesIn(join(root, 'package-lock.json'));
  // npm writes this list last: an interrupted installation has none.
  const installed = packagesIn(join(root, 'node_modules/.package-lock.json'));
  if (!wanted) throw new Error('package-lock.json is missing or broken; restore it from the repository');
  if (!installed) return false;
  return Object.entries(wanted).every(
    ([path, { version, optional }]) =>
      path === '' || (path in installed ? installed[path].version === version : optional === true),
  );
}

function packagesIn(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return undefined;
  }
}

/** npm puts it first on the path of every script; this process may have begun before it was there. */
const scriptPath = () => [join(ROOT, 'node_modules/.bin'), process.env.PATH].join(delimiter);

const nodeOfScripts = () =>
  spawnSync('node', ['--version'], { encoding: 'utf8', env: { ...process.env, PATH: scriptPath() } }).stdout?.slice(
    1,
  ) ?? '0';

const major = (version) => Number.parseInt(version, 10) || 0;

function run(program, args, complaint) {
  return new Promise((resolve, reject) => {
    const env = { ...process.env, PATH: scriptPath() };
    const child = spawn(program, args, { cwd: ROOT, env, stdio: ['ignore', 'inherit', 'inherit'] });
    child.on('error', (error) => reject(new Error(`${program} cannot be run (${error.message})`)));
    child.on('close', (code) => (code === 0 ? resolve() : reject(new Error(complaint))));
  });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    await install(process.argv[2]);
  } catch (error) {
    process.stderr.write(`handschlag: ${error.message}\n`);
    process.exitCode = 1;
  }
}
