/** The forms of a municipality's commands with words for their fields; the schemas say what they take, and no more. */

import { ELECTION_NAMES } from '../../domain/calendar/election-names.ts';
import { officeIn, type Place } from '../../domain/guideline/office-words.ts';
import { MUNICIPALITY_TABLE } from '../../domain/municipality/messages.ts';
import { MUNICIPALITY_COMMANDS, type MunicipalityCommandName, ROLES, type Text } from '../../domain/terms.ts';
import { describeForm, type FieldDescription, type FormVariant } from '../reading/form-description.ts';

/** What people give: not the engine's own, nor what the people's commands give. */
const OTHERS: readonly MunicipalityCommandName[] = [
  'record-calendar',
  'record-replanning',
  'appoint-person',
  'dismiss-person',
];
export const MUNICIPAL_COMMANDS = MUNICIPALITY_COMMANDS.filter((name) => !OTHERS.includes(name));

export const municipalityForm = (command: MunicipalityCommandName, place: Place = {}): readonly FormVariant[] =>
  worded(describeForm(MUNICIPALITY_TABLE[command].form), place);

export const worded = (variants: readonly FormVariant[], place: Place = {}): readonly FormVariant[] =>
  variants.map((variant) => ({ ...variant, fields: variant.fields.map((field) => wordedField(field, place)) }));

function wordedField(field: FieldDescription, place: Place): FieldDescription {
  const { label, hint, example } = WORDS[field.name] ?? { label: field.label };
  return {
    ...field,
    label,
    ...(hint ? { hint } : {}),
    ...(example ? { example: { de: example, en: example } } : {}),
    ...(field.choices ? { choices: field.choices.map((choice) => wordedChoice(choice, place)) } : {}),
    ...(field.variants ? { variants: worded(field.variants, place) } : {}),
  };
}

function wordedChoice(choice: { readonly value: string; readonly label: Text }, place: Place) {
  const role = ROLES.find((one) => one === choice.value);
  if (role) return { ...choice, label: officeIn(place, role).label };
  const election = Object.entries(ELECTION_NAMES).find(([kind]) => kind === choice.value)?.[1];
  return { ...choice, label: election ?? KINDS[choice.value] ?? choice.label };
}

const KINDS: Readonly<Record<string, Text>> = {
  'district-free-city': { de: 'kreisfreie Stadt', en: 'district-free city' },
  county: { de: 'Landkreis', en: 'county' },
  'municipality-in-county': { de: 'kreisangehörige Gemeinde', en: 'municipality within a county' },
  'with-the-end': { de: 'mit dem Ende des Vorgangs', en: 'with the end of the case' },
  'with-the-next-year': { de: 'mit dem Jahr nach seinem Ende', en: 'with the year after its end' },
};

interface Words {
  readonly label: Text;
  readonly hint?: Text;
  readonly example?: string;
}

