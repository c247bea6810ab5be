/** L9: tables that count come in, tables that list persons do not. */
import fc from 'fast-check';
import { type Cell, personColumns, type Table } from '../../../domain/guideline/looks-like-persons.ts';

const table = (text: string): Table =>
  text
    .trim()
    .split('\n')
    .map((line) => line.trim().split(';'));
const kinds = (rows: Table) => personColumns(rows).map(({ column, kind }) => [column, kind]);

describe('lists of persons', () => {
  test.each<[string, string, readonly (readonly [number, string])[]]>([
    [
      'with headings',
      'Vorname;Nachname;Alter\nXu;Qi;80',
      [
        [0, 'given-name'],
        [1, 'family-name'],
      ],
    ],
    [
      'below a title',
      'Einladungen 2026;;\n;;\nVorname;Nachname;Alter\nXu;Qi;80',
      [
        [0, 'given-name'],
        [1, 'family-name'],
      ],
    ],
    ['of birthdays', 'Nr;Geburtsdatum\n1;03.04.1941', [[1, 'birthday']]],
    ['of telephones', 'Nr;Telefon\n1;0208/5550101', [[1, 'telephone']]],
    ['of addresses', 'Nr;Anschrift\n1;Musterweg 3', [[1, 'street']]],
    ['of houses', 'Straße;Hausnr.\nMusterweg;3a\nMusterweg;5', [[1, 'house-number']]],
    [
      'in English',
      'First name;Surname;Date of birth\nXu;Qi;1941-04-03',
      [
        [0, 'given-name'],
        [1, 'family-name'],
        [2, 'birthday'],
      ],
    ],
    ['without headings: names', '1;Beispiel, Anna;x\n2;Muster, Karl;y\n3;Probe, Helga;z', [[1, 'full-name']]],
    ['without headings: given names', 'Anna;7\nKarl;8\nHelga;9', [[0, 'given-name']]],
    ['without headings: whole names', 'Anna Beispiel;7\nKarl-Heinz Muster;8\nHelga von Probe;9', [[0, 'full-name']]],
    ['without headings: salutations', 'Frau Xu;1\nHerrn Qi;2\nEheleute Wu;3', [[0, 'full-name']]],
    ['without headings: streets', '1;Musterstr. 3\n2;Am Beispielweg 14 b\n3;Probenallee 5', [[1, 'street']]],
    ['without headings: birthdays', '1;03.04.1941\n2;17.11.1938\n3;30.06.1950', [[1, 'birthday']]],
    ['without headings: ISO birthdays', '1;1941-04-03\n2;1938-11-17\n3;1950-06-30', [[1, 'birthday']]],
    ['without headings: telephones', '1;0208 555 0101\n2;0171-5550102\n3;+49 208 5550103', [[1, 'telephone']]],
    ['without headings: mail', '1;a@people.example\n2;b@people.example\n3;c@people.example', [[1, 'email']]],
    [
      'of who lives where',
      Array.from({ length: 9 }, (_, n) => `k${n}x;${45468 + (n % 3)} Mülheim`).join('\n'),
      [[1, 'place']],
    ],
    [
      'everything in one cell',
      '1;Anna Beispiel, Musterweg 3\n2;Karl Muster, Probenstraße 5\n3;Helga Probe, Am Park 7',
      [[1, 'street']],
    ],
  ])('%s', (_what, text, expected) => {
    expect(kinds(table(text))).toEqual(expected);
  });
});

