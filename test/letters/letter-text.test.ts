/** What the machine finds in a letter's words. */
import { looksLikeAddressList } from '../../domain/guideline/address-list.ts';
import {
  checkLetterText,
  LETTER_FINDINGS,
  LETTER_ITEMS,
  type LetterFinding,
  missingTogether,
} from '../../domain/guideline/letters.ts';

const codes = (text: string): readonly LetterFinding[] => checkLetterText(text).map(({ code }) => code);
const labels = (text: string) => checkLetterText(text).flatMap(({ places }) => places ?? []);

const WHOLE = `Die Teilnahme ist freiwillig. Ihre Vertrauensperson ist Vera Vertrauen, Telefon 0208 000001.
Hinweise zum Datenschutz nach Art. 14 DSGVO liegen bei. Ottilie Oberhaupt, Oberbürgermeisterin`;

test('a letter with everything in it is found complete', () => {
  expect(codes(WHOLE)).toEqual([
    'voluntary-found',
    'trusted-person-found',
    'leadership-found',
    'data-protection-found',
  ]);
});

test('an empty text says nothing: a person looks at the scan', () => {
  expect(codes(' \n 1 2 3 ')).toEqual(['no-text']);
});

test.each([
  ['voluntary', 'Ihre Antwort ist selbstverständlich freiwillig.'],
  ['voluntary', 'Sie sind nicht verpflichtet zu antworten.'],
  ['voluntary', 'Es steht Ihnen frei, den Bogen auszufüllen.'],
  ['voluntary', 'Bitte beachten Sie die Freiwillig-\nkeit Ihrer Angaben.'],
  ['trusted-person', 'Ansprechpartnerin: Frau Muster, Tel. (0208) 455-0'],
  ['trusted-person', 'Ihre Vertrauens-\nperson erreichen Sie unter +49 208 4550.'],
  ['leadership', 'Der Landrat des Kreises'],
  ['leadership', 'Marc Muster, Oberbu\u0308rgermeister'],
  ['leadership', 'Die Ober-\nbürgermeisterin'],
  ['data-protection', 'Datenschutzhinweise auf der Rückseite'],
  ['data-protection', 'Informationen nach Artikel 13 der Datenschutz-Grundverordnung'],
] as const)('%s is found: %s', (item, text) => {
  expect(codes(text)).toContain(`${item}-found`);
});

test.each([
  ['voluntary', 'Wir suchen freiwillige Helferinnen für die Freiwilligenagentur.'],
  ['voluntary', 'Die Teilnahme ist nicht freiwillig.'],
  ['trusted-person', 'Ihre Vertrauensperson ist Vera Vertrauen.'],
  ['trusted-person', 'Bürgertelefon 0208 000002'],
  ['leadership', 'Sozialamt, Bürgermeister-Muster-Straße 5'],
  ['leadership', 'Das Bürgermeisteramt'],
  ['data-protection', 'Der Datenschutz ist uns wichtig.'],
] as const)('%s is missing: %s', (item, text) => {
  expect(codes(text)).toContain(`${item}-missing`);
});

test.each([
  ['Fühlen Sie sich einsam?', 'einsam'],
  ['Angebote gegen Einsamkeit', 'Einsamkeit'],
  ['die Alterseinsamkeit', 'Alterseinsamkeit'],
  ['für vereinsamte Menschen', 'vereinsamte'],
  ['ein-\nsame Menschen', 'einsame'],
  ['E I N S A M', 'EINSAM'],
  ['sozial isolierte Ältere', 'sozial isolierte'],
  ['sozial schwache Familien', 'sozial schwache'],
  ['hilfsbedürftige Personen', 'hilfsbedürftige'],
  ['Bedu\u0308rftige', 'Bedürftige'],
  ['Are you lonely?', 'lonely'],
])('R9: %j calls somebody %s', (text, word) => {
  expect(labels(text).map((place) => place.word)).toEqual([word]);
});

test.each([
  'Gemeinsam mit Ihnen, unsere Gemeinsamkeiten',
  'Wir sammeln ein, einsammeln, eingesammelt',
  'pflegebedürftige Angehörige',
  'Vereine und Vereinssamstag',
])('R9: %j labels nobody', (text) => {
  expect(labels(text)).toEqual([]);
});

test('R9: a label is shown with five words before and after it', () => {
  const text = 'eins zwei drei vier fünf sechs einsam sieben acht neun zehn elf zwölf';
  expect(labels(text)).toEqual([
    { word: 'einsam', around: 'zwei drei vier fünf sechs einsam sieben acht neun zehn elf' },
  ]);
});

