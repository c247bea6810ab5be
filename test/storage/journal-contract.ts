/** What every journal keeps to, whatever database is below it (design, section 6). */
import { EMPTY_HEAD, type Head, type Row } from '../../domain/journal/envelope.ts';
import { type CommandId, caseStream, type Hash, type MunicipalityId } from '../../domain/terms.ts';
import type { Storage } from '../../storage/open.ts';
import { BrokenBatchError } from '../../storage/stored-rows.ts';
import { batch, caseId, headAfter, task } from './batches.ts';
import type { Installation } from './both-databases.ts';

const CASE = caseId('c1');
const STREAM = caseStream(CASE);
const forged = 'f'.repeat(64) as Hash;

export function journalContract(install: () => Promise<Installation>): void {
  let installation: Installation;
  let storage: Storage;
  beforeEach(async () => {
    installation = await install();
    storage = await installation.open();
  });

  const append = async (command: string, head: Head = EMPTY_HEAD) => {
    const made = batch({ of: CASE, head, command });
    expect(await storage.journal.append(made)).toEqual({ kind: 'appended' });
    return made;
  };

  test('a stream without rows has the empty head', async () => {
    expect(await storage.journal.head(STREAM)).toEqual(EMPTY_HEAD);
    expect(await storage.journal.read(STREAM)).toEqual([]);
    expect(await storage.journal.hashAt(STREAM, 1)).toBeUndefined();
  });

  test('what was appended is read back to the byte, also after a restart', async () => {
    const first = batch({ of: CASE, head: EMPTY_HEAD, command: 'a', data: { text: 'Grüße, Łódź 👋', b: 1, a: 2 } });
    await storage.journal.append(first);
    await storage.close();
    const { journal } = await installation.open();
    expect(await journal.read(STREAM)).toEqual(first.rows);
    expect(await journal.head(STREAM)).toEqual(headAfter(first));
    expect(await journal.hashAt(STREAM, 2)).toBe(first.rows[1]?.hash);
    expect(await journal.read(STREAM, 2)).toEqual(first.rows.slice(2));
  });

  test('whoever decided on an older head conflicts and writes nothing', async () => {
    const first = await append('a');
    const late = batch({ of: CASE, head: EMPTY_HEAD, command: 'b' });
    expect(await storage.journal.append(late)).toEqual({ kind: 'conflict' });
    expect(await storage.journal.head(STREAM)).toEqual(headAfter(first));
    expect(await storage.journal.findCommand('b' as CommandId)).toBeUndefined();
  });

  test('a head of the right number but another hash conflicts: that history is not ours', async () => {
    await append('a');
    const fork = batch({ of: CASE, head: { seq: 3, hash: forged }, command: 'b' });
    expect(await storage.journal.append(fork)).toEqual({ kind: 'conflict' });
  });

  test('a journal that was rolled back conflicts, and its head shows how far it goes', async () => {
    const first = await append('a');
    const ahead = batch({ of: CASE, head: { seq: 6, hash: forged }, command: 'c' });
    expect(await storage.journal.append(ahead)).toEqual({ kind: 'conflict' });
    expect(await storage.journal.head(STREAM)).toEqual(headAfter(first));
  });

  test('a repeated command is answered with the first answer and written once', async () => {
    const first = await append('a');
    const again = batch({ of: CASE, head: headAfter(first), command: 'a' });
    expect(await storage.journal.append(again)).toEqual({ kind: 'repeated', first: first.command });
    const other = batch({ of: CASE, head: headAfter(first), command: 'a', fingerprint: 'f2' });
    expect(await storage.journal.append(other)).toEqual({ kind: 'repeated', first: first.command });
    expect(await storage.journal.read(STREAM)).toHaveLength(3);
  });

  test('a command that was answered in one case is repeated in another', async () => {
    const first = await append('a');
    const elsewhere = batch({ of: caseId('c2'), head: EMPTY_HEAD, command: 'a' });
    expect(await storage.journal.append(elsewhere)).toEqual({ kind: 'repeated', first: first.command });
    expect(await storage.journal.head(caseStream(caseId('c2')))).toEqual(EMPTY_HEAD);
  });

  test('a batch that would tear the chain is a broken promise of the code', async () => {
    const good = batch({ of: CASE, head: EMPTY_HEAD, command: 'a' });
    const [command, first, second] = good.rows as [Row, Row, Row];
    const torn = [
      { ...good, rows: [] },
      { ...good, rows: [command, second, first] },
      { ...good, rows: [command, first, { ...second, text: `${second.text} ` }] },
      { ...good, rows: [command, { ...first, envelope: { ...first.envelope, prev: forged } }, second] },
      { ...good, command: { ...good.command, to: 2 } },
      { ...good, command: { ...good.command, stream: caseStream(caseId('c2')) } },
    ];
    for (const bad of torn) await expect(storage.journal.append(bad)).rejects.toThrow(BrokenBatchError);
    expect(await storage.journal.head(STREAM)).toEqual(EMPTY_HEAD);
  });

  test('a stream never changes its municipality', async () => {
    const first = await append('a');
    const moved = {
      ...batch({ of: CASE, head: headAfter(first), command: 'b' }),
      municipality: 'koeln' as MunicipalityId,
    };
    await expect(storage.journal.append(moved)).rejects.toThrow(BrokenBatchError);
    expect(await storage.journal.head(STREAM)).toEqual(headAfter(first));
  });

  test('the read model stands in the same transaction: if it fails, no row stays', async () => {
    const twice = [task(CASE, 't1'), task(CASE, 't1', { step: null as never })];
    const bad = batch({ of: CASE, head: EMPTY_HEAD, command: 'a', tasks: twice });
    await expect(storage.journal.append(bad)).rejects.toThrow();
    expect(await storage.journal.head(STREAM)).toEqual(EMPTY_HEAD);
    expect(await storage.journal.findCommand('a' as CommandId)).toBeUndefined();
    expect(await storage.readModel.case(CASE)).toBeUndefined();
    await append('a');
  });

  test('forgetting takes the fingerprint of exactly the commands whose rows were named', async () => {
    const first = await append('a');
    const second = await append('b', headAfter(first));
    await storage.journal.forgetFingerprints(STREAM, [5]);
    expect(await storage.journal.findCommand('a' as CommandId)).toEqual(first.command);
    expect(await storage.journal.findCommand('b' as CommandId)).toEqual({ ...second.command, fingerprint: null });
    await storage.journal.forgetFingerprints(STREAM, [5, 99]);
    const again = batch({ of: CASE, head: headAfter(second), command: 'b' });
    expect(await storage.journal.append(again)).toMatchObject({ kind: 'repeated', first: { fingerprint: null } });
  });

  test('a probe leaves nothing behind, and fails where the store is closed', async () => {
    await storage.journal.probe();
    expect(await storage.journal.head(STREAM)).toEqual(EMPTY_HEAD);
    await append('a');
    await storage.close();
    await expect(storage.journal.probe()).rejects.toThrow();
  });

  test('all streams are listed with municipality and head, in order, over several pages', async () => {
    const expected = [];
    for (let number = 0; number < 1003; number += 1) {
      const id = caseId(`${number % 2 ? 'a' : 'B'}${String(number).padStart(4, '0')}`);
      const made = batch({ of: id, head: EMPTY_HEAD, command: id });
      await storage.journal.append(made);
      expected.push({ stream: made.stream, municipality: made.municipality, head: headAfter(made) });
    }
    const listed = [];
    for await (const stream of storage.journal.streams()) listed.push(stream);
    expect(listed).toEqual(expected.sort((a, b) => (a.stream < b.stream ? -1 : 1)));
  }, 60_000);
}
