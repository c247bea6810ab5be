/** `municipality election …` and `municipality closed-day …`: days on which nothing is sent, and on which nobody works. */
import { type Command, Option } from 'commander';
import { ELECTION_KINDS } from '../../../../domain/calendar/planning-basis.ts';
import type { Text } from '../../../../domain/terms.ts';
import { type Context, described } from '../../context.ts';
import { asDay, dayOption } from '../../day-option.ts';
import { localDate } from '../../local-time.ts';
import { tableText } from '../../table.ts';
import { addReading, withQuery } from '../plain-command.ts';
import { addMunicipalCommand } from './give.ts';

interface ElectionRow {
  readonly id: string;
  readonly name: Text;
  readonly date: string;
  readonly windows: { readonly noteMonths: number; readonly amberMonths: number; readonly redWeeks: number } | null;
}

export function addElections(municipality: Command, context: Context): void {
  const { words } = context;
  const elections = described('election', { de: 'Wahlen', en: 'elections' }, context, municipality);
  addReading<{ readonly elections: readonly ElectionRow[] }>(elections, context, {
    usage: 'list',
    about: {
      de: 'Wahlen, und wie lange vorher nichts hinausgeht',
      en: 'elections, and how long before them nothing is sent',
    },
    examples: ['municipality election list', 'municipality election list --from 01.01.2027'],
    as: 'social-planner',
    ofMunicipality: true,
    options: [
      dayOption('--from <date>', { de: 'ab diesem Tag', en: 'from this day on' }, context),
      dayOption('--until <date>', { de: 'bis zu diesem Tag', en: 'until this day' }, context),
    ],
    path: ({ municipality: id, options: { from, until } }) =>
      withQuery(`/municipalities/${id}/elections`, { from, until }),
    text: ({ elections: found }, terminal) =>
      found.length === 0
        ? terminal.words({ de: 'Es ist keine Wahl eingetragen.', en: 'No election is entered.' })
        : tableText(
            found,
            [
              { heading: { de: 'Tag', en: 'Day' }, of: ({ date }) => localDate(date) },
              { heading: { de: 'Wahl', en: 'Election' }, of: ({ name }) => words(name), gives: true },
              {
                heading: { de: 'Hinweis · Warnung · kein Versand', en: 'note · warning · no dispatch' },
                of: ({ windows }) => (windows ? words(windowsText(windows)) : ''),
              },
              { heading: { de: 'Kennung', en: 'Id' }, of: ({ id }) => id },
            ],
            terminal,
          ),
  });
  addMunicipalCommand(elections, context, {
    usage: 'add [date]',
    about: { de: 'eine Wahl eintragen', en: 'enter an election' },
    examples: [
      'municipality election add',
      'municipality election add 15.09.2030 --kind municipal-council --id council-2030',
    ],
    command: 'schedule-election',
    options: [
      new Option('--kind <kind>', `${words({ de: 'welche', en: 'which' })}: ${ELECTION_KINDS.join(', ')}`).choices(
        ELECTION_KINDS,
      ),
      new Option('--id <id>', words({ de: 'Kennung', en: 'an id' })),
    ],
    known: ([date], { id, kind }) => ({ id, kind, date: date === undefined ? undefined : asDay(date) }),
  });
  addMunicipalCommand(elections, context, {
    usage: 'move <election> [date]',
    about: {
      de: 'eine Wahl verlegen; betroffene Vorgänge werden umgeplant',
      en: 'move an election; cases are planned anew',
    },
    examples: ['municipality election move council-2030 22.09.2030'],
    command: 'move-election',
    known: ([election, to]) => ({ election, to: to === undefined ? undefined : asDay(to) }),
  });
  addMunicipalCommand(elections, context, {
    usage: 'cancel <election>',
    about: { de: 'eine Wahl streichen', en: 'take an election out' },
    examples: ['municipality election cancel council-2030'],
    command: 'cancel-election',
    known: ([election]) => ({ election }),
  });
}

export function addClosedDays(municipality: Command, context: Context): void {
  const closed = described(
    'closed-day',
    { de: 'Schließtage und Sitzungsferien', en: 'closed days and recesses' },
    context,
    municipality,
  );
  addReading<ClosedDays>(closed, context, {
    usage: 'list',
    about: { de: 'Schließtage und Sitzungsferien zeigen', en: 'show closed days and recesses' },
    examples: ['municipality closed-day list'],
    as: 'social-planner',
    ofMunicipality: true,
    path: ({ municipality: id }) => `/municipalities/${id}/closed-days`,
    text: ({ closedDays, recesses }, terminal) =>
      tableText(
        [...closedDays.map((day) => ({ from: day, to: day, name: terminal.words(CLOSED) })), ...recesses].sort(
          (one, other) => one.from.localeCompare(other.from),
        ),
        [
          { heading: { de: 'Von', en: 'From' }, of: ({ from }) => localDate(from) },
          { heading: { de: 'Bis', en: 'Until' }, of: ({ from, to }) => (to === from ? '' : localDate(to)) },
          { heading: { de: 'Was', en: 'What' }, of: ({ name }) => name, gives: true },
        ],
        terminal,
      ),
  });
  addMunicipalCommand(closed, context, {
    usage: 'close [days...]',
    about: {
      de: 'an diesen Tagen ist geschlossen; Fristen rollen weiter',
      en: 'closed on these days; deadlines roll on',
    },
    examples: ['municipality closed-day close 24.12.2027 31.12.2027 --reason Jahreswechsel'],
    command: 'close-days',
    options: [
      new Option('--reason <text>', context.words({ de: 'Grund, z. B. Rosenmontag', en: 'reason, e.g. Rosenmontag' })),
    ],
    known: (days, { reason }) => ({ ...daysOf(days), reason }),
  });
  addMunicipalCommand(closed, context, {
    usage: 'open [days...]',
    about: { de: 'an diesen Tagen ist doch geöffnet', en: 'open on these days after all' },
    examples: ['municipality closed-day open 31.12.2027'],
    command: 'open-days',
    known: daysOf,
  });
}

interface ClosedDays {
  readonly closedDays: readonly string[];
  readonly recesses: readonly { readonly from: string; readonly to: string; readonly name: string }[];
}

const daysOf = (days: readonly string[]) => (days.length === 0 ? {} : { days: days.map(asDay) });
const CLOSED = { de: 'geschlossen', en: 'closed' };
const windowsText = ({ noteMonths, amberMonths, redWeeks }: NonNullable<ElectionRow['windows']>): Text => ({
  de: `${noteMonths} Monate · ${amberMonths} Monate · ${redWeeks} Wochen`,
  en: `${noteMonths} months · ${amberMonths} months · ${redWeeks} weeks`,
});
