/** Sentences of the review: enabler, vetting, offices informed, estimate, legal position, decision. */
import { caseNumber } from '../../../domain/case/case-number.ts';
import type { EventDataOf } from '../../../domain/case/events.ts';
import type { Role, Text } from '../../../domain/terms.ts';
import { roleAsObject } from '../roles.ts';
import type { Teller } from '../teller.ts';
import { countOf, dateText, inARow, listOf, NOTHING, numberText, whenKnown } from '../wording.ts';
import { effortText } from './effort.ts';
import type { Sentences } from './teller.ts';

export const reviewSentences: Sentences<
  | 'enabler-identified'
  | 'carrier-vetted'
  | 'data-protection-officer-informed'
  | 'press-office-informed'
  | 'statistics-office-informed'
  | 'registration-office-informed'
  | 'addressees-estimated'
  | 'legal-position-assessed'
  | 'request-weighed'
  | 'decision-confirmed'
  | 'decision-returned'
  | 'resolution-obtained'
> = {
  'enabler-identified': ({ unit, leads }, { who, on }) => ({
    de: `${who.de} hat${on.de} als Ermöglicher benannt: ${unit}. Das Vorhaben führt ${leads === 'municipality' ? 'die Kommune' : 'der Träger'}.`,
    en: `${who.en} identified the enabler${on.en}: ${unit}. The ${leads} leads the project.`,
  }),
  'carrier-vetted': ({ known, goodReference, signatories, carriedOver, ...acting }, { who, on }) => {
    const persons = listOf([
      statement(acting.authorised, { de: 'vom Träger autorisiert', en: 'authorised by the carrier' }),
      statement(acting.assigned, { de: 'dem Vorhaben fest zugeordnet', en: 'firmly assigned to the project' }),
      statement(acting.empowered, { de: 'befugt', en: 'empowered to act' }),
    ]);
    const fromWork = statement(known, {
      de: 'aus Netzwerk- oder Gemeinwesenarbeit bekannt',
      en: 'known from network or community work',
    });
    const reference = goodReference
      ? { de: 'gute Referenz', en: 'good reference' }
      : { de: 'keine gute Referenz', en: 'no good reference' };
    return inARow(
      {
        de: `${who.de} hat den Träger${on.de} geprüft: ${fromWork.de}, ${reference.de}; die Handelnden sind ${persons.de}.`,
        en: `${who.en} vetted the carrier${on.en}: ${fromWork.en}, ${reference.en}; the acting persons are ${persons.en}.`,
      },
      signatories === 1
        ? { de: 'Für den Träger unterzeichnet 1 Person allein.', en: 'For the carrier 1 person signs alone.' }
        : {
            de: `Für den Träger unterzeichnen ${signatories} Personen gemeinsam.`,
            en: `For the carrier ${signatories} people sign jointly.`,
          },
      whenKnown(carriedOver, ({ from, vettedOn }) => ({
        de: `Grundlage ist die Prüfung vom ${dateText(vettedOn).de} im Vorgang ${caseNumber({ caseId: from })}.`,
        en: `It carries over the vetting of ${dateText(vettedOn).en} in case ${caseNumber({ caseId: from })}.`,
      })),
    );
  },
  'data-protection-officer-informed': (data, teller) => informed(data, teller, 'data-protection-officer'),
  'press-office-informed': (data, teller) => informed(data, teller, 'press-office'),
  'statistics-office-informed': (data, teller) => informed(data, teller, 'statistics-office'),
  'registration-office-informed': (data, teller) => informed(data, teller, 'registration-office'),
  'addressees-estimated': ({ count, basis }, { who, on }) => {
    const many = countOf(count, { de: 'Person', en: 'person' }, { de: 'Personen', en: 'people' });
    const source = ESTIMATES[basis];
    return {
      de: `${who.de} hat die Menge${on.de} ohne Namen geschätzt: rund ${many.de}; Grundlage: ${source.de}.`,
      en: `${who.en} estimated the number${on.en}, without names: about ${many.en}; basis: ${source.en}.`,
    };
  },
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

/** "befugt" or "nicht befugt". */
const statement = (holds: boolean, { de, en }: Text): Text =>
  holds ? { de, en } : { de: `nicht ${de}`, en: `not ${en}` };

/** A2: the record shows when and how. */
function informed({ how, to }: EventDataOf<'press-office-informed'>, { who, on }: Teller, role: Role): Text {
  const [office, means] = [roleAsObject(role), MEANS[how]];
  const people = countOf(to.length, { de: 'Person', en: 'person' }, { de: 'Personen', en: 'people' });
  const many = to.length === 0 ? NOTHING : { de: ` (${people.de})`, en: ` (${people.en})` };
  return {
    de: `${who.de} hat ${office.de}${on.de} ${means.de}${many.de} vorab über das Vorhaben informiert.`,
    en: `${who.en} informed ${office.en} of the project beforehand ${means.en}${many.en}${on.en}.`,
  };
}

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

const MEANS: { readonly [H in EventDataOf<'press-office-informed'>['how']]: Text } = {
  mail: { de: 'per E-Mail', en: 'by mail' },
  telephone: { de: 'telefonisch', en: 'by telephone' },
  'in-person': { de: 'persönlich', en: 'in person' },
  letter: { de: 'schriftlich', en: 'by letter' },
};

const ESTIMATES: { readonly [B in EventDataOf<'addressees-estimated'>['basis']]: Text } = {
  'statistics-extract': { de: 'Auszug aus der Statistik', en: 'an extract of the statistics' },
  'register-count': { de: 'Auszählung des Melderegisters', en: 'a count of the register' },
  census: { de: 'Zensus', en: 'the census' },
  experience: { de: 'Erfahrungswerte', en: 'experience' },
};

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
