/**
 * S1–S3: the joint declaration that both sides sign. A pure function of plain facts: the same facts give the same bytes, so that
 * an attempt that comes twice puts the same document before the signatories.
 */
import { longDate } from '../../domain/calendar/long-date.ts';
import { LEGAL_FORM } from '../../domain/guideline/choices/request.ts';
import { ASSESSMENT_OUTCOME } from '../../domain/guideline/choices/review.ts';
import type { Instant, PlainDate } from '../../domain/terms.ts';
import { numberText, oneLine } from '../mail/wording.ts';
import { type Block, facts, heading, list, paragraph, signature } from './blocks.ts';
import { taggedPdf } from './tagged-pdf.ts';

export interface DeclarationFacts {
  readonly caseNumber: string;
  readonly municipality: {
    readonly name: string;
    /** As it stands after "vertreten durch". */
    readonly leadership: string;
  };
  readonly carrier: {
    readonly name: string;
    readonly legalForm: keyof typeof LEGAL_FORM;
    /** P2: how many persons sign jointly; absent: not known, one and room for another. */
    readonly signatories?: number;
  };
  readonly project: {
    /** In German words. */
    readonly mailing: string;
    readonly targetGroup: string;
    readonly criteria: readonly string[];
    readonly expectedCount: number;
  };
  readonly assessment: {
    readonly outcome: keyof typeof ASSESSMENT_OUTCOME;
    readonly on: PlainDate;
    readonly provision: string;
    readonly publicTask: string;
    /** A3: they are sealed and stay in the case, where both sides read them. */
    readonly conditions: number;
  };
  readonly decision: { readonly at: Instant; readonly on: PlainDate };
  /** F2: individual data of the survey goes to the statistics office. */
  readonly statisticsAgreed?: boolean;
}

export function declarationPdf(given: DeclarationFacts): Promise<Buffer> {
  const title = 'Gemeinsame Erklärung';
  return taggedPdf({
    title,
    footer: `${title}, Vorgang ${given.caseNumber}`,
    at: given.decision.at,
    blocks: [
      paragraph(
        `Vorgang ${given.caseNumber}. Grundlage ist die Einzelfallentscheidung vom ${longDate(given.decision.on).de}.`,
      ),
      ...parties(given),
      ...project(given),
      ...legalPosition(given),
      ...dutiesOfMunicipality(given),
      ...dutiesOfCarrier(given),
      ...signatures(given),
    ],
  });
}

const parties = ({ municipality, carrier }: DeclarationFacts): readonly Block[] => [
  heading('Beteiligte'),
  facts([
    ['Kommune', `${municipality.name}, vertreten durch ${municipality.leadership}`],
    [
      'Träger',
      `${oneLine(carrier.name)} (${LEGAL_FORM[carrier.legalForm].de}), vertreten durch die Geschäftsführung oder den Vorstand`,
    ],
  ]),
];

const project = ({
  project: { mailing, targetGroup, criteria, expectedCount },
}: DeclarationFacts): readonly Block[] => [
  heading('Vorhaben'),
  // L1
  paragraph(
    'Kommune und Träger wenden sich gemeinsam an Bürgerinnen und Bürger. Die Schreiben entwerfen beide zusammen.',
  ),
  facts([
    ['Art der Sendung', mailing],
    ['Zielgruppe', targetGroup],
    ['Auswahlmerkmale', criteria.join(', ')],
    ['Erwartete Anzahl', `etwa ${numberText(expectedCount).de}`],
  ]),
  // R9: nothing in the register says that somebody is lonely.
  paragraph('Die Merkmale dienen nur der Auswahl. Über die Lebenslage eines einzelnen Menschen sagen sie nichts aus.'),
];

