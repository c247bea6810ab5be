/** A case as text: where it stands, what is open for whom until when, what is done. */

import { officeIn, type Place } from '../../domain/guideline/office-words.ts';
import type { Role, Text } from '../../domain/terms.ts';
import type { CaseFile, OpenStepView } from '../reading/case-file.ts';
import { PAUSED } from '../texts/phases.ts';
import { stepLabel } from '../texts/step-label.ts';
import { localDate, localTime } from './local-time.ts';
import { keptLines } from './show-retention.ts';
import { tableText } from './table.ts';
import type { Terminal } from './terminal.ts';
import { hanging } from './text-width.ts';

/** `place`: what decides how its offices are called there. */
export function caseText(file: CaseFile, terminal: Terminal, place: Place = {}): string {
  const roleLabel = (role: Role) => officeIn(place, role).label;
  const { words } = terminal;
  const row = (name: Text, value: string) => `  ${words(name).padEnd(10)} ${value}`;
  const { dispatch, sealed, names } = file;
  const title = (file.request as { readonly title?: unknown } | null)?.title;
  const conditions = conditionsOf(file).map((condition) =>
    hanging('  - ', condition ?? words(WITHHELD), terminal.look.columns),
  );
  const keys = (sealed ?? [])
    .filter(({ erasure }) => !erasure)
    .map(({ key, type, path }) => `  ${key}  ${type} ${path}`);
  const complaints = file.complaints.filter(({ closed }) => !closed).map(({ complaint }) => `${complaint}`);
  return [
    `${words(CASE)} ${file.number}  ${file.caseId}`,
    ...(typeof title === 'string' ? [row(TITLE, title)] : []),
    row(PHASE, `${words(file.phase.label)}${besides(file, terminal)}`),
    row(CARRIER, `${names.carrier ?? file.carrier} → ${names.municipality ?? file.municipality}`),
    row(OPENED, localTime(file.openedAt)),
    ...(file.responsible ? [row(IN_CHARGE, personText(file.responsible, file))] : []),
    ...file.substitutes.map((one) => row(SUBSTITUTE, substituteText(one, file, terminal, roleLabel))),
    ...(dispatch ? [row(DISPATCH, dispatchText(dispatch, terminal, roleLabel))] : []),
    ...file.sittings.map(({ committee, date }) =>
      row(SITTING, `${date ? localDate(date) : '–'} (${names.committees[committee] ?? committee})`),
    ),
    ...(complaints.length > 0 ? [row(COMPLAINTS, complaints.join(', '))] : []),
    ...keptLines(file, terminal).map(([name, value]) => row(name, value)),
    ...file.waived.map((one) => row(WAIVED, 'rule' in one ? `${one.rule} (${words(stepLabel(one.step))})` : one.key)),
    ...(conditions.length > 0 ? ['', words(CONDITIONS), ...conditions] : []),
    ...(file.openSteps.length > 0 ? ['', words(OPEN), openStepsText(file, terminal, roleLabel)] : []),
    ...(keys.length > 0 ? ['', words(SEALED), ...keys] : []),
  ].join('\n');
}

type RoleLabel = (role: Role) => Text;

function besides({ paused, importing, round }: CaseFile, { words }: Terminal): string {
  const said = [
    ...(paused ? [words(PAUSED)] : []),
    ...(importing ? [words(IMPORTING)] : []),
    ...(round.round > 1 ? [`${words(ROUND)} ${round.round}`] : []),
  ];
  return said.length > 0 ? ` (${said.join(', ')})` : '';
}

/** By name where the reader is told it; the id alone of somebody whom the directory has erased. */
const personText = (id: string, { names }: CaseFile): string => names.people[id] ?? id;

/** A3: the carrier and every office keep to them, so all of them read them. */
function conditionsOf({ facts }: CaseFile): readonly (string | undefined)[] {
  const { conditions } = (facts.assessment ?? {}) as { readonly conditions?: readonly unknown[] };
  return (conditions ?? []).map((condition) => (typeof condition === 'string' ? condition : undefined));
}

