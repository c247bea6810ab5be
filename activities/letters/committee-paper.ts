/**
 * The paper for a committee's sitting (Vorlage, F2): what was done together, what came of it, what it cost, and the resolution
 * that is proposed. Counts only. A pure function of plain facts: the same facts give the same bytes.
 */

import { longDate } from '../../domain/calendar/long-date.ts';
import type { COST_BEARER } from '../../domain/guideline/choices/review.ts';
import type { Instant, PlainDate } from '../../domain/terms.ts';
import { numberText, oneLine } from '../mail/wording.ts';
import { type Block, facts, heading, paragraph } from './blocks.ts';
import { effortRows } from './decision-note.ts';
import type { Effort } from './decision-note-facts.ts';
import { type OpenText, shown, shownAsParagraphs } from './open-text.ts';
import { taggedPdf } from './tagged-pdf.ts';

export interface CommitteePaperFacts {
  readonly caseNumber: string;
  readonly municipality: { readonly name: string; readonly unit: string };
  readonly committee: string;
  readonly sitting: { readonly date: PlainDate; readonly start?: string };
  /** The council's own number of the paper, once it has one. */
  readonly paperNumber?: string;
  /** The paper's date; not that of the attempt. */
  readonly at: Instant;
  readonly on: PlainDate;
  readonly project: {
    readonly title: OpenText;
    readonly carrier: string;
    readonly purpose: OpenText;
    readonly mailing: string;
    readonly targetGroup: string;
    readonly decidedOn: PlainDate;
    readonly summary: string;
  };
  readonly results: {
    readonly sent: number;
    readonly sentOn?: PlainDate;
    readonly answered: number;
    readonly undeliverable: number;
    readonly complaints?: number;
    readonly summary: OpenText;
  };
  readonly costs: {
    readonly planned: Effort;
    /** As the cooperation turned out, where that is known before the sitting. */
    readonly actual?: Effort;
    readonly bornBy: keyof typeof COST_BEARER;
  };
}

export function committeePaperPdf(given: CommitteePaperFacts): Promise<Buffer> {
  const { caseNumber, municipality, committee, sitting, project } = given;
  const start = sitting.start ? `, ${sitting.start} Uhr` : '';
  return taggedPdf({
    title: 'Vorlage: Bericht über eine Zusammenarbeit',
    footer: `Vorlage ${given.paperNumber ?? `zu Vorgang ${caseNumber}`}`,
    at: given.at,
    blocks: [
      facts([
        ...(given.paperNumber ? [['Nummer der Vorlage', given.paperNumber] as const] : []),
        ['Gremium', oneLine(committee)],
        ['Sitzung', `${longDate(sitting.date).de}${start}`],
        ['Status', 'öffentlich'],
        ['Federführung', `${municipality.name}, ${municipality.unit}`],
        ['Vorgang', caseNumber],
        ['Datum', longDate(given.on).de],
        ['Betreff', `${shown(project.title)} (${oneLine(project.carrier)})`],
      ]),
      heading('Beschlussvorschlag'),
      paragraph('Der Ausschuss nimmt den Bericht zur Kenntnis.'),
      ...situation(given),
      ...results(given),
      ...costs(given),
    ],
  });
}

const situation = ({ project, municipality }: CommitteePaperFacts): readonly Block[] => [
  heading('Sachverhalt'),
  paragraph(
    `${municipality.name} hat mit ${oneLine(project.carrier)} zusammengearbeitet. Grundlage ist die Einzelfallentscheidung vom ${longDate(project.decidedOn).de}: ${oneLine(project.summary)}`,
  ),
  ...shownAsParagraphs(project.purpose),
  paragraph(
    `Versandt wurde: ${project.mailing}. Zielgruppe: ${project.targetGroup}. Adressauswahl, Druck und Versand blieben in der Verwaltung; der Träger hat keine Daten von Einwohnerinnen und Einwohnern erhalten. Die Teilnahme war freiwillig.`,
  ),
];

const results = ({ results: found }: CommitteePaperFacts): readonly Block[] => [
  heading('Ergebnisse', 130),
  facts([
    ['Versandt', `${numberText(found.sent).de}${found.sentOn ? ` (am ${longDate(found.sentOn).de})` : ''}`],
    ['Unzustellbar', numberText(found.undeliverable).de],
    ['Antworten', `${numberText(found.answered).de}${share(found)}`],
    ...(found.complaints === undefined ? [] : [['Beschwerden', numberText(found.complaints).de] as const]),
  ]),
  ...shownAsParagraphs(found.summary),
];

/** Of those that arrived; in whole per cent, for small numbers promise no more. */
function share({ sent, undeliverable, answered }: CommitteePaperFacts['results']): string {
  const arrived = sent - undeliverable;
  return arrived > 0 ? ` (${Math.round((100 * answered) / arrived)} % der zugestellten)` : '';
}

const costs = ({ costs: { planned, actual, bornBy } }: CommitteePaperFacts): readonly Block[] => [
  heading('Finanzielle Auswirkungen', 110),
  paragraph(actual ? 'Tatsächlicher Aufwand:' : 'Geplanter Aufwand:'),
  facts(effortRows(actual ?? planned, bornBy)),
];
