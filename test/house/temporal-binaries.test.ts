/** Which of several Temporal servers on a machine is taken. */
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fetchedPath, findTemporal, TemporalMissingError, temporalCli } from '../../workers/local/temporal-binaries.ts';

let root: string;
let folder: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'handschlag-binaries-'));
  folder = join(root, 'bin');
  mkdirSync(folder);
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function program(path: string, version = '1.9.1'): string {
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, `#!/bin/sh\necho "temporal version ${version} (Server 1.32.0, UI 2.54.1)"\n`);
  chmodSync(path, 0o755);
  return path;
}
const onPath = (version?: string): string => program(join(root, 'path/temporal'), version);
const PATH = (): string => `${join(root, 'path')}:/bin`;

test('one that a variable names comes before all others', () => {
  const named = program(join(root, 'mine/temporal'));
  onPath();
  program(fetchedPath('cli', folder));
  expect(findTemporal('cli', { environment: { HANDSCHLAG_TEMPORAL_CLI: named, PATH: PATH() }, folder })).toBe(named);
});

test('a variable that names no program is an error, never a silent second choice', () => {
  onPath();
  const environment = { HANDSCHLAG_TEMPORAL_CLI: join(root, 'nowhere'), PATH: PATH() };
  expect(() => findTemporal('cli', { environment, folder })).toThrow(TemporalMissingError);
});

test('one on the search path comes before the fetched one', () => {
  const installed = onPath();
  program(fetchedPath('cli', folder));
  expect(findTemporal('cli', { environment: { PATH: PATH() }, folder })).toBe(installed);
});

test('one on the search path that is too old for update-with-start is passed over', () => {
  onPath('1.3.0');
  const fetched = program(fetchedPath('cli', folder));
  expect(findTemporal('cli', { environment: { PATH: PATH() }, folder })).toBe(fetched);
});

test('where there is none, nothing is found, and whoever needs it is told how to get it', () => {
  const surroundings = { environment: { PATH: '/nowhere' }, folder };
  expect(findTemporal('cli', surroundings)).toBeUndefined();
  expect(() => temporalCli(surroundings)).toThrow(/npm run setup/);
});
