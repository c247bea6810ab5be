/** Files of every format over the API: taken in, listed, handed out whole and in parts; or refused with nothing written. */
import { randomUUID } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { createDocuments } from '../../client/documents/documents.ts';
import { reportScan } from '../../client/documents/report-scan.ts';
import type { Scanned } from '../../client/documents/virus-scanner.ts';
import { wantedBytes } from '../../client/http/byte-ranges.ts';
import { attachment } from '../../client/http/content-disposition.ts';
import { createApp } from '../../client/http/create-app.ts';
import { CSV, DOCX, JPEG, ODT, PDF, PNG, XLSX } from '../../domain/guideline/document-formats.ts';
import type { CaseId } from '../../domain/terms.ts';
import * as sample from '../documents/sample-files.ts';
import { refusalOf } from './abuse/attempts.ts';
import { decided } from './course.ts';
import { type Installation, installation } from './installation.ts';

let at: Installation;
let caseId: CaseId;
beforeAll(async () => {
  at = await installation();
  caseId = (await decided(at)).caseId;
});
afterAll(() => at.close());

interface Sent {
  readonly method?: string;
  readonly path?: string;
  readonly as?: string;
  readonly body?: Buffer | object;
  readonly type?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly key?: string;
  readonly app?: Installation['app'];
}
async function ask({ method = 'GET', path = 'documents', as = 'petra', body, type, headers, key, app = at.app }: Sent) {
  return app.request(`/api/v1/cases/${caseId}/${path}`, {
    method,
    headers: {
      authorization: `Bearer ${await at.token({ sub: `sub-${as}` })}`,
      ...(method === 'POST'
        ? { 'content-type': type ?? 'application/json', 'idempotency-key': key ?? randomUUID() }
        : {}),
      ...headers,
    },
    ...(body === undefined ? {} : { body: Buffer.isBuffer(body) ? Uint8Array.from(body) : JSON.stringify(body) }),
  });
}
const upload = (type: string, body: Buffer, more: Sent = {}) => ask({ method: 'POST', type, body, ...more });

interface File {
  readonly document: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly commitment: string;
}
const referenceOf = ({ document, mediaType, bytes, commitment }: File): File => ({
  document,
  mediaType,
  bytes,
  commitment,
});
async function attached(type: string, body: Buffer, readers = 'all'): Promise<File> {
  const response = await upload(type, body);
  const stored = (await response.json()) as File & { readonly detail?: string };
  expect([response.status, stored.detail]).toEqual([201, undefined]);
  const file = referenceOf(stored);
  const taken = await ask({
    method: 'POST',
    path: 'commands/attach-document',
    body: { readers, title: 'Anlage', file },
  });
  expect([taken.status, type]).toEqual([200, type]);
  return file;
}
const MARK = 'Kaulquappenzählung';
const text = `<w:p><w:r><w:t>${MARK}</w:t></w:r></w:p>`;
const FILES: readonly (readonly [type: string, ending: string, body: () => Buffer | Promise<Buffer>])[] = [
  [
    PDF,
    'pdf',
    () => sample.pdf((document) => void document.text('Text'), { compress: false, info: { Title: 'Kaulquappen' } }),
  ],
  [PNG, 'png', () => sample.png()],
  [JPEG, 'jpg', () => sample.jpeg()],
  [DOCX, 'docx', () => sample.docx(text)],
  [ODT, 'odt', () => sample.odt(`<text:p>${MARK}</text:p>`)],
  [
    CSV,
    'csv',
    () =>
      sample.csv([
        ['Gewässer', MARK],
        ['Ruhr', 12],
        ['Rumbach', 14],
      ]),
  ],
  [XLSX, 'xlsx', () => sample.xlsx()],
];

