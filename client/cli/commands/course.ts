/** `case steps` and `case events`: how each step of a case stands, and its journal row by row. */
import { type Command, Option } from 'commander';
import { roleLabel } from '../../../domain/guideline/office-words.ts';
import type { Role, Text } from '../../../domain/terms.ts';
import type { STEP_STATUSES } from '../../reading/read-steps.ts';
import type { Context } from '../context.ts';
import { instantText, localDate } from '../local-time.ts';
import { numberOption } from '../number-option.ts';
import { casePath } from '../reads.ts';
import { tableText } from '../table.ts';
import { addReading, withQuery } from './plain-command.ts';

const CASE = 'HS-K3VUO5JQ';

type Status = (typeof STEP_STATUSES)[number];
interface StepRow {
  readonly step: string;
  readonly instance?: string;
  readonly label: Text;
  readonly status: Status;
  readonly roles: readonly Role[];
  readonly due?: string;
  readonly done?: { readonly on: string };
}
interface EventRow {
  readonly seq: number;
  readonly at: string;
  readonly kind: 'command' | 'event';
  readonly type: string;
  readonly actor: { readonly role: Role };
  readonly hash: string;
}

export function addCourse(cases: Command, context: Context): void {
  const { words } = context;
  addReading<{ readonly steps: readonly StepRow[] }>(cases, context, {
    usage: 'steps <case>',
    about: { de: 'jeder Schritt: erledigt, offen oder noch nicht dran', en: 'every step: done, open or not yet' },
    examples: [`case steps ${CASE}`, `case steps ${CASE} --status open`],
    as: 'social-planner',
    options: [
      new Option(
        '--status <status>',
        `${words({ de: 'nur diese', en: 'these alone' })}: ${Object.keys(STATUS).join(', ')}`,
      ).choices(Object.keys(STATUS)),
    ],
    path: ({ args: [id = ''] }) => `${casePath(id)}/steps`,
    text: ({ steps }, terminal, { options: { status: wanted } }) => {
      const found = steps.filter(({ status }) => wanted === undefined || status === wanted);
      if (found.length === 0) return words(NO_STEP);
      return tableText(
        found,
        [
          {
            heading: { de: 'Schritt', en: 'Step' },
            // An office's share is told by whose it is.
            of: ({ label, instance, roles }) =>
              `${words(label)}${instance && !roles.some((role) => role === instance) ? ` (${instance})` : ''}`,
            gives: true,
          },
          { heading: { de: 'Stand', en: 'Status' }, of: ({ status }) => words(STATUS[status]) },
          { heading: { de: 'Am', en: 'On' }, of: ({ done }) => (done ? localDate(done.on) : '') },
          { heading: { de: 'Bis', en: 'Until' }, of: ({ due }) => (due ? localDate(due) : '') },
          {
            heading: { de: 'Wer', en: 'Who' },
            of: ({ roles }) => roles.map((role) => words(roleLabel(role))).join(', '),
            gives: true,
          },
          { heading: { de: 'Name', en: 'Name' }, of: ({ step }) => step },
        ],
        terminal,
      );
    },
  });
  addReading<{ readonly events: readonly EventRow[]; readonly next?: number }>(cases, context, {
    usage: 'events <case>',
    about: {
      de: 'das Journal des Vorgangs, Zeile für Zeile, mit Prüfsummen',
      en: 'the case’s journal, row by row, with hashes',
    },
    examples: [`case events ${CASE}`, `case events ${CASE} --after 200 --json`],
    as: 'auditor',
    options: [
      numberOption('--after <seq>', { de: 'nur Zeilen nach dieser', en: 'rows behind this one alone' }, context),
      numberOption('--limit <number>', { de: 'wie viele; höchstens 1000', en: 'how many; at most 1000' }, context),
    ],
    path: ({ args: [id = ''], options: { after, limit } }) => withQuery(`${casePath(id)}/events`, { after, limit }),
    text: ({ events, next }, terminal) =>
      [
        tableText(
          events,
          [
            { heading: { de: 'Nr.', en: 'No.' }, of: ({ seq }) => seq, align: 'right' },
            { heading: { de: 'Wann', en: 'When' }, of: ({ at }) => instantText(at) },
            { heading: { de: 'Art', en: 'Kind' }, of: ({ kind }) => words(kind === 'command' ? COMMAND : EVENT) },
            { heading: { de: 'Was', en: 'What' }, of: ({ type }) => type, gives: true },
            { heading: { de: 'Wer', en: 'Who' }, of: ({ actor }) => words(roleLabel(actor.role)), gives: true },
            { heading: { de: 'Prüfsumme', en: 'Hash' }, of: ({ hash }) => hash.slice(0, 12) },
          ],
          terminal,
        ),
        ...(next === undefined
          ? []
          : [words({ de: `… weiter mit --after ${next}`, en: `… go on with --after ${next}` })]),
      ].join('\n'),
  });
}

const NO_STEP = { de: 'Es gibt keinen solchen Schritt.', en: 'There is no such step.' };
const COMMAND = { de: 'Auftrag', en: 'command' };
const EVENT = { de: 'Ereignis', en: 'event' };
const STATUS: { readonly [S in Status]: Text } = {
  done: { de: 'erledigt', en: 'done' },
  waived: { de: 'verzichtet', en: 'waived' },
  open: { de: 'offen', en: 'open' },
  possible: { de: 'jederzeit möglich', en: 'possible' },
  'not-yet': { de: 'noch nicht dran', en: 'not yet' },
  lapsed: { de: 'entfallen', en: 'lapsed' },
};
