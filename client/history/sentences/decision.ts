/** Sentences of the legal position and the decision on the single case. */
import { caseNumber } from '../../../domain/case/case-number.ts';
import type { EventDataOf } from '../../../domain/case/events.ts';
import { COST_BEARER } from '../../../domain/guideline/choices/review.ts';
import type { Text } from '../../../domain/terms.ts';
import type { SoFar } from '../so-far.ts';
import { countOf, inARow, listOf, NOTHING } from '../wording.ts';
import { effortText } from './effort.ts';
import { statement } from './statement.ts';
import type { Sentences } from './teller.ts';

export const decisionSentences: Sentences<
  'legal-position-assessed' | 'request-weighed' | 'decision-confirmed' | 'decision-returned' | 'resolution-obtained'
> = {
  'legal-position-assessed': (data, { who, on }) => {
    const { outcome, conditions, provision, publicTask, occasionHolds, blockedEntriesConsidered } = data;
    const count = countOf(conditions.length, { de: 'Auflage', en: 'condition' }, { de: 'Auflagen', en: 'conditions' });
    const verdict = {
      permissible: { de: 'zulässig', en: 'permissible' },
      'permissible-with-conditions': { de: `zulässig mit ${count.de}`, en: `permissible with ${count.en}` },
      'not-permissible': { de: 'nicht zulässig', en: 'not permissible' },
    }[outcome];
    const occasion = statement(occasionHolds, { de: 'konkret', en: 'concrete' });
    const blocked = statement(blockedEntriesConsidered, { de: 'bedacht', en: 'considered' });
    return {
      de: `${who.de} hat das Vorhaben${on.de} rechtlich eingeschätzt: ${verdict.de} (${provision}; öffentliche Aufgabe: ${publicTask}). Der Anlass ist ${occasion.de}; Auskunftssperren sind ${blocked.de}.`,
      en: `${who.en} assessed the legal position${on.en}: ${verdict.en} (${provision}; public task: ${publicTask}). The occasion is ${occasion.en}; blocked register entries are ${blocked.en}.`,
    };
  },
  'request-weighed': (data, { who, on, before }) => {
    const verdict = VERDICTS[data.outcome];
    const again: Text = before?.isWeighed ? { de: ' erneut', en: ' once more' } : NOTHING;
    const [effort, cost] = [effortText(data.effort), costText(data)];
    return inARow(
      {
        de: `${who.de} hat die Anfrage${on.de}${again.de} als Einzelfall abgewogen und mit Begründung ${verdict.de}.`,
        en: `${who.en} weighed the request${again.en} on its own merits${on.en} and ${verdict.en} it, giving reasons.`,
      },
      { de: `Zusammenfassung: „${data.summary}“.`, en: `Summary: “${data.summary}”.` },
      comparables(data),
      data.outcome === 'accept' && before ? conditionsText(before) : NOTHING,
      {
        de: `Geschätzter Aufwand: ${effort.de}; ${cost.de}.`,
        en: `Estimated effort: ${effort.en}; ${cost.en}.`,
      },
      data.statisticsAgreed
        ? {
            de: 'Einzeldaten der Befragung gehen an die Statistikstelle.',
            en: 'Individual data of the survey goes to the statistics office.',
          }
        : NOTHING,
    );
  },
  'decision-confirmed': (_data, { who, on }) => ({
    de: `${who.de} hat die Entscheidung${on.de} mitgezeichnet.`,
    en: `${who.en} co-signed the decision${on.en}.`,
  }),
  'decision-returned': (_data, { who, on }) => ({
    de: `${who.de} hat die Entscheidung${on.de} nicht mitgezeichnet, sondern mit Anmerkungen zurückgegeben.`,
    en: `${who.en} did not co-sign the decision but returned it with comments${on.en}.`,
  }),
  'resolution-obtained': ({ outcome, paper }, { who, on }) => {
    const verb = RESOLUTIONS[outcome];
    return {
      de: `${who.de} hat das Ergebnis festgehalten: Das Gremium hat den Beschluss nach Vorlage „${paper}“${on.de} ${verb.de}.`,
      en: `${who.en} recorded the outcome: the committee ${verb.en} the resolution of paper “${paper}”${on.en}.`,
    };
  },
};

/** A3: an acceptance takes over what the assessment asked. */
function conditionsText({ conditions }: SoFar): Text {
  if (conditions === 0) return NOTHING;
  return conditions === 1
    ? { de: 'Es gilt die Auflage der rechtlichen Einschätzung.', en: 'The condition of the legal assessment applies.' }
    : {
        de: `Es gelten die ${conditions} Auflagen der rechtlichen Einschätzung.`,
        en: `The ${conditions} conditions of the legal assessment apply.`,
      };
}

/** A5 */
function comparables({ comparablesSearched, comparable, deviation, repeatable }: EventDataOf<'request-weighed'>): Text {
  const named = comparable.map((earlier) => {
    const [number, { de, en }] = [caseNumber({ caseId: earlier.case }), VERDICTS[earlier.outcome]];
    return { de: `${number} (${de})`, en: `${number} (${en})` };
  });
  const found = named.length
    ? listOf(named)
    : comparablesSearched
      ? { de: 'gesucht, keine genannt', en: 'looked for, none named' }
      : { de: 'nicht gesucht', en: 'not looked for' };
  return inARow(
    { de: `Vergleichbare Vorgänge: ${found.de}.`, en: `Comparable cases: ${found.en}.` },
    deviation
      ? { de: 'Die abweichende Entscheidung ist begründet.', en: 'Reasons are given for deciding otherwise.' }
      : NOTHING,
    repeatable
      ? {
          de: 'Jedes vergleichbare Anliegen ließe sich ebenso unterstützen.',
          en: 'Every comparable request could be supported likewise.',
        }
      : {
          de: 'Nicht jedes vergleichbare Anliegen ließe sich ebenso unterstützen.',
          en: 'Not every comparable request could be supported likewise.',
        },
  );
}

/** In a refusal nobody bears what would have been borne. */
function costText({ bornBy, outcome }: Pick<EventDataOf<'request-weighed'>, 'bornBy' | 'outcome'>): Text {
  const { de, en } = COST_BEARER[bornBy];
  if (outcome === 'decline') {
    return bornBy === 'shared'
      ? { de: 'Kommune und Träger würden sich die Kosten teilen', en: 'municipality and carrier would share the cost' }
      : { de: `die Kosten würde ${de} tragen`, en: `${en} would bear the cost` };
  }
  return bornBy === 'shared'
    ? { de: `die Kosten tragen ${de}`, en: `${en} bear the cost` }
    : { de: `die Kosten trägt ${de}`, en: `${en} bears the cost` };
}

const VERDICTS: { readonly [O in EventDataOf<'request-weighed'>['outcome']]: Text } = {
  accept: { de: 'angenommen', en: 'accepted' },
  decline: { de: 'abgelehnt', en: 'declined' },
};

const RESOLUTIONS: { readonly [O in EventDataOf<'resolution-obtained'>['outcome']]: Text } = {
  granted: { de: 'gefasst', en: 'passed' },
  refused: { de: 'abgelehnt', en: 'refused' },
  postponed: { de: 'vertagt', en: 'postponed' },
};
