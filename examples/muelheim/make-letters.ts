/** Makes the example's letters: `node examples/muelheim/make-letters.ts`. The same text gives the same bytes. */
import { writeFile } from 'node:fs/promises';
import PDFDocument from 'pdfkit';

const LETTERS: Readonly<Record<string, readonly string[]>> = {
  'anschreiben.pdf': [
    'Was fehlt Ihnen im Stadtteil?',
    'Sehr geehrte Bürgerin, sehr geehrter Bürger,',
    'gemeinsam mit dem Verein Nachbarschaft am Fluss möchten wir wissen, was Sie sich in Ihrer Nähe wünschen: einen Mittagstisch, Besuch, Hilfe mit dem Telefon oder etwas ganz anderes. Ihre Erfahrung hilft, Angebote so zu planen, dass sie passen.',
    'Die Teilnahme ist freiwillig. Wenn Sie nicht antworten, hat das für Sie keinerlei Folgen. Bitte schreiben Sie keinen Namen auf den Fragebogen.',
    'Wenn Sie mögen, melden Sie sich bei unserer Vertrauensperson: Vera Vertrauen, Telefon 0208 000001, montags bis donnerstags von 9 bis 15 Uhr. Ihre Vertretung ist Viktor Vertretung.',
    'Hinweis zum Datenschutz: Ihre Anschrift hat die Stadt aus dem Melderegister ausgewählt und gibt sie nicht weiter. Der Verein kennt weder Ihren Namen noch Ihre Anschrift. Nach dem Versand wird die Adressdatei gelöscht.',
    'Mit freundlichen Grüßen',
    'Stadt Mülheim an der Ruhr, Stabsstelle Sozialplanung und Statistik',
  ],
  'fragebogen.pdf': [
    'Fragebogen',
    'Die Antworten sind freiwillig und ohne Namen.',
    '1. Wie oft gehen Sie in der Woche aus dem Haus?   [ ] täglich   [ ] mehrmals   [ ] selten',
    '2. Welche Angebote kennen Sie in Ihrer Nähe? ________________________________',
    '3. Was würden Sie gern nutzen?   [ ] Mittagstisch   [ ] Besuchsdienst   [ ] Handy-Sprechstunde   [ ] Bewegung',
    '4. Wie möchten Sie davon erfahren?   [ ] Brief   [ ] Zeitung   [ ] Radio   [ ] Nachbarn',
    '5. Was möchten Sie uns noch sagen? ________________________________',
    'Vielen Dank. Bitte nutzen Sie den beiliegenden Rückumschlag.',
  ],
  'begleitschreiben.pdf': [
    'Ein Wort vorab',
    'Liebe Mülheimerinnen und Mülheimer,',
    'Ihre Meinung ist uns wichtig. Deshalb bitte ich Sie herzlich, den Fragebogen anzusehen. Ob Sie antworten, entscheiden allein Sie.',
    'Ich danke Ihnen für Ihre Zeit und wünsche Ihnen alles Gute.',
    'Ottilie Oberhaupt, Stadt Mülheim an der Ruhr',
  ],
};

for (const [name, paragraphs] of Object.entries(LETTERS)) {
  const [title = '', ...rest] = paragraphs;
  const document = new PDFDocument({
    size: 'A4',
    margins: { top: 90, bottom: 70, left: 71, right: 71 },
    lang: 'de-DE',
    tagged: true,
    pdfVersion: '1.7',
    displayTitle: true,
    info: { Title: title, CreationDate: new Date(0), ModDate: new Date(0) },
  });
  const chunks: Buffer[] = [];
  document.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise((done) => document.on('end', done));
  const root = document.struct('Document');
  document.addStructure(root);
  root.add(
    document.struct(
      'H1',
      {},
      () => void document.font('Helvetica-Bold').fontSize(16).text(title, { paragraphGap: 12 }),
    ),
  );
  for (const text of rest) {
    root.add(
      document.struct(
        'P',
        {},
        () => void document.font('Helvetica').fontSize(11).text(text, { paragraphGap: 10, lineGap: 3 }),
      ),
    );
  }
  root.end();
  document.end();
  await ended;
  await writeFile(new URL(name, import.meta.url), Buffer.concat(chunks));
}
