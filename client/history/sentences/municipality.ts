/** Sentences of a municipality's own stream. */
import type { MunicipalityEvent } from '../../../domain/municipality/messages.ts';
import type { Text } from '../../../domain/terms.ts';
import { ELECTION_NAMES } from '../elections.ts';
import { roleAsObject } from '../roles.ts';
import { countOf, dateText, euroText, listOf, numberText, type Teller } from '../wording.ts';

export type MunicipalityEventName = MunicipalityEvent['type'];
type DataOf<N extends MunicipalityEventName> = Extract<MunicipalityEvent, { readonly type: N }>['data'];

export const municipalitySentences: {
  readonly [N in MunicipalityEventName]: (data: DataOf<N>, teller: Teller) => Text;
} = {
  'municipality-established': ({ name, unit }, { who }) => ({
    de: `${who.de} hat die Kommune „${name}“ eingerichtet; zuständig ist: ${unit}.`,
    en: `${who.en} set up the municipality “${name}”; the unit in charge is ${unit}.`,
  }),
  'profile-revised': (revision, { who }) => {
    const fields = listOf(Object.keys(revision).map((field) => FIELDS[field as keyof typeof FIELDS]));
    return {
      de: `${who.de} hat das Profil der Kommune geändert: ${fields.de}.`,
      en: `${who.en} revised the municipality’s profile: ${fields.en}.`,
    };
  },
  'substitute-appointed': ({ office, until }, { who }) => ({
    de: `${who.de} hat eine Vertretung für ${roleAsObject(office).de} bestimmt${until ? `, bis zum ${dateText(until).de}` : ''}.`,
    en: `${who.en} appointed a substitute for ${roleAsObject(office).en}${until ? `, until ${dateText(until).en}` : ''}.`,
  }),
  'budget-recorded': ({ year, staffHours, sheets, postageCents }, { who }) => {
    const [hours, paper, postage] = [numberText(staffHours), numberText(sheets), euroText(postageCents)];
    return {
      de: `${who.de} hat das Budget für ${year} eingetragen: ${hours.de} Arbeitsstunden, ${paper.de} Blatt, ${postage.de} Porto.`,
      en: `${who.en} recorded the budget for ${year}: ${hours.en} staff hours, ${paper.en} sheets, ${postage.en} postage.`,
    };
  },
  'sitting-scheduled': ({ id, date, start, special }, { who }) => ({
    de: `${who.de} hat die ${special ? 'Sondersitzung' : 'Sitzung'} „${id}“ für den ${dateText(date).de}, ${start} Uhr, angesetzt.`,
    en: `${who.en} scheduled the ${special ? 'special ' : ''}sitting “${id}” for ${dateText(date).en}, ${start}.`,
  }),
  'sitting-moved': ({ sitting, from, to, start }, { who }) => ({
    de: `${who.de} hat die Sitzung „${sitting}“ vom ${dateText(from).de} auf den ${dateText(to).de}${start ? `, ${start} Uhr,` : ''} verlegt.`,
    en: `${who.en} moved the sitting “${sitting}” from ${dateText(from).en} to ${dateText(to).en}${start ? `, ${start}` : ''}.`,
  }),
  'sitting-cancelled': ({ sitting }, { who }) => ({
    de: `${who.de} hat die Sitzung „${sitting}“ abgesagt.`,
    en: `${who.en} cancelled the sitting “${sitting}”.`,
  }),
  'sitting-in-doubt': ({ sitting, source }) => ({
    de: `Die Sitzung „${sitting}“ steht nicht mehr im Kalender „${source}“; ob sie stattfindet, ist zu klären.`,
    en: `The sitting “${sitting}” is no longer in the calendar “${source}”; whether it takes place has to be settled.`,
  }),
  'sitting-confirmed': ({ sitting }, { who }) => ({
    de: `${who.de} hat bestätigt, dass die Sitzung „${sitting}“ stattfindet.`,
    en: `${who.en} confirmed that the sitting “${sitting}” takes place.`,
  }),
  'sittings-imported': ({ source, from, sittings }, { who }) => {
    const count = countOf(sittings.length, { de: 'Sitzung', en: 'sitting' }, { de: 'Sitzungen', en: 'sittings' });
    return {
      de: `${who.de} hat aus dem Kalender „${source}“ ${count.de} ab dem ${dateText(from).de} übernommen.`,
      en: `${who.en} imported ${count.en} from ${dateText(from).en} on from the calendar “${source}”.`,
    };
  },
  'election-scheduled': ({ kind, date }, { who }) => ({
    de: `${who.de} hat eine Wahl eingetragen: ${ELECTION_NAMES[kind].de} am ${dateText(date).de}.`,
    en: `${who.en} entered an election: ${ELECTION_NAMES[kind].en} on ${dateText(date).en}.`,
  }),
  'election-moved': ({ from, to }, { who }) => ({
    de: `${who.de} hat die Wahl vom ${dateText(from).de} auf den ${dateText(to).de} verlegt.`,
    en: `${who.en} moved the election from ${dateText(from).en} to ${dateText(to).en}.`,
  }),
  'election-cancelled': ({ from }, { who }) => ({
    de: `${who.de} hat die Wahl am ${dateText(from).de} gestrichen.`,
    en: `${who.en} cancelled the election on ${dateText(from).en}.`,
  }),
  'days-closed': ({ days, reason }, { who }) => ({
    de: `${who.de} hat Schließtage eingetragen („${reason}“): ${listOf(days.map(dateText)).de}.`,
    en: `${who.en} entered closed days (“${reason}”): ${listOf(days.map(dateText)).en}.`,
  }),
  'days-opened': ({ days }, { who }) => ({
    de: `${who.de} hat Schließtage zurückgenommen: ${listOf(days.map(dateText)).de}.`,
    en: `${who.en} took back closed days: ${listOf(days.map(dateText)).en}.`,
  }),
  'calendar-recorded': ({ coveredUntil }) => ({
    de: `Handschlag hat Feiertage und Zeitumstellungen bis zum ${dateText(coveredUntil).de} eingetragen.`,
    en: `Handschlag recorded public holidays and clock changes until ${dateText(coveredUntil).en}.`,
  }),
  'replanning-recorded': ({ upTo }) => ({
    de: `Handschlag hat alle offenen Vorgänge nach dem Kalenderstand ${upTo} neu terminiert.`,
    en: `Handschlag planned all open cases anew by entry ${upTo} of the calendar.`,
  }),
};

