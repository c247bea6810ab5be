/** Sentences of a municipality's own stream. */

import { ELECTION_NAMES } from '../../../domain/calendar/election-names.ts';
import { officeIn } from '../../../domain/guideline/office-words.ts';
import { textIn } from '../../../domain/guideline/placed-text.ts';
import type { MunicipalityEvent } from '../../../domain/municipality/messages.ts';
import type { Text } from '../../../domain/terms.ts';
import { datedSittingText, electionName, ofCommitteeText, onDay } from '../names.ts';
import { countOf, dateText, euroText, listOf, numberText, type Teller, whenKnown } from '../wording.ts';
import { PROFILE_FIELDS } from './profile-fields.ts';
import { substituteOf } from './substitute.ts';

export type MunicipalityEventName = MunicipalityEvent['type'];
type DataOf<N extends MunicipalityEventName> = Extract<MunicipalityEvent, { readonly type: N }>['data'];

export const municipalitySentences: {
  readonly [N in MunicipalityEventName]: (data: DataOf<N>, teller: Teller) => Text;
} = {
  'municipality-established': ({ name, unit }, { who }) => ({
    de: `${who.de} hat die Kommune „${name}“ eingerichtet; zuständig ist: ${unit}.`,
    en: `${who.en} set up the municipality “${name}”; the unit in charge is ${unit}.`,
  }),
  'profile-revised': (revision, { who, names }) => {
    const revised = Object.keys(revision) as (keyof typeof PROFILE_FIELDS)[];
    const fields = listOf(revised.map((field) => textIn(names, PROFILE_FIELDS[field])));
    return {
      de: `${who.de} hat das Profil der Kommune geändert: ${fields.de}.`,
      en: `${who.en} revised the municipality’s profile: ${fields.en}.`,
    };
  },
  'substitute-appointed': ({ office, until }, { who, acting, names }) => {
    const whom = substituteOf(office, acting, names);
    const last = whenKnown(until, (date) => ({
      de: ` bis einschließlich ${dateText(date).de}`,
      en: ` until ${dateText(date).en}`,
    }));
    return {
      de: `${who.de} hat ${whom.de} bestellt${last.de}.`,
      en: `${who.en} appointed ${whom.en}${last.en}.`,
    };
  },
  'budget-recorded': ({ year, staffHours, sheets, postageCents }, { who }) => {
    const [hours, paper, postage] = [numberText(staffHours), numberText(sheets), euroText(postageCents)];
    return {
      de: `${who.de} hat das Budget für ${year} eingetragen: ${hours.de} Arbeitsstunden, ${paper.de} Blatt, ${postage.de} Porto.`,
      en: `${who.en} recorded the budget for ${year}: ${hours.en} staff hours, ${paper.en} sheets, ${postage.en} postage.`,
    };
  },
  'sitting-scheduled': ({ committee, date, start, special }, teller) => {
    const [of, day] = [ofCommitteeText(teller.names, committee), dateText(date)];
    return entered(teller, {
      de: `${special ? 'Sondersitzung' : 'Sitzung'} ${of.de} am ${day.de}, ${start} Uhr`,
      en: `${special ? 'special ' : ''}sitting ${of.en} on ${day.en}, ${start}`,
    });
  },
  'sitting-moved': ({ sitting, to, start }, teller) => {
    const [which, day] = [datedSittingText(teller.names, sitting), dateText(to)];
    return entered(teller, {
      de: `Die ${which.de} ist auf den ${day.de}${start ? `, ${start} Uhr,` : ''} verlegt`,
      en: `the ${which.en} is moved to ${day.en}${start ? `, ${start}` : ''}`,
    });
  },
  'sitting-cancelled': ({ sitting }, teller) => {
    const { de, en } = datedSittingText(teller.names, sitting);
    return entered(teller, { de: `Die ${de} ist abgesagt`, en: `the ${en} is cancelled` });
  },
  'sitting-in-doubt': ({ sitting, source }, { names }) => {
    const { de, en } = datedSittingText(names, sitting);
    return {
      de: `Die ${de} steht nicht mehr im Kalender „${source}“; ob sie stattfindet, ist zu klären.`,
      en: `The ${en} is no longer in the calendar “${source}”; whether it takes place has to be settled.`,
    };
  },
  'sitting-confirmed': ({ sitting }, teller) => {
    const { de, en } = datedSittingText(teller.names, sitting);
    return entered(teller, { de: `Die ${de} findet statt`, en: `the ${en} takes place` });
  },
  'sittings-imported': ({ source, from, sittings }, { who }) => {
    const count = countOf(sittings.length, { de: 'Sitzung', en: 'sitting' }, { de: 'Sitzungen', en: 'sittings' });
    return {
      de: `${who.de} hat aus dem Kalender „${source}“ ${count.de} ab dem ${dateText(from).de} übernommen.`,
      en: `${who.en} imported ${count.en} from ${dateText(from).en} on from the calendar “${source}”.`,
    };
  },
  'election-scheduled': ({ kind, date }, teller) =>
    entered(teller, onDay(textIn(teller.names, ELECTION_NAMES[kind]), date)),
  'election-moved': ({ election, from, to }, teller) => {
    const [{ de, en }, was, is] = [electionName(teller.names, election), dateText(from), dateText(to)];
    return entered(teller, {
      de: `Die ${de} vom ${was.de} ist auf den ${is.de} verlegt`,
      en: `the ${en} of ${was.en} is moved to ${is.en}`,
    });
  },
  'election-cancelled': ({ election, from }, teller) => {
    const { de, en } = onDay(electionName(teller.names, election), from);
    return entered(teller, { de: `Die ${de} entfällt`, en: `the ${en} does not take place` });
  },
  'days-closed': ({ days, reason }, { who }) => ({
    de: `${who.de} hat Schließtage eingetragen („${reason}“): ${listOf(days.map(dateText)).de}.`,
    en: `${who.en} entered closed days (“${reason}”): ${listOf(days.map(dateText)).en}.`,
  }),
  'days-opened': ({ days }, { who }) => ({
    de: `${who.de} hat Schließtage zurückgenommen: ${listOf(days.map(dateText)).de}.`,
    en: `${who.en} took back closed days: ${listOf(days.map(dateText)).en}.`,
  }),
  'carrier-registered': ({ name }, { who }) => ({
    de: `${who.de} hat den Träger „${name}“ eingetragen.`,
    en: `${who.en} registered the carrier “${name}”.`,
  }),
  'person-appointed': ({ person, roles }, { who, names }) => {
    const held = listOf(roles.map((role) => officeIn(names, role).label));
    return {
      de: `${who.de} hat der Person „${person}“ diese Rollen gegeben: ${held.de}.`,
      en: `${who.en} gave the person “${person}” these roles: ${held.en}.`,
    };
  },
  'person-dismissed': ({ person }, { who }) => ({
    de: `${who.de} hat der Person „${person}“ alle Rollen genommen.`,
    en: `${who.en} took all roles from the person “${person}”.`,
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

/** Sittings and elections are not the planner's: she enters what others have decided, or takes it over from their calendar. */
const entered = ({ who, imports }: Teller, what: Text): Text =>
  imports
    ? { de: `${who.de} hat aus dem Kalender übernommen: ${what.de}.`, en: `${who.en} imported: ${what.en}.` }
    : { de: `${who.de} hat eingetragen: ${what.de}.`, en: `${who.en} entered: ${what.en}.` };
