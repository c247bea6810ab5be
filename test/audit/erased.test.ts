/** Erasure leaves every proof valid: no decision, no hash and no list depends on a key. */
import { eraseSealedValues, sealedKeys } from '../../activities/erase.ts';
import { verifyJournal } from '../../client/audit/verify.ts';
import { agenda } from '../../domain/case/agenda.ts';
import type { CaseFold } from '../../domain/case/fold.ts';
import { foldCase } from '../../domain/case/replay.ts';
import { canonicalJson } from '../../domain/journal/envelope.ts';
import { orderErasure, recordErasure, recordNotice } from '../domain/commands.ts';
import { engine, officer } from '../domain/people.ts';
import { on, time } from '../domain/story.ts';
import { type JournalWithACase, journalWithACase, STREAM } from './journal-with-a-case.ts';

let written: JournalWithACase;
beforeEach(async () => {
  written = await journalWithACase();
});
afterEach(() => written.remove());

const rowsOf = ({ storage }: JournalWithACase) => storage.journal.read(STREAM);
const folded = async (journal: JournalWithACase): Promise<CaseFold> =>
  foldCase((await rowsOf(journal)).map(({ envelope }) => envelope));

test('a whole case replays to equal bytes with all of its keys destroyed', async () => {
  const { storage, keys } = written;
  const [before, bytes] = [await folded(written), (await rowsOf(written)).map(({ text }) => text)];
  // Every sealed value in the journal lies under one of the keys that are destroyed now.
  const sealing = (await rowsOf(written)).flatMap(({ envelope }) => sealedKeys(envelope.data));
  expect(new Set(keys)).toEqual(new Set([...sealing, keys[0]]));
  await storage.keys.destroy(keys, time('2026-07-01'));
  expect(await Promise.all(keys.map((kid) => storage.keys.find(kid)))).toEqual(keys.map(() => undefined));

  expect(await verifyJournal(storage)).toMatchObject({ findings: [] });
  expect(canonicalJson(await folded(written))).toBe(canonicalJson(before));
  expect((await rowsOf(written)).map(({ text }) => text)).toEqual(bytes);
});

test('an erasure that was ordered, carried out and recorded leaves the journal proven', async () => {
  const { storage, keys } = written;
  await written.give(
    on('2026-07-01', { ...orderErasure(), data: { keys: [...keys], why: 'retention-ended' } }, officer),
  );
  const { state } = await folded(written);
  if (!state) throw new Error('no case');
  const { due } = agenda(state, time('2026-07-01'));
  const work = due.find(({ kind }) => kind === 'erase');
  if (!work) throw new Error('no erasure owed');
  await eraseSealedValues({ storage }, state, work);
  await written.give(on('2026-07-01', recordErasure(work.order ?? 0), engine));
  // The carrier is still told how the case ended.
  for (const { key } of due.filter((other) => other !== work))
    await written.give(on('2026-07-01', recordNotice(key), engine));

  expect(await verifyJournal(storage)).toMatchObject({ findings: [] });
  expect(await storage.readModel.case(state.caseId)).toMatchObject({ open: false, wakeAt: null });
});
