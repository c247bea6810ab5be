/**
 * Breaks the rules of the guideline and the walls of the pages on purpose, one at a time in a copy of the project, and sees that a test
 * fails for each: `npm run mutations`. What can be broken unnoticed is not proven. Takes about half a minute a break; the names of
 * rules or walls after the command choose among them.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Break } from './break.ts';
import { BREAKS } from './breaks.ts';

const ROOT = join(import.meta.dirname, '../..');
const JEST = [
  '--experimental-vm-modules',
  '--disable-warning=ExperimentalWarning',
  'node_modules/jest/bin/jest.js',
  '--bail',
  '--silent',
];
/** Without what the domain does not need: the pages' markup and the workflows' bundle. */
const DOMAIN_ALONE =
  '--config={"testEnvironment":"node","extensionsToTreatAsEsm":[".ts"],"transform":{"\\\\.ts$":["@swc/jest",{"jsc":{"target":"es2024","parser":{"syntax":"typescript"}},"module":{"type":"es6"},"sourceMaps":"inline"}]}}';
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
  'workers',
  'docs',
  'examples',
  'package.json',
  'package-lock.json',
  'jest.config.js',
]) {
  cpSync(join(ROOT, name), join(copy, name), { recursive: true });
}
symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'));

const wanted = process.argv.slice(2);
const chosen = BREAKS.filter(({ rule }) => wanted.length === 0 || wanted.includes(rule));
mustPassUnbroken(chosen);
const survived = chosen.filter((one) => !isNoticed(one));
console.log(`\n${chosen.length - survived.length} of ${chosen.length} breaks noticed.`);
process.exitCode = survived.length > 0 ? 1 : 0;

/** Whatever fails anyhow notices nothing. */
function mustPassUnbroken(breaks: readonly Break[]): void {
  const suites = new Map(breaks.flatMap(roundsOf).map((round) => [round.join(' '), round]));
  const failing = firstFailure([...suites.values()]);
  if (failing !== undefined) throw new Error(`A suite fails though nothing is broken: ${failing}`);
}

function isNoticed(one: Break): boolean {
  const { rule, lets, file, from, to } = one;
  const path = join(copy, file);
  const before = readFileSync(path, 'utf8');
  if (before.split(from).length !== 2)
    throw new Error(`${rule}: the text to break does not stand once in ${file}: ${from}`);
  writeFileSync(
    path,
    before.replace(from, () => to),
  );
  try {
    const failing = firstFailure(roundsOf(one));
    console.log(`${failing ? '✓' : '✗ SURVIVED'} ${rule}: ${lets}${failing ? `\n    ${failing}` : ''}`);
    return failing !== undefined;
  } finally {
    writeFileSync(path, before);
  }
}

function roundsOf({ seenBy }: Break): readonly (readonly string[])[] {
  return seenBy ? [seenBy] : ROUNDS.map((round) => [DOMAIN_ALONE, ...round]);
}

/** The name of the test; that suites could not run at all says nothing. */
function firstFailure(rounds: readonly (readonly string[])[]): string | undefined {
  for (const round of rounds) {
    const { status, stderr } = spawnSync(process.execPath, [...JEST, ...round], { cwd: copy, encoding: 'utf8' });
    if (status === 0) continue;
    const [, test] = /● (.+)/.exec(stderr) ?? [];
    if (test === undefined || test.includes('suite failed to run'))
      throw new Error(`No test ran: ${stderr.slice(0, 500)}`);
    return test;
  }
  return undefined;
}