describe('R9: a carrier’s own name calls nobody lonely', () => {
  const withName = (name: string, text: string) =>
    checkLetterText(text, [name]).flatMap(({ places }) => (places ?? []).map(({ word }) => word));

  test.each([
    ['Gemeinsam gegen Einsamkeit e. V.', 'Ihr Verein Gemeinsam gegen Einsamkeit e.V. lädt ein.'],
    ['Gemeinsam gegen Einsamkeit e.V.', 'GEMEINSAM GEGEN EINSAMKEIT E. V.'],
    ['Gemeinsam gegen Einsamkeit e. V.', 'Wir sind Gemeinsam gegen Einsam-\nkeit, ein Verein aus Ihrer Nähe.'],
    ['Wege aus der Einsamkeit gGmbH', 'Wege aus der\nEinsamkeit gGmbH (gemeinnützig)'],
    ['Lonely/Not (Lonely) e. V.', 'Lonely/Not (Lonely) e. V.'],
  ])('%s: %j', (name, text) => {
    expect(withName(name, text)).toEqual([]);
  });

  test.each([
    ['beside the name', 'Gemeinsam gegen Einsamkeit e. V.', 'Gemeinsam gegen Einsamkeit: Sind Sie einsam?', ['einsam']],
    ['in half a name', 'Gemeinsam gegen Einsamkeit e. V.', 'Angebote gegen Einsamkeit', ['Einsamkeit']],
    ['in a name of one word', 'Einsamkeit', 'Ihre Einsamkeit', ['Einsamkeit']],
    ['in a name of one word and its legal form', 'Einsam e. V.', 'Sind Sie Einsam?', ['Einsam']],
    [
      'in a sentence that reads like the name',
      'Für einsame Menschen e. V.',
      'Angebote für einsame Menschen',
      ['einsame'],
    ],
    ['in a longer word', 'Allein und einsam', 'allein und einsame Menschen', ['einsame']],
  ])('a word %s is found all the same', (_, name, text, found) => {
    expect(withName(name, text)).toEqual(found);
  });
});

test('what one piece lacks another may say; what all lack is missing', () => {
  const missing = missingTogether([codes('Die Teilnahme ist freiwillig.'), codes('Der Oberbürgermeister')]);
  expect(missing.map(({ id }) => id)).toEqual(['trusted-person', 'data-protection']);
});

test('each item that a machine checks has its codes, and none more', () => {
  for (const { id } of LETTER_ITEMS.filter(({ howChecked }) => howChecked === 'machine')) {
    expect(LETTER_FINDINGS.filter((code) => code.startsWith(`${id}-`)).length).toBeGreaterThan(0);
  }
  expect(LETTER_FINDINGS.some((code) => code.startsWith('tone'))).toBe(false);
});

const PEOPLE = Array.from({ length: 20 }, (_, index) => `Muster${'abcdefghijklmnopqrst'[index]}`);

test.each([
  [
    'last name first, with streets',
    PEOPLE.map((name, index) => `${name}, Anna  Musterweg ${index + 1}  45468 Mülheim`),
  ],
  ['salutations', PEOPLE.map((name, index) => `Herr ${name}   Hauptstraße ${index + 1}`)],
  [
    'columns under a header',
    ['Nachname Vorname Straße PLZ Ort', ...PEOPLE.slice(0, 3).map((name, i) => `${name} Anna Ringweg ${i}`)],
  ],
  ['first name first, many of them', PEOPLE.map((name, index) => `Anna ${name}, Musterallee ${index + 1}`)],
  ['birthdays', PEOPLE.map((name, index) => `${name} ${index + 1}.04.1941`)],
])('L9: %s is a list of persons', (_, rows) => {
  expect(looksLikeAddressList(rows.join('\n'))).toBe(true);
});

test.each([
  ['a letter', WHOLE],
  ['a form to fill in', 'Name Vorname Straße PLZ\n______ ______ ______\n______'],
  [
    'a flyer with places to meet',
    PEOPLE.slice(0, 10)
      .map((name, index) => `Treffpunkt ${name}, Marktplatz ${index + 1}`)
      .join('\n'),
  ],
  ['dates of an offer', PEOPLE.map((_, index) => `Mittagstisch ${index + 1}.04.2026 um 12 Uhr`).join('\n')],
])('L9: %s is none', (_, text) => {
  expect(looksLikeAddressList(text)).toBe(false);
});
