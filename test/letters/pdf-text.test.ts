/** Reading a PDF that somebody has uploaded. */
import { readFileSync } from 'node:fs';
import PDFDocument from 'pdfkit';
import { paragraph, table } from '../../activities/letters/blocks.ts';
import { taggedPdf } from '../../activities/letters/tagged-pdf.ts';
import { checkLetter } from '../../client/documents/letter-findings.ts';
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

test('limits of size, pages and time hold', async () => {
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
  expect(await readPdfText(pdf, { ...PDF_LIMITS, milliseconds: 0 })).toMatchObject({
    refusal: { code: 'document-too-slow' },
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
