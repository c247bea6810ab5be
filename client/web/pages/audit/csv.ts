/**
 * Entries for a spreadsheet. As German Excel opens a file by a double click: semicolons, CRLF, UTF-8 with its mark. A cell that would
 * be taken for a formula is told apart by an apostrophe, for what people typed must not run on an auditor's machine.
 */
import type { Text } from '../../../../domain/terms.ts';
import type { HistoryRow } from '../../../reading/told-rows.ts';
import { AUDIT } from '../../texts/audit.ts';
import { whoInWords } from './row-parts.tsx';

export function rowsAsCsv(rows: readonly HistoryRow[], language: keyof Text): string {
  const lines = [COLUMNS.map(([label]) => label[language]), ...rows.map((row) => cellsOf(row, language))];
  return `${BYTE_ORDER_MARK}${lines.map((cells) => `${cells.map(cell).join(';')}\r\n`).join('')}`;
}

const BYTE_ORDER_MARK = '\uFEFF';

type Column = readonly [label: Text, of: (row: HistoryRow, language: keyof Text) => string];

const COLUMNS: readonly Column[] = [
  [AUDIT.number, ({ seq }) => `${seq}`],
  [AUDIT.when, ({ at }) => at],
  [AUDIT.kind, ({ kind }, language) => AUDIT[kind][language]],
  [AUDIT.type, ({ type }) => type],
  [AUDIT.who, (row, language) => whoInWords(row)[language]],
  [AUDIT.role, ({ actor }) => actor.role],
  [AUDIT.actsFor, ({ actor }) => actor.for ?? ''],
  [AUDIT.organisation, ({ actor }) => actor.organisation],
  [AUDIT.rules, ({ basis }) => basis.join(', ')],
  [AUDIT.what, ({ sentence }, language) => sentence[language]],
  [AUDIT.cause, ({ cause }) => cause],
  [AUDIT.rulesVersion, ({ rules }) => `${rules}`],
  [AUDIT.hash, ({ hash }) => hash],
];

const cellsOf = (row: HistoryRow, language: keyof Text): readonly string[] =>
  COLUMNS.map(([, of]) => of(row, language));

export const cell = (text: string): string => {
  const harmless = FORMULA.test(text) ? `'${text}` : text;
  return `"${harmless.replaceAll('"', '""')}"`;
};

/** Also behind spaces, and in the wide forms that some programs read as the same. */
const FORMULA = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/u;
