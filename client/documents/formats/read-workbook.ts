/** Every sheet of a workbook, also the hidden ones. Its archive was opened within limits before; this runs in a thread that has some. */
import readWorkbookFile from 'read-excel-file/node';
import type { Cell, Table } from '../../../domain/guideline/looks-like-persons.ts';
import type { Refusal } from '../../../domain/terms.ts';
import { documentBroken, tableTooLarge } from './format-refusals.ts';

/** No count of a municipality is longer. */
export const MOST_CELLS = 1_000_000;

export async function readWorkbook(bytes: Buffer): Promise<readonly Table[] | Refusal> {
  try {
    const sheets = await readWorkbookFile(bytes);
    const cells = sheets.reduce((sum, { data }) => sum + data.reduce((inner, row) => inner + row.length, 0), 0);
    if (cells > MOST_CELLS) return tableTooLarge;
    return sheets.map(({ data }) => data.map((row) => row.map(cellOf)));
  } catch {
    return documentBroken;
  }
}

/** A day comes as its midnight in UTC. */
const cellOf = (value: unknown): Cell => {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString().slice(0, 10);
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
};
