/** Reading a PDF that somebody has uploaded. */
import { readFileSync } from 'node:fs';
import { deflateSync } from 'node:zlib';
import PDFDocument from 'pdfkit';
import { paragraph, table } from '../../activities/letters/blocks.ts';
import { taggedPdf } from '../../activities/letters/tagged-pdf.ts';
import { checkLetter } from '../../client/documents/check-letter.ts';
import { PDF_LIMITS, readPdfText } from '../../client/documents/read-pdf-text.ts';
import type { Instant } from '../../domain/terms.ts';

const at = '2026-03-16T10:00:00.000Z' as Instant;
const pdfOf = (...blocks: Parameters<typeof taggedPdf>[0]['blocks']) =>
  taggedPdf({ title: 'Probe', footer: 'Probe', at, blocks });

/** As somebody else's program would make it. */
function otherPdf(options: PDFKit.PDFDocumentOptions, draw: (document: PDFKit.PDFDocument) => void): Promise<Buffer> {
  const document = new PDFDocument(options);
  const chunks: Buffer[] = [];
  document.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise<Buffer>((resolve) => document.on('end', () => resolve(Buffer.concat(chunks))));
  draw(document);
  document.end();
  return ended;
}

test('text comes in reading order, rows as they stand on the page', async () => {
  const read = await readPdfText(
    await pdfOf(paragraph('Łucja Přibyl lädt ein.'), table(['Wann', 'Wo'], [['Montag', 'Haus']])),
  );
  if (read.kind !== 'read') throw new Error(read.refusal.code);
  expect(read.text).toContain('Łucja Přibyl lädt ein.');
  expect(read.rows.split('\n').map((row) => row.replace(/\s+/g, ' '))).toContain('Montag Haus');
  expect(read.more).toBe(false);
});

test('a word broken at the end of a line is found whole', async () => {
  const pdf = await otherPdf({}, (document) => document.text('Wir laden ein-\nsame Menschen ein.'));
  expect(await checkLetter(pdf)).toMatchObject({ findings: expect.arrayContaining(['label-found']) });
});

test('R9: a word that labels somebody comes with its page and the words around it', async () => {
  const pdf = await otherPdf({}, (document) =>
    document
      .text('Guten Tag.')
      .addPage()
      .addPage()
      .text('Wir laden ein-')
      .addPage()
      .text('same Menschen herzlich ein.'),
  );
  expect(await checkLetter(pdf)).toMatchObject({
    labels: [{ word: 'einsame', page: 3, around: 'Guten Tag. Wir laden einsame Menschen herzlich ein.' }],
  });
});

test('a scan has no text, which is a finding and no refusal', async () => {
  const pdf = await otherPdf({}, (document) => document.rect(50, 50, 200, 200).fill('grey'));
  expect(await checkLetter(pdf)).toEqual({ kind: 'checked', findings: ['no-text'] });
});

test.each([
  ['document-broken', () => Buffer.from('%PDF-1.7\nnothing\n')],
  ['document-broken', () => Buffer.alloc(0)],
  ['document-locked', () => otherPdf({ userPassword: 'geheim' }, (document) => document.text('geheim'))],
])('%s is said in plain words', async (code, pdf) => {
  const read = await readPdfText(await pdf());
  expect(read).toMatchObject({ kind: 'unreadable', refusal: { code } });
  if (read.kind === 'unreadable')
    expect(Object.values(read.refusal.message).every((text) => text.length > 20)).toBe(true);
});

test('half a file is refused or read in part, and never thrown', async () => {
  const pdf = await pdfOf(paragraph('Die Teilnahme ist freiwillig. '.repeat(50)));
  for (let part = 1; part < 10; part++) {
    expect(['read', 'unreadable']).toContain((await readPdfText(pdf.subarray(0, (pdf.length * part) / 10))).kind);
  }
});

