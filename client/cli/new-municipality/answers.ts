/** What somebody is asked who sets up a municipality: as little as a profile needs, and what else they know already. */
import { z } from 'zod';
import { ELECTION_NAMES } from '../../../domain/calendar/election-names.ts';
import { ELECTION_KINDS } from '../../../domain/calendar/planning-basis.ts';
import { type Choices, labelled } from '../../../domain/guideline/field-meta.ts';
import { choice, count, date, plainName, profileId, variant, yes } from '../../../domain/guideline/fields.ts';
import { roleLabel } from '../../../domain/guideline/office-words.ts';
import { NEEDED } from '../../../domain/municipality/consistency.ts';
import { ROLES, type Text } from '../../../domain/terms.ts';

/** Beside those without whom a case stands still, and whoever prints. */
const FURTHER = ['statistics-office', 'mail-room', 'auditor'] as const;

const labelsOf = (names: readonly string[], label: (name: string) => Text | undefined): Choices =>
  Object.fromEntries(names.map((name) => [name, label(name) ?? { de: name, en: name }]));

const roleText = (name: string): Text | undefined => {
  const role = ROLES.find((one) => one === name);
  return role && roleLabel(role);
};
const PERSON_ROLES = ROLES.filter((role) => role !== 'engine');

const KIND = {
  'district-free-city': { de: 'kreisfreie Stadt', en: 'district-free city' },
  county: { de: 'Landkreis', en: 'county' },
  'municipality-in-county': { de: 'kreisangehörige Gemeinde', en: 'municipality within a county' },
};
const LAND = {
  BW: { de: 'Baden-Württemberg', en: 'Baden-Württemberg' },
  BY: { de: 'Bayern', en: 'Bavaria' },
  BE: { de: 'Berlin', en: 'Berlin' },
  BB: { de: 'Brandenburg', en: 'Brandenburg' },
  HB: { de: 'Bremen', en: 'Bremen' },
  HH: { de: 'Hamburg', en: 'Hamburg' },
  HE: { de: 'Hessen', en: 'Hesse' },
  MV: { de: 'Mecklenburg-Vorpommern', en: 'Mecklenburg-Western Pomerania' },
  NI: { de: 'Niedersachsen', en: 'Lower Saxony' },
  NW: { de: 'Nordrhein-Westfalen', en: 'North Rhine-Westphalia' },
  RP: { de: 'Rheinland-Pfalz', en: 'Rhineland-Palatinate' },
  SL: { de: 'Saarland', en: 'Saarland' },
  SN: { de: 'Sachsen', en: 'Saxony' },
  ST: { de: 'Sachsen-Anhalt', en: 'Saxony-Anhalt' },
  SH: { de: 'Schleswig-Holstein', en: 'Schleswig-Holstein' },
  TH: { de: 'Thüringen', en: 'Thuringia' },
};
const WEEKDAY = {
  '1': { de: 'Montag', en: 'Monday' },
  '2': { de: 'Dienstag', en: 'Tuesday' },
  '3': { de: 'Mittwoch', en: 'Wednesday' },
  '4': { de: 'Donnerstag', en: 'Thursday' },
  '5': { de: 'Freitag', en: 'Friday' },
};
const DEADLINE = {
  'days-before': { de: 'Tage vor der Sitzung', en: 'days before the sitting' },
  weekday: { de: 'ein Wochentag und eine Uhrzeit davor', en: 'a weekday and an hour before it' },
};

const id = (example: string) =>
  profileId('Kennung', 'Id', {
    hint: { de: 'Kleinbuchstaben, Ziffern, Bindestriche', en: 'lower-case letters, digits, hyphens' },
    example: { de: example, en: example },
  });
const named = (de: string, en: string, example: string) =>
  plainName(de, en, 200, { example: { de: example, en: example } });
const clock = (de: string, en: string, example: string) =>
  labelled(z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/), de, en, { example: { de: example, en: example } });
const kindOfDeadline = <const K extends keyof typeof DEADLINE>(kind: K) =>
  variant(DEADLINE, kind, 'Vorlagenschluss', 'Papers due');

const Committee = z.strictObject({
  id: id('social-affairs'),
  name: named('Name', 'Name', 'Sozialausschuss'),
  paperDeadline: labelled(
    z.discriminatedUnion('kind', [
      z.strictObject({ kind: kindOfDeadline('days-before'), days: count('Tage vorher', 'Days before') }),
      z.strictObject({
        kind: kindOfDeadline('weekday'),
        weekday: choice(WEEKDAY, 'Wochentag', 'Weekday'),
        weeksBefore: count('Wochen vorher', 'Weeks before'),
        time: clock('Uhrzeit', 'Hour', '12:00'),
      }),
    ]),
    'Vorlagenschluss',
    'Papers due',
  ),
  hearsReports: yes('Hört es jeden Bericht?', 'Does it hear every report?'),
});

