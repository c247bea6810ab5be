/** Sentences of drafting, approval, print, dispatch, report and end. */
import type { Side } from '../../../domain/case/events.ts';
import type { Text } from '../../../domain/terms.ts';
import { countOf, dateText, listOf, numberText } from '../wording.ts';
import type { Sentences } from './teller.ts';

export const mailingSentences: Sentences<
  | 'mailing-drafted'
  | 'mailing-agreed'
  | 'mailing-approved'
  | 'mailing-rejected'
  | 'cover-letter-signed'
  | 'dispatch-planned'
  | 'window-overridden'
  | 'dispatch-released'
  | 'addressees-selected'
  | 'mailing-printed'
  | 'mailing-sent'
  | 'sitting-chosen'
  | 'report-submitted'
  | 'report-presented'
  | 'case-closed'
> = {
  'mailing-drafted': ({ version, pieces }, { who, on }) => {
    const what = listOf(pieces.map(({ piece }) => PIECES[piece]));
    return {
      de: `${who.de} hat${on.de} Fassung ${version} der Sendung vorgelegt: ${what.de}.`,
      en: `${who.en} proposed version ${version} of the mailing${on.en}: ${what.en}.`,
    };
  },
  'mailing-agreed': ({ version, side }, { who, on }) => ({
    de: `${who.de} hat${on.de} für ${SIDE[side].de} der Fassung ${version} der Sendung zugestimmt.`,
    en: `${who.en} agreed to version ${version} of the mailing for ${SIDE[side].en}${on.en}.`,
  }),
  'mailing-approved': ({ version, documents }, { who, on }) => {
    const count = countOf(documents.length, { de: 'Dokument', en: 'document' }, { de: 'Dokumente', en: 'documents' });
    return {
      de: `${who.de} hat genau die Fassung ${version} der Sendung (${count.de})${on.de} freigegeben.`,
      en: `${who.en} approved exactly version ${version} of the mailing (${count.en})${on.en}.`,
    };
  },
  'mailing-rejected': ({ version }, { who }) => ({
    de: `${who.de} hat Fassung ${version} der Sendung mit Anmerkungen zurückgewiesen; der Entwurf ist wieder offen.`,
    en: `${who.en} rejected version ${version} of the mailing with comments; drafting is open again.`,
  }),
  'cover-letter-signed': (_data, { who, on }) => ({
    de: `${who.de} hat das Begleitschreiben${on.de} unterzeichnet und die freigegebenen Dokumente damit zum Druck bestimmt.`,
    en: `${who.en} signed the cover letter${on.en} and thereby released the approved documents for print.`,
  }),
  'dispatch-planned': ({ date }, { who, on }) => ({
    de: `${who.de} hat${on.de} den Versand für den ${dateText(date).de} terminiert.`,
    en: `${who.en} planned the dispatch for ${dateText(date).en}${on.en}.`,
  }),
  'window-overridden': ({ election }, { who }) => ({
    de: `${who.de} hat die Sperrfrist vor der Wahl „${election}“ für diesen Vorgang mit schriftlicher Begründung aufgehoben.`,
    en: `${who.en} lifted the window before the election “${election}” for this case, with a written reason.`,
  }),
  'dispatch-released': () => ({
    de: 'Die Sperrfrist vor der Wahl ist vorbei; Handschlag hat den wartenden Versand freigegeben.',
    en: 'The window before the election is over; Handschlag released the waiting dispatch.',
  }),
  'addressees-selected': ({ count, blockedEntriesRemoved }, { who, on }) => {
    const many = countOf(count, { de: 'Anschrift', en: 'address' }, { de: 'Anschriften', en: 'addresses' });
    const blocked = blockedEntriesRemoved
      ? { de: 'Auskunftssperren sind berücksichtigt', en: 'blocked entries were removed' }
      : { de: 'Auskunftssperren sind nicht berücksichtigt', en: 'blocked entries were not removed' };
    return {
      de: `${who.de} hat${on.de} in der Verwaltung ${many.de} ausgewählt; ${blocked.de}. Erfasst ist nur die Anzahl.`,
      en: `${who.en} selected ${many.en} inside the administration${on.en}; ${blocked.en}. Only the count is recorded.`,
    };
  },
  'mailing-printed': ({ printed, spoiled, kept }, { who, on }) => {
    const [all, waste, rest] = [numberText(printed), numberText(spoiled), numberText(kept)];
    return {
      de: `${who.de} hat${on.de} ${all.de} Sendungen gedruckt, davon ${waste.de} Makulatur und ${rest.de} Belegexemplare.`,
      en: `${who.en} printed ${all.en} items${on.en}, of which ${waste.en} were spoiled and ${rest.en} kept.`,
    };
  },
  'mailing-sent': ({ sent }, { who, on }) => {
    const items = countOf(sent, { de: 'Sendung', en: 'item' }, { de: 'Sendungen', en: 'items' });
    return { de: `${who.de} hat${on.de} ${items.de} versandt.`, en: `${who.en} sent ${items.en}${on.en}.` };
  },
  'sitting-chosen': ({ committee, sitting }, { who, on }) => ({
    de: `${who.de} hat${on.de} die Sitzung „${sitting}“ (Gremium „${committee}“) für den Bericht gewählt.`,
    en: `${who.en} chose the sitting “${sitting}” (committee “${committee}”) for the report${on.en}.`,
  }),
  'report-submitted': ({ answered, undeliverable }, { who, on }) => {
    const replies = countOf(answered, { de: 'Antwort', en: 'answer' }, { de: 'Antworten', en: 'answers' });
    const returned = numberText(undeliverable);
    return {
      de: `${who.de} hat${on.de} den Bericht eingereicht: ${replies.de}, ${returned.de} unzustellbar.`,
      en: `${who.en} submitted the report${on.en}: ${replies.en}, ${returned.en} undeliverable.`,
    };
  },
  'report-presented': ({ outcome }, { who, on }) => {
    const result = {
      noted: { de: 'Er wurde zur Kenntnis genommen.', en: 'It was noted.' },
      approved: { de: 'Ihm wurde zugestimmt.', en: 'It was approved.' },
      postponed: {
        de: 'Er wurde vertagt; eine neue Sitzung ist zu wählen.',
        en: 'It was postponed; another sitting is to be chosen.',
      },
    }[outcome];
    return {
      de: `${who.de} hat den Bericht${on.de} im Gremium vorgestellt. ${result.de}`,
      en: `${who.en} presented the report in the committee${on.en}. ${result.en}`,
    };
  },
  'case-closed': (_data, { who, on }) => ({
    de: `${who.de} hat den Vorgang${on.de} abgeschlossen.`,
    en: `${who.en} closed the case${on.en}.`,
  }),
};

const SIDE: { readonly [S in Side]: Text } = {
  carrier: { de: 'den Träger', en: 'the carrier' },
  municipality: { de: 'die Kommune', en: 'the municipality' },
};

const PIECES = {
  letter: { de: 'Anschreiben', en: 'letter' },
  questionnaire: { de: 'Fragebogen', en: 'questionnaire' },
  flyer: { de: 'Faltblatt', en: 'flyer' },
  'cover-letter': { de: 'Begleitschreiben', en: 'cover letter' },
} as const;
