/** Sentences of a municipality's own stream. */
import type { MunicipalityEvent } from '../../../domain/municipality/messages.ts';
import type { Text } from '../../../domain/terms.ts';
import { dateText, type Teller } from '../wording.ts';

export type MunicipalityEventName = MunicipalityEvent['type'];
type DataOf<N extends MunicipalityEventName> = Extract<MunicipalityEvent, { readonly type: N }>['data'];

export const municipalitySentences: {
  readonly [N in MunicipalityEventName]: (data: DataOf<N>, teller: Teller) => Text;
} = {
  'municipality-established': ({ name, unit }, { who }) => ({
    de: `${who.de} hat die Kommune „${name}“ eingerichtet; zuständig ist: ${unit}.`,
    en: `${who.en} set up the municipality “${name}”; the unit in charge is ${unit}.`,
  }),
  'sitting-scheduled': ({ id, date, start }, { who }) => ({
    de: `${who.de} hat die Sitzung „${id}“ für den ${dateText(date).de}, ${start} Uhr, angesetzt.`,
    en: `${who.en} scheduled the sitting “${id}” for ${dateText(date).en}, ${start}.`,
  }),
  'sitting-moved': ({ sitting, from, to }, { who }) => ({
    de: `${who.de} hat die Sitzung „${sitting}“ vom ${dateText(from).de} auf den ${dateText(to).de} verlegt.`,
    en: `${who.en} moved the sitting “${sitting}” from ${dateText(from).en} to ${dateText(to).en}.`,
  }),
  'sitting-cancelled': ({ sitting }, { who }) => ({
    de: `${who.de} hat die Sitzung „${sitting}“ abgesagt.`,
    en: `${who.en} cancelled the sitting “${sitting}”.`,
  }),
  'election-scheduled': ({ kind, date }, { who }) => ({
    de: `${who.de} hat eine Wahl eingetragen: ${ELECTIONS[kind].de} am ${dateText(date).de}.`,
    en: `${who.en} entered an election: ${ELECTIONS[kind].en} on ${dateText(date).en}.`,
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

const ELECTIONS: { readonly [K in DataOf<'election-scheduled'>['kind']]: Text } = {
  'municipal-council': { de: 'Kommunalwahl', en: 'municipal election' },
  'county-council': { de: 'Kreistagswahl', en: 'county council election' },
  'district-administrator': { de: 'Landratswahl', en: 'election of the district administrator' },
  mayor: { de: 'Wahl der Stadtspitze', en: 'mayoral election' },
  state: { de: 'Landtagswahl', en: 'state election' },
  federal: { de: 'Bundestagswahl', en: 'federal election' },
  european: { de: 'Europawahl', en: 'European election' },
};
