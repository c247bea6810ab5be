/**
 * Breaks the rules of the guideline on purpose, one at a time in a copy of the project, and sees that a test of the domain
 * fails for each: `npm run mutations`. A rule that can be broken unnoticed is not proven. Takes about half a minute a rule.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BREAKS, type Break } from './breaks.ts';

const ROOT = join(import.meta.dirname, '../..');
const JEST = [
  '--experimental-vm-modules',
  '--disable-warning=ExperimentalWarning',
  'node_modules/jest/bin/jest.js',
  '--config={"testEnvironment":"node","extensionsToTreatAsEsm":[".ts"],"transform":{"\\\\.ts$":["@swc/jest",{"jsc":{"target":"es2024","parser":{"syntax":"typescript"}},"module":{"type":"es6"},"sourceMaps":"inline"}]}}',
  '--bail',
  '--silent',
];
/** The quick tests first; the walks through every role only where those see nothing. */
const ROUNDS: readonly (readonly string[])[] = [
  ['test/domain/case', '--testPathIgnorePatterns', 'invariants|roles|exhaustive'],
  ['test/domain/case/exhaustive-walk', 'test/domain/case/roles', 'test/domain/guideline', 'test/domain/calendar'],
];

const copy = mkdtempSync(join(tmpdir(), 'handschlag-mutations-'));
process.on('exit', () => rmSync(copy, { recursive: true, force: true }));
for (const name of [
  'domain',
  'test',
  'client',
  'storage',
  'activities',
  'workflows',
  'docs',
  'examples',
  'package.json',
]) {
  cpSync(join(ROOT, name), join(copy, name), { recursive: true });
}
symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'));

const wanted = process.argv.slice(2);
const chosen = BREAKS.filter(({ rule }) => wanted.length === 0 || wanted.includes(rule));
const survived = chosen.filter((one) => !isNoticed(one));
console.log(`\n${chosen.length - survived.length} of ${chosen.length} breaks noticed.`);
process.exitCode = survived.length > 0 ? 1 : 0;

function isNoticed({ rule, lets, file, from, to }: Break): boolean {
  const path = join(copy, 'domain', file);
  const before = readFileSync(path, 'utf8');
  if (before.split(from).length !== 2)
    throw new Error(`${rule}: the text to break does not stand once in ${file}: ${from}`);
  writeFileSync(path, before.replace(from, to));
  try {
    const failing = firstFailure();
    console.log(`${failing ? '✓' : '✗ SURVIVED'} ${rule}: ${lets}${failing ? `\n    ${failing}` : ''}`);
    return failing !== undefined;
  } finally {
    writeFileSync(path, before);
  }
}

function firstFailure(): string | undefined {
  for (const round of ROUNDS) {
    const { status, stderr } = spawnSync(process.execPath, [...JEST, ...round], { cwd: copy, encoding: 'utf8' });
    if (status !== 0) return stderr.match(/● (.+)/)?.[1] ?? stderr.slice(0, 300);
  }
  return undefined;
}
