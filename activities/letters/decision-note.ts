/**
 * The decision note (Vermerk): what was asked, who was informed, what was weighed and why it was decided so. It is the paper that
 * an audit reads years later (A2–A9). A pure function of plain facts: the same facts give the same bytes.
 */

import { longDate } from '../../domain/calendar/long-date.ts';
import {
  ASSESSMENT_OUTCOME,
  COST_BEARER,
  EARLIER_OUTCOME,
  ESTIMATE_BASIS,
  INFORMED_BY,
  RESOLUTION_OUTCOME,
  SIDE,
} from '../../domain/guideline/choices/review.ts';
import { numberText, oneLine } from '../mail/wording.ts';
import { type Block, facts, heading, list, paragraph, signature, table } from './blocks.ts';
import type { DecisionNoteFacts, Effort, Outcome } from './decision-note-facts.ts';
import { shown, shownAsParagraphs } from './open-text.ts';
import { taggedPdf } from './tagged-pdf.ts';

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
        ['Ergebnis', DECIDED[decision.outcome]],
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

const DECIDED: { readonly [K in Outcome]: string } = {
  accept: 'Das Anliegen wird unterstützt.',
  decline: 'Das Anliegen wird nicht unterstützt.',
};

const yesNo = (yes: boolean): string => (yes ? 'ja' : 'nein');

const request = ({ request: asked, enabler, estimate }: DecisionNoteFacts): readonly Block[] => [
  heading('Anliegen'),
  facts([
    ['Vorhaben', shown(asked.title)],
    ['Anlass', asked.occasion],
    ['Sendung', `${asked.mailing} an ${asked.targetGroup}`],
    [
      'Erwartete Anzahl',
      `etwa ${numberText(asked.expectedCount).de}${estimate ? `; geschätzt ${numberText(estimate.count).de}${estimate.basis ? ` (${ESTIMATE_BASIS[estimate.basis].de})` : ''}` : ''}`,
    ],
    ...(enabler
      ? [
          [
            'Durchführung',
            `${SIDE[enabler.leads].de}${enabler.unit ? `; zuständig: ${oneLine(enabler.unit)}` : ''}`,
          ] as const,
        ]
      : []),
  ]),
  ...shownAsParagraphs(asked.purpose),
  // R9: proxies, named as such, each justified.
  paragraph('Auswahlmerkmale. Sie sind Hilfsmerkmale und sagen über die Lebenslage eines Menschen nichts aus:'),
  list(
    asked.criteria.map(
      ({ criterion, value, justification }) => `${criterion} (${shown(value)}): ${shown(justification)}`,
    ),
  ),
];

const involvement = ({ informed }: DecisionNoteFacts): readonly Block[] => [
  heading('Vorab informierte Stellen', 90),
  table(
    ['Stelle', 'Informiert am', 'Auf welchem Weg'],
    informed.map(({ office, on, how }) => [
      oneLine(office),
      on ? longDate(on).de : 'nicht informiert',
      on && how ? INFORMED_BY[how].de : '–',
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
      ...(found.reference === null ? [] : [['Referenz', shown(found.reference)] as const]),
    ]),
  ];
}

const legalPosition = ({ assessment }: DecisionNoteFacts): readonly Block[] => [
  heading('Rechtliche Einschätzung', 110),
  facts([
    ['Ergebnis', `${ASSESSMENT_OUTCOME[assessment.outcome].de} (Einschätzung vom ${longDate(assessment.on).de})`],
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
          decision.comparable.map((earlier) => [earlier.caseNumber, EARLIER_OUTCOME[earlier.outcome].de]),
        ),
      ]
    : [paragraph('Vergleichbare Vorgänge wurden gesucht; keiner wurde herangezogen.')]),
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
  bornBy: keyof typeof COST_BEARER,
): readonly (readonly [string, string])[] => [
  ['Arbeitsstunden', numberText(staffHours).de],
  ['Blatt', numberText(sheets).de],
  ['Porto', euros(postageCents)],
  ['Rückporto', euros(returnPostageCents)],
  ['Kosten', COST_BEARER[bornBy].de],
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

const outcome = ({ decision, headOfUnit, confirmedOn, resolution }: DecisionNoteFacts): readonly Block[] => [
  heading('Entscheidung', 90),
  paragraph(DECIDED[decision.outcome]),
  paragraph(oneLine(decision.summary)),
  ...shownAsParagraphs(decision.reasons),
  paragraph('Es ist eine Entscheidung im Einzelfall; ein Anspruch auf Unterstützung besteht nicht.'),
  ...(resolution ? [paragraph(`Beschluss des Gremiums: ${RESOLUTION_OUTCOME[resolution].de}.`)] : []),
  // P18: once it is in the record, nobody signs on paper again.
  ...(confirmedOn
    ? [
        heading('Mitzeichnung'),
        paragraph(`${oneLine(headOfUnit)}: mitgezeichnet im Vorgang am ${longDate(confirmedOn).de}.`),
      ]
    : [heading('Mitzeichnung', 190), paragraph('Noch nicht mitgezeichnet.'), signature(oneLine(headOfUnit))]),
];