describe('aggregates', () => {
  test.each([
    ['districts', 'Stadtteil;Anzahl\nBroich;120\nSaarn;340\nStyrum;210\nHeißen;99'],
    ['names of districts', 'Name;Anzahl\nBroich;120\nSaarn;340\nStyrum;210'],
    ['age groups', 'Altersgruppe;weiblich;männlich\n65-69;120;130\n70-74;99;88\n75+;70;60'],
    ['years of birth', 'Geburtsjahr;Anzahl\n1940;12\n1941;13\n1942;17'],
    ['months', 'Monat;Fälle\nApril;1\nMai;2\nJuni;3\nAugust;4'],
    ['a series of days', 'Stichtag;Anzahl\n31.12.2010;1\n31.12.2012;2\n31.12.2015;3\n31.12.2019;4\n31.12.2023;5'],
    ['a series of quarters', 'Stichtag;Anzahl\n31.03.2010;1\n30.06.2010;2\n30.09.2010;3\n31.12.2010;4\n31.03.2011;1'],
    ['postcodes', 'PLZ und Ort;Anzahl\n45468 Mülheim-Altstadt;12\n45470 Mülheim-Menden;14\n45472 Mülheim-Heißen;16'],
    ['postcodes by age', '45468 Mülheim;65+;12\n45468 Mülheim;75+;14\n45470 Mülheim;65+;16\n45470 Mülheim;75+;16'],
    ['streets', 'Straße;Haushalte\nMusterstraße;12\nBeispielweg;13\nAm Park;40'],
    ['official keys', 'AGS;Gemeinde;Anzahl\n05117000;Mülheim;1\n05113000;Essen;2\n05119000;Oberhausen;3'],
    ['official keys in groups', 'AGS;Anzahl\n05 117 000;1\n05 113 000;2\n05 119 000;3'],
    ['how many have a telephone', 'Stadtteil;Anzahl mit Telefon;Anteil mit E-Mail\nBroich;12;30 %\nSaarn;13;40 %'],
    ['how many bear a name', 'Vornamen;Nachnamen\n12;13\n15;18'],
    ['how often a name was given', 'Jahr;Häufigkeit der Vornamen\n2020;17'],
    [
      'whom to ask below',
      'Stadtteil;Anzahl\nBroich;12\nSaarn;13\nAuskunft: statistik@muelheim.example;\nTel. 0208 555 0101;',
    ],
    ['means of transport', 'Verkehrsmittel;Wege\nBus, Bahn;20\nRad, Roller;10\nAuto, Motorrad;9\nZu Fuß, Hund;7'],
    ['numbers with points', 'Jahr;Euro\n2020;1.234.567\n2021;1.334.567\n2022;1.434.567'],
    ['answers', 'Wie oft?;Antworten\ntäglich;10\nwöchentlich;20\nseltener;30'],
    ['nothing', ''],
  ])('%s', (_what, text) => {
    expect(kinds(table(text))).toEqual([]);
  });
});

const GIVEN = ['Anna', 'Karl', 'Helga', 'Mehmet', 'Ursula', 'Piotr', 'Ingeborg', 'Elif', 'Günter', 'Jan'];
const FAMILY = ['Beispiel', 'Muster', 'Probe', 'Xylander', 'Yilmaz', 'Quast', 'von Test', 'Oe', "O'Hara", 'Ünlü-Groß'];
const DISTRICTS = [
  'Broich',
  'Saarn',
  'Styrum',
  'Heißen',
  'Dümpten',
  'Speldorf',
  'Holthausen',
  'Menden',
  'Altstadt I',
  'Stadt, gesamt',
];
const pick = <T>(values: readonly T[]) => fc.constantFrom(...values);
const two = (most: number, least = 1) => fc.integer({ min: least, max: most }).map((n) => String(n).padStart(2, '0'));

/** A row of one person, as registers export them; which columns there are is drawn once for the list. */
const COLUMNS: Readonly<Record<string, fc.Arbitrary<Cell>>> = {
  Vorname: pick(GIVEN),
  'Nachname, Vorname': fc.tuple(pick(FAMILY), pick(GIVEN)).map((names) => names.join(', ')),
  Geburtsdatum: fc.tuple(two(28), two(12), fc.integer({ min: 1925, max: 1960 })).map((parts) => parts.join('.')),
  Straße: fc
    .tuple(pick(['Musterstraße', 'Beispielweg', 'Am Park', 'Probenallee']), fc.integer({ min: 1, max: 200 }))
    .map((parts) => parts.join(' ')),
  Telefon: fc.integer({ min: 100_000, max: 9_999_999 }).map((n) => `0208 ${n}`),
  'E-Mail': fc.uuid().map((id) => `${id}@people.example`),
};
const others = fc.integer({ min: 0, max: 999 });

