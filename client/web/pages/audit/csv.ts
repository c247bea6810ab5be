/**
 * Entries for a spreadsheet. As German Excel opens a file by a double click: semicolons, CRLF, UTF-8 with its mark. A cell that would
 * be taken for a formula is told apart by an apostrophe, for what people typed must not run on an auditor's machine. Times are those of
 * the pages, with their offset from UTC (ISO 8601): programs read the same instant in them.
 */
import { Temporal } from 'temporal-polyfill';
import { officeIn } from '../../../../domain/guideline/office-words.ts';
import { placed } from '../../../../domain/guideline/placed-text.ts';
import type { Role, Text } from '../../../../domain/terms.ts';
import type { HistoryRow } from '../../../reading/told-rows.ts';
import { ZONE } from '../../../texts/german-day.ts';
import { AUDIT } from '../../texts/audit.ts';
import { CASE } from '../../texts/cases.ts';
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
  [AUDIT.when, ({ at }) => inLocalTime(at)],
  [AUDIT.kind, ({ kind }, t) => t(AUDIT[kind])],
  [AUDIT.type, ({ type }) => type],
  [AUDIT.who, (row, t) => t(whoInWords(row))],
  [AUDIT.role, ({ actor }, t) => t(officeNamed(actor.role))],
  [AUDIT.roleId, ({ actor }) => actor.role],
  [AUDIT.actsFor, ({ actor }, t) => (actor.for ? t(officeNamed(actor.for)) : '')],
  [AUDIT.actsForId, ({ actor }) => actor.for ?? ''],
  [AUDIT.organisation, ({ actor }) => actor.organisation],
  [AUDIT.rules, ({ basis }) => basis.join(', ')],
  [AUDIT.what, ({ sentence }, t) => t(sentence)],
  [AUDIT.cause, ({ cause }) => cause],
  [AUDIT.rulesVersion, ({ rules }) => `${rules}`],
  [AUDIT.hash, ({ hash }) => hash],
];

const inLocalTime = (at: string): string =>
  Temporal.Instant.from(at).toZonedDateTimeISO(ZONE).toString({ timeZoneName: 'never', fractionalSecondDigits: 3 });

/** As the place calls it. */
const officeNamed = (role: Role): Text =>
  role === 'engine' ? CASE.engine : placed((place) => officeIn(place, role).label);

export const cell = (text: string): string => {
  const harmless = FORMULA.test(text) ? `'${text}` : text;
  return `"${harmless.replaceAll('"', '""')}"`;
};

/** Also behind spaces, and in the wide forms that some programs read as the same. */
const FORMULA = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/u;
