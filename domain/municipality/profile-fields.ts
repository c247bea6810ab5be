/** What a municipality states of itself (A10), each field with its words: offices, committees, lead times, stretches, retention. */
import { z } from 'zod';
import { ELECTION_KINDS } from '../calendar/planning-basis.ts';
import { ENDINGS, type Ending } from '../calendar/retention-schedule.ts';
import { OFFICE } from '../guideline/choices/offices.ts';
import { help, labelled } from '../guideline/field-meta.ts';
import { naming } from '../guideline/office-words.ts';
import { type PersonId, ROLES, STEPS, type Text } from '../terms.ts';
import { MailTexts } from './mail-texts.ts';
import {
  DEADLINE_KINDS,
  ENDING_WORDS,
  LAENDER,
  MUNICIPALITY_KINDS,
  RETENTION_BEGINS,
  WEEKDAYS,
} from './profile-words.ts';
import { field, name, plainDate, shortId, time } from './short-forms.ts';

const id = () =>
  field(
    shortId,
    'Kennung',
    'Id',
    help('Kleinbuchstaben, Ziffern, Bindestriche.', 'Lower-case letters, digits, hyphens.', 'social-affairs'),
  );

const deadlineKind = <const K extends keyof typeof DEADLINE_KINDS>(kind: K) =>
  labelled(z.literal(kind), 'Wann ist Schluss?', 'When are papers due?', { choices: DEADLINE_KINDS });

/** 1 is Monday (ISO 8601). */
const weekday = labelled(z.literal([1, 2, 3, 4, 5, 6, 7]), 'Wochentag', 'Weekday', { choices: WEEKDAYS });

const paperDeadline = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: deadlineKind('days-before'),
    days: labelled(z.int().min(0).max(90), 'Kalendertage vorher', 'Calendar days before', example('14')),
    time: field(time, 'Uhrzeit', 'Hour', {
      hint: { de: 'Ohne Angabe bis zum Ende des Tages.', en: 'Left out: until the end of the day.' },
      ...example('12:00'),
    }).exactOptional(),
  }),
  z.strictObject({
    kind: deadlineKind('weekday'),
    weekday,
    weeksBefore: labelled(
      z.int().min(0).max(12),
      'Wochen vor der Sitzungswoche',
      'Weeks before the week of the sitting',
      {
        ...example('2'),
      },
    ),
    time: field(time, 'Uhrzeit', 'Hour', example('12:00')),
  }),
]);

const committee = z.strictObject({
  id: id(),
  name: field(name, 'Name', 'Name'),
  paperDeadline: labelled(paperDeadline, 'Vorlagenschluss', 'Papers due'),
});

/** Who acts for an office that is away or silent. */
export const substituteForm = z.strictObject({
  office: labelled(z.enum(ROLES), 'Stelle', 'Office', { choices: OFFICE }),
  person: field(
    shortId.transform((text) => text as PersonId),
    'Vertretung',
    'Substitute',
    { names: 'person' },
  ),
  /** The last day on which the person acts. */
  until: field(
    plainDate,
    'Bis einschließlich',
    'Until, inclusive',
    help('Ohne Angabe, bis jemand anderes bestellt wird.', 'Left out: until somebody else is appointed.'),
  ).exactOptional(),
});

/** A6: what supporting carriers may bind in the administration within a year. */
export const budgetForm = z.strictObject({
  year: labelled(z.int().min(1900).max(2199), 'Jahr', 'Year', example('2027')),
  staffHours: labelled(z.int().min(0), 'Arbeitsstunden', 'Staff hours', example('400')),
  sheets: labelled(z.int().min(0), 'Blatt Papier', 'Sheets of paper', example('24000')),
  postageCents: labelled(z.int().min(0), 'Porto in Cent', 'Postage in cents', {
    hint: { de: '1.200.000 Cent sind 12.000 Euro.', en: '1,200,000 cents are 12,000 euros.' },
    ...example('1200000'),
    euros: {
      label: { de: 'Porto', en: 'Postage' },
      ...help('In Euro, mit dem Rückporto.', 'In euros, with the return postage.', '12.000,00', '12,000.00'),
    },
  }),
});

export const electionWindows = z
  .strictObject({
    noteMonths: labelled(
      z.int().min(0).max(24),
      'Vermerkt wird ab so vielen Monaten vorher',
      'Noted from so many months before',
      {
        ...example('6'),
      },
    ),
    amberMonths: labelled(
      z.int().min(0).max(24),
      'Gewarnt wird ab so vielen Monaten vorher',
      'Warned from so many months before',
      {
        ...example('3'),
      },
    ),
    redWeeks: labelled(
      z.int().min(0).max(52),
      'Kein Versand in so vielen Wochen vorher',
      'No dispatch in so many weeks before',
      {
        ...example('6'),
      },
    ),
  })
  .refine(({ noteMonths, amberMonths }) => noteMonths >= amberMonths, {
    message: 'must note an election before it warns of it',
    params: {
      text: { de: 'vermerkt wird nicht später als gewarnt', en: 'an election is noted no later than it is warned of' },
    },
  });

