/** Comparable decisions, and the yearly account of effort, as text. */
import type { Amounts, YearAccount } from '../../domain/municipality/effort-account.ts';
import type { Text } from '../../domain/terms.ts';
import { euroText, numberText } from '../history/wording.ts';
import type { ComparableCase } from '../reading/read-comparable.ts';
import { COMPARABLE_FACT_LABELS } from '../texts/comparable.ts';
import { localDate } from './local-time.ts';
import type { Terminal } from './terminal.ts';

export function comparableText(cases: readonly ComparableCase[], { words }: Terminal): string {
  if (cases.length === 0) return words(NONE);
  return cases
    .map(({ number, outcome, decidedOn, summary, alike, reasons }) =>
      [
        `${number}  ${words(OUTCOME[outcome])} ${words(ON)} ${localDate(decidedOn)}  ${words(alikeOf(alike.length))}`,
        `  ${summary}`,
        `  ${words(ALIKE)} ${alike.map((fact) => words(COMPARABLE_FACT_LABELS[fact])).join(', ')}`,
        ...(typeof reasons === 'string' ? [`  ${words(REASONS)} ${reasons}`] : []),
      ].join('\n'),
    )
    .join('\n\n');
}

export function effortText(accounts: readonly YearAccount[], { words }: Terminal): string {
  if (accounts.length === 0) return words(NOTHING);
  return accounts
    .map(({ year, accepted, declined, running, ...amounts }) => {
      const counts = `${words(ACCEPTED)} ${accepted}, ${words(DECLINED)} ${declined}, ${words(RUNNING)} ${running}`;
      const rows = ROWS.flatMap(([name, label]) => {
        const amount = amounts[name];
        return amount ? [`  ${words(label).padEnd(14)}${amountText(amount, words)}`] : [];
      });
      const { overrun } = amounts;
      const over = overrun && Object.values(overrun).some((amount) => amount > 0) ? [`  ${words(EXCEEDED)}`] : [];
      return [`${year}  ${counts}`, ...rows, ...over].join('\n');
    })
    .join('\n\n');
}

const amountText = ({ staffHours, sheets, postageCents }: Amounts, words: (text: Text) => string): string =>
  [
    `${words(numberText(staffHours))} ${words(HOURS)}`.padStart(16),
    `${words(numberText(sheets))} ${words(SHEETS)}`.padStart(16),
    words(euroText(postageCents)).padStart(16),
  ].join('');

const alikeOf = (count: number): Text => {
  const all = Object.keys(COMPARABLE_FACT_LABELS).length;
  return { de: `${count} von ${all} Merkmalen gleich`, en: `${count} of ${all} facts alike` };
};
const OUTCOME = {
  accept: { de: 'angenommen', en: 'accepted' },
  decline: { de: 'abgelehnt', en: 'declined' },
};
const ROWS = [
  ['estimated', { de: 'geschätzt', en: 'estimated' }],
  ['actual', { de: 'tatsächlich', en: 'actual' }],
  ['bound', { de: 'gebunden', en: 'bound' }],
  ['budget', { de: 'Budget', en: 'budget' }],
  ['remaining', { de: 'verbleibt', en: 'remaining' }],
  ['overrun', { de: 'überzogen', en: 'overrun' }],
] as const satisfies readonly (readonly [keyof YearAccount, Text])[];
const ON = { de: 'am', en: 'on' };
const ALIKE = { de: 'Gleich:', en: 'Alike:' };
const REASONS = { de: 'Begründung:', en: 'Reasons:' };
const ACCEPTED = { de: 'angenommen', en: 'accepted' };
const DECLINED = { de: 'abgelehnt', en: 'declined' };
const RUNNING = { de: 'noch ohne tatsächlichen Aufwand', en: 'actual effort not known yet' };
const EXCEEDED = { de: 'Das Budget des Jahres ist überschritten.', en: 'The year’s budget is exceeded.' };
const HOURS = { de: 'Stunden', en: 'hours' };
const SHEETS = { de: 'Blatt', en: 'sheets' };
const NONE = { de: 'Kein vergleichbarer Vorgang ist entschieden.', en: 'No comparable case is decided.' };
const NOTHING = { de: 'Dazu ist nichts verzeichnet.', en: 'Nothing is recorded on that.' };
