/**
 * Entries for a spreadsheet. As German Excel opens a file by a double click: semicolons, CRLF, UTF-8 with its mark. A cell that would
 * be taken for a formula is told apart by an apostrophe, for what people typed must not run on an auditor's machine.
 */
import type { Text } from '../../../../domain/terms.ts';
import type { HistoryRow } from '../../../reading/told-rows.ts';
import { AUDIT } from '../../texts/audit.ts';
import type { View } from '../../view.ts';
import { whoInWords } from './row-parts.tsx';

export function rowsAsCsv(rows: readonly HistoryRow[], t: View['t']): string {
  const lines = [COLUMNS.map(([label]) => t(label)), ...rows.map((row) => COLUMNS.map(([, of]) => of(row, t)))];
  return `${BYTE_ORDER_MARK}${lines.map((cells) => `${cells.map(cell).join(';')}\r\n`).join('')}`;
}

const BYTE_ORDER_MARK = '\uFEFF';

type Column = readonly [label: Text, of: (row: HistoryRow, t: View['t']) => string];

const COLUMNS: readonly Column[] = [
  [AUDIT.number, ({ seq }) => `${seq}`],
  [AUDIT.when, ({ at }) => at],
  [AUDIT.kind, ({ kind }, t) => t(AUDIT[kind])],
  [AUDIT.type, ({ type }) => type],
  [AUDIT.who, (row, t) => t(whoInWords(row))],
  [AUDIT.role, ({ actor }) => actor.role],
  [AUDIT.actsFor, ({ actor }) => actor.for ?? ''],
  [AUDIT.organisation, ({ actor }) => actor.organisation],
  [AUDIT.rules, ({ basis }) => basis.join(', ')],
  [AUDIT.what, ({ sentence }, t) => t(sentence)],
  [AUDIT.cause, ({ cause }) => cause],
  [AUDIT.rulesVersion, ({ rules }) => `${rules}`],
  [AUDIT.hash, ({ hash }) => hash],
];

export const cell = (text: string): string => {
  const harmless = FORMULA.test(text) ? `'${text}` : text;
  return `"${harmless.replaceAll('"', '""')}"`;
};

/** Also behind spaces, and in the wide forms that some programs read as the same. */
const FORMULA = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/u;
