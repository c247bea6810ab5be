/**
 * The answer to the carrier about the single-case decision (A4): acceptance or refusal. It gives the summary without persons and
 * the conditions; what the administration weighs among itself stays in the decision note.
 */

import { longDate } from '../../domain/calendar/long-date.ts';
import { COST_BEARER, type DECISION_OUTCOME } from '../../domain/guideline/choices/review.ts';
import type { Instant, PlainDate } from '../../domain/terms.ts';
import { oneLine } from '../mail/wording.ts';
import { type Block, heading, list, paragraph } from './blocks.ts';
import { businessLetterPdf } from './din-5008.ts';
import { type OpenText, shown } from './open-text.ts';

export interface DecisionLetterFacts {
  readonly caseNumber: string;
  readonly municipality: { readonly name: string; readonly unit: string };
  readonly carrier: { readonly name: string; readonly contact?: OpenText; readonly addressLines?: readonly string[] };
  readonly requestedOn: PlainDate;
  readonly project: OpenText;
  readonly decision: {
    readonly outcome: keyof typeof DECISION_OUTCOME;
    readonly at: Instant;
    readonly on: PlainDate;
    /** Unsealed, without persons; absent where the committee has decided otherwise than it says. */
    readonly summary?: string;
    /** A10: the committee refused what the administration would have supported. */
    readonly by?: 'committee';
    readonly bornBy: keyof typeof COST_BEARER;
  };
  readonly assessment: { readonly provision: string; readonly conditions: readonly OpenText[] };
}

export function decisionLetterPdf(given: DecisionLetterFacts): Promise<Buffer> {
  const { caseNumber, municipality, carrier, decision } = given;
  return businessLetterPdf({
    sender: { name: municipality.name, lines: [municipality.unit] },
    returnLine: `${municipality.name} · ${municipality.unit}`,
    addressee: [
      oneLine(carrier.name),
      ...(carrier.contact ? [oneLine(carrier.contact)] : []),
      ...(carrier.addressLines ?? []),
    ],
    information: [
      ['Unser Zeichen', caseNumber],
      ['Ihre Anfrage vom', longDate(given.requestedOn).de],
      ['Auskunft erteilt', municipality.unit],
      ['Datum', longDate(decision.on).de],
    ],
    subject: `Ihre Anfrage zur Zusammenarbeit: ${decision.outcome === 'accept' ? 'Zusage' : 'Absage'}`,
    blocks: [
      paragraph('Sehr geehrte Damen und Herren,'),
      ...(decision.outcome === 'accept' ? acceptance(given) : refusal(given)),
    ],
    closing: { greeting: 'Mit freundlichen Grüßen', names: [municipality.unit] },
    footer: `Vorgang ${caseNumber}`,
    at: decision.at,
  });
}

const project = (text: OpenText): string => (text ? `„${shown(text)}“` : '');

const acceptance = ({ project: title, decision, assessment }: DecisionLetterFacts): readonly Block[] => [
  paragraph(
    `vielen Dank für Ihre Anfrage. Wir haben Ihr Vorhaben ${project(title)} geprüft und unterstützen es gern.`.replace(
      '  ',
      ' ',
    ),
  ),
  ...reasons(decision),
  paragraph(`Rechtsgrundlage ist ${oneLine(assessment.provision)}. Die Kosten trägt ${bearer(decision.bornBy)}.`),
  ...(assessment.conditions.length > 0
    ? [
        heading('Auflagen'),
        // A3: they hold for every later step, and the carrier reads them.
        paragraph(
          'Die Zusage gilt mit diesen Auflagen. Die Auflagen stehen in diesem Entscheidungsschreiben und im Vorgang; die gemeinsame Erklärung verweist auf sie.',
        ),
        list(assessment.conditions.map(shown)),
      ]
    : []),
  heading('Wie es weitergeht'),
  // S1–S3
  paragraph(
    'Als Nächstes unterzeichnen Ihre Geschäftsführung oder Ihr Vorstand und die Kommune die gemeinsame Erklärung. Bis dahin wird nichts vereinbart, gedruckt oder versandt.',
  ),
  // L1, L9
  paragraph(
    'Das Schreiben entwerfen wir danach gemeinsam. Adressauswahl, Druck und Versand übernimmt die Kommune; Daten von Einwohnerinnen und Einwohnern gibt sie nicht weiter.',
  ),
  paragraph(SINGLE_CASE),
];

const refusal = ({ project: title, decision }: DecisionLetterFacts): readonly Block[] => [
  paragraph(
    `vielen Dank für Ihre Anfrage und Ihr Engagement. Wir haben Ihr Vorhaben ${project(title)} geprüft. Leider können wir es nicht unterstützen.`.replace(
      '  ',
      ' ',
    ),
  ),
  ...reasons(decision),
  paragraph(
    'Wenn sich Zweck, Anlass oder Rechtsgrundlage ändern, nehmen wir eine neue Anfrage gern entgegen. Für ein Gespräch über andere Wege stehen wir Ihnen zur Verfügung.',
  ),
  paragraph(SINGLE_CASE),
];

const reasons = ({ summary, by }: DecisionLetterFacts['decision']): readonly Block[] => [
  ...(by === 'committee' ? [paragraph('Das zuständige Gremium hat der Zusammenarbeit nicht zugestimmt.')] : []),
  ...(summary ? [paragraph(oneLine(summary))] : []),
];

/** A4, A5 */
const SINGLE_CASE =
  'Jede Anfrage wird für sich entschieden. Ein Anspruch auf Unterstützung besteht nicht; vergleichbare Anfragen behandeln wir nach denselben Maßstäben.';

const bearer = (by: keyof typeof COST_BEARER): string =>
  by === 'shared' ? 'jede Seite zu ihrem Teil' : COST_BEARER[by].de;
