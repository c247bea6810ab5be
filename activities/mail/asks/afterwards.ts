/** What is asked once the mailing is out: responses, complaints, report, end. */
import { longDate } from '../../../domain/calendar/long-date.ts';
import { submissionDeadline } from '../../../domain/calendar/sittings.ts';
import { isRuleWaived } from '../../../domain/case/state.ts';
import { chosenSitting, sittingText } from '../which-of-several.ts';
import type { Ask, Asks } from './ask.ts';

type Steps =
  | 'record-responses'
  | 'register-complaint'
  | 'answer-complaint'
  | 'close-complaint'
  | 'submit-report'
  | 'accept-report'
  | 'choose-sitting'
  | 'prepare-paper'
  | 'present-report'
  | 'hand-over-statistics'
  | 'publish-results'
  | 'evaluate-cooperation'
  | 'close-case';

const chooseSitting: Ask = (state, { instance }) => {
  const committee = instance === undefined ? undefined : sittingText(state, instance);
  return {
    de: `Bitte wählen Sie die Sitzung, in der der Bericht vorgestellt wird${committee ? `: ${committee.de}` : ''}.`,
    en: `Please choose the sitting in which the report is presented${committee ? `: ${committee.en}` : ''}.`,
  };
};

const preparePaper: Ask = (state, { instance }) => {
  const [text, sitting] = [sittingText(state, instance), chosenSitting(state, instance)];
  if (isRuleWaived(state, 'prepare-paper', 'T1')) {
    return {
      de: `Bitte fertigen Sie die Vorlage${text ? ` für ${text.de}` : ''}. Auf die Frist des Vorlagenschlusses wurde für diesen Vorgang verzichtet.`,
      en: `Please prepare the paper${text ? ` for ${text.en}` : ''}. The day on which papers are due was waived for this case.`,
    };
  }
  const closes = sitting && longDate(submissionDeadline(state.basis, sitting).date);
  return {
    de: `Bitte fertigen Sie die Vorlage${text ? ` für ${text.de}` : ''}, und geben Sie sie bis zum Vorlagenschluss${closes ? ` am ${closes.de}` : ''} ab.`,
    en: `Please prepare the paper${text ? ` for ${text.en}` : ''}, and hand it in by the day on which papers are due${closes ? `, ${closes.en}` : ''}.`,
  };
};

const present: Ask = (state, { instance }) => {
  const sitting = sittingText(state, instance);
  return {
    de: `Der Bericht steht auf der Tagesordnung${sitting ? `: ${sitting.de}` : ''}. Bitte tragen Sie danach ein, wie das Gremium ihn aufgenommen hat.`,
    en: `The report is on the agenda${sitting ? `: ${sitting.en}` : ''}. Please record afterwards how the committee received it.`,
  };
};

const complaint = (instance: string | undefined) => (instance === undefined ? '' : ` Nr. ${instance}`);
const complaintEn = (instance: string | undefined) => (instance === undefined ? '' : ` No. ${instance}`);

export const AFTERWARDS: Asks<Steps> = {
  'record-responses': {
    de: 'Bitte tragen Sie den Rücklauf ein: nur Anzahlen, auch die der unzustellbaren Sendungen.',
    en: 'Please record the responses: counts alone, those of undeliverable items, too.',
  },
  'register-complaint': {
    de: 'Bitte erfassen Sie die Beschwerde, ohne Angaben zur Person.',
    en: 'Please register the complaint, without any detail of the person.',
  },
  'answer-complaint': (_state, { instance }) => ({
    de: `Bitte beantworten Sie die Beschwerde${complaint(instance)}; die*der Datenschutzbeauftragte unterstützt Sie dabei.`,
    en: `Please answer the complaint${complaintEn(instance)}; the data-protection officer supports you.`,
  }),
  'close-complaint': (_state, { instance }) => ({
    de: `Die Beschwerde${complaint(instance)} ist beantwortet. Bitte prüfen Sie, ob sie erledigt ist, und schließen Sie sie ab.`,
    en: `The complaint${complaintEn(instance)} has been answered. Please check whether it is settled, and close it.`,
  }),
  'submit-report': {
    de: 'Bitte reichen Sie den Bericht mit den Ergebnissen ein.',
    en: 'Please submit the report with the results.',
  },
  'accept-report': {
    de: 'Der Bericht liegt vor. Bitte prüfen Sie ihn und nehmen Sie ihn ab, oder geben Sie ihn zurück.',
    en: 'The report is there. Please examine it and accept it, or return it.',
  },
  'choose-sitting': chooseSitting,
  'prepare-paper': preparePaper,
  'present-report': present,
  'hand-over-statistics': (_state, _work, side) =>
    side === 'carrier'
      ? {
          de: 'Bitte übergeben Sie der Statistikstelle die vereinbarten Daten, und tragen Sie hier nur Prüfsumme und Anzahl ein. Die Datensätze selbst gehören nie in dieses System.',
          en: 'Please hand the agreed data over to the statistics office, and record only checksum and number here. The records themselves never belong in this system.',
        }
      : {
          de: 'Der Träger übergibt die vereinbarten Daten. Bitte bestätigen Sie den Empfang anhand der Prüfsumme; die Datensätze selbst gehören nie in dieses System.',
          en: 'The carrier hands over the agreed data. Please confirm the receipt by the checksum; the records themselves never belong in this system.',
        },
  'publish-results': {
    de: 'Bitte veröffentlichen Sie die Ergebnisse, und tragen Sie ein, wo und wann.',
    en: 'Please publish the results, and record where and when.',
  },
  'evaluate-cooperation': (_state, _work, side) =>
    side === 'carrier'
      ? {
          de: 'Bitte halten Sie fest, welche Erfahrungen Sie mit der Zusammenarbeit gemacht haben.',
          en: 'Please record what you have learned from the cooperation.',
        }
      : {
          de: 'Bitte halten Sie fest, welche Erfahrungen Sie mit der Zusammenarbeit gemacht haben und was sie tatsächlich gekostet hat.',
          en: 'Please record what you have learned from the cooperation and what it did cost.',
        },
  'close-case': {
    de: 'Alles ist erledigt. Bitte schließen Sie den Vorgang ab.',
    en: 'Everything is done. Please close the case.',
  },
};
