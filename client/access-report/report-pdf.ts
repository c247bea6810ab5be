/** The report to hand over, as a tagged PDF in German or English: what the JSON says, the acts counted case by case. */
import { type Block, facts, heading, list, paragraph, table } from '../../activities/letters/blocks.ts';
import { taggedPdf } from '../../activities/letters/tagged-pdf.ts';
import { longDate } from '../../domain/calendar/long-date.ts';
import type { Instant, Json, Text } from '../../domain/terms.ts';
import { dayOf } from '../texts/german-day.ts';
import type { AccessReport, Act, BegunForm, FoundAt, NamedIn } from './report.ts';

type Language = keyof Text;

export function accessReportPdf(report: AccessReport, language: Language): Promise<Buffer> {
  const { municipality, createdAt, createdOn, about } = report;
  const title = { de: 'Auskunft nach Art. 15 DSGVO', en: 'Information under Art. 15 GDPR' }[language];
  return taggedPdf({
    title,
    language,
    at: createdAt,
    footer: `${municipality.name}, ${title}`,
    blocks: [
      facts([
        [
          { de: 'Über', en: 'About' }[language],
          [about.name, about.email].filter(Boolean).join(', ') || `${about.person}`,
        ],
        [{ de: 'Erteilt durch', en: 'Given by' }[language], `${municipality.name}, ${municipality.unit}`],
        [{ de: 'Stand', en: 'As of' }[language], longDate(createdOn)[language]],
      ]),
      ...SECTIONS.flatMap(({ title: name, empty, blocks }) => [
        heading(name[language]),
        ...orElse(blocks(report, language), empty[language]),
      ]),
      ...report.information.flatMap(({ heading: name, text }) => [heading(name[language]), paragraph(text[language])]),
    ],
  });
}

const orElse = (blocks: readonly Block[], empty: string): readonly Block[] =>
  blocks.length > 0 ? blocks : [paragraph(empty)];

interface Section {
  readonly title: Text;
  readonly empty: Text;
  readonly blocks: (report: AccessReport, language: Language) => readonly Block[];
}

const SECTIONS: readonly Section[] = [
  {
    title: { de: 'Personenverzeichnis', en: 'People directory' },
    empty: { de: 'Kein Eintrag, oder er wird hier nicht gezeigt.', en: 'No entry, or it is not shown here.' },
    blocks: ({ directory }, language) => (directory ? [facts(directoryRows(directory, language))] : []),
  },
  {
    title: { de: 'Rollen und Vertretungen', en: 'Roles and substitutions' },
    empty: { de: 'Das Journal nennt keine.', en: 'The journal names none.' },
    blocks: ({ roles }, language) =>
      lines(roles.map(({ at, sentence }) => `${day(at, language)}: ${sentence[language]}`)),
  },
  {
    title: { de: 'Angaben in Vorgängen', en: 'What stands in cases' },
    empty: { de: 'In keinem Vorgang ist die Person genannt.', en: 'No case names the person.' },
    blocks: ({ named }, language) => lines(named.map((one) => `${place(one, language)}: ${valueText(one, language)}`)),
  },
  {
    title: { de: 'Erwähnungen in Freitexten', en: 'Mentions in free texts' },
    empty: { de: 'Keine, oder sie wurden hier nicht gesucht.', en: 'None, or they were not looked for here.' },
    blocks: ({ mentioned }, language) => lines(mentioned.map((one) => place(one, language))),
  },
  {
    title: { de: 'Handlungen', en: 'Acts' },
    empty: { de: 'Keine Einträge.', en: 'No entries.' },
    blocks: ({ acts }, language) => {
      const head = { de: ['Vorgang', 'Einträge', 'Zeitraum'], en: ['Case', 'Entries', 'Period'] }[language];
      return acts.length > 0 ? [table(head, actRows(acts, language))] : [];
    },
  },
  {
    title: { de: 'Benachrichtigungen', en: 'Notices' },
    empty: { de: 'Keine verzeichnet.', en: 'None recorded.' },
    blocks: ({ told }, language) =>
      lines(told.map(({ at, number, sentence }) => `${day(at, language)}, ${number}: ${sentence[language]}`)),
  },
  {
    title: { de: 'Angefangene Formulare', en: 'Forms begun' },
    empty: { de: 'Zurzeit keine.', en: 'None at present.' },
    blocks: ({ drafts }, language) => lines(drafts.map((one) => begunText(one, language))),
  },
  {
    title: { de: 'Anmeldungen und Adressen', en: 'Sessions and addresses' },
    empty: { de: 'Zurzeit keine.', en: 'None at present.' },
    blocks: ({ credentials }, language) =>
      lines(
        credentials.map(({ kind, createdAt, usedAt }) => {
          const used = usedAt
            ? { de: `, zuletzt benutzt am ${day(usedAt, 'de')}`, en: `, last used on ${day(usedAt, 'en')}` }
            : NEVER;
          return `${kind.label[language]}: ${day(createdAt, language)}${used[language]}`;
        }),
      ),
  },
];

