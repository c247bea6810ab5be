/** Lines and tables of a text document, as far as is needed to see whether it lists persons (L9). */
import { DOCX, type ODT } from '../../../domain/guideline/document-formats.ts';
import type { Table } from '../../../domain/guideline/looks-like-persons.ts';
import type { Archive } from './open-archive.ts';
import { tagsIn, xmlText } from './xml-parts.ts';

export interface TextContent {
  /** A paragraph a line, a table's row a line. */
  readonly lines: readonly string[];
  readonly tables: readonly Table[];
}

const WORDS = { paragraph: 'p', cell: 'tc', row: 'tr', table: 'tbl' } as const;
const OPEN_WORDS = { paragraph: 'p', cell: 'table-cell', row: 'table-row', table: 'table' } as const;

export function textContent(format: typeof DOCX | typeof ODT, archive: Archive): TextContent {
  const parts =
    format === DOCX ? /^word\/(?:document|header\d*|footer\d*|footnotes|endnotes|comments)\.xml$/ : /^content\.xml$/;
  const read = [...archive]
    .filter(([name]) => parts.test(name))
    .map(([, bytes]) => contentOf(xmlText(bytes) ?? '', format));
  return { lines: read.flatMap(({ lines }) => lines), tables: read.flatMap(({ tables }) => tables) };
}

function contentOf(xml: string, format: typeof DOCX | typeof ODT): TextContent {
  const words = format === DOCX ? WORDS : OPEN_WORDS;
  const lines: string[] = [];
  const tables: Table[] = [];
  let [text, row, rows, depth]: [string, string[], string[][], number] = ['', [], [], 0];
  for (const { name, kind, text: following } of tagsIn(xml)) {
    if (name === words.table && kind === 'open') depth += 1;
    if (kind === 'close' && name === words.paragraph) {
      if (depth > 0) text += ' ';
      else {
        lines.push(text);
        text = '';
      }
    }
    if (kind === 'close' && name === words.cell && depth === 1) {
      row.push(text.trim());
      text = '';
    }
    if (kind === 'close' && name === words.row && depth === 1) {
      lines.push(row.join(' ; '));
      rows.push(row);
      row = [];
    }
    if (kind === 'close' && name === words.table) {
      depth -= 1;
      if (depth === 0) {
        tables.push(rows);
        rows = [];
      }
    }
    // A break or a tab within a line; spellings of a word are spread over many tags.
    if (name === 'br' || name === 'tab' || name === 'line-break' || name === 's') text += ' ';
    text += following;
  }
  return { lines: [...lines, text].filter((line) => line.trim() !== ''), tables };
}
