/** What a municipality is made of: profile, offices, carriers, committees, history. */
import type { Command } from 'commander';
import { officeIn } from '../../../../domain/guideline/office-words.ts';
import type { Profile } from '../../../../domain/municipality/profile.ts';
import type { Text } from '../../../../domain/terms.ts';
import type { Carrier } from '../../../reading/municipality-parts.ts';
import type { HistoryRow } from '../../../reading/told-rows.ts';
import { type Context, described } from '../../context.ts';
import { dayOption } from '../../day-option.ts';
import { localDate } from '../../local-time.ts';
import { asNumber, numberOption } from '../../number-option.ts';
import { historyText } from '../../show-history.ts';
import { tableText } from '../../table.ts';
import type { Terminal } from '../../terminal.ts';
import { addReading, withQuery } from '../plain-command.ts';
import { addMunicipalCommand } from './give.ts';

export function addParts(municipality: Command, context: Context): void {
  const shared = { as: 'social-planner', ofMunicipality: true } as const;
  addReading<Shown>(municipality, context, {
    ...shared,
    usage: 'show',
    about: { de: 'das Profil der Kommune', en: 'the municipality’s profile' },
    examples: ['municipality show', 'municipality show --municipality muelheim --json'],
    path: ({ municipality: id }) => `/municipalities/${id}`,
    text: profileText,
  });
  addReading<Offices>(municipality, context, {
    ...shared,
    usage: 'offices',
    about: { de: 'Stellen, Melderegister und Vertretungen', en: 'offices, registers and substitutes' },
    examples: ['municipality offices'],
    path: ({ municipality: id }) => `/municipalities/${id}/offices`,
    text: officesText,
  });
  addReading<{ readonly committees: Profile['committees']; readonly reportsTo: readonly string[] }>(
    municipality,
    context,
    {
      ...shared,
      usage: 'committees',
      about: {
        de: 'Gremien, und wann ihre Vorlagen fertig sein müssen',
        en: 'committees, and when papers for them must be ready',
      },
      examples: ['municipality committees'],
      path: ({ municipality: id }) => `/municipalities/${id}/committees`,
      text: ({ committees, reportsTo }, terminal) =>
        tableText(
          committees,
          [
            { heading: { de: 'Gremium', en: 'Committee' }, of: ({ name }) => name, gives: true },
            {
              heading: { de: 'Vorlagenschluss', en: 'Papers due' },
              of: ({ paperDeadline }) => terminal.words(deadlineText(paperDeadline)),
              gives: true,
            },
            {
              heading: { de: 'hört jeden Bericht', en: 'hears every report' },
              of: ({ id }) => (reportsTo.includes(id) ? terminal.words({ de: 'ja', en: 'yes' }) : ''),
            },
            { heading: { de: 'Kennung', en: 'Id' }, of: ({ id }) => id },
          ],
          terminal,
        ),
    },
  );
  addReading<{ readonly rows: readonly HistoryRow[]; readonly next?: number }>(municipality, context, {
    ...shared,
    usage: 'history',
    about: {
      de: 'was sich an Profil, Menschen und Kalender geändert hat',
      en: 'what changed in profile, people and calendar',
    },
    examples: ['municipality history', 'municipality history --after 120'],
    options: [
      numberOption(
        '--after <seq>',
        { de: 'nur Einträge nach dieser Nummer', en: 'rows after this number alone' },
        context,
      ),
    ],
    path: ({ municipality: id, options: { after } }) => withQuery(`/municipalities/${id}/history`, { after }),
    text: ({ rows, next }, terminal) =>
      [
        rows.length === 0 ? terminal.words(NO_ROWS) : historyText(rows, terminal),
        ...(next === undefined
          ? []
          : [terminal.words({ de: `… weiter mit --after ${next}`, en: `… go on with --after ${next}` })]),
      ].join('\n'),
  });

  const carriers = described('carrier', { de: 'Träger', en: 'carriers' }, context, municipality);
  addReading<{ readonly carriers: readonly Carrier[] }>(carriers, context, {
    ...shared,
    usage: 'list',
    about: { de: 'Träger, mit denen die Kommune arbeitet', en: 'carriers that the municipality works with' },
    examples: ['municipality carrier list'],
    path: ({ municipality: id }) => `/municipalities/${id}/carriers`,
    text: ({ carriers: found }, terminal) =>
      found.length === 0
        ? terminal.words({ de: 'Es ist kein Träger eingetragen.', en: 'No carrier is registered.' })
        : tableText(
            found,
            [
              {
                heading: { de: 'Träger', en: 'Carrier' },
                of: ({ name, organisation }) => name ?? organisation,
                gives: true,
              },
              { heading: { de: 'Personen', en: 'People' }, of: ({ people }) => people, align: 'right' },
              { heading: { de: 'Kennung', en: 'Id' }, of: ({ organisation }) => organisation },
            ],
            terminal,
          ),
  });
  addMunicipalCommand(carriers, context, {
    usage: 'add [carrier] [name]',
    about: { de: 'einen Träger eintragen', en: 'register a carrier' },
    examples: [
      'municipality carrier add',
      'municipality carrier add nachbarschaft-am-fluss "Nachbarschaft am Fluss e. V."',
    ],
    command: 'register-carrier',
    known: ([organisation, name]) => ({ organisation, name }),
  });

  addMunicipalCommand(municipality, context, {
    usage: 'substitute [office] [person]',
    about: { de: 'wer eine Stelle vertritt', en: 'who stands in for an office' },
    examples: ['municipality substitute', 'municipality substitute press-office p-sozial --as head-of-unit'],
    command: 'appoint-substitute',
    options: [
      dayOption(
        '--until <date>',
        { de: 'letzter Tag: 15.03.2027 oder 2027-03-15', en: 'last day: 15.03.2027 or 2027-03-15' },
        context,
      ),
    ],
    known: ([office, person], { until }) => ({ office, person, until }),
  });
  addMunicipalCommand(municipality, context, {
    usage: 'budget [year]',
    about: { de: 'was die Unterstützung in einem Jahr binden darf', en: 'what the support may bind within a year' },
    examples: ['municipality budget', 'municipality budget 2028 --hours 400 --sheets 24000 --postage 1200000'],
    command: 'record-budget',
    options: [
      numberOption('--hours <number>', { de: 'Arbeitsstunden', en: 'staff hours' }, context),
      numberOption('--sheets <number>', { de: 'Blatt Papier', en: 'sheets of paper' }, context),
      numberOption('--postage <number>', { de: 'Porto in Cent', en: 'postage in cents' }, context),
    ],
    known: ([year], { hours, sheets, postage }) => ({
      year: year === undefined ? undefined : asNumber(year),
      ...{ staffHours: hours, sheets, postageCents: postage },
    }),
  });
}

