/** Sentences of the legal position and the decision on the single case. */
import type { EventDataOf } from '../../../domain/case/events.ts';
import type { Text } from '../../../domain/terms.ts';
import { countOf, inARow, NOTHING, numberText } from '../wording.ts';
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
  'request-weighed': (data, { who, on }) => {
    const verdict =
      data.outcome === 'accept' ? { de: 'angenommen', en: 'accepted' } : { de: 'abgelehnt', en: 'declined' };
    const [effort, cost] = [effortText(data.effort), COST[data.bornBy]];
    return inARow(
      {
        de: `${who.de} hat die Anfrage${on.de} als Einzelfall abgewogen und mit Begründung ${verdict.de}.`,
        en: `${who.en} weighed the request on its own merits${on.en} and ${verdict.en} it, giving reasons.`,
      },
      { de: `Zusammenfassung: „${data.summary}“.`, en: `Summary: “${data.summary}”.` },
      comparables(data),
      {
        de: `Geschätzter Aufwand: ${effort.de}; ${cost.de}.`,
        en: `Estimated effort: ${effort.en}; ${cost.en}.`,
      },
      data.statisticsAgreed
        ? {
            de: 'Einzeldaten der Befragung gehen an die Statistikstelle.',
            en: 'Individual data of the survey goes to the statistics office.',
          }
        : {
            de: 'Einzeldaten der Befragung gehen nicht an die Statistikstelle.',
            en: 'No individual data of the survey goes to the statistics office.',
          },
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

/** A5 */
function comparables({ comparablesSearched, comparable, deviation, repeatable }: EventDataOf<'request-weighed'>): Text {
  const accepted = comparable.filter(({ outcome }) => outcome === 'accept').length;
  const [yes, no] = [numberText(accepted), numberText(comparable.length - accepted)];
  const found = comparable.length
    ? {
        de: `Vergleichbare Vorgänge: ${yes.de} angenommen, ${no.de} abgelehnt`,
        en: `Comparable cases: ${yes.en} accepted, ${no.en} declined`,
      }
    : comparablesSearched
      ? { de: 'Vergleichbare Vorgänge: gesucht, keine genannt', en: 'Comparable cases: looked for, none named' }
      : { de: 'Vergleichbare Vorgänge: nicht gesucht', en: 'Comparable cases: not looked for' };
  const differs = deviation
    ? { de: '; die Abweichung ist begründet', en: '; reasons are given for the deviation' }
    : NOTHING;
  return inARow(
    { de: `${found.de}${differs.de}.`, en: `${found.en}${differs.en}.` },
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

const COST: { readonly [B in EventDataOf<'request-weighed'>['bornBy']]: Text } = {
  municipality: { de: 'die Kosten trägt die Kommune', en: 'the municipality bears the cost' },
  carrier: { de: 'die Kosten trägt der Träger', en: 'the carrier bears the cost' },
  shared: { de: 'Kommune und Träger teilen sich die Kosten', en: 'municipality and carrier share the cost' },
  funding: { de: 'die Kosten trägt eine Förderung', en: 'funding bears the cost' },
};

const RESOLUTIONS: { readonly [O in EventDataOf<'resolution-obtained'>['outcome']]: Text } = {
  granted: { de: 'gefasst', en: 'passed' },
  refused: { de: 'abgelehnt', en: 'refused' },
  postponed: { de: 'vertagt', en: 'postponed' },
};
