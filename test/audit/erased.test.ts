/** Erasure leaves every proof valid: no decision, no hash and no list depends on a key. */
import { emptyCase } from '../../activities/empty-case.ts';
import { eraseSealedValues, sealedKeys } from '../../activities/erase.ts';
import { verifyJournal } from '../../client/audit/verify.ts';
import { agenda } from '../../domain/case/agenda.ts';
import type { CaseFold } from '../../domain/case/fold.ts';
import { foldCase } from '../../domain/case/replay.ts';
import { canonicalJson } from '../../domain/journal/envelope.ts';
import {
  consentToDeletion,
  orderErasure,
  proposeDeletion,
  recordDeletion,
  recordErasure,
  recordNotice,
} from '../domain/commands.ts';
import { engine, headOfUnit, officer, planner } from '../domain/people.ts';
import { on, time } from '../domain/story.ts';
import { CASE, type JournalWithACase, journalWithACase, STREAM } from './journal-with-a-case.ts';

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

test('a case that two people decided to delete loses every key and document, and stays proven', async () => {
  const { storage, keys } = written;
  const document = await storage.documents.put(CASE, Buffer.from('ciphertext'));
  const other = await storage.documents.put('another' as typeof CASE, Buffer.from('another case’s'));
  // Made for a command that never arrived.
  const [stray] = [`stray${'0'.repeat(21)}` as (typeof keys)[number]];
  await storage.keys.create({ kid: stray, caseId: CASE, kind: 'text' }, time('2026-07-01'));
  const rows = await rowsOf(written);
  const asked = [...new Set(rows.map(({ envelope }) => envelope.cause))]
    .filter((cause) => cause.startsWith('command:'))
    .map((cause) => cause.slice('command:'.length) as never);

  await written.give(on('2036-06-26', proposeDeletion(), planner));
  await written.give(on('2036-07-01', consentToDeletion(), headOfUnit));
  const { state } = await folded(written);
  const work = state && agenda(state, time('2036-07-01')).due.find(({ kind }) => kind === 'empty-case');
  if (!state || !work) throw new Error('nothing is owed');
  // Killed before it could record, it does the same once more.
  await emptyCase({ storage }, state, work);
  const outcome = await emptyCase({ storage }, state, work);
  expect(outcome).toMatchObject({ type: 'record-deletion', data: { proposal: work.order } });
  await written.give(on('2036-07-01', recordDeletion(work.order ?? 0), engine));

  expect(await Promise.all([...keys, stray].map((kid) => storage.keys.find(kid)))).toEqual(
    [...keys, stray].map(() => undefined),
  );
  expect(await storage.documents.get(document)).toBeUndefined();
  expect(await storage.documents.get(other)).toBeDefined();
  const remembered = await Promise.all(asked.map((id) => storage.journal.findCommand(id)));
  expect(remembered.map((command) => command?.fingerprint)).toEqual(asked.map(() => null));
  expect((await rowsOf(written)).slice(0, rows.length)).toEqual(rows);
  expect(await verifyJournal(storage)).toMatchObject({ findings: [] });
  expect(await storage.readModel.case(state.caseId)).toMatchObject({
    open: false,
    wakeAt: null,
    facts: { emptied: true },
  });
});
