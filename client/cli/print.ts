/** A case and its history as text for a person. */
import { ROLES } from '../../domain/terms.ts';
import { roleLabel } from '../history/roles.ts';
import { PAUSED } from '../texts/phases.ts';
import { isRecord, type Language } from './api.ts';

const text = (value: unknown, language: Language): string =>
  isRecord(value) ? String(value[language] ?? '') : String(value ?? '');
const list = (value: unknown): readonly Readonly<Record<string, unknown>>[] =>
  Array.isArray(value) ? value.filter(isRecord) : [];

/** Time, sentence and rules of every event; commands, causes and hashes stand in `--json`. */
export function printHistory(history: unknown, language: Language): string {
  const rows = isRecord(history) ? list(history.rows) : [];
  const lines = rows
    .filter(({ kind }) => kind === 'event')
    .map(({ seq, at, sentence, basis }) => {
      const rules = Array.isArray(basis) && basis.length > 0 ? `  [${basis.join(', ')}]` : '';
      return `${String(seq).padStart(4)}  ${localTime(String(at))}  ${text(sentence, language)}${rules}`;
    });
  return lines.join('\n');
}

export function printCase(view: unknown, language: Language): string {
  if (!isRecord(view)) return '';
  const words = WORDS[language];
  const phase = isRecord(view.phase) ? text(view.phase.label, language) : '';
  const request = isRecord(view.request) ? view.request : {};
  const open = list(view.openSteps).map(({ label, roles, due, notBefore, yours }) => {
    const when = [
      notBefore ? `${words.from} ${String(notBefore)}` : '',
      due ? `${words.until} ${String(due)}` : '',
    ].filter(Boolean);
    const who = ROLES.filter((role) => Array.isArray(roles) && roles.includes(role)).map(
      (role) => roleLabel(role)[language],
    );
    return `  ${yours ? '▶' : '·'} ${text(label, language).padEnd(36)} ${who.join(', ').padEnd(32)} ${when.join(', ')}`;
  });
  const sealed = list(view.sealed).map(({ key, type, path }) => `  ${String(key)}  ${String(type)} ${String(path)}`);
  return [
    `${words.case} ${String(view.caseId)}`,
    `  ${words.phase}: ${phase}${view.paused === true ? ` (${PAUSED[language]})` : ''}`,
    ...(typeof request.title === 'string' ? [`  ${words.title}: ${request.title}`] : []),
    ...(open.length > 0 ? [words.open, ...open] : []),
    ...(sealed.length > 0 ? [words.sealed, ...sealed] : []),
  ].join('\n');
}

function localTime(at: string): string {
  return new Intl.DateTimeFormat('de-DE', {
    timeZone: 'Europe/Berlin',
    dateStyle: 'short',
    timeStyle: 'medium',
  }).format(new Date(at));
}

const WORDS = {
  de: {
    case: 'Vorgang',
    phase: 'Phase',
    title: 'Titel',
    open: 'Offen:',
    from: 'ab',
    until: 'bis',
    sealed: 'Geschützte Angaben (Schlüssel, Eintrag, Feld):',
  },
  en: {
    case: 'Case',
    phase: 'Phase',
    title: 'Title',
    open: 'Open:',
    from: 'from',
    until: 'until',
    sealed: 'Sealed values (key, entry, field):',
  },
} as const;
