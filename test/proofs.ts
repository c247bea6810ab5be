/**
 * Which tests `docs/guideline.md` names as the proofs of its rules, and whether each of them has passed. A name that stands in
 * the page proves nothing by existing: it has to run.
 */
import { readFileSync } from 'node:fs';

export interface TestResult {
  readonly title: string;
  readonly status: string;
}

export const guidelinePage = (): string => readFileSync('docs/guideline.md', 'utf8');

/** The names of tests in the page: what stands between single asterisks, but for the three forces. */
export const proofsIn = (page: string): readonly string[] => [
  ...new Set(
    [...page.matchAll(/(?<!\*)\*([^*|]+)\*(?!\*)/g)].flatMap(([, name]) =>
      name && !FORCES.includes(name) ? [name] : [],
    ),
  ),
];
const FORCES = ['must', 'should', 'derived'];

/** Of the named tests those of which nothing passed in this run, or something failed; a table of cases has one name for all. */
export const unproved = (names: readonly string[], ran: readonly TestResult[]): readonly string[] =>
  names.filter((name) => {
    const pattern = patternOf(name);
    const results = ran.filter(({ title }) => pattern.test(title));
    return !(results.some(({ status }) => status === 'passed') && results.every(({ status }) => status === 'passed'));
  });

/** `%s`, `%d` and `$field` stand for what jest puts in their place. */
const patternOf = (name: string): RegExp =>
  new RegExp(`^${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/%[a-z]|\\\$[a-zA-Z.]+/g, '.+')}$`, 'u');
