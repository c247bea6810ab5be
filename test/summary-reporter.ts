/**
 * The last line that a test run prints: `N passed, N failed, N skipped`, alone on its line, for people and programs that
 * read nothing else. A suite that could not even start counts as one failure; so does, in a whole run, each test that
 * `docs/guideline.md` names as the proof of a rule and that did not pass.
 */
import { guidelinePage, proofsIn, type TestResult, unproved } from './proofs.ts';

interface Counts {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly numRuntimeErrorTestSuites: number;
}
interface Results extends Counts {
  readonly testResults: readonly { readonly testResults: readonly TestResult[] }[];
}

/** What jest was asked to run, as far as it can be less than everything. */
export interface Selection {
  readonly nonFlagArgs?: readonly string[];
  readonly testNamePattern?: string;
  readonly onlyChanged?: boolean;
  readonly onlyFailures?: boolean;
  readonly changedSince?: string;
  readonly findRelatedTests?: boolean;
  readonly shard?: unknown;
}

export function summaryLine(results: Counts, withoutProof = 0): string {
  const failed = results.numFailedTests + results.numRuntimeErrorTestSuites + withoutProof;
  const skipped = results.numPendingTests + results.numTodoTests;
  return `${results.numPassedTests} passed, ${failed} failed, ${skipped} skipped`;
}

export const isWhole = (run: Selection, flags: readonly string[] = process.argv): boolean =>
  (run.nonFlagArgs?.length ?? 0) === 0 &&
  !run.testNamePattern &&
  !run.onlyChanged &&
  !run.onlyFailures &&
  !run.changedSince &&
  !run.findRelatedTests &&
  !run.shard &&
  !flags.some((flag) => /^--(testPathPatterns?|testPathIgnorePatterns|testMatch|testRegex)\b/.test(flag));

// biome-ignore lint/style/noDefaultExport: jest takes a reporter only as a default export.
export default class SummaryReporter {
  readonly #selection: Selection;
  #missing: Error | undefined;

  constructor(selection: Selection) {
    this.#selection = selection;
  }

  onRunComplete(_contexts: unknown, results: Results): void {
    const ran = results.testResults.flatMap(({ testResults }) => testResults);
    const missing = isWhole(this.#selection) ? unproved(proofsIn(guidelinePage()), ran) : [];
    if (missing.length > 0) {
      this.#missing = new Error(`docs/guideline.md names tests that did not pass:\n  ${missing.join('\n  ')}`);
      process.stderr.write(`\n${this.#missing.message}\n`);
    }
    const line = summaryLine(results, missing.length);
    // Jest writes its own summary to standard error; the line comes when everything else was said.
    process.once('exit', () => process.stdout.write(`${line}\n`));
  }

  /** Jest asks after the run; an error makes it end with exit code 1. */
  getLastError(): Error | undefined {
    return this.#missing;
  }
}
