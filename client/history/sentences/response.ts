/** Sentences of answers and complaints: counts and kinds, never a resident. */
import type { EventDataOf } from '../../../domain/case/events.ts';
import { GDPR_REQUESTS } from '../../../domain/guideline/forms/response.ts';
import type { Text } from '../../../domain/terms.ts';
import { countOf, dateText, inARow, NOTHING } from '../wording.ts';
import type { Sentences } from './teller.ts';

export const responseSentences: Sentences<
  'responses-recorded' | 'complaint-registered' | 'complaint-answered' | 'complaint-closed'
> = {
  'responses-recorded': ({ answered, undeliverable, final }, { who, on }) => {
    const replies = countOf(answered, { de: 'Antwort', en: 'answer' }, { de: 'Antworten', en: 'answers' });
    const returned = countOf(
      undeliverable,
      { de: 'unzustellbare Sendung', en: 'undeliverable item' },
      { de: 'unzustellbare Sendungen', en: 'undeliverable items' },
    );
    return inARow(
      {
        de: `${who.de} hat${on.de} neuen Rücklauf erfasst: ${replies.de}, ${returned.de}.`,
        en: `${who.en} recorded new responses${on.en}: ${replies.en}, ${returned.en}.`,
      },
      final
        ? { de: 'Die Rücklauffrist ist beendet.', en: 'The response period is over.' }
        : { de: 'Die Rücklauffrist läuft weiter.', en: 'The response period goes on.' },
    );
  },
  'complaint-registered': ({ complaint, category, receivedOn, by }, { who, on }) => {
    const [what, means, day] = [CATEGORIES[category], MEANS[by], dateText(receivedOn)];
    return inARow(
      {
        de: `${who.de} hat${on.de} Beschwerde ${complaint} ohne Personenangaben erfasst: ${what.de}, eingegangen am ${day.de} ${means.de}.`,
        en: `${who.en} registered complaint ${complaint}${on.en}, without persons: ${what.en}, received on ${day.en} ${means.en}.`,
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
    de: `${who.de} hat Beschwerde ${complaint}${on.de} abgeschlossen: ${OUTCOMES[outcome].de}.`,
    en: `${who.en} closed complaint ${complaint}${on.en}: ${OUTCOMES[outcome].en}.`,
  }),
};

const CATEGORIES: { readonly [C in EventDataOf<'complaint-registered'>['category']]: Text } = {
  annoyance: { de: 'Verärgerung', en: 'annoyance' },
  'data-protection': { de: 'Datenschutz', en: 'data protection' },
  'access-request': { de: 'Auskunftsverlangen', en: 'a request for access' },
  'erasure-request': { de: 'Löschverlangen', en: 'a request for erasure' },
  objection: { de: 'Widerspruch', en: 'an objection' },
  content: { de: 'Inhalt der Sendung', en: 'the contents of the mailing' },
  other: { de: 'anderer Anlass', en: 'another matter' },
};

const MEANS: { readonly [M in EventDataOf<'complaint-registered'>['by']]: Text } = {
  telephone: { de: 'per Telefon', en: 'by telephone' },
  letter: { de: 'per Brief', en: 'by letter' },
  mail: { de: 'per E-Mail', en: 'by mail' },
  'in-person': { de: 'im persönlichen Gespräch', en: 'in person' },
  press: { de: 'über die Presse', en: 'through the press' },
};

const OUTCOMES: { readonly [O in EventDataOf<'complaint-closed'>['outcome']]: Text } = {
  settled: { de: 'erledigt', en: 'settled' },
  'justified-and-mended': { de: 'berechtigt und abgestellt', en: 'justified and mended' },
  unjustified: { de: 'nicht berechtigt', en: 'not justified' },
  'legal-follow-up-ended': { de: 'die rechtlichen Schritte sind beendet', en: 'the legal follow-up has ended' },
};
