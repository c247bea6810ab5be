/** Makes the example's letters: `node examples/muelheim/make-letters.ts`. The same text gives the same bytes. */
import { writeFile } from 'node:fs/promises';
import { type Block, heading, list, paragraph } from '../../activities/letters/blocks.ts';
import { taggedPdf } from '../../activities/letters/tagged-pdf.ts';
import { checkLetterText } from '../../domain/guideline/letters.ts';
import type { Instant } from '../../domain/terms.ts';

interface Letter {
  readonly title: string;
  readonly blocks: readonly Block[];
}

const LETTERS: Readonly<Record<string, Letter>> = {
  'anschreiben.pdf': {
    title: 'Was fehlt Ihnen im Stadtteil?',
    blocks: [
      paragraph('Sehr geehrte Bürgerin, sehr geehrter Bürger,'),
      paragraph(
        'gemeinsam mit dem Verein Nachbarschaft am Fluss möchten wir wissen, was Sie sich in Ihrer Nähe wünschen: einen Mittagstisch, Besuch, Hilfe mit dem Telefon oder etwas ganz anderes. Ihre Erfahrung hilft, Angebote so zu planen, dass sie passen.',
      ),
      paragraph(
        'Die Teilnahme ist freiwillig. Wenn Sie nicht antworten, hat das für Sie keinerlei Folgen. Bitte schreiben Sie keinen Namen auf den Fragebogen.',
      ),
      paragraph(
        'Wenn Sie mögen, melden Sie sich bei unserer Vertrauensperson: Vera Vertrauen, Telefon 0208 000001, montags bis donnerstags von 9 bis 15 Uhr. Ihre Vertretung ist Viktor Vertretung.',
      ),
      paragraph('Mit freundlichen Grüßen'),
      paragraph('Ottilie Oberhaupt, Oberbürgermeisterin der Stadt Mülheim an der Ruhr'),
      heading('Hinweise zum Datenschutz (Art. 14 DSGVO)', 200),
      list([
        'Verantwortlich: Stadt Mülheim an der Ruhr, Die Oberbürgermeisterin. Datenschutzbeauftragte*r der Stadt: Telefon 0208 000002.',
        'Zweck und Rechtsgrundlage: Planung von Angeboten der Daseinsvorsorge; Art. 6 Abs. 1 Buchst. e DSGVO mit § 71 SGB XII.',
        'Woher Ihre Anschrift kommt: Die Stadt hat sie aus dem Melderegister ausgewählt, nach Alter und Wohngebiet. Sie gibt sie nicht weiter; der Verein kennt weder Ihren Namen noch Ihre Anschrift.',
        'Wie lange: Nach dem Versand wird die Adressdatei gelöscht.',
        'Ihre Rechte: Auskunft, Berichtigung, Löschung, Einschränkung, Widerspruch und Beschwerde bei der Landesbeauftragten für Datenschutz und Informationsfreiheit.',
      ]),
    ],
  },
  'fragebogen.pdf': {
    title: 'Fragebogen',
    blocks: [
      paragraph('Die Antworten sind freiwillig und ohne Namen.'),
      paragraph('1. Wie oft gehen Sie in der Woche aus dem Haus?   [ ] täglich   [ ] mehrmals   [ ] selten'),
      paragraph('2. Welche Angebote kennen Sie in Ihrer Nähe? ________________________________'),
      paragraph(
        '3. Was würden Sie gern nutzen?   [ ] Mittagstisch   [ ] Besuchsdienst   [ ] Handy-Sprechstunde   [ ] Bewegung',
      ),
      paragraph('4. Wie möchten Sie davon erfahren?   [ ] Brief   [ ] Zeitung   [ ] Radio   [ ] Nachbarn'),
      paragraph('5. Was möchten Sie uns noch sagen? ________________________________'),
      paragraph('Vielen Dank. Bitte nutzen Sie den beiliegenden Rückumschlag.'),
    ],
  },
  'begleitschreiben.pdf': {
    title: 'Ein Wort vorab',
    blocks: [
      paragraph('Liebe Mülheimerinnen und Mülheimer,'),
      paragraph(
        'Ihre Meinung ist uns wichtig. Deshalb bitte ich Sie herzlich, den Fragebogen anzusehen. Ob Sie antworten, entscheiden allein Sie: Die Teilnahme ist freiwillig.',
      ),
      paragraph('Ich danke Ihnen für Ihre Zeit und wünsche Ihnen alles Gute.'),
      paragraph('Ottilie Oberhaupt, Oberbürgermeisterin der Stadt Mülheim an der Ruhr'),
    ],
  },
};

const AT = '2026-01-05T09:00:00.000Z' as Instant;

for (const [name, { title, blocks }] of Object.entries(LETTERS)) {
  const found = checkLetterText(JSON.stringify(blocks)).map(({ code }) => code);
  process.stdout.write(`${name}: ${found.join(', ')}\n`);
  await writeFile(new URL(name, import.meta.url), await taggedPdf({ title, footer: title, at: AT, blocks }));
}
