import { verifyJournal } from '../../client/audit/verify.ts';
import { municipalityStream } from '../../domain/terms.ts';
import { type Audited, auditedJournal, codesOf } from './audited-journal.ts';
import { viewIn, withView } from './journal-views.ts';
import { journalWithACase, MUNICIPALITY, STREAM } from './journal-with-a-case.ts';

let written: Audited;
beforeAll(async () => {
  written = await auditedJournal();
});
afterAll(() => written.remove());

test('a list that shows the case otherwise is found, field by field', async () => {
  const view = await viewIn(written.storage);
  const stores = withView(written.storage, {
    ...view,
    row: { ...view.row, phase: 'declined', open: !view.row.open },
  });
  const { findings } = await verifyJournal(stores);
  expect(findings).toEqual([expect.objectContaining({ stream: STREAM, code: 'row-differs' })]);
  expect(findings[0]?.message.en).toContain('phase, open');
});

test('a missing case and tasks that are others are found', async () => {
  const view = await viewIn(written.storage);
  const task = {
    ...view.row,
    key: 'close-case',
    step: 'close-case',
    round: 1,
    roles: [],
    openSince: view.row.openedAt,
    due: null,
    takenBy: null,
    takenSince: null,
  } as const;
  expect(await codesOf(withView(written.storage, { ...view, tasks: [task] }))).toEqual(['tasks-differ']);
  expect(await codesOf(withView(written.storage, undefined))).toEqual(['row-missing']);
});

test.each([
  ['its first', { from: 1 }],
  ['its last', { to: 1 }],
  ['of another stream', { stream: municipalityStream(MUNICIPALITY) }],
])('a receipt for other rows is found: %s', async (_which, other) => {
  const { journal } = written.storage;
  const [closing] = (await journal.read(STREAM)).filter(({ envelope }) => envelope.type === 'close-case');
  const findCommand: typeof journal.findCommand = async (id) => {
    const receipt = await journal.findCommand(id);
    return receipt && closing?.envelope.cause === `command:${id}` ? { ...receipt, ...other } : receipt;
  };
  expect(await codesOf({ ...written.storage, journal: { ...journal, findCommand } })).toEqual(['receipt-differs']);
});

test('a case that was opened after the streams were listed is no stray', async () => {
  const { journal } = written.storage;
  const streams: typeof journal.streams = async function* () {
    for await (const listed of journal.streams()) if (listed.stream !== STREAM) yield listed;
  };
  expect(await codesOf({ ...written.storage, journal: { ...journal, streams } })).toEqual([]);
});

test('a stream that is filed under another municipality is found', async () => {
  const { journal } = written.storage;
  const streams: typeof journal.streams = async function* () {
    for await (const listed of journal.streams()) yield { ...listed, municipality: 'elsewhere' as typeof MUNICIPALITY };
  };
  expect(await codesOf({ ...written.storage, journal: { ...journal, streams } })).toContain('tenant-differs');
});

test('a command that comes in between journal and lists is no finding', async () => {
  const late = await journalWithACase();
  const { journal, readModel } = late.storage;
  const stale = (await journal.read(STREAM)).slice(0, written.seqOf('close-case') - 1);
  let asked = 0;
  const read: typeof journal.read = async (stream, after) => {
    asked += stream === STREAM ? 1 : 0;
    return stream === STREAM && asked === 1 ? stale : journal.read(stream, after);
  };
  const last = stale.at(-1);
  const streams: typeof journal.streams = async function* () {
    for await (const listed of journal.streams())
      yield listed.stream === STREAM && last
        ? { ...listed, head: { seq: last.envelope.seq, hash: last.hash } }
        : listed;
  };
  expect(await codesOf({ readModel, journal: { ...journal, read, streams } })).toEqual([]);
  await late.remove();
});
