/** What a change of the municipality's calendar would do, as sentences for whoever is about to order it. */
import { ELECTION_NAMES } from '../../domain/calendar/election-names.ts';
import { textIn } from '../../domain/guideline/placed-text.ts';
import type { MunicipalityEvent } from '../../domain/municipality/messages.ts';
import type { Text } from '../../domain/terms.ts';
import { datedSittingText, electionName, type Names, ofCommitteeText, onDay } from '../history/names.ts';
import { dateText, listOf } from '../history/wording.ts';

/** Undefined for what only keeps the books, e.g. that a file was read. */
export function tellChange(event: MunicipalityEvent, names: Names): Text | undefined {
  switch (event.type) {
    case 'sitting-scheduled': {
      const { committee, date, start, special } = event.data;
      const [of, day] = [ofCommitteeText(names, committee), dateText(date)];
      return {
        de: `Neue ${special ? 'Sondersitzung' : 'Sitzung'} ${of.de} am ${day.de}, ${start} Uhr.`,
        en: `New ${special ? 'special ' : ''}sitting ${of.en} on ${day.en}, ${start}.`,
      };
    }
    case 'sitting-moved': {
      const { sitting, to, start } = event.data;
      const [which, day] = [datedSittingText(names, sitting), dateText(to)];
      return {
        de: `Die ${which.de} wird auf den ${day.de}${start ? `, ${start} Uhr,` : ''} verlegt.`,
        en: `The ${which.en} is moved to ${day.en}${start ? `, ${start}` : ''}.`,
      };
    }
    case 'sitting-cancelled':
      return ofSitting(event.data.sitting, names, ['wird abgesagt', 'is cancelled']);
    case 'sitting-confirmed':
      return ofSitting(event.data.sitting, names, ['findet statt', 'takes place']);
    case 'sitting-in-doubt':
      return ofSitting(event.data.sitting, names, [
        'steht nicht mehr in der Datei und wird als fraglich gekennzeichnet',
        'is no longer in the file and is marked as in doubt',
      ]);
    case 'election-scheduled': {
      const { de, en } = onDay(textIn(names, ELECTION_NAMES[event.data.kind]), event.data.date);
      return { de: `Neu: ${de}.`, en: `New: ${en}.` };
    }
    case 'election-moved': {
      const { election, from, to } = event.data;
      const [{ de, en }, was, is] = [electionName(names, election), dateText(from), dateText(to)];
      return {
        de: `Die ${de} vom ${was.de} wird auf den ${is.de} verlegt.`,
        en: `The ${en} of ${was.en} is moved to ${is.en}.`,
      };
    }
    case 'election-cancelled': {
      const { de, en } = onDay(electionName(names, event.data.election), event.data.from);
      return { de: `Die ${de} entfällt.`, en: `The ${en} does not take place.` };
    }
    case 'days-closed': {
      const days = listOf(event.data.days.map(dateText));
      return {
        de: `Die Verwaltung ist geschlossen („${event.data.reason}“): ${days.de}.`,
        en: `The administration is closed (“${event.data.reason}”): ${days.en}.`,
      };
    }
    case 'days-opened': {
      const days = listOf(event.data.days.map(dateText));
      return { de: `Es wird doch gearbeitet: ${days.de}.`, en: `People work after all: ${days.en}.` };
    }
    default:
      return undefined;
  }
}

const ofSitting = (sitting: string, names: Names, [de, en]: readonly [string, string]): Text => {
  const which = datedSittingText(names, sitting);
  return { de: `Die ${which.de} ${de}.`, en: `The ${which.en} ${en}.` };
};
