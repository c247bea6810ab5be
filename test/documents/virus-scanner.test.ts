/** The virus scanner's protocol, against a daemon that speaks it on a real socket. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createVirusScanner } from '../../client/documents/virus-scanner.ts';
import { type Clamd, startClamd } from './clamd.ts';

let folder: string;
let clamd: Clamd;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'handschlag-clamd-'));
  clamd = await startClamd(join(folder, 'clamd.sock'));
});
afterEach(async () => {
  await clamd.stop();
  await rm(folder, { recursive: true, force: true });
});

test.each([0, 1, 65_536, 65_537, 3_000_000])('a file of %d bytes arrives whole and is clean', async (size) => {
  const bytes = Buffer.alloc(size, 7);
  expect(await createVirusScanner(clamd.address)(bytes)).toEqual({ kind: 'clean' });
  expect(clamd.received.at(-1)?.equals(bytes)).toBe(true);
});

test('what it knows is found, with the signature’s name', async () => {
  expect(await createVirusScanner(clamd.address)(Buffer.from('a HARM b'))).toEqual({
    kind: 'found',
    signature: 'Test.Harm-1',
  });
});

test('it also answers over TCP', async () => {
  const other = await startClamd({ host: '127.0.0.1', port: 0 });
  expect(await createVirusScanner(other.address)(Buffer.from('x'))).toEqual({ kind: 'clean' });
  await other.stop();
});

test.each([
  ['is not there', undefined, /^ENOENT$/],
  ['closes without a word', 'silent-close', /^no-answer$|^ECONNRESET$|^EPIPE$/],
  ['says something else', 'nonsense', /^no-answer$/],
  ['has a smaller limit and hangs up', 'size-limit', /^size-limit$|^ECONNRESET$|^EPIPE$/],
  ['never answers', 'hangs', /^ETIMEDOUT$/],
] as const)('a daemon that %s lets nothing in', async (_what, manner, why) => {
  if (manner) clamd.manner = manner;
  const address = manner ? clamd.address : { path: join(folder, 'nobody.sock') };
  // Only the one that never answers is waited for in vain; a busy machine may take longer than that for all others.
  const patienceMs = manner === 'hangs' ? 300 : 20_000;
  const scanned = await createVirusScanner(address, patienceMs)(Buffer.alloc(2_000_000));
  expect(scanned.kind).toBe('away');
  // Where it hangs up while we still write, the system may lose what it said.
  expect(scanned).toEqual({ kind: 'away', why: expect.stringMatching(why) });
});