test('limits of size and pages hold', async () => {
  const pdf = await otherPdf({}, (document) => {
    for (let page = 0; page < 3; page++) document.text(`Seite ${page}`).addPage();
  });
  expect(await readPdfText(pdf, { ...PDF_LIMITS, bytes: 100 })).toMatchObject({
    refusal: { code: 'document-too-large' },
  });
  expect(await readPdfText(pdf, { ...PDF_LIMITS, pages: 2 })).toMatchObject({
    more: true,
    text: expect.not.stringContaining('Seite 2'),
  });
});

test('a report may be long, but no list of persons comes in', async () => {
  const long = await otherPdf({}, (document) => {
    for (let page = 0; page < 41; page++) document.text('Seite').addPage();
  });
  expect(await checkLetter(long)).toEqual({ kind: 'long' });
  const rows = Array.from({ length: 60 }, (_, index) => [
    `Muster${'abcdefghij'[index % 10]}, Anna`,
    `Musterweg ${index + 1}`,
  ]);
  expect(await checkLetter(await pdfOf(table(['Name', 'Anschrift'], rows)))).toMatchObject({
    kind: 'unfit',
    refusal: { code: 'list-of-persons', rule: 'L9' },
  });
});

test('the bytes that are stored are not touched by reading them', async () => {
  const bytes = new Uint8Array(readFileSync(new URL('../../examples/muelheim/anschreiben.pdf', import.meta.url)));
  const before = Buffer.from(bytes);
  await readPdfText(bytes);
  expect(Buffer.from(bytes).equals(before)).toBe(true);
});

/** One page whose text is set letter by letter, so many times: a few kilobytes that keep a reader busy for a long time. */
function hugePage(times: number): Buffer {
  const content = deflateSync(Buffer.from(`BT /F1 12 Tf 72 700 Td ${'(a) Tj '.repeat(times)} ET`));
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${content.length} /Filter /FlateDecode >>\nstream\n${content.toString('latin1')}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let body = '%PDF-1.4\n';
  const places = objects.map((object, index) => {
    const place = body.length;
    body += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(place).padStart(10, '0')} 00000 n \n`;
  });
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join('')}`;
  const trailer = `trailer << /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF`;
  return Buffer.from(body + table + trailer, 'latin1');
}

describe('a document that takes long', () => {
  test('is given up, and meanwhile the process goes on serving', async () => {
    const pdf = hugePage(3_000_000);
    expect(pdf.byteLength).toBeLessThan(PDF_LIMITS.bytes);
    let served = 0;
    const others = setInterval(() => {
      served += 1;
    }, 10);
    const checked = await checkLetter(pdf, { milliseconds: 1500 });
    clearInterval(others);
    expect(checked).toMatchObject({ kind: 'unfit', refusal: { code: 'document-too-slow' } });
    // Some 150 where the machine is idle; one or two where the process itself reads the file.
    expect(served).toBeGreaterThan(20);
  });

  test('takes no more than two at once, and each its turn', async () => {
    const pdf = hugePage(3_000_000);
    const letter = readFileSync(new URL('../../examples/muelheim/anschreiben.pdf', import.meta.url));
    const [one, two, three] = await Promise.all([
      checkLetter(pdf, { milliseconds: 1000 }),
      checkLetter(pdf, { milliseconds: 1000 }),
      checkLetter(letter),
    ]);
    expect([one.kind, two.kind, three.kind]).toEqual(['unfit', 'unfit', 'checked']);
  });
});

test('R9: the writer’s own name is known to whoever reads the letter', async () => {
  const pdf = await pdfOf(paragraph('Ihr Verein Wege aus der Einsamkeit e. V.'));
  const labels = async (ownNames: readonly string[]) => {
    const checked = await checkLetter(pdf, { ownNames });
    return checked.kind === 'checked' && checked.findings.includes('label-found');
  };
  expect(await labels([])).toBe(true);
  expect(await labels(['Wege aus der Einsamkeit e. V.'])).toBe(false);
});
