/** A file of hundreds of rows is drawn in the web process, which has others to answer meanwhile. */
import { facts } from '../../../activities/letters/blocks.ts';
import { taggedPdf } from '../../../activities/letters/tagged-pdf.ts';
import type { Instant } from '../../../domain/terms.ts';

const rows = Array.from({ length: 300 }, (_, index) => [`${index}`, `Zeile ${index} von vielen. `.repeat(12)] as const);
const drawn = () =>
  taggedPdf({ title: 'Akte', footer: 'Akte', at: '2026-03-02T09:00:00.000Z' as Instant, blocks: [facts(rows)] });

test('others have their turn while a long paper is drawn, and it is the same paper', async () => {
  let turns = 0;
  let isDone = false;
  const others = (): void => {
    turns += 1;
    if (!isDone) setImmediate(others);
  };
  setImmediate(others);
  const first = await drawn();
  isDone = true;
  expect(turns).toBeGreaterThan(5);
  expect((await drawn()).equals(first)).toBe(true);
});