const months = (de: string, en: string) => labelled(z.int().min(1).max(1200), de, en);
/** Each period is stated: a schedule is decided as a whole. */
export const retention = z.strictObject({
  months: labelled(
    z.strictObject(
      Object.fromEntries(
        ENDINGS.map((ending) => [ending, months(ENDING_WORDS[ending].de, ENDING_WORDS[ending].en)]),
      ) as {
        [E in Ending]: ReturnType<typeof months>;
      },
    ),
    'Monate, je nachdem, wie ein Vorgang endete',
    'Months, by how a case ended',
  ),
  begins: labelled(z.enum(['with-the-end', 'with-the-next-year']), 'Die Frist beginnt', 'The period begins', {
    choices: RETENTION_BEGINS,
  }),
});

/** What may be revised without touching the calendar. */
export const revisable = {
  name: field(name, 'Name der Kommune', 'Name of the municipality'),
  kind: labelled(
    z.enum(['district-free-city', 'county', 'municipality-in-county']),
    'Art der Kommune',
    'Kind of municipality',
    {
      choices: MUNICIPALITY_KINDS,
    },
  ),
  /** Code of the Land, ISO 3166-2 without `DE-`. */
  land: labelled(
    z.enum(['BW', 'BY', 'BE', 'BB', 'HB', 'HH', 'HE', 'MV', 'NI', 'NW', 'RP', 'SL', 'SN', 'ST', 'SH', 'TH']),
    'Land',
    'Land',
    { hint: { de: 'Von ihm hängen die Feiertage ab.', en: 'Public holidays depend on it.' }, choices: LAENDER },
  ),
  /** The two zones of Germany: Büsingen on the High Rhine has one of its own. */
  zone: labelled(z.enum(['Europe/Berlin', 'Europe/Busingen']), 'Zeitzone', 'Time zone'),
  unit: field(name, 'Zuständige Einheit', 'Unit in charge', example('Stabsstelle Sozialplanung und Statistik')),
  leadership: field(name, 'Leitung, wie sie in der Erklärung steht', 'Leadership, as the declaration has it', {
    hint: { de: 'Nach „vertreten durch“, ohne Namen.', en: 'After “represented by”, without a name.' },
    // It stands in a German declaration.
    example: naming('leadership', ({ subject: { de } }) => ({ de, en: de })),
  }),
  offices: labelled(
    z
      .array(
        z.strictObject({
          role: labelled(z.enum(ROLES), 'Aufgabe', 'Role', { choices: OFFICE }),
          name: field(name, 'Wie die Stelle hier heißt', 'What the office is called here'),
        }),
      )
      .min(1),
    'Stellen',
    'Offices',
  ),
  /** The towns whose registers a county asks. */
  registers: labelled(
    z.array(z.strictObject({ id: id(), name: field(name, 'Gemeinde', 'Town') })).max(60),
    'Gemeinden, deren Melderegister gefragt werden',
    'Towns whose registers are asked',
    { hint: { de: 'Nur bei einem Landkreis.', en: 'Of a county alone.' } },
  ),
  resolutionRequired: labelled(
    z.boolean(),
    'Braucht jede Zusage den Beschluss eines Gremiums?',
    'Does every acceptance need a committee’s resolution?',
  ),
  outsidePrinter: labelled(
    z.boolean(),
    'Druckt jemand außerhalb der Verwaltung?',
    'Does somebody outside the administration print?',
  ),
  /** Committees, by id, that hear every report. */
  reportsTo: labelled(
    z.array(field(shortId, 'Gremium', 'Committee', { names: 'committee' })).max(5),
    'Gremien, die jeden Bericht hören',
    'Committees that hear every report',
  ),
  substitutes: labelled(z.array(substituteForm).max(60), 'Vertretungen', 'Substitutes'),
  leadTimes: labelled(
    z.partialRecord(z.enum(STEPS), z.int().min(0).max(250)),
    'Eigene Bearbeitungszeiten in Arbeitstagen',
    'Own lead times in working days',
  ),
  electionWindows: labelled(electionWindows, 'Vor jeder Wahl', 'Before every election'),
  electionWindowsByKind: labelled(
    z.partialRecord(z.enum(ELECTION_KINDS), electionWindows),
    'Abweichend vor einzelnen Arten von Wahlen',
    'Otherwise before single kinds of election',
  ),
  morning: field(time, 'Uhrzeit der täglichen E-Mails', 'Hour of the day’s mails', example('07:00')),
  committees: labelled(z.array(committee).max(60), 'Gremien', 'Committees'),
  recesses: labelled(
    z
      .array(
        z.strictObject({
          from: field(plainDate, 'Erster Tag', 'First day'),
          to: field(plainDate, 'Letzter Tag', 'Last day'),
          name: field(name, 'Bezeichnung', 'Name', example('Sommerpause')),
        }),
      )
      .max(60),
    'Sitzungspausen',
    'Recesses',
  ),
  budget: labelled(z.array(budgetForm).max(60), 'Jahresbudgets', 'Yearly budgets'),
  /** How long a case is kept once it is over, by how it ended (Art. 5(1)(e) GDPR). */
  retention: labelled(retention, 'Aufbewahrung', 'Retention'),
  mailTexts: labelled(MailTexts, 'Texte der E-Mails', 'Texts of mails'),
};

function example(text: string): { readonly example: Text } {
  return { example: { de: text, en: text } };
}
