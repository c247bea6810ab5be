/** Sentences of what is added beside the steps: documents, notes, further channels, acknowledgements, orders to erase. */
import { CHANNEL_KIND, ERASURE_REASON } from '../../../domain/guideline/choices/course.ts';
import type { Text } from '../../../domain/terms.ts';
import { countOf, dateText, inARow, peopleText, whenKnown } from '../wording.ts';
import { noticeAbout } from './notices.ts';
import type { Sentences } from './teller.ts';

export const additionSentences: Sentences<
  'document-attached' | 'note-added' | 'channel-added' | 'channel-recorded' | 'notice-acknowledged' | 'erasure-ordered'
> = {
  'document-attached': ({ readers }, { who }) => {
    const whom: Text =
      readers === 'municipality'
        ? { de: 'lesen darf es nur die Kommune', en: 'only the municipality may read it' }
        : { de: 'alle Beteiligten dürfen es lesen', en: 'everybody involved may read it' };
    return {
      de: `${who.de} hat ein Dokument beigefügt; ${whom.de}.`,
      en: `${who.en} attached a document; ${whom.en}.`,
    };
  },
  'note-added': ({ readers }, { who }) =>
    readers === 'municipality'
      ? {
          de: `${who.de} hat einen Vermerk angelegt, den nur die Kommune lesen darf.`,
          en: `${who.en} added a note that only the municipality may read.`,
        }
      : { de: `${who.de} hat einen Vermerk angelegt.`, en: `${who.en} added a note.` },
  'channel-added': ({ channel, kind, plannedOn }, { who }) => {
    const [what, day] = [CHANNEL_KIND[kind], dateText(plannedOn)];
    return {
      de: `${who.de} hat Zugangsweg ${channel} angelegt: ${what.de}, geplant für den ${day.de}.`,
      en: `${who.en} added channel ${channel}: ${what.en}, planned for ${day.en}.`,
    };
  },
  'channel-recorded': ({ channel, reached }, { who, on }) =>
    inARow(
      {
        de: `${who.de} hat Zugangsweg ${channel}${on.de} ausgewertet und beschrieben, was daraus wurde.`,
        en: `${who.en} recorded what came of channel ${channel}${on.en}.`,
      },
      whenKnown(reached, (count) => {
        const people = peopleText(count);
        return { de: `Erreicht: ungefähr ${people.de}.`, en: `Reached: about ${people.en}.` };
      }),
    ),
  'notice-acknowledged': ({ notice }, teller) => {
    const { who } = teller;
    if (notice.startsWith('inform-')) {
      return {
        de: `${who.de} hat den Eingang der Vorabinformation bestätigt.`,
        en: `${who.en} acknowledged the receipt of the notice beforehand.`,
      };
    }
    const { about } = noticeAbout(notice, teller);
    return {
      de: `${who.de} hat den Eingang der Benachrichtigung bestätigt: ${about.de}.`,
      en: `${who.en} acknowledged the receipt of the notice: ${about.en}.`,
    };
  },
  'erasure-ordered': ({ keys, why }, { who }) => {
    const occasion = ERASURE_REASON[why];
    const count = countOf(
      keys.length,
      { de: 'geschützte Angabe', en: 'sealed value' },
      { de: 'geschützte Angaben', en: 'sealed values' },
    );
    return {
      de: `${who.de} hat die Löschung angeordnet: ${count.de}; Anlass: ${occasion.de}.`,
      en: `${who.en} ordered an erasure: ${count.en}; occasion: ${occasion.en}.`,
    };
  },
};
