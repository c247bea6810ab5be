/**
 * The last line that a test run prints: `N passed, N failed, N skipped`, alone on its line, for people and programs that
 * read nothing else. A suite that could not even start counts as one failure.
 */
interface Counts {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly numRuntimeErrorTestSuites: number;
}

export function summaryLine(results: Counts): string {
  const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
  const skipped = results.numPendingTests + results.numTodoTests;
  return `${results.numPassedTests} passed, ${failed} failed, ${skipped} skipped`;
}

// biome-ignore lint/style/noDefaultExport: jest takes a reporter only as a default export.
export default class SummaryReporter {
  onRunComplete(_contexts: unknown, results: Counts): void {
    const line = summaryLine(results);
    // Jest writes its own summary to standard error; the line comes when everything else was said.
    process.once('exit', () => process.stdout.write(`${line}\n`));
  }
}
