/** Tables fit where they are read, and lose nothing on the way. */
import { stripVTControlCharacters } from 'node:util';
import fc from 'fast-check';
import { progressOn } from '../../client/cli/progress.ts';
import { type Column, tableText } from '../../client/cli/table.ts';
import { createTerminal, type Look } from '../../client/cli/terminal.ts';
import { widthOf, wrapped } from '../../client/cli/text-width.ts';

interface Row {
  readonly number: string;
  readonly what: string;
  readonly note?: string;
}
const COLUMNS: readonly Column<Row>[] = [
  { heading: { de: 'Nummer', en: 'Number' }, of: ({ number }) => number },
  { heading: { de: 'Was', en: 'What' }, of: ({ what }) => what, gives: true },
  { heading: { de: 'Hinweis', en: 'Note' }, of: ({ note }) => note, gives: true },
];
const show = (rows: readonly Row[], look: Look = {}) =>
  tableText(
    rows,
    COLUMNS,
    createTerminal('de', false, () => undefined, look),
  );

test('in a pipe every row is one line, as long as it is, without colours', () => {
  const what = 'Ein sehr langer Satz, der in kein Terminal passt. '.repeat(9).trim();
  expect(show([{ number: '1', what }])).toBe(`Nummer  Was\n1       ${what}`);
});

test('a column in which nothing stands is left out', () => {
  expect(show([{ number: '1', what: 'x' }])).not.toContain('Hinweis');
});

test('umlauts in two parts and emoji keep the columns straight', () => {
  const lines = show([
    { number: 'Mu\u0308lheim', what: 'a' },
    { number: '👍👍', what: 'b' },
    { number: 'x', what: 'c' },
  ]).split('\n');
  expect(lines.slice(1).map((line) => widthOf(line.slice(0, line.length - 1)))).toEqual([9, 9, 9]);
});

test('in a narrow terminal sentences break, numbers stay whole; nothing gets lost', () => {
  const row = {
    number: 'HS-K3VUO5JQ',
    what: 'Vorlage für den Ausschuss für Arbeit und Soziales',
    note: 'überfällig seit gestern',
  };
  const text = show([row], { columns: 50 });
  expect(Math.max(...text.split('\n').map(widthOf))).toBeLessThanOrEqual(50);
  for (const word of `${row.number} ${row.what} ${row.note}`.split(' ')) expect(text).toContain(word);
});

test('where no column can give way, and for screen readers, rows become blocks', () => {
  const row = { number: 'HS-K3VUO5JQ', what: 'Versand' };
  for (const look of [{ columns: 16 }, { plain: true }]) {
    expect(show([row, row], look)).toBe('Nummer: HS-K3VUO5JQ\nWas: Versand\n\nNummer: HS-K3VUO5JQ\nWas: Versand');
  }
});

test('colours come only where they were allowed, around the same words', () => {
  const rows = [{ number: '1', what: 'x' }];
  const coloured = show(rows, { colours: true });
  expect(coloured).toContain('\u001b[1m');
  expect(stripVTControlCharacters(coloured)).toBe(show(rows));
});

test('whatever is wrapped fits, and is whole again without its breaks', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 2, max: 40 }), (text, width) => {
      const lines = wrapped(text, width);
      for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(Math.max(width, 2));
      expect(lines.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
    }),
  );
});

describe('progress', () => {
  test('is drawn in place and taken away again', () => {
    let [drawn, time] = ['', 0];
    const bar = progressOn({ write: (text) => (drawn += text) }, true, () => (time += 1000))('brief.pdf');
    bar.at(1, 2);
    bar.at(2, 2);
    bar.end();
    expect(drawn).toContain(`\rbrief.pdf [${'█'.repeat(12)}${' '.repeat(12)}]  50 %`);
    expect(drawn).toContain(`\rbrief.pdf [${'█'.repeat(24)}] 100 %`);
    expect(drawn.endsWith('\r\u001b[K')).toBe(true);
  });

  test('is not drawn where nobody sees it', () => {
    let drawn = '';
    const bar = progressOn({ write: (text) => (drawn += text) }, false)('x');
    bar.at(1, 2);
    bar.end();
    expect(drawn).toBe('');
  });
});
