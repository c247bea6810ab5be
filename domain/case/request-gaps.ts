/**
 * What the rules say of a request's coded facts, each with the field that it is about: what nobody may ask at all (R1), and what the
 * completeness check will miss (R4–R8). The decider and whoever still writes the request ask this one table.
 */
import type { RuleId } from '../guideline/rules.ts';
import type { Refusal, Text } from '../terms.ts';
import { refusal } from './refusals.ts';

/** A request, or as much of it as has been written. */
export interface AskedSoFar {
  readonly carrier?: { readonly legalForm?: string; readonly charitable?: boolean };
  readonly actingPersons?: readonly {
    readonly authorised?: boolean;
    readonly assigned?: boolean;
    readonly empowered?: boolean;
  }[];
  readonly legalBasis?: string;
  readonly generalInterest?: boolean;
  readonly contact?: unknown;
}

interface AboutField {
  /** JSON pointer (RFC 6901) within the request. */
  readonly field: string;
  readonly refusal: Refusal;
  isIn(asked: AskedSoFar): boolean;
}

export interface Gap extends AboutField {
  /** For whoever writes the request, who can still do something about it. */
  readonly beforehand: Text;
  /** The *should* rule that the planner may waive with a reason, to find the request complete all the same. */
  readonly waivedAs?: RuleId;
}

export const NATURAL_PERSON: AboutField = {
  field: '/carrier/legalForm',
  refusal: refusal(
    'natural-person',
    'Anfragen können nur juristische Personen stellen. Bitte lassen Sie den Träger (Verein, gGmbH, Stiftung …) anfragen.',
    'Only a legal person can make a request. Please let the carrier (association, charitable company, foundation …) ask.',
    'R1',
  ),
  isIn: ({ carrier }) => carrier?.legalForm === 'natural-person',
};

export const REQUEST_GAPS: readonly Gap[] = [
  {
    field: '/carrier/charitable',
    refusal: refusal(
      'not-charitable',
      'Unterstützt werden gemeinnützige, freie oder karitative Träger. Nach eigener Angabe ist die anfragende Stelle keiner. Fordern Sie die Angabe nach oder lehnen Sie ab.',
      'Support is for non-profit, free or charitable organisations. By its own account the requester is none. Ask for completion or decline.',
      'R1',
    ),
    beforehand: {
      de: 'Unterstützt werden nur gemeinnützige, freie oder karitative Träger.',
      en: 'Support is for non-profit, free or charitable organisations alone.',
    },
    isIn: ({ carrier }) => carrier?.charitable === false,
  },
  {
    field: '/actingPersons',
    refusal: refusal(
      'no-acting-person',
      'Es ist keine handelnde Person benannt, die der Träger autorisiert, dem Vorhaben fest zugeordnet und bevollmächtigt hat. Fordern Sie die Angabe nach.',
      'No acting person is named whom the carrier authorised, assigned and empowered. Ask the carrier to complete the request.',
      'R6',
    ),
    beforehand: {
      de: 'Mindestens eine handelnde Person muss vom Träger autorisiert, dem Vorhaben fest zugeordnet und befugt sein. Sonst wird die Kommune die Anfrage als unvollständig zurückgeben.',
      en: 'At least one acting person has to be authorised by the carrier, firmly assigned and empowered. Otherwise the municipality will find the request incomplete.',
    },
    isIn: ({ actingPersons }) =>
      actingPersons?.every(({ authorised, assigned, empowered }) => !(authorised && assigned && empowered)) ?? false,
  },
  {
    field: '/legalBasis',
    refusal: refusal(
      'no-legal-basis',
      'Eine Rechtsgrundlage nach Art. 6 Abs. 1 Buchst. c oder e DSGVO ist nicht benannt; ein guter Zweck allein genügt nicht. Fordern Sie die Angabe nach.',
      'No legal basis under Art. 6(1)(c) or (e) GDPR is named; a good purpose alone is not enough. Ask the carrier to complete the request.',
      'R5',
    ),
    beforehand: {
      de: 'Nötig ist eine Rechtsgrundlage nach Art. 6 Abs. 1 Buchst. c oder e DSGVO; ein guter Zweck allein genügt nicht. Sonst wird die Kommune die Anfrage als unvollständig zurückgeben.',
      en: 'A legal basis under Art. 6(1)(c) or (e) GDPR is needed; a good purpose alone is not enough. Otherwise the municipality will find the request incomplete.',
    },
    isIn: ({ legalBasis }) => legalBasis === 'other',
  },
  {
    field: '/generalInterest',
    refusal: refusal(
      'no-general-interest',
      'Das Vorhaben dient nach eigener Angabe nicht der Daseinsvorsorge. Fordern Sie die Angabe nach oder lehnen Sie ab.',
      'By its own account the project does not serve services of general interest. Ask for completion or decline.',
      'R8',
    ),
    beforehand: {
      de: 'Unterstützt wird nur, was der Daseinsvorsorge dient.',
      en: 'Only what serves services of general interest is supported.',
    },
    isIn: ({ generalInterest }) => generalInterest === false,
  },
  {
    field: '/contact',
    refusal: refusal(
      'no-contact',
      'Eine feste Ansprechperson ist nicht benannt. Fordern Sie die Angabe nach, oder verzichten Sie mit Begründung auf diese Soll-Regel.',
      'No fixed contact person is named. Ask for completion, or waive this rule with a reason.',
      'R7',
    ),
    beforehand: {
      de: 'Der Träger soll eine feste Ansprechperson nennen. Ohne sie wird die Kommune nachfragen.',
      en: 'The carrier should name one fixed contact person. Without one the municipality will ask.',
    },
    isIn: ({ contact }) => contact === undefined,
    waivedAs: 'R7',
  },
];