const byDeadline = ({ due: one }: OpenStepView, { due: other }: OpenStepView): number =>
  (one ?? NEVER).localeCompare(other ?? NEVER);
/** Sorts behind every date. */
const NEVER = '9999-12-31';

function substituteText(
  { office, person, from, until }: CaseFile['substitutes'][number],
  file: CaseFile,
  { words }: Terminal,
  roleLabel: RoleLabel,
): string {
  const days = `${words(FROM)} ${localDate(from)}${until ? ` ${words(UNTIL)} ${localDate(until)}` : ''}`;
  return `${words(roleLabel(office))}: ${personText(person, file)}, ${days}`;
}

function dispatchText(
  { date, wanted, stoppedBy }: NonNullable<CaseFile['dispatch']>,
  { words }: Terminal,
  roleLabel: RoleLabel,
): string {
  const offices = stoppedBy?.map((office) => words(roleLabel(office))).join(', ');
  return `${localDate(date ?? wanted)}${offices ? ` (${words(STOPPED)}: ${offices})` : ''}`;
}

function openStepsText(file: CaseFile, terminal: Terminal, roleLabel: RoleLabel): string {
  const { words } = terminal;
  return tableText(
    [...file.openSteps].sort(byDeadline),
    [
      { heading: STEP, of: (step) => `${step.yours ? '▶' : '·'} ${openStepText(step, file, terminal)}`, gives: true },
      { heading: WHO, of: ({ roles }) => roles.map((role) => words(roleLabel(role))).join(', '), gives: true },
      { heading: DUE, of: (step) => daysText(step, terminal) },
    ],
    terminal,
  );
}

/** An office's share is told by whose it is. */
function openStepText({ label, instance, roles }: OpenStepView, { names }: CaseFile, { words }: Terminal): string {
  if (!instance || roles.some((role) => role === instance)) return words(label);
  return `${words(label)} (${names.committees[instance] ?? instance})`;
}

const daysText = ({ due, notBefore }: OpenStepView, { words }: Terminal): string =>
  [
    ...(notBefore ? [`${words(FROM)} ${localDate(notBefore)}`] : []),
    ...(due ? [`${words(UNTIL)} ${localDate(due)}`] : []),
  ].join(', ');

const STEP = { de: 'Schritt', en: 'Step' };
const WHO = { de: 'Wer', en: 'Who' };
const DUE = { de: 'Wann', en: 'When' };
const CASE = { de: 'Vorgang', en: 'Case' };
const TITLE = { de: 'Titel', en: 'Title' };
const PHASE = { de: 'Phase', en: 'Phase' };
const CARRIER = { de: 'Träger', en: 'Carrier' };
const OPENED = { de: 'Eröffnet', en: 'Opened' };
const DISPATCH = { de: 'Versand', en: 'Dispatch' };
const SITTING = { de: 'Sitzung', en: 'Sitting' };
const IN_CHARGE = { de: 'Zuständig', en: 'In charge' };
const SUBSTITUTE = { de: 'Vertretung', en: 'Substitute' };
const COMPLAINTS = { de: 'Beschwerden', en: 'Complaints' };
const WAIVED = { de: 'Verzicht', en: 'Waived' };
const STOPPED = { de: 'gestoppt', en: 'stopped' };
const IMPORTING = { de: 'wird übernommen', en: 'being imported' };
const ROUND = { de: 'Runde', en: 'round' };
const CONDITIONS = { de: 'Auflagen der rechtlichen Einschätzung (A3)', en: 'Conditions of the legal assessment (A3)' };
const WITHHELD = { de: '(gelöscht oder nicht einsehbar)', en: '(erased or not open to you)' };
const OPEN = { de: 'Offen (▶: für die Rolle, in der gelesen wird)', en: 'Open (▶: for the role that reads)' };
const FROM = { de: 'ab', en: 'from' };
const UNTIL = { de: 'bis', en: 'until' };
const SEALED = {
  de: 'Geschützte Angaben (Schlüssel, Eintrag, Feld); löschen: handschlag erase VORGANG --key SCHLÜSSEL',
  en: 'Sealed values (key, entry, field); erase: handschlag erase CASE --key KEY',
};
