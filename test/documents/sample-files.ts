/** A small honest file of every format, and the parts from which tests make dishonest ones. */
import { crc32, deflateSync } from 'node:zlib';
import PDFDocument from 'pdfkit';
import { makeZip, type ZipEntry } from './make-zip.ts';

export const DOCX_MAIN = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
export const XLSX_MAIN = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';

export const relationships = (...inner: readonly string[]) =>
  `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="${RELATIONSHIPS}">${inner.join('')}</Relationships>`;
export const relationship = (type: string, target: string, mode = '') =>
  `<Relationship Id="r${type}" Type="${OFFICE}/${type}" Target="${target}" ${mode}/>`;
export const contentTypes = (...overrides: readonly (readonly [part: string, type: string])[]) =>
  `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/>${overrides
    .map(([part, type]) => `<Override PartName="${part}" ContentType="${type}"/>`)
    .join('')}</Types>`;

const paragraph = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
export const wordTable = (rows: readonly (readonly string[])[]) =>
  `<w:tbl>${rows.map((row) => `<w:tr>${row.map((cell) => `<w:tc>${paragraph(cell)}</w:tc>`).join('')}</w:tr>`).join('')}</w:tbl>`;

export const docxParts = (body = paragraph('Vertrag über die Zusammenarbeit')): readonly ZipEntry[] => [
  { name: '[Content_Types].xml', content: contentTypes(['/word/document.xml', DOCX_MAIN]) },
  { name: '_rels/.rels', content: relationships(relationship('officeDocument', 'word/document.xml')) },
  {
    name: 'word/document.xml',
    content: `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
  },
];
export const docx = (body?: string, ...more: readonly ZipEntry[]) => makeZip([...docxParts(body), ...more]);

export const ODT_TYPE = 'application/vnd.oasis.opendocument.text';
export const odtParts = (body = '<text:p>Vertrag</text:p>'): readonly ZipEntry[] => [
  { name: 'mimetype', content: ODT_TYPE, stored: true },
  {
    name: 'content.xml',
    content: `<?xml version="1.0"?><office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
  },
  { name: 'META-INF/manifest.xml', content: '<?xml version="1.0"?><manifest:manifest xmlns:manifest="urn:x"/>' },
];
export const odt = (body?: string, ...more: readonly ZipEntry[]) => makeZip([...odtParts(body), ...more]);

export type Sheet = readonly (readonly (string | number)[])[];
export const DISTRICTS: Sheet = [
  ['Stadtteil', 'Anzahl'],
  ['Broich', 120],
  ['Saarn', 340],
  ['Styrum', 210],
];
const sheetXml = (rows: Sheet) =>
  `<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows
    .map(
      (row, r) =>
        `<row r="${r + 1}">${row
          .map((cell, c) => {
            const at = `${String.fromCharCode(65 + c)}${r + 1}`;
            return typeof cell === 'number'
              ? `<c r="${at}"><v>${cell}</v></c>`
              : `<c r="${at}" t="inlineStr"><is><t>${cell}</t></is></c>`;
          })
          .join('')}</row>`,
    )
    .join('')}</sheetData></worksheet>`;

export const xlsxParts = (
  sheets: readonly Sheet[] = [DISTRICTS],
  hidden: readonly number[] = [],
): readonly ZipEntry[] => [
  { name: '[Content_Types].xml', content: contentTypes(['/xl/workbook.xml', XLSX_MAIN]) },
  { name: '_rels/.rels', content: relationships(relationship('officeDocument', 'xl/workbook.xml')) },
  {
    name: 'xl/workbook.xml',
    content: `<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${OFFICE}"><sheets>${sheets
      .map(
        (_, n) =>
          `<sheet name="T${n + 1}" sheetId="${n + 1}" r:id="rId${n + 1}"${hidden.includes(n) ? ' state="hidden"' : ''}/>`,
      )
      .join('')}</sheets></workbook>`,
  },
  {
    name: 'xl/_rels/workbook.xml.rels',
    content: relationships(
      ...sheets.map(
        (_, n) => `<Relationship Id="rId${n + 1}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${n + 1}.xml"/>`,
      ),
    ),
  },
  ...sheets.map((rows, n) => ({ name: `xl/worksheets/sheet${n + 1}.xml`, content: sheetXml(rows) })),
];
export const xlsx = (sheets?: readonly Sheet[], ...more: readonly ZipEntry[]) =>
  makeZip([...xlsxParts(sheets), ...more]);

export const csv = (rows: Sheet = DISTRICTS) => Buffer.from(rows.map((row) => row.join(';')).join('\r\n'));

export function pngChunk(type: string, data: Buffer = Buffer.alloc(0)): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const around = Buffer.alloc(8);
  around.writeUInt32BE(data.length, 0);
  around.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([around.subarray(0, 4), body, around.subarray(4)]);
}
export function png({ width = 1, height = 1, chunks = [] as readonly Buffer[] } = {}): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 0, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    pngChunk('IHDR', header),
    ...chunks,
    pngChunk('IDAT', deflateSync(Buffer.alloc(2))),
    pngChunk('IEND'),
  ]);
}

export function jpegSegment(marker: number, data: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(data.length + 2, 2);
  return Buffer.concat([head, data]);
}
export function jpeg({ width = 8, height = 8, segments = [] as readonly Buffer[] } = {}): Buffer {
  const frame = Buffer.from([8, 0, 0, 0, 0, 1, 1, 0x11, 0]);
  frame.writeUInt16BE(height, 1);
  frame.writeUInt16BE(width, 3);
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    jpegSegment(0xe0, Buffer.from('JFIF\0\u0001\u0001\0\0\u0001\0\u0001\0\0', 'latin1')),
    ...segments,
    jpegSegment(0xdb, Buffer.alloc(65, 1)),
    jpegSegment(0xc0, frame),
    jpegSegment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
    Buffer.from([0x12, 0xff, 0x00, 0x34, 0xff, 0xd0, 0x56]),
    Buffer.from([0xff, 0xd9]),
  ]);
}
/** With where it was taken, by whom, and that it lies on its side. */
export function exif(orientation = 6): Buffer {
  const tiff = Buffer.from('4d4d002a00000008000201120003000000010006000088250004000000010000002600000000', 'hex');
  tiff.writeUInt16BE(orientation, 18);
  return jpegSegment(
    0xe1,
    Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff, Buffer.from('GPS 51.43 N 6.88 E Karla')]),
  );
}

export async function pdf(
  draw: (document: PDFKit.PDFDocument) => void = (document) => document.text('Vertrag'),
  options: PDFKit.PDFDocumentOptions = {},
): Promise<Buffer> {
  const document = new PDFDocument(options);
  const chunks: Buffer[] = [];
  document.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise<Buffer>((resolve) => document.on('end', () => resolve(Buffer.concat(chunks))));
  draw(document);
  document.end();
  return ended;
}
