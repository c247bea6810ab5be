/** Sentences of answers and complaints: counts and kinds, never a resident. */
import { COMPLAINT_CATEGORY, COMPLAINT_END, COMPLAINT_WAY } from '../../../domain/guideline/choices/response.ts';
import { GDPR_REQUESTS } from '../../../domain/guideline/forms/response.ts';
import { correctedText, countOf, dateText, inARow, NOTHING } from '../wording.ts';
import type { Sentences } from './teller.ts';

export const responseSentences: Sentences<
  'responses-recorded' | 'complaint-registered' | 'complaint-answered' | 'complaint-closed'
> = {
  'responses-recorded': ({ answered, undeliverable, final }, { who, on, corrects, before }) => {
    const replies = countOf(answered, { de: 'Antwort', en: 'answer' }, { de: 'Antworten', en: 'answers' });
    const returned = countOf(
      undeliverable,
      { de: 'unzustellbare Sendung', en: 'undeliverable item' },
      { de: 'unzustellbare Sendungen', en: 'undeliverable items' },
    );
    const [answers, items] = [
      correctedText(replies, answered, before?.responses?.answered),
      correctedText(returned, undeliverable, before?.responses?.undeliverable),
    ];
    return inARow(
      corrects
        ? {
            de: `${who.de} hat den Rücklauf${on.de} berichtigt: insgesamt ${answers.de}, ${items.de}.`,
            en: `${who.en} corrected the responses${on.en}: in all ${answers.en}, ${items.en}.`,
          }
        : {
            de: `${who.de} hat${on.de} neuen Rücklauf erfasst: ${replies.de}, ${returned.de}.`,
            en: `${who.en} recorded new responses${on.en}: ${replies.en}, ${returned.en}.`,
          },
      final
        ? { de: 'Die Rücklauffrist ist beendet.', en: 'The response period is over.' }
        : { de: 'Die Rücklauffrist läuft weiter.', en: 'The response period goes on.' },
    );
  },
  'complaint-registered': ({ complaint, category, receivedOn, by }, { who, on }) => {
    const [what, means, day] = [COMPLAINT_CATEGORY[category], COMPLAINT_WAY[by], dateText(receivedOn)];
    return inARow(
      {
        de: `${who.de} hat${on.de} Beschwerde ${complaint} ohne Personenangaben erfasst: ${what.de}, eingegangen am ${day.de} (${means.de}).`,
        en: `${who.en} registered complaint ${complaint}${on.en}, without persons: ${what.en}, received on ${day.en} (${means.en}).`,
      },
      GDPR_REQUESTS.includes(category)
        ? {
            de: 'Die Antwort ist binnen eines Monats fällig (Art. 12 Abs. 3 DSGVO).',
            en: 'The answer is due within one month (Art. 12(3) GDPR).',
          }
        : NOTHING,
    );
  },
  'complaint-answered': ({ complaint, officerSupported, legalFollowUp }, { who, on }) => {
    const support = officerSupported
      ? {
          de: 'mit Unterstützung der*des Datenschutzbeauftragten',
          en: 'with the support of the data-protection officer',
        }
      : {
          de: 'ohne Unterstützung der*des Datenschutzbeauftragten',
          en: 'without the support of the data-protection officer',
        };
    return inARow(
      {
        de: `${who.de} hat Beschwerde ${complaint}${on.de} ${support.de} beantwortet.`,
        en: `${who.en} answered complaint ${complaint} ${support.en}${on.en}.`,
      },
      legalFollowUp
        ? { de: 'Rechtliche Schritte folgen.', en: 'Legal follow-up is to come.' }
        : { de: 'Rechtliche Schritte folgen nicht.', en: 'There is no legal follow-up.' },
    );
  },
  'complaint-closed': ({ complaint, outcome }, { who, on }) => ({
    de: `${who.de} hat Beschwerde ${complaint}${on.de} abgeschlossen: ${COMPLAINT_END[outcome].de}.`,
    en: `${who.en} closed complaint ${complaint}${on.en}: ${COMPLAINT_END[outcome].en}.`,
  }),
};