const NEVER: Text = { de: '', en: '' };

const lines = (texts: readonly string[]): readonly Block[] => (texts.length > 0 ? [list(texts)] : []);
const day = (at: Instant, language: Language): string => longDate(dayOf(at))[language];

const place = ({ number, at, entered, field }: FoundAt, language: Language): string => {
  const by = { de: `eingetragen durch: ${entered.by.de}`, en: `entered by: ${entered.by.en}` };
  return `${number}, ${day(at, language)}, ${entered.as.label[language]}, ${field[language]} (${by[language]})`;
};

function valueText({ value, otherName }: NamedIn, language: Language): string {
  if (otherName) return OTHER_NAME[language];
  const { name, email, phone, ...others } = (value ?? {}) as { readonly [field: string]: Json };
  if ('withheld' in others) return { de: 'nicht einsehbar', en: 'withheld' }[language];
  return [name, email, phone].filter((part) => typeof part === 'string').join(', ');
}

function begunText({ form, number, savedAt, content }: BegunForm, language: Language): string {
  const typed = content?.map(({ field, value }) => `${field[language]}: ${value[language]}`).join('; ');
  const head = [form[language], ...(number ? [number] : []), day(savedAt, language)].join(', ');
  return typed === undefined ? head : `${head}. ${typed}`;
}

function directoryRows(
  { name, email, organisation, roles, language: mails, subject }: NonNullable<AccessReport['directory']>,
  language: Language,
): readonly (readonly [string, string])[] {
  return [
    [{ de: 'Name', en: 'Name' }[language], name],
    [{ de: 'E-Mail', en: 'Mail' }[language], email],
    [{ de: 'Organisation', en: 'Organisation' }[language], organisation],
    [{ de: 'Rollen', en: 'Roles' }[language], roles.map(({ label }) => label[language]).join(', ')],
    [
      { de: 'Sprache der E-Mails', en: 'Language of mails' }[language],
      { de: { de: 'Deutsch', en: 'German' }, en: { de: 'Englisch', en: 'English' } }[mails][language],
    ],
    [{ de: 'Kennung bei der Anmeldung', en: 'Subject at sign-in' }[language], subject],
  ];
}

/** How many entries in which case, from when to when; each with its step stands in the JSON. */
function actRows(acts: readonly Act[], language: Language): readonly (readonly string[])[] {
  const own = { de: 'Profil und Kalender', en: 'Profile and calendar' }[language];
  return [...Map.groupBy(acts, ({ number }) => number ?? own)].map(([name, of]) => {
    const days = of.map(({ at }) => at).sort();
    const [first, last] = [days[0], days.at(-1)].map((at) => (at ? day(at, language) : ''));
    return [name, `${of.length}`, first === last ? `${first}` : `${first} – ${last}`];
  });
}

/** Art. 15(4) GDPR: the paper is handed over. */
const OTHER_NAME: Text = {
  de: 'unter dieser Adresse ist eine andere Person genannt',
  en: 'another person is named under this address',
};
