/**
 * Rows for people: columns as wide as what stands in them. Where a terminal is too narrow, the columns that may give way break
 * their text over several lines; where even that does not do, or `--plain` was asked for, every row becomes a block of lines.
 */
import type { Text } from '../../domain/terms.ts';
import { emphasised, type Terminal } from './terminal.ts';
import { padded, widthOf, wrapped } from './text-width.ts';

export interface Column<T> {
  readonly heading: Text;
  readonly of: (row: T) => string | number | undefined;
  readonly align?: 'right';
  /** Gives way where the terminal is narrow; otherwise it stays whole: a number must be copied as it is. */
  readonly gives?: true;
}

const GAP = '  ';
/** Narrower than this nobody reads a sentence. */
const NARROWEST = 14;

export function tableText<T>(rows: readonly T[], columns: readonly Column<T>[], terminal: Terminal): string {
  const all = columns.map(({ heading, of, ...column }) => ({
    ...column,
    heading: terminal.words(heading),
    cells: rows.map((row) => String(of(row) ?? '')),
  }));
  // A column in which nothing stands tells nothing.
  const shown = all.filter(({ cells }) => cells.some((cell) => cell !== ''));
  if (terminal.look.plain) return blocks(rows.length, shown);
  const wanted = shown.map(({ heading, cells }) => Math.max(widthOf(heading), ...cells.map(widthOf)));
  const widths = fitted(shown, wanted, terminal.look.columns);
  if (!widths) return blocks(rows.length, shown);
  const line = (texts: readonly string[]) =>
    texts
      .map((text, index) => padded(text, widths[index] ?? 0, shown[index]?.align))
      .join(GAP)
      .trimEnd();
  const heading = emphasised('bold', line(shown.map((column) => column.heading)), terminal.look);
  const lines = rows.flatMap((_, row) => {
    const broken = shown.map(({ cells }, index) => wrapped(cells[row] ?? '', widths[index] ?? 0));
    const height = Math.max(...broken.map(({ length }) => length));
    return Array.from({ length: height }, (_line, at) => line(broken.map((texts) => texts[at] ?? '')));
  });
  return [heading, ...lines].join('\n');
}

interface Shown {
  readonly heading: string;
  readonly cells: readonly string[];
  readonly gives?: true;
  readonly align?: 'right';
}

/** Undefined where no width will do. */
function fitted(
  columns: readonly Shown[],
  wanted: readonly number[],
  room: number | undefined,
): readonly number[] | undefined {
  const widths = [...wanted];
  if (room === undefined) return widths;
  const total = () => widths.reduce((sum, width) => sum + width, GAP.length * (widths.length - 1));
  while (total() > room) {
    const widest = columns.reduce<number | undefined>((found, { gives }, index) => {
      const width = widths[index] ?? 0;
      if (!gives || width <= NARROWEST) return found;
      return found === undefined || width > (widths[found] ?? 0) ? index : found;
    }, undefined);
    if (widest === undefined) return undefined;
    widths[widest] = (widths[widest] ?? 0) - 1;
  }
  return widths;
}

function blocks(count: number, columns: readonly Shown[]): string {
  return Array.from({ length: count }, (_, row) =>
    columns
      .filter(({ cells }) => cells[row] !== '')
      .map(({ heading, cells }) => `${heading}: ${cells[row]}`)
      .join('\n'),
  ).join('\n\n');
}
