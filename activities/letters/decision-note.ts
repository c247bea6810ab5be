/**
 * The decision note (Vermerk): what was asked, who was informed, what was weighed and why it was decided so. It is the paper that
 * an audit reads years later (A2–A9). A pure function of plain facts: the same facts give the same bytes.
 */

import type { z } from 'zod';
import { longDate } from '../../domain/calendar/long-date.ts';
import type { AddresseeEstimate, Decision, OfficeNotice } from '../../domain/guideline/forms/review.ts';
import type { Instant, PlainDate } from '../../domain/terms.ts';
import { numberText, oneLine } from '../mail/wording.ts';
import { type Block, facts, heading, list, paragraph, signature, table } from './blocks.ts';
import { BORN_BY, DECISION_OUTCOME, EARLIER_OUTCOME, ESTIMATED_FROM, INFORMED_BY } from './german-words.ts';
import { type OpenText, shown, shownAsParagraphs } from './open-text.ts';
import { taggedPdf } from './tagged-pdf.ts';

type DecisionForm = z.output<typeof Decision>;

export interface Effort {
  readonly staffHours: number;
  readonly sheets: number;
  readonly postageCents: number;
  readonly returnPostageCents: number;
}

export interface DecisionNoteFacts {
  readonly caseNumber: string;
  readonly municipality: { readonly name: string; readonly unit: string };
  readonly request: {
    readonly on: PlainDate;
    readonly carrier: string;
    readonly legalForm: string;
    readonly title: OpenText;
    readonly purpose: OpenText;
    readonly occasion: string;
    readonly mailing: string;
    readonly targetGroup: string;
    readonly criteria: readonly { readonly criterion: string; readonly justification: OpenText }[];
    readonly expectedCount: number;
  };
  /** A1, A8 */
  readonly enabler?: { readonly unit?: string; readonly leads: 'carrier' | 'municipality' };
  /** A2: when and how; an office without a date was not informed. */
  readonly informed: readonly {
    readonly office: string;
    readonly on?: PlainDate;
    readonly how?: z.output<typeof OfficeNotice>['how'] | 'engine';
  }[];
  /** A7, R6 */
  readonly vetting?: {
    readonly on: PlainDate;
    readonly known: boolean;
    readonly goodReference: boolean;
    readonly authorised: boolean;
    readonly assigned: boolean;
    readonly empowered: boolean;
    readonly reference: OpenText;
    readonly carriedOverFrom?: string;
  };
  readonly estimate?: { readonly count: number; readonly basis: z.output<typeof AddresseeEstimate>['basis'] };
  readonly assessment: {
    readonly on: PlainDate;
    readonly outcome: string;
    readonly provision: string;
    readonly publicTask: string;
    readonly reasons: OpenText;
    readonly conditions: readonly OpenText[];
    readonly blockedEntriesConsidered: boolean;
  };
  readonly decision: {
    readonly at: Instant;
    readonly on: PlainDate;
    readonly outcome: DecisionForm['outcome'];
    readonly summary: string;
    readonly reasons: OpenText;
    /** A5 */
    readonly comparable: readonly { readonly caseNumber: string; readonly outcome: DecisionForm['outcome'] }[];
    /** `null`: none was needed. */
    readonly deviation: OpenText | null;
    readonly repeatable: boolean;
    /** A6 */
    readonly effort: Effort;
    readonly bornBy: DecisionForm['bornBy'];
    /** A9 */
    readonly gainOfMunicipality: OpenText;
    readonly gainOfCarrier: OpenText;
  };
  /** P18: the head of unit's co-signature. */
  readonly confirmedOn?: PlainDate;
}

export function decisionNotePdf(given: DecisionNoteFacts): Promise<Buffer> {
  const title = 'Vermerk: Einzelfallentscheidung';
  const { caseNumber, municipality, decision } = given;
  return taggedPdf({
    title,
    footer: `Vermerk, Vorgang ${caseNumber}`,
    at: decision.at,
    blocks: [
      facts([
        ['Vorgang', caseNumber],
        ['Kommune', `${municipality.name}, ${municipality.unit}`],
        ['Träger', `${oneLine(given.request.carrier)} (${given.request.legalForm})`],
        ['Anfrage vom', longDate(given.request.on).de],
        ['Entscheidung vom', longDate(decision.on).de],
        ['Ergebnis', DECISION_OUTCOME[decision.outcome]],
      ]),
      ...request(given),
      ...involvement(given),
      ...vetting(given),
      ...legalPosition(given),
      ...equalTreatment(given),
      ...effort(given),
      ...gains(given),
      ...outcome(given),
    ],
  });
}

const yesNo = (yes: boolean): string => (yes ? 'ja' : 'nein');

const request = ({ request: asked, enabler, estimate }: DecisionNoteFacts): readonly Block[] => [
  heading('Anliegen'),
  facts([
    ['Vorhaben', shown(asked.title)],
    ['Anlass', asked.occasion],
    ['Sendung', `${asked.mailing} an ${asked.targetGroup}`],
    [
      'Erwartete Anzahl',
      `etwa ${numberText(asked.expectedCount).de}${estimate ? `; geschätzt ${numberText(estimate.count).de} (${ESTIMATED_FROM[estimate.basis]})` : ''}`,
    ],
    ...(enabler
      ? [
          [
            'Durchführung',
            `${enabler.leads === 'municipality' ? 'die Kommune' : 'der Träger'}${enabler.unit ? `; zuständig: ${oneLine(enabler.unit)}` : ''}`,
          ] as const,
        ]
      : []),
  ]),
  ...shownAsParagraphs(asked.purpose),
  // R9: proxies, named as such, each justified.
  paragraph('Auswahlmerkmale. Sie sind Hilfsmerkmale und sagen über die Lebenslage eines Menschen nichts aus:'),
  list(asked.criteria.map(({ criterion, justification }) => `${criterion}: ${shown(justification)}`)),
];

