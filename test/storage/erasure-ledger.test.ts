/** The erasure ledger: nothing is destroyed before it says so, and a crash in the middle of a line costs no other. */
import { appendFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CaseId, Instant, KeyId, PersonId } from '../../domain/terms.ts';
import { createErasureLedger, ledgerFile, readLedger } from '../../storage/erasure-ledger.ts';
import { onBothDatabases } from './both-databases.ts';

const AT = '2026-03-02T09:00:00.000Z' as Instant;
const [ONE, TWO] = ['key-one' as KeyId, 'key-two' as KeyId];
const KARLA = 'p-kontakt' as PersonId;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'handschlag-ledger-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('an entry is in both files, for nobody else to read', async () => {
  const [own, copy] = [join(folder, 'own.jsonl'), join(folder, 'elsewhere', 'copy.jsonl')];
  const ledger = createErasureLedger([own, copy]);
  await ledger.record({ at: AT, keys: [ONE, TWO] });
  await ledger.record({ at: AT, person: KARLA });
  expect((await ledger.read()).erasures).toEqual([
    { at: AT, keys: [ONE, TWO] },
    { at: AT, person: KARLA },
  ]);
  expect(readFileSync(copy, 'utf8')).toBe(readFileSync(own, 'utf8'));
  expect(statSync(own).mode & 0o077).toBe(0);
});

test('a ledger is there from the start, so that an empty one can be told from a lost one', async () => {
  const [own, copy] = [join(folder, 'own.jsonl'), join(folder, 'elsewhere', 'copy.jsonl')];
  createErasureLedger([own, copy]).prepare();
  for (const file of [own, copy]) expect(readFileSync(file, 'utf8')).toBe('');
  await createErasureLedger([own, copy]).record({ at: AT, keys: [ONE] });
  createErasureLedger([own, copy]).prepare();
  expect(readLedger(copy)).toEqual({ erasures: [{ at: AT, keys: [ONE] }], unreadable: 0 });
  writeFileSync(join(folder, 'file'), '');
  const nowhere = createErasureLedger([own, join(folder, 'file', 'copy.jsonl')]);
  expect(() => nowhere.prepare()).toThrow(/copy\.jsonl cannot be written \(E[A-Z]+\)/);
});

test('many keys are several lines, and none is no line', async () => {
  const own = join(folder, 'own.jsonl');
  const ledger = createErasureLedger([own]);
  await ledger.record({ at: AT, keys: [] });
  const keys = Array.from({ length: 250 }, (_, index) => `key-${index}` as KeyId);
  await ledger.record({ at: AT, keys });
  const { erasures } = readLedger(own);
  expect(erasures).toHaveLength(3);
  expect(erasures.flatMap((one) => ('keys' in one ? one.keys : []))).toEqual(keys);
});

test('half a line, as a crash leaves it, spoils neither what stands before nor what follows', async () => {
  const own = join(folder, 'own.jsonl');
  const ledger = createErasureLedger([own]);
  await ledger.record({ at: AT, keys: [ONE] });
  appendFileSync(own, '{"at":"2026-03-02T09');
  await ledger.record({ at: AT, keys: [TWO] });
  expect(await ledger.read()).toEqual({
    erasures: [
      { at: AT, keys: [ONE] },
      { at: AT, keys: [TWO] },
    ],
    unreadable: 1,
  });
});

onBothDatabases((install) => {
  test('whoever destroys keys or erases a person is in the ledger', async () => {
    const { keys, people, erasures } = await (await install()).open();
    await keys.create({ kid: ONE, caseId: 'c1' as CaseId, kind: 'text' }, AT);
    await keys.destroy([ONE, TWO, ONE], AT);
    await people.erase(KARLA);
    expect((await erasures.read()).erasures).toEqual([
      { at: AT, keys: [ONE, TWO] },
      { at: expect.any(String), person: KARLA },
    ]);
  });

  test('where the ledger cannot be written, nothing is destroyed', async () => {
    const installation = await install();
    const { keys } = await installation.open();
    const key = await keys.create({ kid: ONE, caseId: 'c1' as CaseId, kind: 'text' }, AT);
    // A folder stands where the file should be.
    mkdirSync(ledgerFile(installation.config.HANDSCHLAG_DATA), { recursive: true });
    await expect(keys.destroy([ONE], AT)).rejects.toThrow();
    expect(await keys.find(ONE)).toEqual(key);
  });
});