test.each(FILES)('%s comes back byte for byte, sealed off from the application', async (type, ending, make) => {
  const body = await make();
  const { document } = await attached(type, body);
  const read = await ask({ path: `documents/${document}` });
  expect(read.status).toBe(200);
  expect(Buffer.from(await read.arrayBuffer()).equals(body)).toBe(true);
  const headers = Object.fromEntries(read.headers);
  expect(headers).toMatchObject({
    'content-type': type,
    'content-length': String(body.length),
    etag: `"${document}"`,
    'accept-ranges': 'bytes',
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'same-origin',
    'cache-control': 'no-store',
  });
  expect(headers['content-security-policy']).toMatch(/default-src 'none'.*sandbox/);
  expect(headers['content-disposition']).toMatch(
    new RegExp(`^attachment; filename="HS-[A-Z0-9]{8}-Anlage-[0-9a-f]{12}\\.${ending}"; filename\\*=UTF-8''`),
  );
});

test('at rest nothing of any of them can be read', async () => {
  const bodies = await Promise.all(
    FILES.map(async ([type, , make]) => {
      const body = await make();
      await attached(type, body, 'municipality');
      return body;
    }),
  );
  const names = (await readdir(at.folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  const data = Buffer.concat(await Promise.all(names.map((entry) => readFile(join(entry.parentPath, entry.name)))));
  expect(data.length).toBeGreaterThan(10_000);
  // From the middle: the first bytes of a format are the same everywhere.
  for (const body of bodies)
    expect(data.includes(body.subarray(body.length / 2 - 12, body.length / 2 + 12))).toBe(false);
  expect(data.includes(MARK)).toBe(false);
});

test('a reference that says another kind of file than the stored one is refused, and a mailing stays a PDF', async () => {
  const stored = referenceOf((await (await upload(PNG, sample.png())).json()) as File);
  const form = (file: object) => ({ readers: 'all', title: 'Anlage', file });
  const wrong = await ask({
    method: 'POST',
    path: 'commands/attach-document',
    body: form({ ...stored, mediaType: PDF }),
  });
  expect(await refusalOf(wrong)).toMatchObject({ status: 422, code: 'document-reference-wrong' });
  const pieces = [{ piece: 'letter', file: { ...stored, sha256: 'a'.repeat(64) } }];
  const draft = await ask({ method: 'POST', path: 'steps/draft-mailing', body: { action: 'propose', pieces } });
  const refusal = await refusalOf(draft);
  expect(refusal).toMatchObject({ status: 422, code: 'form-invalid' });
  expect(refusal.errors?.map(({ path }) => path)).toContain('/pieces/0/file/mediaType');
});

test('the same upload under the same key is stored once and answered alike; another under it is refused', async () => {
  const before = await at.storage.documents.countOf(caseId);
  const picture = sample.jpeg({ segments: [sample.exif()] });
  const key = 'upload-once-and-again';
  const both = await Promise.all([upload(JPEG, picture, { key }), upload(JPEG, picture, { key })]);
  const third = await upload(JPEG, picture, { key });
  const answers = (await Promise.all([...both, third].map((response) => response.json()))) as (File & {
    readonly metadataRemoved?: boolean;
  })[];
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  expect(answers[0]).toMatchObject({ metadataRemoved: true, mediaType: JPEG });
  expect(answers[0]?.bytes).toBeLessThan(picture.length);
  expect(await at.storage.documents.countOf(caseId)).toBe(before + 1);
  expect(await refusalOf(await upload(PNG, sample.png(), { key }))).toMatchObject({
    status: 409,
    code: 'key-used-before',
  });
  // Somebody else's key is another.
  expect((await upload(PNG, sample.png(), { key, as: 'carla' })).status).toBe(201);
  const letter = await sample.pdf();
  const [one, two] = [
    await upload(PDF, letter, { key: 'a-letter-twice' }),
    await upload(PDF, letter, { key: 'a-letter-twice' }),
  ];
  expect(await one.json()).toEqual(await two.json());
});

test('the list holds what whoever asks may open, how it came in and by whom', async () => {
  const shared = await attached(CSV, sample.csv());
  const internal = await attached(PNG, sample.png(), 'municipality');
  const listed = async (as: string) =>
    ((await (await ask({ as })).json()) as { documents: (File & Readonly<Record<string, unknown>>)[] }).documents;
  const own = await listed('petra');
  expect(own.find(({ document }) => document === shared.document)).toMatchObject({
    kinds: [{ kind: 'attachment-for-all', label: { de: 'Anlage' } }],
    mediaType: CSV,
    bytes: sample.csv().length,
    step: 'attach-document',
    actor: { person: 'petra', role: 'social-planner', name: 'Person petra' },
    readable: true,
  });
  expect(own.some(({ kinds }) => JSON.stringify(kinds).includes('declaration'))).toBe(true);
  const carriers = (await listed('carla')).map(({ document }) => document);
  expect([carriers.includes(shared.document), carriers.includes(internal.document)]).toEqual([true, false]);
  expect((await ask({ as: 'otto' })).status).toBe(404);
  expect((await ask({ as: 'opa' })).status).toBe(403);
});

describe('a part of a document', () => {
  const body = sample.csv([
    ['Stadtteil', 'Anzahl'],
    ['Broich', 1],
    ['Saarn', 2],
  ]);
  let path: string;
  let etag: string;
  beforeAll(async () => {
    const { document } = await attached(CSV, body);
    [path, etag] = [`documents/${document}`, `"${document}"`];
  });
  const end = body.length - 1;

  test.each([
    ['bytes=0-3', 206, `bytes 0-3/${body.length}`, body.subarray(0, 4)],
    ['bytes=5-', 206, `bytes 5-${end}/${body.length}`, body.subarray(5)],
    ['bytes=-4', 206, `bytes ${end - 3}-${end}/${body.length}`, body.subarray(-4)],
    ['bytes=-9999', 206, `bytes 0-${end}/${body.length}`, body],
    ['bytes=2-9999', 206, `bytes 2-${end}/${body.length}`, body.subarray(2)],
    ['bytes=0-1,3-4', 200, null, body],
    ['bytes=9-2', 200, null, body],
    ['lines=1-2', 200, null, body],
    ['bytes=x-y', 200, null, body],
  ])('%s', async (range, status, place, bytes) => {
    const read = await ask({ path, headers: { range } });
    expect([read.status, read.headers.get('content-range')]).toEqual([status, place]);
    expect(Buffer.from(await read.arrayBuffer()).equals(bytes)).toBe(true);
    expect(read.headers.get('content-length')).toBe(String(bytes.length));
  });

  test.each(['bytes=99999-', 'bytes=-0'])('%s lies outside', async (range) => {
    const read = await ask({ path, headers: { range } });
    expect(read.headers.get('content-range')).toBe(`bytes */${body.length}`);
    expect(await refusalOf(read)).toMatchObject({ status: 416, code: 'range-not-satisfiable' });
  });

  test('If-Range, If-None-Match and HEAD as RFC 9110 says', async () => {
    const range = 'bytes=0-3';
    expect((await ask({ path, headers: { range, 'if-range': etag } })).status).toBe(206);
    expect((await ask({ path, headers: { range, 'if-range': '"other"' } })).status).toBe(200);
    expect((await ask({ path, headers: { range, 'if-range': `W/${etag}` } })).status).toBe(200);
    expect((await ask({ path, headers: { 'if-none-match': `"x", W/${etag}` } })).status).toBe(304);
    const head = await ask({ path, method: 'HEAD', headers: { range } });
    expect([head.status, head.headers.get('content-length'), await head.text()]).toEqual([
      200,
      String(body.length),
      '',
    ]);
  });

  test('whatever is asked for, it is within the document', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.stringMatching(/^bytes=\d{0,6}-\d{0,6}$/)),
        fc.integer({ min: 1, max: 5_000 }),
        (range, length) => {
          const wanted = wantedBytes({ range, ifRange: undefined }, etag, length);
          if (wanted.kind === 'part')
            expect(0 <= wanted.first && wanted.first <= wanted.last && wanted.last < length).toBe(true);
        },
      ),
    );
  });
});

