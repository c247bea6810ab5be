/**
 * The joint declaration (S1–S3) as a PDF, from the case's unsealed facts alone. The same state gives the same bytes, so that an
 * attempt that comes twice renders the same document.
 */
import PDFDocument from 'pdfkit';
import type { CaseState } from '../../domain/case/state.ts';
import type { PlainDate } from '../../domain/terms.ts';
import { caseNumber, longDate } from '../mail/wording.ts';

export function declarationPdf(state: CaseState): Promise<Buffer> {
  const decidedAt = state.done['weigh-request']?.at ?? state.openedAt;
  const document = new PDFDocument({
    size: 'A4',
    margins: { top: 70, bottom: 70, left: 70, right: 70 },
    lang: 'de-DE',
    tagged: true,
    pdfVersion: '1.7',
    displayTitle: true,
    info: {
      Title: `Gemeinsame Erklärung ${caseNumber(state)}`,
      CreationDate: new Date(decidedAt),
      ModDate: new Date(decidedAt),
    },
  });
  const chunks: Buffer[] = [];
  document.on('data', (chunk: Buffer) => chunks.push(chunk));
  const done = new Promise<Buffer>((resolve, reject) => {
    document.on('end', () => resolve(Buffer.concat(chunks)));
    document.on('error', reject);
  });
  const root = document.struct('Document');
  document.addStructure(root);
  const paragraph = (tag: 'H1' | 'H2' | 'P', text: string): void => {
    root.add(
      document.struct(tag, {}, () => {
        document
          .font(tag === 'P' ? 'Helvetica' : 'Helvetica-Bold')
          .fontSize(tag === 'H1' ? 18 : tag === 'H2' ? 12 : 10.5)
          .text(text, { lineGap: 3, paragraphGap: tag === 'P' ? 6 : 4 });
      }),
    );
  };
  paragraph('H1', 'Gemeinsame Erklärung');
  paragraph('P', `Vorgang ${caseNumber(state)}, Entscheidung vom ${longDate(decidedAt.slice(0, 10) as PlainDate).de}`);
  for (const [heading, ...texts] of sections(state)) {
    paragraph('H2', heading);
    for (const text of texts) paragraph('P', text);
  }
  root.end();
  document.end();
  return done;
}

function sections({ facts, basis, municipality }: CaseState): readonly (readonly [string, ...string[]])[] {
  const carrier = facts.request?.carrier.name ?? '';
  const conditions = facts.assessment?.conditions.length ?? 0;
  return [
    [
      'Beteiligte',
      `Kommune: ${municipality}, vertreten durch ${basis.head.unit}.`,
      `Träger: ${carrier}, vertreten durch die Geschäftsführung oder den Vorstand.`,
    ],
    [
      'Gegenstand',
      `Beide Seiten führen gemeinsam eine Ansprache von etwa ${facts.request?.expectedCount ?? 0} Bürgerinnen und Bürgern durch. Entwurf und Inhalt stimmen sie miteinander ab; Druck und Versand besorgt die Kommune.`,
      `Rechtsgrundlage nach der Einschätzung der oder des Datenschutzbeauftragten: ${facts.assessment?.provision ?? ''}; öffentliche Aufgabe: ${facts.assessment?.publicTask ?? ''}.`,
      ...(conditions > 0
        ? [
            `Es gelten ${conditions} Auflage(n) der Einschätzung; sie sind Teil dieser Erklärung und im Vorgang hinterlegt.`,
          ]
        : []),
    ],
    [
      'Datenschutz',
      'Daten von Einwohnerinnen und Einwohnern verlassen die Kommune nicht. Der Träger erhält weder Namen noch Anschriften; im Vorgang stehen nur Merkmale und Anzahlen.',
      'Der Träger verpflichtet sich, alle Vorgaben der Kommune einzuhalten, vor allem die des Datenschutzes.',
    ],
    [
      'Vor der Unterzeichnung',
      'Bis beide Seiten unterzeichnet haben, wird nichts für Bürgerinnen und Bürger vereinbart, gedruckt oder versandt.',
      'Jedes Schreiben geben Datenschutz und Pressestelle in genau der Fassung frei, die gedruckt wird. Die Teilnahme ist freiwillig, und das Schreiben sagt das.',
    ],
    [
      'Unterschriften',
      'Für die Kommune: ______________________________',
      'Für den Träger: ______________________________',
    ],
  ];
}