const WORDS: Readonly<Record<string, Words>> = {
  id: {
    label: { de: 'Kennung', en: 'Id' },
    hint: { de: 'Kleinbuchstaben, Ziffern, Bindestriche', en: 'lower-case letters, digits, hyphens' },
    example: 'social-affairs-2027-05-11',
  },
  name: { label: { de: 'Name', en: 'Name' } },
  kind: { label: { de: 'Art', en: 'Kind' } },
  land: { label: { de: 'Land', en: 'Land' } },
  zone: { label: { de: 'Zeitzone', en: 'Time zone' } },
  unit: { label: { de: 'Sozialplanende Einheit', en: 'Unit for social planning' } },
  leadership: {
    label: { de: 'Leitung der Kommune (im Satz)', en: 'Leadership, as in a sentence' },
    example: 'die Stadtspitze',
  },
  offices: { label: { de: 'Stellen', en: 'Offices' } },
  registers: { label: { de: 'Melderegister', en: 'Registers' } },
  role: { label: { de: 'Rolle', en: 'Role' } },
  roles: { label: { de: 'Rollen', en: 'Roles' } },
  office: { label: { de: 'Stelle', en: 'Office' } },
  person: { label: { de: 'Person (Kennung)', en: 'Person (id)' }, example: 'p-sozial' },
  from: { label: { de: 'Von', en: 'From' } },
  until: { label: { de: 'Bis einschließlich', en: 'Until, inclusive' } },
  to: { label: { de: 'Neuer Tag', en: 'New day' } },
  year: { label: { de: 'Jahr', en: 'Year' }, example: '2027' },
  staffHours: { label: { de: 'Arbeitsstunden', en: 'Staff hours' }, example: '400' },
  sheets: { label: { de: 'Blatt Papier', en: 'Sheets of paper' }, example: '24000' },
  postageCents: { label: { de: 'Porto in Cent', en: 'Postage in cents' }, example: '1200000' },
  committee: { label: { de: 'Gremium (Kennung)', en: 'Committee (id)' }, example: 'social-affairs' },
  committees: { label: { de: 'Gremien', en: 'Committees' } },
  date: { label: { de: 'Tag', en: 'Day' }, example: '11.05.2027' },
  start: { label: { de: 'Beginn', en: 'Start' }, example: '16:00' },
  special: { label: { de: 'Sondersitzung in den Sitzungsferien', en: 'Special sitting within a recess' } },
  sitting: { label: { de: 'Sitzung (Kennung)', en: 'Sitting (id)' }, example: 'social-affairs-2027-05-11' },
  election: { label: { de: 'Wahl (Kennung)', en: 'Election (id)' }, example: 'council-2030' },
  days: { label: { de: 'Tage', en: 'Days' } },
  '*': { label: { de: 'Eintrag', en: 'Entry' } },
  reason: { label: { de: 'Grund', en: 'Reason' }, example: 'Rosenmontag' },
  source: { label: { de: 'Quelle (Kennung)', en: 'Source (id)' }, example: 'ratsinfo' },
  sittings: { label: { de: 'Sitzungen', en: 'Sittings' } },
  organisation: { label: { de: 'Träger (Kennung)', en: 'Carrier (id)' }, example: 'nachbarschaft-am-fluss' },
  email: { label: { de: 'E-Mail', en: 'E-mail' }, example: 'p.planung@kommune.example' },
  language: { label: { de: 'Sprache', en: 'Language' } },
  notices: { label: { de: 'Mitteilungen', en: 'Notices' } },
  resolutionRequired: {
    label: { de: 'Ein Gremium beschließt jede Unterstützung', en: 'A committee resolves every support' },
  },
  outsidePrinter: {
    label: { de: 'Jemand außerhalb der Verwaltung druckt', en: 'Somebody outside the administration prints' },
  },
  reportsTo: { label: { de: 'Gremien, die jeden Bericht hören', en: 'Committees that hear every report' } },
  substitutes: { label: { de: 'Vertretungen', en: 'Substitutes' } },
  leadTimes: { label: { de: 'Eigene Bearbeitungszeiten, in Arbeitstagen', en: 'Own lead times, in working days' } },
  electionWindows: { label: { de: 'Zeiten vor einer Wahl', en: 'Stretches before an election' } },
  electionWindowsByKind: {
    label: { de: 'Zeiten vor einer Wahl, je nach Wahl', en: 'Stretches before an election, by its kind' },
  },
  noteMonths: { label: { de: 'Hinweis: Monate vorher', en: 'Note: months before' }, example: '6' },
  amberMonths: { label: { de: 'Warnung: Monate vorher', en: 'Warning: months before' }, example: '3' },
  redWeeks: { label: { de: 'Kein Versand: Wochen vorher', en: 'No dispatch: weeks before' }, example: '6' },
  morning: { label: { de: 'Uhrzeit der morgendlichen E-Mails', en: 'Hour of the morning’s mails' }, example: '07:00' },
  paperDeadline: { label: { de: 'Vorlagenschluss', en: 'Papers due' } },
  time: { label: { de: 'Uhrzeit', en: 'Hour' }, example: '12:00' },
  weekday: { label: { de: 'Wochentag', en: 'Weekday' } },
  weeksBefore: { label: { de: 'Wochen vorher', en: 'Weeks before' }, example: '2' },
  recesses: { label: { de: 'Sitzungsferien', en: 'Recesses' } },
  budget: { label: { de: 'Jahresbudgets', en: 'Yearly budgets' } },
  retention: { label: { de: 'Aufbewahrung', en: 'Retention' } },
  months: { label: { de: 'Monate, je nach Ausgang', en: 'Months, by how a case ended' } },
  'closed-after-dispatch': { label: { de: 'nach dem Versand abgeschlossen', en: 'closed after the dispatch' } },
  'closed-without-dispatch': { label: { de: 'ohne Versand abgeschlossen', en: 'closed without a dispatch' } },
  declined: { label: { de: 'abgelehnt', en: 'declined' } },
  withdrawn: { label: { de: 'zurückgezogen', en: 'withdrawn' } },
  begins: { label: { de: 'Beginn der Aufbewahrung', en: 'When retention begins' } },
  closedDays: { label: { de: 'Schließtage', en: 'Closed days' } },
  elections: { label: { de: 'Wahlen', en: 'Elections' } },
  cancelled: { label: { de: 'abgesagt', en: 'cancelled' } },
  subject: { label: { de: 'Kennung beim Anmeldedienst', en: 'Subject at the identity provider' } },
};