test.each<[string, string, Buffer, Sent, number, string]>([
  ['a format that is none of ours', 'application/zip', sample.docx(), {}, 415, 'format-not-accepted'],
  ['a form of a browser', 'multipart/form-data; boundary=x', sample.csv(), {}, 415, 'format-not-accepted'],
  ['nothing', CSV, Buffer.alloc(0), {}, 415, 'format-unknown'],
  ['a program', PDF, Buffer.from('MZ\u0090\0'), {}, 415, 'format-unknown'],
  ['what it is not announced as', PDF, sample.png(), {}, 415, 'format-not-as-declared'],
  [
    'a list of persons',
    CSV,
    sample.csv([
      ['Vorname', 'Straße'],
      ['Xu', 'Weg 3'],
      ['Qi', 'Weg 4'],
    ]),
    {},
    422,
    'list-of-persons',
  ],
  [
    'a bomb',
    DOCX,
    sample.docx(undefined, { name: 'word/a', content: Buffer.alloc(80_000_000) }),
    {},
    422,
    'document-inflates',
  ],
  ['a way out', DOCX, sample.docx(undefined, { name: '../../x', content: 'x' }), {}, 422, 'document-broken'],
  ['a polyglot', PNG, Buffer.concat([sample.png(), sample.docx()]), {}, 422, 'document-ambiguous'],
  [
    'a name',
    CSV,
    sample.csv(),
    { headers: { 'content-disposition': 'attachment; filename="../../etc/passwd"' } },
    422,
    'file-name-not-kept',
  ],
  [
    'a turned name',
    CSV,
    sample.csv(),
    { headers: { 'content-disposition': "attachment; filename*=UTF-8''%E2%80%AEfdp.exe" } },
    422,
    'file-name-not-kept',
  ],
  ['a name beside its type', `${CSV}; name="con.csv"`, sample.csv(), {}, 422, 'file-name-not-kept'],
  ['a name in the address', CSV, sample.csv(), { path: 'documents?name=..%2F..%00' }, 400, 'query-invalid'],
])('%s is refused and nothing is written', async (_what, type, body, more, status, code) => {
  const before = await at.storage.documents.countOf(caseId);
  const refusal = await refusalOf(await upload(type, body, more));
  expect(refusal).toMatchObject({ code, status });
  expect(refusal.detail).not.toMatch(/passwd|fdp|con\.csv/);
  if (code === 'list-of-persons') expect(refusal.rule).toBe('L9');
  expect(await at.storage.documents.countOf(caseId)).toBe(before);
});

