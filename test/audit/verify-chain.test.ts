/** Rows that were flipped, dropped, swapped or cut off: what the chain tells, and what it cannot. */
import fc from 'fast-check';
import { verifyJournal } from '../../client/audit/verify.ts';
import { municipalityStream } from '../../domain/terms.ts';
import { sha256Hex } from '../../storage/sealing/sha256.ts';
import { BodyDeletedError } from '../../storage/stored-rows.ts';
import { type Alteration, altered, change, forged, type Stored } from './altered-journal.ts';
import { type Audited, auditedJournal, codesOf } from './audited-journal.ts';
import { viewIn, withView } from './journal-views.ts';
import { MUNICIPALITY, STREAM } from './journal-with-a-case.ts';

let written: Audited;
beforeAll(async () => {
  written = await auditedJournal();
});
afterAll(() => written.remove());

test('a whole case as the engine wrote it gives no cause for complaint', async () => {
  const seen: string[] = [];
  const verification = await verifyJournal(written.storage, { onStream: ({ stream }) => seen.push(stream) });
  expect(verification).toMatchObject({ streams: 2, findings: [], notes: [] });
  expect(verification.rows).toBeGreaterThan(50);
  expect(seen).toEqual([STREAM, municipalityStream(MUNICIPALITY)]);
});

test('a changed number is found by its hash, and named with its row', async () => {
  const seq = written.seqOf('mailing-sent');
  const stores = await altered(
    written.storage,
    STREAM,
    replace(seq, (text) => text.replace('1980', '1970')),
  );
  const { findings } = await verifyJournal(stores);
  expect(findings).toContainEqual(expect.objectContaining({ stream: STREAM, seq, code: 'hash-differs' }));
});

test('any flipped bit of any row is found', async () => {
  const anywhere = fc.record({ row: fc.nat(written.rows.length - 1), byte: fc.nat(), bit: fc.nat(7) });
  await fc.assert(
    fc.asyncProperty(anywhere, async ({ row, byte, bit }) => {
      const flip = (text: string): string => {
        const bytes = Buffer.from(text, 'utf8');
        const at = byte % bytes.length;
        bytes.writeUInt8(bytes.readUInt8(at) ^ (1 << bit), at);
        return bytes.toString('utf8');
      };
      expect(await written.foundAfter(replace(row + 1, flip))).not.toEqual([]);
    }),
    { numRuns: Number(process.env.HANDSCHLAG_PROPERTY_RUNS ?? 150) },
  );
});

test('text that is no JSON any more is found at its row, not reported as a failure', async () => {
  const stores = await altered(
    written.storage,
    STREAM,
    replace(7, (text) => text.slice(1)),
  );
  const { findings } = await verifyJournal(stores);
  expect(findings).toEqual([expect.objectContaining({ seq: 7, code: 'unreadable' })]);
});

test('a body that was deleted is found at its row', async () => {
  const stores = await altered(written.storage, STREAM, (stored) => stored);
  const read: typeof stores.journal.read = async (stream, after = 0) => {
    if (stream === STREAM && after < 7) throw new BodyDeletedError(stream, 7);
    return stores.journal.read(stream, after);
  };
  const { findings } = await verifyJournal({ ...stores, journal: { ...stores.journal, read } });
  expect(findings).toEqual([expect.objectContaining({ seq: 7, code: 'body-deleted' })]);
});

test('a changed row with its own hash made right breaks the link of the next', async () => {
  const seq = written.seqOf('mailing-printed');
  const found = await written.foundAfter((stored) =>
    stored.map((row) => {
      if (row.seq !== seq) return row;
      const text = row.text.replace('"spoiled":15', '"spoiled":16');
      return { ...row, text, hash: sha256Hex(text) };
    }),
  );
  expect(found).toContain('link-broken');
  expect(found).not.toContain('hash-differs');
});

test('the same contents in another spelling are not what was written', async () => {
  const respelt = written.rows.map((row) => ({ ...row, text: row.text.replace('{', '{ ') }));
  const found = await written.foundAfter(() => respelt.map((row) => ({ ...row, hash: sha256Hex(row.text) })));
  expect(found).toContain('not-canonical');
});

test('any row that is missing before the end is found', async () => {
  for (const { seq } of written.rows.slice(0, -1)) {
    const found = await written.foundAfter((stored) => stored.filter((row) => row.seq !== seq));
    expect([seq, found]).toEqual([seq, expect.arrayContaining(['gap', 'link-broken'])]);
  }
});

test('rows that changed places are found', async () => {
  const [one, other] = [written.seqOf('mailing-approved'), written.seqOf('cover-letter-signed')];
  const found = await written.foundAfter((stored) =>
    stored.map((row) => {
      const swapped = row.seq === one ? stored[other - 1] : row.seq === other ? stored[one - 1] : row;
      return { ...(swapped ?? row), seq: row.seq };
    }),
  );
  expect(found).toEqual(expect.arrayContaining(['gap', 'link-broken']));
});

test('rows of another stream are found, however well they are linked', async () => {
  expect(await written.foundAfter(forged((envelopes) => envelopes))).toEqual([]);
  const moved = await written.foundAfter(forged((envelopes) => envelopes, 'case/another'));
  expect(new Set(moved)).toEqual(new Set(['other-stream']));
});

test('a version of rows that this program does not know is found', async () => {
  expect(await written.foundAfter(forged(change('mailing-sent', () => ({ schema: 2 }))))).toEqual(['unknown-version']);
});

describe('the end of a stream', () => {
  const withoutLast = (stored: readonly Stored[]) => stored.slice(0, written.seqOf('close-case') - 1);

  test('that last commands are missing cannot be seen from the chain; the lists that saw them tell', async () => {
    expect(await written.foundAfter(withoutLast)).toEqual(['row-differs', 'tasks-differ']);
  });

  test('where the lists were taken back as well, only a checkpoint outside can tell', async () => {
    const cut = await altered(written.storage, STREAM, withoutLast);
    expect(await codesOf(withView(cut, await viewIn(cut)))).toEqual([]);
  });

  test('where the journal names a later head than it has rows for, that is found', async () => {
    const { journal } = written.storage;
    const read: typeof journal.read = async (stream, after) =>
      (await journal.read(stream, after)).filter(
        ({ envelope }) => stream !== STREAM || envelope.seq < written.rows.length - 1,
      );
    const found = await codesOf({ ...written.storage, journal: { ...journal, read } });
    expect(found).toEqual(['head-differs', 'row-differs', 'tasks-differ']);
  });

  test('a command without its events is half a batch, and found', async () => {
    expect(await written.foundAfter((stored) => stored.slice(0, -1))).toContain('decision-differs');
  });

  test('a case of which no row is left still stands in the lists', async () => {
    expect(await written.foundAfter(() => [])).toEqual(['row-without-case']);
  });
});

test('a store that does not answer is a failure, not a finding', async () => {
  const { journal } = written.storage;
  const read = () => Promise.reject(new Error('the database is away'));
  await expect(verifyJournal({ ...written.storage, journal: { ...journal, read } })).rejects.toThrow('away');
});

const replace =
  (seq: number, how: (text: string) => string): Alteration =>
  (stored) =>
    stored.map((row) => (row.seq === seq ? { ...row, text: how(row.text) } : row));
