/** What a log line says: ids of what it is about; never a message of an error, never a secret, however deep. */
import { setTimeout as sleep } from 'node:timers/promises';
import { createLog, logAbout, noteInLog } from '../../../storage/operation/log.ts';
import { TAKEN_OUT, withoutCredentials } from '../../../storage/operation/without-secrets.ts';

const lines: string[] = [];
const log = createLog('test', 'info', { write: (line: string) => void lines.push(line) });
beforeEach(() => void lines.splice(0));
const last = () => JSON.parse(lines.at(-1) ?? '') as Record<string, unknown>;

test('every line within bears what it is about, also what is noted on the way, and others do not', async () => {
  const one = logAbout({ requestId: 'r1' }, async () => {
    await sleep(5);
    noteInLog({ person: 'p1', caseId: 'c1' });
    log.info('one');
  });
  await logAbout({ requestId: 'r2' }, async () => log.info('two'));
  await one;
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([
    { requestId: 'r2', msg: 'two' },
    { requestId: 'r1', person: 'p1', caseId: 'c1', msg: 'one' },
  ]);
  log.info('outside');
  noteInLog({ person: 'nobody' });
  log.info('outside');
  expect(lines.slice(2).join()).not.toMatch(/r1|r2|nobody/);
});

test('what the line itself says about a case comes first', () => {
  logAbout({ caseId: 'c1' }, () => log.info({ caseId: 'c2' }, 'another case'));
  expect(last().caseId).toBe('c2');
});

test('of an error its kind, code and places are told, of its causes too; never a message', () => {
  const cause = Object.assign(new TypeError('SECRET of the cause'), { code: 'ECONNRESET' });
  log.error({ err: new RangeError('SECRET\n    at (SECRET in a second line)', { cause }) }, 'it failed');
  expect(last().err).toMatchObject({ type: 'RangeError', places: expect.any(Array), cause: { code: 'ECONNRESET' } });
  log.error(new Error('SECRET'));
  log.error({ err: new Error('SECRET') });
  log.error({ deep: { inside: [new Error('SECRET')] } }, 'deep');
  expect(lines.join().match(/SECRET(?! in a second line)/g)).toBeNull();
});

test.each([
  'authorization',
  'Cookie',
  'access_token',
  'password',
  'client-secret',
  'commandKey',
  'email',
  'form',
  'data',
  'text',
  'to',
])('%s is taken out wherever it stands', (name) => {
  log.info({ [name]: 'SECRET', deep: { deeper: [{ [name]: { and: 'SECRET' } }] } }, 'a line');
  expect(lines.join()).not.toContain('SECRET');
  expect(last()[name]).toBe(TAKEN_OUT);
});

test('a name is the process’s own at the top, somebody’s below', () => {
  log.info({ person: { id: 'p1', name: 'SECRET' } }, 'a line');
  expect(last()).toMatchObject({ name: 'test', person: { id: 'p1', name: TAKEN_OUT } });
});

test('a sign-in within an address is taken out', () => {
  expect(withoutCredentials('cannot reach postgres://me:hunter2@db:5432/x')).toBe(
    'cannot reach postgres://…@db:5432/x',
  );
  log.info({ url: 'smtps://me:hunter2@mail' }, 'a line');
  expect(lines.join()).not.toContain('hunter2');
});
