/** `municipality sitting …`: when committees sit, and until when papers are in time for it. */
import { type Command, Option } from 'commander';
import { addDays } from '../../../../domain/calendar/plain-dates.ts';
import { type Context, described } from '../../context.ts';
import { asDay, dayOption } from '../../day-option.ts';
import { localDate, untilText } from '../../local-time.ts';
import { readText } from '../../read-text.ts';
import { tableText } from '../../table.ts';
import { localToday } from '../../walk-values.ts';
import { addReading, addWriting, withQuery } from '../plain-command.ts';
import { addMunicipalCommand } from './give.ts';

interface Sitting {
  readonly id: string;
  readonly name: string;
  readonly date: string;
  readonly start: string;
  readonly papersUntil: string | null;
  readonly special: boolean;
  readonly cancelled: boolean;
  readonly doubtful: boolean;
}

export function addSittings(municipality: Command, context: Context): void {
  const { words } = context;
  const sittings = described(
    'sitting',
    { de: 'Sitzungen der Gremien', en: 'sittings of committees' },
    context,
    municipality,
  );
  const option = (flags: string, de: string, en: string) => new Option(flags, words({ de, en }));
  const special = () => option('--special', 'Sondersitzung in den Sitzungsferien', 'a special sitting within a recess');

  addReading<{ readonly sittings: readonly Sitting[] }>(sittings, context, {
    usage: 'list',
    about: { de: 'Sitzungen mit Vorlagenschluss', en: 'sittings, with until when papers are in time' },
    examples: ['municipality sitting list', 'municipality sitting list --from 01.01.2027 --until 30.06.2027'],
    as: 'social-planner',
    ofMunicipality: true,
    options: [
      dayOption(
        '--from <date>',
        { de: 'ab diesem Tag; sonst ab heute', en: 'from this day on; otherwise from today' },
        context,
      ),
      dayOption('--until <date>', { de: 'bis zu diesem Tag', en: 'until this day' }, context),
    ],
    path: ({ municipality: id, options: { from = localToday(), until } }) =>
      withQuery(`/municipalities/${id}/sittings`, { from, until }),
    text: ({ sittings: found }, terminal) => {
      if (found.length === 0) return terminal.words(NONE);
      return tableText(
        found,
        [
          { heading: { de: 'Tag', en: 'Day' }, of: ({ date, start }) => `${localDate(date)}, ${start}` },
          { heading: { de: 'Gremium', en: 'Committee' }, of: ({ name }) => name, gives: true },
          {
            heading: { de: 'Vorlagen bis', en: 'Papers until' },
            of: ({ papersUntil }) => (papersUntil === null ? '' : untilText(papersUntil)),
          },
          { heading: { de: 'Kennung', en: 'Id' }, of: ({ id }) => id },
          {
            heading: { de: 'Hinweis', en: 'Note' },
            of: (one) => NOTES.flatMap(([name, text]) => (one[name] ? [words(text)] : [])).join(', '),
            gives: true,
          },
        ],
        terminal,
      );
    },
  });

  addMunicipalCommand(sittings, context, {
    usage: 'add [committee] [date] [start]',
    about: { de: 'eine Sitzung ansetzen', en: 'schedule a sitting' },
    examples: ['municipality sitting add', 'municipality sitting add social-affairs 11.05.2027 16:00'],
    command: 'schedule-sitting',
    options: [option('--id <id>', 'Kennung; sonst Gremium und Tag', 'an id; otherwise committee and day'), special()],
    known: ([committee, given, start], { id, special: isSpecial }) => {
      const date = given === undefined ? undefined : asDay(given);
      return {
        id: id ?? (committee && date ? `${committee}-${date}` : undefined),
        ...{ committee, date, start },
        special: isSpecial,
      };
    },
  });
  addMunicipalCommand(sittings, context, {
    usage: 'move <sitting> [date] [start]',
    about: {
      de: 'eine Sitzung verlegen; betroffene Vorgänge werden umgeplant',
      en: 'move a sitting; cases are planned anew',
    },
    examples: ['municipality sitting move social-affairs-2027-05-11 18.05.2027'],
    command: 'move-sitting',
    options: [special()],
    known: ([sitting, to, start], { special: isSpecial }) => ({
      ...{ sitting, start },
      to: to === undefined ? undefined : asDay(to),
      special: isSpecial,
    }),
  });
  addMunicipalCommand(sittings, context, {
    usage: 'cancel <sitting>',
    about: { de: 'eine Sitzung absagen', en: 'cancel a sitting' },
    examples: ['municipality sitting cancel social-affairs-2027-05-11'],
    command: 'cancel-sitting',
    known: ([sitting]) => ({ sitting }),
  });
  addMunicipalCommand(sittings, context, {
    usage: 'confirm <sitting>',
    about: {
      de: 'eine Sitzung bestätigen, die in ihrer Quelle nicht mehr steht',
      en: 'confirm a sitting that its source no longer has',
    },
    examples: ['municipality sitting confirm social-affairs-2027-05-11'],
    command: 'confirm-sitting',
    known: ([sitting]) => ({ sitting }),
  });

  addWriting<{
    readonly sittings: number;
    readonly skipped: readonly { readonly title: string; readonly date: string }[];
  }>(sittings, context, {
    usage: 'import <file>',
    about: {
      de: 'Sitzungen aus einer Kalenderdatei (.ics) übernehmen',
      en: 'take sittings from a calendar file (.ics)',
    },
    examples: ['municipality sitting import ratskalender.ics --source ratsinfo'],
    as: 'social-planner',
    ofMunicipality: true,
    options: [
      option('--source <id>', 'wessen Kalender das ist', 'whose calendar it is').default('council'),
      option('--committee <id>', 'wenn alle Einträge von einem Gremium sind', 'where every entry is of one committee'),
      dayOption(
        '--from <date>',
        { de: 'ab diesem Tag; sonst ab heute', en: 'from this day on; otherwise from today' },
        context,
      ),
      dayOption(
        '--until <date>',
        { de: 'bis zu diesem Tag; sonst zwei Jahre', en: 'until this day; otherwise two years' },
        context,
      ),
    ],
    path: ({ municipality: id }) => `/municipalities/${id}/calendar-imports`,
    body: ({ args: [file = ''], options: { source, committee, from = localToday(), until } }) => ({
      source,
      ...(committee === undefined ? {} : { committee }),
      from,
      until: until ?? addDays(localToday(), TWO_YEARS),
      calendar: readText(file),
    }),
    done: ({ sittings: count, skipped }) => {
      const left = skipped.map(({ title, date }) => `\n  ${localDate(date)}  ${title}`).join('');
      return {
        de: `✓ ${count} Sitzungen übernommen.${left && `\nOhne bekanntes Gremium, ausgelassen:${left}`}`,
        en: `✓ ${count} sittings taken.${left && `\nOf no known committee, left out:${left}`}`,
      };
    },
  });
}

const TWO_YEARS = 730;
const NONE = { de: 'In dieser Zeit ist keine Sitzung angesetzt.', en: 'No sitting is scheduled in that time.' };
const NOTES = [
  ['cancelled', { de: 'abgesagt', en: 'cancelled' }],
  ['doubtful', { de: 'fraglich: die Quelle kennt sie nicht mehr', en: 'in doubt: its source no longer has it' }],
  ['special', { de: 'Sondersitzung', en: 'special' }],
] as const;
