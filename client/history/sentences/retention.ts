/** Sentences of the end of what is kept: the legal hold, and the deletion that two people decide on. */
import { ENDING_WORDS } from '../../../domain/municipality/profile-words.ts';
import { entryText } from '../pointed-at.ts';
import { dateText } from '../wording.ts';
import type { Sentences } from './teller.ts';

export const retentionSentences: Sentences<
  'hold-placed' | 'hold-lifted' | 'deletion-proposed' | 'deletion-withdrawn' | 'deletion-consented' | 'case-emptied'
> = {
  'hold-placed': (_data, { who }) => ({
    de: `${who.de} hat mit Begründung eine Löschsperre gesetzt: Bis sie aufgehoben ist, wird der Vorgang nicht gelöscht.`,
    en: `${who.en} placed a legal hold, giving a reason: until it is lifted, the case is not deleted.`,
  }),
  'hold-lifted': (_data, { who }) => ({
    de: `${who.de} hat die Löschsperre mit Begründung aufgehoben.`,
    en: `${who.en} lifted the legal hold, giving a reason.`,
  }),
  'deletion-proposed': ({ ending, overSince, dueSince }, { who }) => {
    const [how, over, due] = [ENDING_WORDS[ending], dateText(overSince), dateText(dueSince)];
    return {
      de: `${who.de} hat vorgeschlagen, den Vorgang zu löschen: ${how.de}, zu Ende seit dem ${over.de}, Aufbewahrungsfrist abgelaufen, löschbar seit dem ${due.de}.`,
      en: `${who.en} proposed to delete the case: ${how.en}, over since ${over.en}, retention period over, to be deleted since ${due.en}.`,
    };
  },
  'deletion-withdrawn': (_data, { who }) => ({
    de: `${who.de} hat den Vorschlag zur Löschung mit Begründung zurückgezogen.`,
    en: `${who.en} withdrew the proposed deletion, giving a reason.`,
  }),
  'deletion-consented': ({ proposal }, { who, before }) => {
    const of = entryText(before, proposal);
    return {
      de: `${who.de} hat als zweite Person der Löschung zugestimmt (Vorschlag ${of.de}).`,
      en: `${who.en} consented to the deletion as the second person (proposal ${of.en}).`,
    };
  },
  'case-emptied': () => ({
    de: 'Handschlag hat den Vorgang geleert: Alle geschützten Angaben und Dokumente sind gelöscht; niemand kann sie wiederherstellen. Der Verlauf bleibt.',
    en: 'Handschlag emptied the case: all sealed values and documents are deleted; nobody can restore them. The course stays.',
  }),
};