const FIELDS: { readonly [K in keyof DataOf<'profile-revised'>]-?: Text } = {
  name: { de: 'Name', en: 'name' },
  kind: { de: 'Art der Kommune', en: 'kind of municipality' },
  land: { de: 'Land', en: 'Land' },
  zone: { de: 'Zeitzone', en: 'time zone' },
  unit: { de: 'zuständige Stelle', en: 'unit in charge' },
  leadership: { de: 'Stadtspitze', en: 'leadership' },
  offices: { de: 'Stellen', en: 'offices' },
  registers: { de: 'Melderegister', en: 'registers' },
  resolutionRequired: { de: 'Beschluss eines Gremiums', en: 'resolution of a committee' },
  outsidePrinter: { de: 'Druck außer Haus', en: 'outside printer' },
  reportsTo: { de: 'Gremien, die den Bericht hören', en: 'committees that hear the report' },
  substitutes: { de: 'Vertretungen', en: 'substitutes' },
  leadTimes: { de: 'Bearbeitungszeiten', en: 'lead times' },
  electionWindows: { de: 'Fristen vor Wahlen', en: 'stretches before elections' },
  electionWindowsByKind: { de: 'Fristen vor einzelnen Wahlen', en: 'stretches before single kinds of election' },
  morning: { de: 'Uhrzeit der Erinnerungen', en: 'time of the reminders' },
  committees: { de: 'Gremien', en: 'committees' },
  recesses: { de: 'Sitzungsferien', en: 'recesses' },
  budget: { de: 'Budget', en: 'budget' },
};