test('whoever lists ten persons and more is refused, with headings and without, whatever stands beside', () => {
  const list = fc
    .record({
      names: fc.subarray(Object.keys(COLUMNS), { minLength: 1 }),
      headed: fc.boolean(),
      title: fc.boolean(),
      rows: fc.integer({ min: 10, max: 60 }),
    })
    .chain(({ names, headed, title, rows }) =>
      fc
        .array(fc.tuple(others, ...names.map((name) => COLUMNS[name] ?? others)), { minLength: rows, maxLength: rows })
        .map((body) => ({
          names,
          table: [...(title ? [['Auszug']] : []), ...(headed ? [['Nr.', ...names]] : []), ...body] as Table,
        })),
    );
  fc.assert(
    fc.property(list, (drawn) => {
      expect(personColumns(drawn.table).map(({ column }) => column)).toEqual(drawn.names.map((_, index) => index + 1));
    }),
    { numRuns: 300 },
  );
});

test('whoever counts is never refused', () => {
  const dimension = pick<readonly [string, fc.Arbitrary<Cell>]>([
    ['Stadtteil', pick(DISTRICTS)],
    ['Name', pick(DISTRICTS)],
    ['Altersgruppe', fc.integer({ min: 0, max: 18 }).map((n) => `${n * 5}-${n * 5 + 4}`)],
    ['Geburtsjahr', fc.integer({ min: 1920, max: 2010 })],
    ['Monat', pick(['Januar', 'März', 'April', 'Mai', 'August'])],
    ['Stichtag', fc.integer({ min: 2000, max: 2026 }).map((year) => `31.12.${year}`)],
    ['PLZ', fc.integer({ min: 45_000, max: 45_999 }).map(String)],
    ['AGS', fc.integer({ min: 5_111_000, max: 5_999_000 }).map((n) => `0${n}`)],
    ['Geschlecht', pick(['weiblich', 'männlich', 'divers', 'insgesamt'])],
    ['Staatsangehörigkeit', pick(['deutsch', 'türkisch', 'ukrainisch', 'polnisch'])],
    ['Antwort', pick(['ja', 'nein', 'keine Angabe'])],
  ]);
  const number = fc.oneof(
    fc.integer({ min: 0, max: 2_000_000 }),
    fc.double({ min: 0, max: 100, noNaN: true }),
    fc.integer({ min: 0, max: 2_000_000 }).map((n) => n.toLocaleString('de-DE')),
    fc.constant('–'),
    fc.integer({ min: 0, max: 100 }).map((n) => `${n},5 %`),
  );
  const counted = fc
    .record({
      dimensions: fc.array(dimension, { minLength: 1, maxLength: 3 }),
      numbers: fc.integer({ min: 1, max: 5 }),
      headed: fc.boolean(),
      rows: fc.integer({ min: 1, max: 60 }),
    })
    .chain(({ dimensions, numbers, headed, rows }) => {
      const heads = [...dimensions.map(([name]) => name), ...Array.from({ length: numbers }, (_, n) => `Anzahl ${n}`)];
      const cells = [...dimensions.map(([, cell]) => cell), ...Array.from({ length: numbers }, () => number)];
      return fc
        .array(fc.tuple(...cells), { minLength: rows, maxLength: rows })
        .map((body) => [...(headed ? [heads] : []), ...body] as Table);
    });
  fc.assert(
    fc.property(counted, (rows) => {
      expect(personColumns(rows)).toEqual([]);
    }),
    { numRuns: 500 },
  );
});
