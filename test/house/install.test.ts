/** When the packages are installed again: never without need, always where node_modules lags behind the lock file. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../../workers/local/folders.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'handschlag-install-'));
  mkdirSync(join(root, 'node_modules'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

type Packages = Readonly<Record<string, { readonly version?: string; readonly optional?: boolean }>>;
const lock = (file: string, packages: Packages): void =>
  writeFileSync(join(root, file), JSON.stringify({ lockfileVersion: 3, packages }));
const wanted = (packages: Packages): void => lock('package-lock.json', { '': {}, ...packages });
const installed = (packages: Packages): void => lock('node_modules/.package-lock.json', packages);

/** The script is plain JavaScript without types; asked in a process of its own, as npm asks it. */
function packagesAreThere(): string {
  const script = `import { packagesAreThere } from ${JSON.stringify(join(ROOT, 'workers/local/install.mjs'))};
    console.log(packagesAreThere(${JSON.stringify(root)}));`;
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', script], {
    encoding: 'utf8',
  });
  return stdout.trim() || stderr;
}

test('an installation that matches the lock file is left alone', () => {
  wanted({ 'node_modules/zod': { version: '4.6.7' } });
  installed({ 'node_modules/zod': { version: '4.6.7' } });
  expect(packagesAreThere()).toBe('true');
});

test('a package for another platform may be absent', () => {
  wanted({
    'node_modules/zod': { version: '4.6.7' },
    'node_modules/windows-only': { version: '1.0.0', optional: true },
  });
  installed({ 'node_modules/zod': { version: '4.6.7' } });
  expect(packagesAreThere()).toBe('true');
});

test('a new version in the lock file is installed', () => {
  wanted({ 'node_modules/zod': { version: '4.6.8' } });
  installed({ 'node_modules/zod': { version: '4.6.7' } });
  expect(packagesAreThere()).toBe('false');
});

test('an installation that was cut short is done again', () => {
  wanted({ 'node_modules/zod': { version: '4.6.7' } });
  expect(packagesAreThere()).toBe('false');
});

test('a broken lock file is named', () => {
  writeFileSync(join(root, 'package-lock.json'), '{');
  expect(packagesAreThere()).toMatch(/package-lock\.json is missing or broken/);
});