test('the virus scanner decides: found is refused, away means try again, and nothing of the file is logged', async () => {
  const said: Scanned[] = [
    { kind: 'found', signature: 'Test.Harm-1' },
    { kind: 'away', why: 'ECONNREFUSED' },
    { kind: 'clean' },
  ];
  const lines: unknown[] = [];
  const log = { warn: (line: unknown) => void lines.push(line), error: (line: unknown) => void lines.push(line) };
  const documents = createDocuments(
    { ...at.storage, scan: async () => said.shift() ?? { kind: 'clean' }, report: reportScan(log as never) },
    () => at.clock,
  );
  const app = createApp({ ...at.services, documents });
  const before = await at.storage.documents.countOf(caseId);
  const send = () => upload(CSV, sample.csv(), { app, key: 'scanned-thrice' });
  expect(await refusalOf(await send())).toMatchObject({ status: 422, code: 'document-infected' });
  const away = await send();
  expect([away.status, away.headers.get('retry-after')]).toEqual([503, '2']);
  expect(await away.json()).toMatchObject({ code: 'scanner-away' });
  expect(await at.storage.documents.countOf(caseId)).toBe(before);
  expect((await send()).status).toBe(201);
  expect(lines).toEqual([
    { code: 'upload-infected', caseId, signature: 'Test.Harm-1' },
    { code: 'scanner-away', caseId, why: 'ECONNREFUSED' },
  ]);
});

test('a name is safe in a header, and whole in UTF-8', () => {
  expect(attachment('Erklärung "Süd"\r\nX: y/../ß.pdf')).toBe(
    'attachment; filename="Erklaerung--Sued---X--y-..-ss.pdf"; filename*=UTF-8\'\'Erkl%C3%A4rung%20%22S%C3%BCd%22%0D%0AX%3A%20y%2F..%2F%C3%9F.pdf',
  );
});
