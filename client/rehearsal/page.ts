/** A rehearsal's page of history: what happened, day by day, as a social planner would read it. */
import { localDate, localTime } from '../../domain/calendar/local-time.ts';
import { phaseOf } from '../../domain/case/phase.ts';
import { isPaused } from '../../domain/case/state.ts';
import { roleAsObject, roleLabel } from '../../domain/guideline/office-words.ts';
import { ruleList } from '../../domain/guideline/rules.ts';
import type { Envelope } from '../../domain/journal/envelope.ts';
import type { Text } from '../../domain/terms.ts';
import { commandLabel } from '../history/command-labels.ts';
import { stepText } from '../history/names.ts';
import { rulesOf } from '../history/rules.ts';
import { storyteller } from '../history/sentences.ts';
import { weightOf } from '../history/weight.ts';
import { countOf, dateText, NOTHING } from '../history/wording.ts';
import { PAUSED, PHASE_LABELS } from '../texts/phases.ts';
import type { Entry } from './entry.ts';
import type { Rehearsal } from './rehearse.ts';

type Language = keyof Text;

/** `all`: every row of both streams, also the commands and each notice. */
export function pageOf(rehearsal: Rehearsal, language: Language, { all = false } = {}): string {
  const { title, entries, state } = rehearsal;
  const told = entriesOf(entries);
  const lines: string[] = [title, '='.repeat(title.length)];
  let day = '';
  for (const one of told) {
    if (!all && !one.isMain) continue;
    const date = localDate(state.basis, one.at);
    if (date !== day) lines.push('', dateText(date)[language]);
    day = date;
    lines.push(...hanging(`${localTime(state.basis, one.at)} ${one.mark} `, one.text[language]));
  }
  return `${[...lines, '', ...ending(rehearsal).map((text) => text[language])].join('\n')}\n`;
}

interface Told {
  readonly at: Entry['at'];
  readonly mark: string;
  readonly text: Text;
  readonly isMain: boolean;
}

/** In what a row differs from the case's own doings: ✉ told by mail, ✗ refused, ⌂ in the municipality's calendar, ┊ a note. */
function entriesOf(entries: readonly Entry[]): readonly Told[] {
  const tellers = new Map<string, ReturnType<typeof storyteller>>();
  return entries.map((entry): Told => {
    const { at } = entry;
    if (entry.kind === 'note') return { at, mark: NOTE, text: { de: entry.text, en: entry.text }, isMain: true };
    if (entry.kind === 'refused') return { at, mark: REFUSED, text: refusedText(entry), isMain: true };
    const { envelope } = entry;
    const tell = tellers.get(envelope.stream) ?? storyteller();
    tellers.set(envelope.stream, tell);
    const { de, en } = tell(envelope);
    const rules = ruleList(rulesOf(envelope));
    const under = rules ? ` [${rules}]` : '';
    return { at, mark: markOf(envelope), text: { de: `${de}${under}`, en: `${en}${under}` }, isMain: isMain(envelope) };
  });
}

const NOTE = '┊     ';
const REFUSED = '✗     ';
function markOf({ stream, type, seq }: Envelope): string {
  if (stream.startsWith('municipality/')) return '⌂     ';
  const isMail = type === 'notice-recorded' || type === 'notice-failed';
  return `${isMail ? '✉' : ' '} ${String(seq).padStart(4)}`;
}

/** What was told as a step opened, beforehand or because a mail failed stands in the history anyway; what was said again does not. */
function isMain(envelope: Envelope): boolean {
  if (weightOf(envelope) === 'main') return envelope.type !== 'municipality-established';
  if (envelope.type !== 'notice-recorded') return false;
  const [kind = ''] = (envelope.data as { readonly key: string }).key.split('/');
  return !TOLD_ANYWAY.includes(kind) && !kind.startsWith('inform-');
}

const TOLD_ANYWAY: readonly string[] = ['tell', 'days-mail', 'failed'];

function refusedText({ actor, what, refusal }: Extract<Entry, { kind: 'refused' }>): Text {
  const [label, role] = [commandLabel(what), roleLabel(actor.role)];
  const office = actor.for && actor.for !== actor.role && roleAsObject(actor.for);
  const by = office ? { de: `${role.de}, für ${office.de}`, en: `${role.en}, for ${office.en}` } : role;
  const rule = refusal.rule ? ` [${refusal.rule}]` : '';
  return {
    de: `„${label.de}“ (${by.de}) – nicht angenommen: ${refusal.message.de}${rule}`,
    en: `“${label.en}” (${by.en}) – not accepted: ${refusal.message.en}${rule}`,
  };
}

function ending({ state, rows, mails, openSteps }: Rehearsal): readonly Text[] {
  const phase = PHASE_LABELS[phaseOf(state)];
  const rest = isPaused(state) ? { de: `, ${PAUSED.de.toLowerCase()}`, en: `, ${PAUSED.en.toLowerCase()}` } : NOTHING;
  const written = countOf(rows.length, { de: 'Eintrag', en: 'entry' }, { de: 'Einträge', en: 'entries' });
  const mailed = countOf(mails.length, { de: 'E-Mail', en: 'mail' }, { de: 'E-Mails', en: 'mails' });
  const open = openSteps.map(({ step, instance, due }): Text => {
    const [which, until] = [stepText(state.basis, step, instance), due && dateText(due)];
    return {
      de: `  offen: ${which.de}${until ? ` bis ${until.de}` : ''}`,
      en: `  open: ${which.en}${until ? ` until ${until.en}` : ''}`,
    };
  });
  return [
    {
      de: `Stand: ${phase.de}${rest.de}; ${written.de} im Journal, ${mailed.de}.`,
      en: `Now: ${phase.en}${rest.en}; ${written.en} in the journal, ${mailed.en}.`,
    },
    ...open,
  ];
}

const WIDTH = 120;

/** Wrapped at words, with what follows the first line indented below it. */
function hanging(first: string, text: string): readonly string[] {
  const indent = ' '.repeat(first.length);
  const lines: string[] = [];
  let line = first;
  for (const word of text.split(/\s+/)) {
    const longer = line === first || line === indent ? `${line}${word}` : `${line} ${word}`;
    if (longer.length > WIDTH && line.trim() !== '') {
      lines.push(line);
      line = `${indent}${word}`;
    } else line = longer;
  }
  return [...lines, line];
}
