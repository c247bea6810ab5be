/** L9: what in a free text is plainly about one person, and what only looks a little like it. */
import { personalTraces } from '../../../domain/guideline/personal-traces.ts';

test.each([
  ['Frau Erna Müller, Hauptstr. 5, ärgert sich.', ['address', 'name']],
  ['Herrn Dr. Karl Beispiel hat es nicht gefallen.', ['name']],
  ['wohnt Am Alten Weg 12 b', ['address']],
  ['Bürgermeister-Muster-Straße 17', ['address']],
  ['bitte zurückrufen: 0208 455-0123', ['telephone']],
  ['Tel. +49 208 4550', ['telephone']],
  ['schreibt von erna@post.example', ['email']],
  ['Anschrift unbekannt, PLZ 45468', ['address']],
])('L9: %s', (text, traces) => {
  expect(personalTraces(text)).toEqual(traces);
});

test.each([
  'Eine Person ärgert sich, dass ihre Anschrift verwendet wurde.',
  'Frau Müller vom Sozialamt hat zugestimmt.',
  'Art. 14 DSGVO, § 71 SGB XII, § 5 Abs. 2',
  'Versand am 02.03.2027 um 09:30 Uhr, 12000 Briefe zu 0,95 €',
  'Über den Zugangsweg 2 kamen 15 Antworten, im Quartal 3 noch 4.',
  'Saarn und Broich, ab 75 Jahren, rund 1.200 Personen',
  '20 von 45468 Personen',
])('L9: %s is about nobody', (text) => {
  expect(personalTraces(text)).toEqual([]);
});
