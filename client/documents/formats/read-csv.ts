/**
 * A table as text: UTF-8, UTF-16 with its mark or Windows-1252; divided by semicolon, comma or tab, every row as long as the
 * first. Markup and formulas are refused: a browser or a spreadsheet would carry them out.
 */
import { parse } from 'csv-parse/sync';
import type { Table } from '../../../domain/guideline/looks-like-persons.ts';
import type { Refusal } from '../../../domain/terms.ts';
import { documentActive, formatUnknown, tableTooLarge } from './format-refusals.ts';
import { MOST_CELLS } from './read-workbook.ts';

export function readCsv(bytes: Buffer): Table | Refusal {
  const text = decoded(bytes);
  if (text === undefined) return formatUnknown;
  if (MARKUP.test(text)) return documentActive;
  const table = [';', ',', '\t'].map((delimiter) => tableOf(text, delimiter)).find((one) => one !== undefined);
  if (!table) return formatUnknown;
  if (table.length * (table[0]?.length ?? 0) > MOST_CELLS) return tableTooLarge;
  return table.some((row) => row.some(isFormula)) ? documentActive : table;
}

function decoded(bytes: Buffer): string | undefined {
  const encodings =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? ['utf-16le']
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? ['utf-16be']
        : ['utf-8', 'windows-1252'];
  for (const encoding of encodings) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      // What Windows-1252 leaves free becomes a control character.
      return NO_TEXT.test(text) ? undefined : text;
    } catch {
      // The next one.
    }
  }
  return undefined;
}

/** Everything below the space but tabs and line breaks. */
const NO_TEXT = /(?![\t\n\r])[\p{Cc}\ufffe\uffff]/u;
const MARKUP =
  /<\s*(?:!doctype|!--|\?(?:xml|php)|\/?(?:html|head|body|script|svg|iframe|object|embed|img|meta|link|style|form|a|div|table)\b)/i;

/** At least two columns in at least two rows: anything is a table of one. */
function tableOf(text: string, delimiter: string): readonly (readonly string[])[] | undefined {
  try {
    const rows = parse(text, {
      delimiter,
      skip_empty_lines: true,
      relax_column_count: false,
      max_record_size: 100_000,
    });
    return rows.length >= 2 && (rows[0]?.length ?? 0) >= 2 ? rows : undefined;
  } catch {
    return undefined;
  }
}

/** `=HYPERLINK(…)`, `@SUM(…)`, `+cmd|…`; a sign before a number is none, nor is a dash before a word. */
const isFormula = (cell: string): boolean => /^\s*(?:[=@]|[+-][^\d]*[(|!])/.test(cell);
