import { CasesNotRebuiltError, rebuildReadModel } from '../../client/audit/rebuild.ts';
import { verifyJournal } from '../../client/audit/verify.ts';
import { assess, identifyEnabler } from '../domain/commands.ts';
import { officer, planner } from '../domain/people.ts';
import { on } from '../domain/story.ts';
import { before } from '../domain/whole-case.ts';
import { aView } from '../storage/batches.ts';
import { altered } from './altered-journal.ts';
import { CASE, type JournalWithACase, journalWithoutACase, STREAM } from './journal-with-a-case.ts';

let written: JournalWithACase;
/** The case half-way, with tasks open. */
beforeEach(async () => {
  written = await journalWithoutACase();
  for (const move of before('identify-enabler')) await written.give(move);
});
afterEach(() => written.remove());

const lists = async ({ storage: { readModel } }: JournalWithACase) => ({
  cases: await readModel.cases({}),
  tasks: await readModel.tasks({}),
});

test('the rebuilt read model is the one that the engine wrote', async () => {
  const asWritten = await lists(written);
  expect(asWritten.tasks.length).toBeGreaterThan(1);
  const progress: number[] = [];
  expect(await rebuildReadModel(written.storage, (done) => progress.push(done))).toEqual({ cases: 1 });
  expect(progress).toEqual([1]);
  expect(await lists(written)).toEqual(asWritten);
});

test('whatever stood in the lists is gone, and the journal untouched', async () => {
  const asWritten = await lists(written);
  const { journal } = written.storage;
  const head = await journal.head(STREAM);
  const [row] = asWritten.cases;
  if (!row) throw new Error('no case');
  await journal.replaceView(aView({ ...row, phase: 'closed', seq: row.seq + 100 }));
  const stray = 'nobodyscase000000000000001' as typeof row.caseId;
  await journal.replaceView(aView({ ...row, caseId: stray }));
  expect((await verifyJournal(written.storage)).findings.map(({ code }) => code)).toEqual([
    'row-differs',
    'tasks-differ',
    'row-without-case',
  ]);

  await rebuildReadModel(written.storage);
  expect(await lists(written)).toEqual(asWritten);
  expect(await journal.head(STREAM)).toEqual(head);
});

test('a command that comes in meanwhile is in the lists afterwards', async () => {
  const { journal } = written.storage;
  const late = [
    () => written.give(on('2026-03-04', identifyEnabler(), planner)),
    () => written.give(on('2026-03-10', assess(), officer)),
  ];
  // Each time when the rows were read and the view of them is about to be written; the store keeps no order of its own here.
  const replaceView: typeof journal.replaceView = async (view) => {
    await late.shift()?.();
    await journal.clearViews();
    await journal.replaceView(view);
  };
  await rebuildReadModel({ journal: { ...journal, replaceView } });
  expect(await verifyJournal(written.storage)).toMatchObject({ findings: [] });
  expect((await written.storage.readModel.tasks({ caseId: CASE })).map(({ step }) => step)).toEqual([
    'estimate-addressees',
    'vet-carrier',
  ]);
});

test('a case that cannot be read is named, after all others are rebuilt', async () => {
  const spoilt = await altered(written.storage, STREAM, (rows) =>
    rows.map((row) => ({ ...row, text: row.text.slice(1) })),
  );
  const rebuilding = rebuildReadModel(spoilt);
  await expect(rebuilding).rejects.toThrow(CasesNotRebuiltError);
  await expect(rebuilding).rejects.toMatchObject({ streams: [STREAM] });
});
