/** The case for the record: a spreadsheet that runs nothing, what the API answers, and one PDF with every entry. */
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { HistoryRow } from '../../client/reading/told-rows.ts';
import { cell, rowsAsCsv } from '../../client/web/pages/audit/csv.ts';
import { wordsOf } from '../../client/web/view.ts';
import { caseStream } from '../../domain/terms.ts';
import { REASONS } from '../api/course.ts';
import { type Audited, auditedCase } from './audit-course.ts';
import type { Browser } from './site.ts';

let audited: Audited;
let audit: Browser;
beforeAll(async () => {
  audited = await auditedCase();
  audit = await audited.here.as('audit');
}, 60_000);
afterAll(() => audited.here.close());

const rows = () => audited.here.at.storage.journal.read(caseStream(audited.course.caseId));

test.each([
  ['=1+1', '"\'=1+1"'],
  ['+49 208', '"\'+49 208"'],
  ['-2', '"\'-2"'],
  ['@SUM(A1)', '"\'@SUM(A1)"'],
  ['  =1+1', '"\'  =1+1"'],
  ['\t=1+1', '"\'\t=1+1"'],
  ['\r=1', '"\'\r=1"'],
  ['＝1+1', '"\'＝1+1"'],
  ['a;b', '"a;b"'],
  ['er sagte "ja"', '"er sagte ""ja"""'],
  ['1 = 1', '"1 = 1"'],
])('a cell never becomes a formula, nor more than one cell: %j', (text, expected) => {
  expect(cell(text)).toBe(expected);
});

test('whatever somebody is called, the spreadsheet takes it for text', () => {
  const row = {
    ...{ seq: 1, at: '2026-03-02T09:00:00.000Z', kind: 'event', type: 'note-added', rules: 2, basis: ['A1'] },
    actor: { person: 'p', role: 'carrier', organisation: '=cmd', name: '=HYPERLINK("https://evil.example";"x")' },
    ...{ hash: 'ab', cause: 'command:1', weight: 'main', sentence: { de: '@SUM(1)\n=2', en: '-1' } },
  } as unknown as HistoryRow;
  const line = rowsAsCsv([row], wordsOf('de').t).split('\r\n')[1] ?? '';
  const cells = [...line.matchAll(/"(?:[^"]|"")*"/g)].map(([quoted]) => quoted);
  expect(cells).toHaveLength(15);
  expect(cells.slice(1, 2)).toEqual(['"2026-03-02T10:00:00.000+01:00"']);
  expect(cells.slice(5, 7)).toEqual(['"Träger"', '"carrier"']);
  for (const one of cells) expect(one).toMatch(/^"(?![=+\-@\t\r])/);
  expect(cells).toContain('"\'=HYPERLINK(""https://evil.example"";""x"") (Träger)"');
});

test('the spreadsheet has every entry, as German Excel opens it', async () => {
  const response = await audit.get(audited.address('/export/csv'));
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await response.arrayBuffer());
  expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
  expect(response.headers.get('content-disposition')).toMatch(/^attachment; filename="HS-[A-Z0-9]+-\d+\.csv"/);
  expect(text).toMatch(/^\uFEFF"Nr\.";"Zeit";/);
  const journal = await rows();
  expect(text.split('\r\n')).toHaveLength(journal.length + 2);
  for (const { hash } of journal) expect(text).toContain(`"${hash}"`);
});

test('up to an entry an export says nothing of what came later', async () => {
  const seq = await audited.seqOf('carrier-vetted');
  const later = (await rows()).filter(({ envelope }) => envelope.seq > seq);
  const [csv, json] = await Promise.all(
    ['csv', 'json'].map((format) => audit.text(audited.address(`/export/${format}?at=${seq}`))),
  );
  for (const { hash } of later.slice(0, -1))
    expect([csv?.includes(hash), json?.includes(hash)]).toEqual([false, false]);
  expect(csv).toContain(`"${seq}"`);
});

test('JSON is what the API answers for case, history and events', async () => {
  const { app, token } = audited.here.at;
  const headers = { authorization: `Bearer ${await token({ sub: 'sub-audit' })}` };
  const api = async (path: string) =>
    (await app.request(`/api/v1/cases/${audited.course.caseId}${path}`, { headers })).json() as Promise<object>;
  const exported = JSON.parse(await audit.text(audited.address('/export/json')));
  expect(exported.case).toEqual(await api(''));
  expect(exported.history).toEqual(await api('/history'));
  expect({ events: exported.events, head: exported.head }).toEqual(await api('/events?limit=1000'));
});

test('the PDF has the state, every entry with its rule and checksum, and numbered pages', async () => {
  const text = await pdfText(await audit.get(audited.address('/export/pdf')));
  const told =
    (await audited.here.at.services.readHistory(audited.course.caseId, audited.here.at.actor('audit'))) ?? [];
  expect(told.length).toBeGreaterThan(30);
  // A line, or a page with its foot, may end within a text.
  const flat = text.replace(/Akte des Vorgangs.*Seite \d+ von \d+/g, '').replace(/\s+/g, '');
  for (const { hash, basis, sentence } of told) {
    expect(flat).toContain(hash);
    expect(flat).toContain(sentence.de.replace(/\s+/g, ''));
    for (const rule of basis) expect(flat).toContain(rule);
  }
  expect(flat).toContain('Kettegeprüft:');
  expect(flat).toContain(REASONS.replace(/\s+/g, ''));
  expect(text).toMatch(/Seite 1 von \d+/);
}, 30_000);

test('A5: the carrier’s PDF says nothing internal, at no instant', async () => {
  const carla = await audited.here.as('carla');
  for (const type of ['request-weighed', 'decision-confirmed']) {
    const text = await pdfText(await carla.get(audited.address(`/export/pdf?at=${await audited.seqOf(type)}`)));
    expect(text).toContain('Nachbarschaft');
    for (const words of ['Frau Beispiel', 'Gute Referenz', 'Arbeitsstunden']) expect(text).not.toContain(words);
  }
}, 30_000);

async function pdfText(response: Response): Promise<string> {
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/pdf']);
  const folder = await mkdtemp(join(tmpdir(), 'handschlag-audit-'));
  try {
    const file = join(folder, 'file.pdf');
    await writeFile(file, new Uint8Array(await response.arrayBuffer()));
    return (await promisify(execFile)('pdftotext', [file, '-'], { maxBuffer: 1 << 26 })).stdout;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
