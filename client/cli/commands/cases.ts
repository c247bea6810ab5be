/** `case list`, `case show`, `case history`, `case comparable`; how cases begin stands in `open-case.ts`. */
import { type Command, Option } from 'commander';
import { CASE_ORDERS } from '../../../storage/read-model.ts';
import type { CaseFile } from '../../reading/case-file.ts';
import type { CasePage } from '../../reading/list-cases.ts';
import type { ComparableCase } from '../../reading/read-comparable.ts';
import type { HistoryRow } from '../../reading/told-rows.ts';
import { readDay } from '../asking/read-answer.ts';
import { CliError, EXIT } from '../cli-error.ts';
import { asOption, type Context, described, forOption } from '../context.ts';
import { caseListText } from '../list-cases.ts';
import { asNumber } from '../number-option.ts';
import { officeNamed } from '../people.ts';
import { casePath, readCase } from '../reads.ts';
import { caseText } from '../show-case.ts';
import { comparableText } from '../show-decisions.ts';
import { type Entry, entryText } from '../show-entry.ts';
import { historyText } from '../show-history.ts';
import { addCourse } from './course.ts';
import { carrierOption, overdueOption, pageOptions, phaseOption, severalOption } from './list-options.ts';
import { addOpening } from './open-case.ts';
import { addReading, withQuery } from './plain-command.ts';

const CASE = 'HS-K3VUO5JQ';

export function addCases(program: Command, context: Context): void {
  const { words } = context;
  const cases = described(
    'case',
    { de: 'Vorgänge eröffnen und ansehen', en: 'open cases, look at them' },
    context,
    program,
  );
  addReading<CasePage>(cases, context, {
    usage: 'list',
    about: { de: 'die eigenen Vorgänge', en: 'one’s own cases' },
    examples: [
      'case list',
      'case list --open --phase vetting --phase legal-review',
      'case list --overdue --sort due',
      'case list --text Seniorenbeirat --carrier nachbarschaft-am-fluss',
    ],
    as: 'social-planner',
    options: [
      new Option('--open', words({ de: 'nur laufende', en: 'running ones alone' })),
      phaseOption(context),
      severalOption('--role <role...>', { de: 'wer am Zug ist', en: 'whose turn it is' }, context),
      overdueOption(context),
      carrierOption(context),
      new Option(
        '--text <words>',
        words({
          de: 'Wörter aus Nummer, Träger, Zielgruppe, Anlass, Entscheidung',
          en: 'words of number, carrier, target group, occasion, decision',
        }),
      ),
      new Option('--sort <order>', `${words({ de: 'Reihenfolge', en: 'order' })}: ${CASE_ORDERS.join(', ')}`).choices(
        CASE_ORDERS,
      ),
      ...pageOptions(context),
    ],
    path: ({ options: { open, phase, role, overdue, carrier, text, sort, limit, after } }) =>
      withQuery('/cases', { open, phase, role, overdue, carrier, text, sort, limit, after }),
    text: caseListText,
  });
  addOpening(cases, context);
  addShow(cases, context);
  addCourse(cases, context);
  addReading<{ readonly rows: readonly HistoryRow[] }>(cases, context, {
    usage: 'history <case>',
    about: { de: 'was geschehen ist, in Sätzen', en: 'what happened, in sentences' },
    examples: [`case history ${CASE}`, `case history ${CASE} --all`, `case history ${CASE} --json`],
    as: 'auditor',
    options: [
      new Option(
        '--all',
        words({
          de: 'auch Befehle, Benachrichtigungen und Kalenderstände',
          en: 'commands, notices and calendars, too',
        }),
      ),
    ],
    path: ({ args: [id = ''] }) => `${casePath(id)}/history`,
    text: ({ rows }, terminal, { options: { all } }) => historyText(rows, terminal, { all: all === true }),
  });
  addReading<Entry>(cases, context, {
    usage: 'entry <case> <seq>',
    about: { de: 'was zu einem Eintrag der Akte eingegeben wurde', en: 'what was entered for a row of the record' },
    examples: [`case entry ${CASE} 12`, `case entry ${CASE} 12 --json`],
    as: 'auditor',
    path: ({ args: [id = '', seq = ''] }) => `${casePath(id)}/history/${asNumber(seq)}`,
    text: entryText,
  });
  addReading<{ readonly cases: readonly ComparableCase[] }>(cases, context, {
    usage: 'comparable <case>',
    about: { de: 'wie vergleichbare Vorgänge entschieden wurden', en: 'how comparable cases were decided' },
    examples: [`case comparable ${CASE}`],
    as: 'social-planner',
    path: ({ args: [id = ''] }) => `${casePath(id)}/comparable`,
    text: (answer, terminal) => comparableText(answer.cases, terminal),
  });
}

function addShow(cases: Command, context: Context): void {
  described(
    'show <case>',
    { de: 'wo ein Vorgang steht und was offen ist', en: 'where a case stands, what is open' },
    context,
    cases,
    [`case show ${CASE}`, `case show ${CASE} --as data-protection-officer`, `case show ${CASE} --at 31.12.2026`],
  )
    .addOption(asOption(context))
    .addOption(forOption(context))
    .option(
      '--at <moment>',
      context.words({
        de: 'wie er damals stand: am Ende eines Tages, zu einem Zeitpunkt (2026-04-01T12:00:00Z), nach einem Eintrag (17)',
        en: 'as it stood then: at the end of a day, at an instant (2026-04-01T12:00:00Z), after a row (17)',
      }),
    )
    .action(async (named: string, { as, for: behalf, at }: ShowOptions) => {
      const office = behalf === undefined ? undefined : officeNamed(behalf);
      const { api, terminal, caller, caseId, place } = context.session();
      const reader = await caller(as, 'social-planner');
      const file: CaseFile = await readCase(api, await caseId(named, reader), reader, {
        office,
        at: at === undefined ? undefined : momentOf(at),
      });
      const where = await place();
      terminal.answer(file, () => caseText(file, terminal, where));
    });
}

/** The API takes a day, an instant, or a row's number. */
function momentOf(text: string): string {
  const day = readDay(text);
  if (day !== undefined) return day;
  if (/^\d+$/.test(text) || (/^\d{4}-\d\d-\d\dT/.test(text) && !Number.isNaN(Date.parse(text)))) return text;
  throw new CliError(EXIT.usage, {
    de: `„${text}“: Bitte einen Tag (31.12.2026), einen Zeitpunkt (2026-04-01T12:00:00Z) oder die Nummer eines Eintrags (17).`,
    en: `“${text}”: please a day (31.12.2026), an instant (2026-04-01T12:00:00Z) or the number of a row (17).`,
  });
}

interface ShowOptions {
  readonly as?: string;
  readonly for?: string;
  readonly at?: string;
}
