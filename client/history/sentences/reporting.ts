/** Sentences of report, committees, statistics, publication and the end. */
import type { EventDataOf } from '../../../domain/case/events.ts';
import { COOPERATE_AGAIN } from '../../../domain/guideline/choices/response.ts';
import { officeIn } from '../../../domain/guideline/office-words.ts';
import type { Text } from '../../../domain/terms.ts';
import { committeeText, sittingText } from '../names.ts';
import { countOf, inARow, NOTHING, whenKnown } from '../wording.ts';
import { effortText } from './effort.ts';
import type { Sentences } from './teller.ts';

export const reportingSentences: Sentences<
  | 'report-submitted'
  | 'report-accepted'
  | 'report-returned'
  | 'sitting-chosen'
  | 'paper-prepared'
  | 'report-presented'
  | 'statistics-handed-over'
  | 'statistics-confirmed'
  | 'results-published'
  | 'cooperation-evaluated'
  | 'case-closed'
> = {
  'report-submitted': ({ file }, { who, on }) => {
    const enclosed = file ? ENCLOSED : NOTHING;
    return {
      de: `${who.de} hat${on.de} den Bericht eingereicht${enclosed.de}.`,
      en: `${who.en} submitted the report${enclosed.en}${on.en}.`,
    };
  },
  'report-accepted': (_data, { who, on }) => ({
    de: `${who.de} hat den Bericht${on.de} abgenommen.`,
    en: `${who.en} accepted the report${on.en}.`,
  }),
  'report-returned': (_data, { who, on }) => ({
    de: `${who.de} hat den Bericht${on.de} zurückgegeben und geschrieben, was noch fehlt.`,
    en: `${who.en} returned the report${on.en} and wrote what is still missing.`,
  }),
  'sitting-chosen': ({ committee, sitting }, { who, on, names }) => {
    const which = sittingText(names, sitting, committee);
    return {
      de: `${who.de} hat${on.de} für den Bericht gewählt: ${which.de}.`,
      en: `${who.en} chose for the report${on.en}: ${which.en}.`,
    };
  },
  'paper-prepared': ({ committee, number, file }, { who, on, names }) => {
    const hearing = committeeText(names, committee);
    const enclosed = file ? ENCLOSED : NOTHING;
    return {
      de: `${who.de} hat${on.de} die Vorlage „${number}“ für das ${hearing.de} gefertigt${enclosed.de}.`,
      en: `${who.en} prepared paper “${number}” for the ${hearing.en}${enclosed.en}${on.en}.`,
    };
  },
  'report-presented': ({ committee, outcome }, { who, role, on, names }) => {
    const [hearing, { object: by }] = [committeeText(names, committee), officeIn(names, role)];
    if (outcome === 'postponed') {
      return {
        de: `Das ${hearing.de} hat den Bericht${on.de} vertagt; die Sitzung ist neu zu wählen (eingetragen durch ${by.de}).`,
        en: `The ${hearing.en} postponed the report${on.en}; another sitting is to be chosen (entered by ${by.en}).`,
      };
    }
    const result = PRESENTED[outcome];
    return {
      de: `${who.de} hat den Bericht${on.de} im ${hearing.de} vorgestellt. ${result.de}`,
      en: `${who.en} presented the report in the ${hearing.en}${on.en}. ${result.en}`,
    };
  },
  'statistics-handed-over': ({ records }, { who, on }) => {
    const many = countOf(records, { de: 'Datensatz', en: 'record' }, { de: 'Datensätze', en: 'records' });
    return {
      de: `${who.de} hat der Statistikstelle${on.de} ${many.de} übergeben; erfasst sind nur Anzahl und Prüfsumme.`,
      en: `${who.en} handed ${many.en} over to the statistics office${on.en}; only count and checksum are recorded.`,
    };
  },
  'statistics-confirmed': (_data, { who, on }) => ({
    de: `${who.de} hat den Empfang der Statistikdaten${on.de} mit ihrer Prüfsumme bestätigt.`,
    en: `${who.en} confirmed the receipt of the statistical data by its checksum${on.en}.`,
  }),
  'results-published': ({ where }, { who, on }) => ({
    de: `${who.de} hat die Ergebnisse${on.de} veröffentlicht: ${where}.`,
    en: `${who.en} published the results${on.en}: ${where}.`,
  }),
  'cooperation-evaluated': ({ again, actual }, { who, on }) => {
    const wish = COOPERATE_AGAIN[again];
    return inARow(
      {
        de: `${who.de} hat die Zusammenarbeit${on.de} ausgewertet. Noch einmal zusammenarbeiten: ${wish.de}.`,
        en: `${who.en} evaluated the cooperation${on.en}. Cooperate again: ${wish.en}.`,
      },
      whenKnown(actual, (effort) => {
        const { de, en } = effortText(effort);
        return { de: `Tatsächlicher Aufwand: ${de}.`, en: `Actual effort: ${en}.` };
      }),
    );
  },
  'case-closed': (_data, { who, on }) => ({
    de: `${who.de} hat den Vorgang${on.de} abgeschlossen.`,
    en: `${who.en} closed the case${on.en}.`,
  }),
};

const ENCLOSED: Text = { de: ' und als Dokument beigefügt', en: ' and enclosed it as a document' };

const PRESENTED: {
  readonly [O in Exclude<EventDataOf<'report-presented'>['outcome'], 'postponed'>]: Text;
} = {
  noted: { de: 'Das Gremium hat ihn zur Kenntnis genommen.', en: 'The committee noted it.' },
  approved: { de: 'Das Gremium hat ihm zugestimmt.', en: 'The committee approved it.' },
};
