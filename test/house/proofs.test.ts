/** A rule's proof is a test that ran: a name that is only written down proves nothing. */
import { proofsIn, unproved } from '../proofs.ts';
import { isWhole, summaryLine } from '../summary-reporter.ts';

const passed = (title: string) => ({ title, status: 'passed' });

test('names stand between single asterisks; forces and what is open are none', () => {
  expect(proofsIn('*must* · *R1: a rule holds* · **open** · *R1: a rule holds* · *%s: another, for %s*')).toEqual([
    'R1: a rule holds',
    '%s: another, for %s',
  ]);
});

test('a named test has passed, with every case of its table', () => {
  const name = 'R5: a draft without %s is not proposed (%d)';
  expect(unproved([name], [passed('R5: a draft without a notice is not proposed (1)')])).toEqual([]);
  expect(unproved([name], [])).toEqual([name]);
  expect(unproved([name], [passed('R5: a draft without a notice is proposed')])).toEqual([name]);
  for (const status of ['failed', 'pending', 'skipped', 'todo'])
    expect(
      unproved(
        [name],
        [
          passed('R5: a draft without a is not proposed (1)'),
          { title: 'R5: a draft without b is not proposed (2)', status },
        ],
      ),
    ).toEqual([name]);
});

test('fields of a table of cases stand for what jest puts in their place', () => {
  expect(unproved(['L2: $role stops it'], [passed('L2: "press-office" stops it')])).toEqual([]);
  expect(unproved(['what is asked? (%s)'], [passed('what is asked? (a+b)')])).toEqual([]);
});

test('only a run of everything is asked for all proofs', () => {
  expect(isWhole({ nonFlagArgs: [], testNamePattern: '' }, ['node', 'jest.js', '--ci'])).toBe(true);
  expect(isWhole({ nonFlagArgs: ['test/domain'] }, [])).toBe(false);
  expect(isWhole({ testNamePattern: 'R1' }, [])).toBe(false);
  expect(isWhole({ onlyChanged: true }, [])).toBe(false);
  expect(isWhole({ shard: { shardIndex: 1, shardCount: 2 } }, [])).toBe(false);
  expect(isWhole({}, ['--testPathIgnorePatterns=faults'])).toBe(false);
});

test('each missing proof counts as a failure', () => {
  const counts = {
    numPassedTests: 9,
    numFailedTests: 1,
    numPendingTests: 0,
    numTodoTests: 0,
    numRuntimeErrorTestSuites: 0,
  };
  expect(summaryLine(counts, 2)).toBe('9 passed, 3 failed, 0 skipped');
});