function legalPosition({ assessment }: DeclarationFacts): readonly Block[] {
  const { outcome, on, provision, publicTask, conditions } = assessment;
  return [
    heading('Rechtliche Einschätzung'),
    facts([
      ['Ergebnis', `${ASSESSMENT_OUTCOME[outcome].de} (Einschätzung vom ${longDate(on).de})`],
      ['Vorschrift', oneLine(provision)],
      ['Öffentliche Aufgabe', oneLine(publicTask)],
    ]),
    ...(conditions > 0
      ? [
          paragraph(
            `Es gelten die Auflagen laut Einschätzung vom ${longDate(on).de} (Anzahl: ${conditions}). Die Auflagen stehen im Entscheidungsschreiben und im Vorgang; beide Seiten lesen dort ihren Wortlaut, bevor sie unterzeichnen.`,
          ),
        ]
      : []),
  ];
}

const dutiesOfMunicipality = ({ statisticsAgreed }: DeclarationFacts): readonly Block[] => [
  heading('Pflichten der Kommune', 110),
  list([
    // L9
    'Daten von Einwohnerinnen und Einwohnern verlassen die Kommune nicht. Der Träger erhält weder Namen noch Anschriften, sondern höchstens Anzahlen.',
    // L7, L8
    'Adressauswahl, Druck und Versand bleiben Sache der Kommune.',
    // L2
    'Gedruckt wird nur die Fassung, die Datenschutzbeauftragte*r, Pressestelle und Leitung der Kommune freigegeben haben; jede Änderung braucht alle Freigaben neu.',
    // L10
    'Eine Druckerei außerhalb der Verwaltung wird nur mit einem Vertrag zur Auftragsverarbeitung tätig. Nach dem Versand werden die Adressdateien gelöscht.',
    // F1
    'Beschwerden beantwortet die Kommune; die oder der Datenschutzbeauftragte unterstützt dabei.',
    // F2
    ...(statisticsAgreed
      ? [
          'Einzeldaten der Befragung wertet die Statistikstelle nur ohne Namen aus; Schreiben und Fragebogen kündigen das an.',
        ]
      : []),
  ]),
];

const dutiesOfCarrier = ({ assessment: { conditions } }: DeclarationFacts): readonly Block[] => [
  heading('Pflichten des Trägers', 110),
  list([
    // S2
    'Der Träger verpflichtet sich, alle Vorgaben der Kommune einzuhalten, vor allem die des Datenschutzes, und dafür zu sorgen, dass auch die für ihn handelnden Personen sie einhalten.',
    // A3
    ...(conditions > 0 ? ['Er hält die Auflagen ein.'] : []),
    // R6
    'Für ihn handeln nur Personen, die er dazu ermächtigt und dem Vorhaben fest zugeordnet hat. Einen Wechsel teilt er der Kommune mit.',
    // R8, L9
    'Er versucht nicht, aus Antworten oder Merkmalen auf Namen oder Anschriften zu schließen, und nutzt Antworten nur für dieses Vorhaben.',
    // L4, L5
    'Wer antwortet, antwortet freiwillig. Jedes Schreiben sagt das und nennt eine Vertrauensperson.',
    // F2, F3
    'Die Ergebnisse stellt er der Kommune für den Bericht im Gremium zur Verfügung.',
  ]),
  // S3
  paragraph('Solange nicht beide Seiten unterzeichnet haben, wird nichts vereinbart, gedruckt oder versandt.'),
];

function signatures({ carrier: { signatories } }: DeclarationFacts): readonly Block[] {
  const management = 'Für den Träger: Geschäftsführung oder Vorstand';
  const forCarrier =
    signatories === undefined
      ? [management, 'Für den Träger: weitere unterzeichnende Person, falls erforderlich']
      : Array.from({ length: signatories }, (_, index) =>
          signatories === 1 ? management : `${management} (${index + 1}. von ${signatories} Unterzeichnenden)`,
        );
  return [
    // All lines on one page where that is possible.
    heading('Unterschriften', Math.min(600, 75 + 62 * (1 + forCarrier.length))),
    paragraph('Vertreten mehrere Personen den Träger gemeinschaftlich, unterzeichnen sie alle.'),
    signature('Für die Kommune: ihre Leitung oder deren Vertretung'),
    ...forCarrier.map(signature),
  ];
}
