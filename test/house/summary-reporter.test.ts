/** The line by which a test run is judged. */
import { summaryLine } from '../summary-reporter.ts';

test('counts what passed, failed and was skipped', () => {
  const results = {
    numPassedTests: 12,
    numFailedTests: 1,
    numPendingTests: 2,
    numTodoTests: 1,
    numRuntimeErrorTestSuites: 0,
  };
  expect(summaryLine(results)).toBe('12 passed, 1 failed, 3 skipped');
});

test('a suite that could not start is a failure', () => {
  const results = {
    numPassedTests: 0,
    numFailedTests: 0,
    numPendingTests: 0,
    numTodoTests: 0,
    numRuntimeErrorTestSuites: 1,
  };
  expect(summaryLine(results)).toBe('0 passed, 1 failed, 0 skipped');
});