const involvement = ({ informed }: DecisionNoteFacts): readonly Block[] => [
  heading('Vorab informierte Stellen', 90),
  table(
    ['Stelle', 'Informiert am', 'Auf welchem Weg'],
    informed.map(({ office, on, how }) => [
      office,
      on ? longDate(on).de : 'nicht informiert',
      on && how ? INFORMED_BY[how] : '–',
    ]),
  ),
  paragraph('Schweigen gilt nicht als Zustimmung.'),
];

function vetting({ vetting: found }: DecisionNoteFacts): readonly Block[] {
  if (!found) return [heading('Prüfung des Trägers'), paragraph('Nicht vermerkt.')];
  return [
    heading('Prüfung des Trägers', 110),
    facts([
      ['Geprüft am', longDate(found.on).de],
      ...(found.carriedOverFrom ? [['Übernommen aus', found.carriedOverFrom] as const] : []),
      ['Aus Netzwerkarbeit bekannt', yesNo(found.known)],
      ['Gute Referenz', yesNo(found.goodReference)],
      [
        'Handelnde Personen',
        `autorisiert: ${yesNo(found.authorised)}; fest zugeordnet: ${yesNo(found.assigned)}; befugt: ${yesNo(found.empowered)}`,
      ],
      ['Referenz', shown(found.reference)],
    ]),
  ];
}

const legalPosition = ({ assessment }: DecisionNoteFacts): readonly Block[] => [
  heading('Rechtliche Einschätzung', 110),
  facts([
    ['Ergebnis', `${assessment.outcome} (Einschätzung vom ${longDate(assessment.on).de})`],
    ['Vorschrift', oneLine(assessment.provision)],
    ['Öffentliche Aufgabe', oneLine(assessment.publicTask)],
    ['Auskunftssperren bedacht', yesNo(assessment.blockedEntriesConsidered)],
  ]),
  ...shownAsParagraphs(assessment.reasons),
  ...(assessment.conditions.length > 0
    ? [paragraph(`Auflagen (Anzahl: ${assessment.conditions.length}):`), list(assessment.conditions.map(shown))]
    : [paragraph('Auflagen: keine.')]),
];

const equalTreatment = ({ decision }: DecisionNoteFacts): readonly Block[] => [
  heading('Gleichbehandlung', 90),
  ...(decision.comparable.length > 0
    ? [
        table(
          ['Vergleichbarer Vorgang', 'Entscheidung damals'],
          decision.comparable.map((earlier) => [earlier.caseNumber, EARLIER_OUTCOME[earlier.outcome]]),
        ),
      ]
    : [paragraph('Vergleichbare Vorgänge wurden gesucht; es fand sich keiner.')]),
  ...(decision.deviation === null
    ? []
    : [paragraph('Warum anders entschieden wird:'), ...shownAsParagraphs(decision.deviation)]),
  paragraph(
    decision.repeatable
      ? 'Jedes vergleichbare Anliegen ließe sich ebenso unterstützen.'
      : 'Nicht jedes vergleichbare Anliegen ließe sich ebenso unterstützen.',
  ),
];

const effort = ({ decision }: DecisionNoteFacts): readonly Block[] => [
  heading('Aufwand und Kosten', 100),
  facts(effortRows(decision.effort, decision.bornBy)),
];

export const effortRows = (
  { staffHours, sheets, postageCents, returnPostageCents }: Effort,
  bornBy: DecisionForm['bornBy'],
): readonly (readonly [string, string])[] => [
  ['Arbeitsstunden', numberText(staffHours).de],
  ['Blatt', numberText(sheets).de],
  ['Porto', euros(postageCents)],
  ['Rückporto', euros(returnPostageCents)],
  ['Kosten trägt', BORN_BY[bornBy]],
];

/** 123456 → "1.234,56 €". */
const euros = (cents: number): string =>
  `${numberText(Math.floor(cents / 100)).de},${String(cents % 100).padStart(2, '0')}\u00a0€`;

const gains = ({ decision }: DecisionNoteFacts): readonly Block[] => [
  heading('Geben und Nehmen', 70),
  facts([
    ['Gewinn der Kommune', shown(decision.gainOfMunicipality)],
    ['Gewinn des Trägers', shown(decision.gainOfCarrier)],
  ]),
];

const outcome = ({ decision, confirmedOn }: DecisionNoteFacts): readonly Block[] => [
  heading('Entscheidung', 90),
  paragraph(DECISION_OUTCOME[decision.outcome]),
  paragraph(oneLine(decision.summary)),
  ...shownAsParagraphs(decision.reasons),
  paragraph('Es ist eine Entscheidung im Einzelfall; ein Anspruch auf Unterstützung besteht nicht.'),
  // P18: once it is in the record, nobody signs on paper again.
  ...(confirmedOn
    ? [heading('Mitzeichnung'), paragraph(`Amtsleitung: mitgezeichnet im Vorgang am ${longDate(confirmedOn).de}.`)]
    : [heading('Mitzeichnung', 190), paragraph('Noch nicht mitgezeichnet.'), signature('Amtsleitung')]),
];
