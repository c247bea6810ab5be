/** One reading of a case's journal: every state along it, in whatever order somebody asks, from a single fold. */
import { createHeadedStreamReader, createStreamReader, readOnce } from '../../client/reading/case-stream.ts';
import { foldCase } from '../../domain/case/replay.ts';
import type { Row } from '../../domain/journal/envelope.ts';
import { CASE, type JournalWithACase, journalWithACase, STREAM } from '../audit/journal-with-a-case.ts';

let written: JournalWithACase;
beforeAll(async () => {
  written = await journalWithACase();
}, 60_000);
afterAll(() => written.remove());

const folded = (rows: readonly Row[]) => foldCase(rows.map(({ envelope }) => envelope));

test('the case after so many rows is the fold of those rows, in whatever order it is asked', async () => {
  const stream = await createStreamReader(written.storage.journal)(CASE);
  const { rows } = stream;
  expect(rows.length).toBeGreaterThan(80);
  for (const count of [rows.length, 3, 0, 40, 39, 41, rows.length - 1, 1])
    expect([count, stream.after(count)]).toEqual([count, folded(rows.slice(0, count))]);
  expect(stream.after(rows.length + 5)).toEqual(folded(rows));
  expect(stream.present()).toEqual(folded(rows).state);
});

test('a state that was folded once is not folded again', async () => {
  const stream = await createStreamReader(written.storage.journal)(CASE);
  const before = stream.after(40);
  stream.present();
  expect(stream.after(40)).toBe(before);
});

test('the head is asked before the rows, for what comes in meanwhile follows it', async () => {
  const asked: string[] = [];
  const { journal } = written.storage;
  const read = readOnce(
    createHeadedStreamReader({
      head(stream) {
        asked.push('head');
        return journal.head(stream);
      },
      read(stream) {
        asked.push('read');
        return journal.read(stream);
      },
    }),
  );
  const [first, second] = await Promise.all([read(CASE), read(CASE)]);
  expect(asked).toEqual(['head', 'read']);
  expect(second).toBe(first);
  expect(first.head).toEqual(await journal.head(STREAM));
});
