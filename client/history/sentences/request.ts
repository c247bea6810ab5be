/** Sentences of request, vetting, involvement, legal review and declaration. */
import type { EventDataOf, Side } from '../../../domain/case/events.ts';
import type { Text } from '../../../domain/terms.ts';
import { countOf, listOf, numberText, type Teller } from '../wording.ts';
import type { Sentences } from './teller.ts';

export const requestSentences: Sentences<
  | 'case-opened'
  | 'completeness-checked'
  | 'request-completed'
  | 'enabler-identified'
  | 'data-protection-officer-informed'
  | 'press-office-informed'
  | 'legal-position-assessed'
  | 'request-weighed'
  | 'declaration-rendered'
  | 'declaration-signed'
> = {
  'case-opened': ({ request }, { who, on }) => {
    const many = numberText(request.expectedCount);
    return {
      de: `${who.de} hat${on.de} für ${request.carrier.name} um Unterstützung angefragt; erwartet werden rund ${many.de} Angeschriebene.`,
      en: `${who.en} asked for support on behalf of ${request.carrier.name}${on.en}; about ${many.en} addressees are expected.`,
    };
  },
  'completeness-checked': (data, { who, on }) => {
    if (data.outcome === 'complete') {
      return {
        de: `${who.de} hat die Anfrage${on.de} geprüft: Sie ist vollständig.`,
        en: `${who.en} checked the request${on.en}: it is complete.`,
      };
    }
    const missing = listOf(data.missing.map((item) => MISSING[item]));
    return {
      de: `${who.de} hat die Anfrage${on.de} geprüft: Sie ist unvollständig, es fehlt ${missing.de}.`,
      en: `${who.en} checked the request${on.en}: it is incomplete, what is missing is ${missing.en}.`,
    };
  },
  'request-completed': (_data, { who, on }) => ({
    de: `${who.de} hat${on.de} die fehlenden Angaben nachgereicht; die Anfrage wird erneut auf Vollständigkeit geprüft.`,
    en: `${who.en} supplied the missing information${on.en}; the request is checked for completeness again.`,
  }),
  'enabler-identified': ({ unit, leads }, { who, on }) => ({
    de: `${who.de} hat${on.de} als Ermöglicher benannt: ${unit}. Das Vorhaben führt ${leads === 'municipality' ? 'die Kommune' : 'der Träger'}.`,
    en: `${who.en} identified the enabler${on.en}: ${unit}. The project is led by the ${leads}.`,
  }),
  'data-protection-officer-informed': (data, teller) =>
    informed(data, teller, { de: 'die*den Datenschutzbeauftragte*n', en: 'the data-protection officer' }),
  'press-office-informed': (data, teller) => informed(data, teller, { de: 'die Pressestelle', en: 'the press office' }),
  'legal-position-assessed': ({ outcome, conditions, provision }, { who, on }) => {
    const count = countOf(conditions.length, { de: 'Auflage', en: 'condition' }, { de: 'Auflagen', en: 'conditions' });
    const verdict = {
      permissible: { de: 'zulässig', en: 'permissible' },
      'permissible-with-conditions': { de: `zulässig mit ${count.de}`, en: `permissible with ${count.en}` },
      'not-permissible': { de: 'nicht zulässig', en: 'not permissible' },
    }[outcome];
    return {
      de: `${who.de} hat das Vorhaben${on.de} rechtlich eingeschätzt: ${verdict.de} (${provision}).`,
      en: `${who.en} assessed the legal position${on.en}: ${verdict.en} (${provision}).`,
    };
  },
  'request-weighed': ({ outcome, summary, effort, bornBy }, { who, on }) => {
    const hours = countOf(
      effort.staffHours,
      { de: 'Arbeitsstunde', en: 'staff hour' },
      { de: 'Arbeitsstunden', en: 'staff hours' },
    );
    const cost = COST[bornBy];
    const verdict = outcome === 'accept' ? { de: 'angenommen', en: 'accepted' } : { de: 'abgelehnt', en: 'declined' };
    return {
      de: `${who.de} hat die Anfrage${on.de} als Einzelfall abgewogen und ${verdict.de}; geschätzter Aufwand ${hours.de}, ${cost.de}. ${asSentence(summary)}`,
      en: `${who.en} weighed the request on its own merits${on.en} and ${verdict.en} it; estimated effort ${hours.en}, ${cost.en}. ${asSentence(summary)}`,
    };
  },
  'declaration-rendered': () => ({
    de: 'Handschlag hat die gemeinsame Erklärung zur Unterzeichnung erstellt.',
    en: 'Handschlag prepared the joint declaration for signing.',
  }),
  'declaration-signed': ({ side }, { who, on }) => ({
    de: `${who.de} hat die gemeinsame Erklärung${on.de} für ${SIDE[side].de} unterzeichnet und sich zur Einhaltung aller Vorgaben verpflichtet.`,
    en: `${who.en} signed the joint declaration for ${SIDE[side].en}${on.en} and committed to keep all requirements.`,
  }),
};

/** Somebody's own words, ended as a sentence is. */
const asSentence = (text: string): string => (/[.!?…]$/.test(text) ? text : `${text}.`);

const SIDE: { readonly [S in Side]: Text } = {
  carrier: { de: 'den Träger', en: 'the carrier' },
  municipality: { de: 'die Kommune', en: 'the municipality' },
};

function informed({ how }: EventDataOf<'press-office-informed'>, { who, on }: Teller, office: Text): Text {
  const means = {
    mail: { de: 'per E-Mail', en: 'by mail' },
    telephone: { de: 'telefonisch', en: 'by telephone' },
    'in-person': { de: 'persönlich', en: 'in person' },
    letter: { de: 'schriftlich', en: 'by letter' },
  }[how];
  return {
    de: `${who.de} hat ${office.de}${on.de} ${means.de} über das Vorhaben informiert.`,
    en: `${who.en} informed ${office.en} of the project ${means.en}${on.en}.`,
  };
}

type Missing = Extract<EventDataOf<'completeness-checked'>, { outcome: 'incomplete' }>['missing'][number];
const MISSING: { readonly [M in Missing]: Text } = {
  purpose: { de: 'der Zweck', en: 'the purpose' },
  amount: { de: 'die Datenmenge', en: 'the amount of data' },
  occasion: { de: 'der Anlass', en: 'the occasion' },
  'legal-basis': { de: 'die Rechtsgrundlage', en: 'the legal basis' },
  'acting-persons': { de: 'die handelnden Personen', en: 'the acting persons' },
  contact: { de: 'die Ansprechperson', en: 'the contact person' },
  criteria: { de: 'die Auswahlmerkmale', en: 'the selection criteria' },
};

const COST: { readonly [B in EventDataOf<'request-weighed'>['bornBy']]: Text } = {
  municipality: { de: 'die Kosten trägt die Kommune', en: 'the municipality bears the cost' },
  carrier: { de: 'die Kosten trägt der Träger', en: 'the carrier bears the cost' },
  shared: { de: 'die Kosten werden geteilt', en: 'the cost is shared' },
  funding: { de: 'die Kosten trägt eine Förderung', en: 'funding bears the cost' },
};
