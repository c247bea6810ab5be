/**
 * The page that leads from the guideline to the code: it has every rule with its force, and every proof that it names exists.
 * Whether each of them has passed is asked at the end of a whole run (`test/summary-reporter.ts`).
 */
import { globSync, readFileSync } from 'node:fs';
import { COMMAND_TABLE } from '../../domain/case/commands.ts';
import { RULE_FORCE } from '../../domain/guideline/rules.ts';
import { STEP_TABLE } from '../../domain/guideline/steps.ts';
import { guidelinePage, proofsIn } from '../proofs.ts';

const PAGE = guidelinePage();
const ROWS = PAGE.split('\n').filter((line) => /^\| [PRASLFTC]\d/.test(line));
const cell = (row: string, column: number): string => row.split('|')[column]?.trim() ?? '';
const idOf = (row: string): string => cell(row, 1);

const numbered = (letter: string, from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => `${letter}${from + index}`);
const IDS = [
  ...numbered('P', 1, 18),
  ...numbered('R', 1, 9),
  ...numbered('A', 1, 10),
  ...numbered('S', 1, 3),
  ...numbered('L', 1, 10),
  ...numbered('F', 1, 3),
  ...numbered('T', 0, 3),
  ...numbered('C', 1, 2),
];

/** Names of tests as they are written, with the placeholders of tables of cases. */
const TESTS = new Set(
  globSync('test/**/*.test.{ts,tsx}').flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/^(?:test(?:\.each[^\n]*?)?|\)|\]\)|\] as const\))\(\s*'(.*?)',/gm)].map(
      ([, name]) => name,
    ),
  ),
);

test('every rule of the guideline has its row, in the guideline’s order', () => {
  expect(ROWS.map(idOf)).toEqual(IDS);
});

test('every rule binds as strictly here as in the code', () => {
  const rules = ROWS.filter((row) => !idOf(row).startsWith('P'));
  expect(Object.fromEntries(rules.map((row) => [idOf(row), cell(row, 2)]))).toEqual(RULE_FORCE);
});

test('every rule is proved by a test or says plainly that it is open', () => {
  const silent = ROWS.filter((row) => proofsIn(row).length === 0 && !row.includes('**open**'));
  expect(silent.map(idOf)).toEqual([]);
});

test('each test that the page names exists', () => {
  const named = proofsIn(PAGE);
  expect(named.length).toBeGreaterThan(150);
  expect(named.filter((name) => !TESTS.has(name))).toEqual([]);
});

test('a rule that is proved under its own id is told by that id', () => {
  const foreign = ROWS.filter((row) => !idOf(row).startsWith('P')).filter((row) => {
    const own = new RegExp(`(^|[^A-Z0-9])${idOf(row)}([^0-9]|$)|^%s:`);
    return !proofsIn(row).some((name) => own.test(name));
  });
  expect(foreign.map(idOf)).toEqual([]);
});

test('every file that the page names exists', () => {
  const files = ROWS.flatMap((row) => [...row.matchAll(/`([a-z-]+(?:\/[a-z-]+)*\.ts)`/g)].map(([, file]) => file));
  const there = new Set(globSync('domain/**/*.ts').map((file) => file.replace('domain/', '')));
  expect(files.filter((file) => file === undefined || !there.has(file))).toEqual([]);
});

test('every rule that a step or command stands under is a rule of the guideline', () => {
  const rules = Object.values({ ...STEP_TABLE, ...COMMAND_TABLE }).flatMap(
    ({ rules: each }): readonly string[] => each,
  );
  expect(rules.filter((rule) => !IDS.includes(rule))).toEqual([]);
});