const NO_ROWS = { de: 'Danach steht kein Eintrag.', en: 'There is no row after that.' };

interface Shown {
  readonly id: string;
  readonly profile: Profile;
  readonly coveredUntil: string | null;
}
interface Offices {
  readonly offices: Profile['offices'];
  readonly registers: Profile['registers'];
  readonly substitutes: Profile['substitutes'];
}

function profileText({ profile, coveredUntil }: Shown, terminal: Terminal): string {
  const { words } = terminal;
  const rows: readonly (readonly [Text, string])[] = [
    [{ de: 'Kennung', en: 'Id' }, profile.id],
    [{ de: 'Einheit', en: 'Unit' }, profile.unit],
    [{ de: 'Leitung', en: 'Leadership' }, profile.leadership],
    [{ de: 'Land', en: 'Land' }, profile.land],
    [{ de: 'Stellen', en: 'Offices' }, String(profile.offices.length)],
    [{ de: 'Gremien', en: 'Committees' }, profile.committees.map(({ name }) => name).join(', ') || '–'],
    [{ de: 'Sitzungen', en: 'Sittings' }, String(profile.sittings.length)],
    [{ de: 'Feiertage bis', en: 'Holidays until' }, coveredUntil === null ? '–' : localDate(coveredUntil)],
  ];
  return [profile.name, ...rows.map(([name, value]) => `  ${words(name).padEnd(14)} ${value}`)].join('\n');
}

function officesText({ offices, registers, substitutes }: Offices, terminal: Terminal): string {
  const { words } = terminal;
  const standIns = (office: string) =>
    substitutes
      .filter((one) => one.office === office)
      .map(
        ({ person, until }) => `${person}${until ? ` ${words({ de: 'bis', en: 'until' })} ${localDate(until)}` : ''}`,
      )
      .join(', ');
  return tableText(
    [
      ...offices.map(({ role, name }) => ({
        role: words(officeIn({}, role).label),
        name,
        id: role as string,
        by: standIns(role),
      })),
      ...registers.map(({ id, name }) => ({ role: words({ de: 'Melderegister', en: 'Register' }), name, id, by: '' })),
    ],
    [
      { heading: { de: 'Rolle', en: 'Role' }, of: ({ role }) => role, gives: true },
      { heading: { de: 'Stelle', en: 'Office' }, of: ({ name }) => name, gives: true },
      { heading: { de: 'Vertretung', en: 'Substitute' }, of: ({ by }) => by, gives: true },
      { heading: { de: 'Kennung', en: 'Id' }, of: ({ id }) => id },
    ],
    terminal,
  );
}

const WEEKDAYS: readonly Text[] = [
  { de: 'Montag', en: 'Monday' },
  { de: 'Dienstag', en: 'Tuesday' },
  { de: 'Mittwoch', en: 'Wednesday' },
  { de: 'Donnerstag', en: 'Thursday' },
  { de: 'Freitag', en: 'Friday' },
  { de: 'Samstag', en: 'Saturday' },
  { de: 'Sonntag', en: 'Sunday' },
];

function deadlineText(deadline: Profile['committees'][number]['paperDeadline']): Text {
  if (deadline.kind === 'days-before') {
    const at = deadline.time ? `, ${deadline.time}` : '';
    return { de: `${deadline.days} Tage vorher${at}`, en: `${deadline.days} days before${at}` };
  }
  const day = WEEKDAYS[deadline.weekday - 1] ?? { de: '?', en: '?' };
  const { weeksBefore, time } = deadline;
  return {
    de: `${day.de} ${weeksBefore} Wochen vorher, ${time}`,
    en: `${day.en} ${weeksBefore} weeks before, ${time}`,
  };
}