const Person = z.strictObject({
  name: named('Name', 'Name', 'Petra Planung'),
  email: labelled(z.email(), 'E-Mail', 'E-mail', {
    example: { de: 'p.planung@kommune.example', en: 'p.planung@kommune.example' },
  }),
  roles: labelled(z.array(choice(labelsOf(PERSON_ROLES, roleText), 'Rolle', 'Role')).min(1), 'Rollen', 'Roles'),
  carrier: id('nachbarschaft-am-fluss').optional(),
});

const shared = {
  id: id('musterstadt'),
  name: named('Name der Kommune', 'Name of the municipality', 'Musterstadt'),
  land: choice(LAND, 'Land', 'Land'),
  unit: named('Sozialplanende Einheit', 'Unit for social planning', 'Stabsstelle Sozialplanung'),
  leadership: named(
    'Leitung der Kommune, wie sie im Satz steht',
    'Leadership, as it stands in a sentence',
    'die Oberbürgermeisterin',
  ),
  outsidePrinter: yes('Druckt jemand außerhalb der Verwaltung?', 'Does somebody outside the administration print?'),
  resolutionRequired: yes(
    'Muss ein Gremium jede Unterstützung beschließen?',
    'Must a committee resolve every support?',
  ),
  furtherOffices: labelled(
    z.array(choice(labelsOf(FURTHER, roleText), 'Stelle', 'Office')),
    'Welche dieser Stellen gibt es außerdem?',
    'Which of these offices are there as well?',
  ),
  committees: labelled(z.array(Committee).min(1), 'Gremien', 'Committees'),
  people: labelled(z.array(Person).min(1), 'Menschen', 'People'),
  officeNames: labelled(
    z.array(
      z.strictObject({
        role: choice(labelsOf([...NEEDED, 'print-shop', ...FURTHER], roleText), 'Stelle', 'Office'),
        name: named('Wie sie heißt', 'What it is called', 'Fachbereich Soziales'),
      }),
    ),
    'Eigene Namen von Stellen',
    'Offices’ own names',
  ).optional(),
  carriers: labelled(
    z.array(
      z.strictObject({ id: id('nachbarschaft-am-fluss'), name: named('Name', 'Name', 'Nachbarschaft am Fluss e. V.') }),
    ),
    'Träger',
    'Carriers',
  ).optional(),
  electionWindows: labelled(
    z.strictObject({
      noteMonths: count('Hinweis: Monate vorher', 'Note: months before'),
      amberMonths: count('Warnung: Monate vorher', 'Warning: months before'),
      redWeeks: count('Kein Versand: Wochen vorher', 'No dispatch: weeks before'),
    }),
    'Zeiten vor einer Wahl (sonst 6 Monate, 3 Monate, 6 Wochen)',
    'Stretches before an election (otherwise 6 months, 3 months, 6 weeks)',
  ).optional(),
  sittings: labelled(
    z.array(
      z.strictObject({
        committee: id('social-affairs'),
        date: date('Tag', 'Day'),
        start: clock('Beginn', 'Start', '16:00'),
      }),
    ),
    'Sitzungen',
    'Sittings',
  ).optional(),
  recesses: labelled(
    z.array(
      z.strictObject({
        from: date('Von', 'From'),
        to: date('Bis', 'Until'),
        name: named('Name', 'Name', 'Sommerpause'),
      }),
    ),
    'Sitzungsferien',
    'Recesses',
  ).optional(),
  closedDays: labelled(z.array(date('Tag', 'Day')), 'Schließtage', 'Closed days').optional(),
  elections: labelled(
    z.array(
      z.strictObject({
        kind: choice(
          labelsOf(ELECTION_KINDS, (name) => Object.entries(ELECTION_NAMES).find(([kind]) => kind === name)?.[1]),
          'Wahl',
          'Election',
        ),
        date: date('Tag', 'Day'),
      }),
    ),
    'Wahlen',
    'Elections',
  ).optional(),
};

const kind = <const K extends keyof typeof KIND>(value: K) => variant(KIND, value, 'Art', 'Kind');

export const Answers = z.discriminatedUnion('kind', [
  z.strictObject({ kind: kind('district-free-city'), ...shared }),
  z.strictObject({
    kind: kind('county'),
    ...shared,
    registers: labelled(
      z.array(z.strictObject({ id: id('altmoor'), name: named('Gemeinde', 'Town', 'Samtgemeinde Altmoor') })).min(1),
      'Gemeinden, deren Melderegister der Landkreis fragt',
      'Towns whose registers the county asks',
    ),
  }),
  z.strictObject({ kind: kind('municipality-in-county'), ...shared }),
]);
export type Answers = z.output<typeof Answers>;
