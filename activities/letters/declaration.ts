/**
 * S1–S3: the joint declaration that both sides sign, from the case's unsealed facts alone. The same state gives the same bytes,
 * so that an attempt that comes twice puts the same document before the signatories.
 */
import { localDate } from '../../domain/calendar/local-time.ts';
import { longDate } from '../../domain/calendar/long-date.ts';
import { caseNumber } from '../../domain/case/case-number.ts';
import type { CaseState, Facts } from '../../domain/case/state.ts';
import type { CaseId, Instant } from '../../domain/terms.ts';
import { CRITERION, LEGAL_FORM, MAILING_KIND, TARGET_GROUP } from '../mail/coded-facts.ts';
import { numberText, oneLine } from '../mail/wording.ts';
import { type Block, taggedPdf } from './tagged-pdf.ts';

export function declarationPdf(state: CaseState): Promise<Buffer> {
  const given = decided(state);
  const title = 'Gemeinsame Erklärung';
  const number = caseNumber(state);
  return taggedPdf({
    title,
    footer: `${title}, Vorgang ${number}`,
    at: given.decidedAt,
    blocks: [
      paragraph(`Vorgang ${number}. Grundlage ist die Einzelfallentscheidung vom ${given.decidedOn}.`),
      ...parties(given),
      ...project(given),
      ...legalPosition(given),
      ...COMMITMENTS,
      ...SIGNATURES,
    ],
  });
}

/** The declaration was asked for before the facts that it declares are there: whoever asked broke the agenda's promise. */
export class UndecidedCaseError extends Error {
  override readonly name = 'UndecidedCaseError';
  readonly caseId: CaseId;

  constructor(caseId: CaseId) {
    super(`Case ${caseId} has no request, assessment and decision to render a declaration from.`);
    this.caseId = caseId;
  }
}

interface Decided {
  readonly request: NonNullable<Facts['request']>;
  readonly assessment: NonNullable<Facts['assessment']>;
  readonly municipality: string;
  /** As it stands after "vertreten durch". */
  readonly leadership: string;
  readonly assessedOn: string;
  readonly decidedAt: Instant;
  readonly decidedOn: string;
}

function decided({ caseId, facts, done, basis }: CaseState): Decided {
  const { request, assessment } = facts;
  const [assessed, weighed] = [done['assess-legal-position'], done['weigh-request']];
  if (!request || !assessment || !assessed || !weighed) throw new UndecidedCaseError(caseId);
  return {
    request,
    assessment,
    municipality: basis.name,
    leadership: basis.head.unit,
    assessedOn: longDate(assessment.occurredOn ?? localDate(basis, assessed.at)).de,
    decidedAt: weighed.at,
    decidedOn: longDate(facts.decision?.occurredOn ?? localDate(basis, weighed.at)).de,
  };
}

const heading = (text: string): Block => ({ kind: 'heading', text });
const paragraph = (text: string): Block => ({ kind: 'paragraph', text });

const parties = ({ request, municipality, leadership }: Decided): readonly Block[] => [
  heading('Beteiligte'),
  {
    kind: 'facts',
    rows: [
      ['Kommune', `${municipality}, vertreten durch ${leadership}`],
      [
        'Träger',
        `${oneLine(request.carrier.name)} (${LEGAL_FORM[request.carrier.legalForm].de}), vertreten durch die Geschäftsführung oder den Vorstand`,
      ],
    ],
  },
];

const project = ({ request }: Decided): readonly Block[] => [
  heading('Vorhaben'),
  paragraph(
    'Kommune und Träger wenden sich gemeinsam an Bürgerinnen und Bürger. Die Schreiben entwerfen beide zusammen; Adressauswahl, Druck und Versand bleiben Sache der Kommune.',
  ),
  {
    kind: 'facts',
    rows: [
      ['Art der Sendung', MAILING_KIND[request.mailingKind].de],
      ['Zielgruppe', TARGET_GROUP[request.targetGroup].de],
      ['Auswahlmerkmale', [...new Set(request.criteria.map(({ criterion }) => CRITERION[criterion].de))].join(', ')],
      ['Erwartete Anzahl', `etwa ${numberText(request.expectedCount).de}`],
    ],
  },
  // R9: nothing in the register says that somebody is lonely.
  paragraph('Die Merkmale dienen nur der Auswahl. Über die Lebenslage eines einzelnen Menschen sagen sie nichts aus.'),
];

function legalPosition({ assessment, assessedOn }: Decided): readonly Block[] {
  const count = assessment.conditions.length;
  // A3: the conditions themselves are sealed and stay in the case, where both sides read them.
  const conditions = `Es gelten die Auflagen laut Einschätzung vom ${assessedOn} (Anzahl: ${count}). Sie sind im Vorgang hinterlegt und Bestandteil dieser Erklärung.`;
  return [
    heading('Rechtliche Einschätzung'),
    {
      kind: 'facts',
      rows: [
        ['Ergebnis', `${OUTCOME[assessment.outcome]} (Einschätzung vom ${assessedOn})`],
        ['Vorschrift', oneLine(assessment.provision)],
        ['Öffentliche Aufgabe', oneLine(assessment.publicTask)],
      ],
    },
    ...(count > 0 ? [paragraph(conditions)] : []),
  ];
}

const OUTCOME: { readonly [K in Decided['assessment']['outcome']]: string } = {
  permissible: 'zulässig',
  'permissible-with-conditions': 'mit Auflagen zulässig',
  'not-permissible': 'nicht zulässig',
};

const COMMITMENTS: readonly Block[] = [
  heading('Datenschutz'),
  // L9
  paragraph(
    'Daten von Einwohnerinnen und Einwohnern verlassen die Kommune nicht. Der Träger erhält weder Namen noch Anschriften, sondern höchstens Anzahlen.',
  ),
  // S2
  paragraph(
    'Der Träger verpflichtet sich, alle Vorgaben der Kommune einzuhalten, vor allem die des Datenschutzes, und dafür zu sorgen, dass auch die für ihn handelnden Personen sie einhalten.',
  ),
  heading('Schreiben an Bürgerinnen und Bürger'),
  // S3
  paragraph(
    'Solange nicht beide Seiten unterzeichnet haben, wird für Bürgerinnen und Bürger nichts verabredet, gedruckt oder versandt.',
  ),
  // L2, L4
  paragraph(
    'Gedruckt wird nur die Fassung, die Datenschutz und Pressestelle freigegeben haben; jede Änderung braucht beide Freigaben neu. Jedes Schreiben sagt, dass die Teilnahme freiwillig ist.',
  ),
];

const SIGNATURES: readonly Block[] = [
  // All lines on one page, with the declaration itself where that fits.
  { kind: 'heading', text: 'Unterschriften', keep: 165 },
  paragraph('Vertreten mehrere Personen den Träger gemeinschaftlich, unterzeichnen sie alle.'),
  { kind: 'signature', text: 'Für die Kommune: ihre Leitung oder deren Vertretung' },
  { kind: 'signature', text: 'Für den Träger: Geschäftsführung oder Vorstand' },
  { kind: 'signature', text: 'Für den Träger: weitere unterzeichnende Person, falls erforderlich' },
];
