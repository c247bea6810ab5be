/** A case as text: where it stands, what is open for whom until when, what is done. */
import { caseNumber } from '../../domain/case/case-number.ts';
import type { Text } from '../../domain/terms.ts';
import { roleLabel } from '../history/roles.ts';
import type { CaseFile, OpenStepView } from '../reading/read-case.ts';
import { PAUSED } from '../texts/phases.ts';
import { localDate, localTime } from './local-time.ts';
import type { Terminal } from './terminal.ts';

export function caseText(file: CaseFile, terminal: Terminal): string {
  const { words } = terminal;
  const row = (name: Text, value: string) => `  ${words(name).padEnd(10)} ${value}`;
  const { dispatch, sitting, sealed } = file;
  const title = (file.request as { readonly title?: unknown } | null)?.title;
  const steps = file.openSteps.map((step) => openStepText(step, terminal));
  const keys = (sealed ?? []).map(({ key, type, path }) => `  ${key}  ${type} ${path}`);
  return [
    `${words(CASE)} ${caseNumber(file)}  ${file.caseId}`,
    ...(typeof title === 'string' ? [row(TITLE, title)] : []),
    row(PHASE, `${words(file.phase.label)}${file.paused ? ` (${words(PAUSED)})` : ''}`),
    row(CARRIER, `${file.carrier} → ${file.municipality}`),
    row(OPENED, localTime(file.openedAt)),
    ...(dispatch ? [row(DISPATCH, localDate(dispatch.date ?? dispatch.wanted))] : []),
    ...(sitting?.date ? [row(SITTING, localDate(sitting.date))] : []),
    ...(steps.length > 0 ? ['', words(OPEN), ...steps] : []),
    ...(keys.length > 0 ? ['', words(SEALED), ...keys] : []),
  ].join('\n');
}

function openStepText({ label, roles, due, notBefore, yours }: OpenStepView, { words }: Terminal): string {
  const days = [
    ...(notBefore ? [`${words(FROM)} ${localDate(notBefore)}`] : []),
    ...(due ? [`${words(UNTIL)} ${localDate(due)}`] : []),
  ];
  const who = roles.map((role) => words(roleLabel(role))).join(', ');
  return `  ${yours ? '▶' : '·'} ${words(label).padEnd(36)} ${who.padEnd(32)} ${days.join(', ')}`.trimEnd();
}

const CASE = { de: 'Vorgang', en: 'Case' };
const TITLE = { de: 'Titel', en: 'Title' };
const PHASE = { de: 'Phase', en: 'Phase' };
const CARRIER = { de: 'Träger', en: 'Carrier' };
const OPENED = { de: 'Eröffnet', en: 'Opened' };
const DISPATCH = { de: 'Versand', en: 'Dispatch' };
const SITTING = { de: 'Sitzung', en: 'Sitting' };
const OPEN = { de: 'Offen (▶: für die Rolle, in der gelesen wird)', en: 'Open (▶: for the role that reads)' };
const FROM = { de: 'ab', en: 'from' };
const UNTIL = { de: 'bis', en: 'until' };
const SEALED = {
  de: 'Geschützte Angaben (Schlüssel, Eintrag, Feld); löschen: handschlag erase VORGANG --key SCHLÜSSEL',
  en: 'Sealed values (key, entry, field); erase: handschlag erase CASE --key KEY',
};
