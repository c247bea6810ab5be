/** Forms that people write by hand: mistakes are told with their line, numbers become ids, files are uploaded. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ApiDouble, apiDouble } from './api-double.ts';
import { handschlag } from './handschlag.ts';

const CASE = 'k3vuo5jqn2x7ab4mlw6ctzr2ae';
const EARLIER = 'abcdefghn2x7ab4mlw6ctzr2ae';
const receipt = { status: 200, body: { kind: 'receipt', from: 4, to: 5 } };
let api: ApiDouble;
let folder: string;
beforeEach(async () => {
  api = await apiDouble();
  folder = mkdtempSync(join(tmpdir(), 'handschlag-forms-'));
});
afterEach(async () => {
  await api.close();
  rmSync(folder, { recursive: true });
});

const run = (args: readonly string[], input?: string) =>
  handschlag(args, { HANDSCHLAG_URL: api.url, HANDSCHLAG_TOKEN: 'given-token' }, input);
const complete = (step: string, input: string) => run(['step', 'complete', CASE, step, '--form', '-'], input);
const sent = () => JSON.parse(api.asked.at(-1)?.body ?? '{}');

test('YAML that is broken is told with its line, a file that is not there as such', async () => {
  const broken = await complete('close-case', 'a: 1\nb: [');
  expect([broken.exit, broken.err]).toEqual([2, expect.stringContaining('Zeile 2: kein gültiges YAML: ')]);
  const missing = await run(['step', 'complete', CASE, 'close-case', '--form', '/nowhere.yaml']);
  expect(missing.err).toBe('Die Datei /nowhere.yaml gibt es nicht.\n');
});

test('a key of one’s own that is too short is refused with what it takes', async () => {
  const { err } = await run(['step', 'complete', CASE, 'close-case', '--key', 'abc']);
  expect(err).toContain('--key braucht 8 bis 200 Zeichen');
});

test('what is wrong with the form as a whole stands without a place', async () => {
  const errors = [{ path: '', message: 'Das Formular kennt hier kein Feld „x“.' }];
  api.answers = [{ status: 422, body: { detail: 'Bitte prüfen.', errors } }];
  expect((await complete('close-case', 'x: 1')).err).toContain('\n  Das Formular kennt hier kein Feld');
});

test('an earlier case may be named by its number', async () => {
  api.answers = [{ status: 200, body: { cases: [{ caseId: EARLIER }] } }, receipt];
  await complete('weigh-request', 'comparable: [{ case: hs-abcdefgh, outcome: accept }]');
  expect(sent()).toEqual({ comparable: [{ case: EARLIER, outcome: 'accept' }] });
  api.answers = [
    { status: 200, body: { cases: [{ caseId: EARLIER }] } },
    { status: 201, body: { caseId: CASE } },
  ];
  await run(['case', 'open', '--municipality', 'm', '--form', '-'], 'follows: HS-ABCDEFGH\ntitle: HS-ABCDEFGH');
  expect(sent().form).toEqual({ follows: EARLIER, title: 'HS-ABCDEFGH' });
});

test('A5: whoever names no comparable case is told of those that are found, and decides all the same', async () => {
  api.answers = [{ status: 200, body: { cases: [{ number: 'HS-ABCDEFGH' }] } }, receipt];
  const { exit, out } = await complete('weigh-request', 'comparable: []');
  expect([exit, out]).toEqual([0, expect.stringMatching(/^Hinweis: .*findet HS-ABCDEFGH\./)]);
  expect(api.asked.map(({ path }) => path.split('/').at(-1))).toEqual(['comparable', 'weigh-request']);
});

const stored = { document: 'd', mediaType: 'application/pdf', bytes: 3, commitment: 'c', sha256: 's', findings: [] };

test('L2: a form’s file is uploaded on the way, with its checksum where it is a mailing to citizens', async () => {
  writeFileSync(join(folder, 'brief.pdf'), 'pdf');
  writeFileSync(join(folder, 'form.yaml'), 'file: "{{upload brief.pdf}}"\ntext: "{{name}}"\n');
  const { findings: _, sha256, ...reference } = stored;
  for (const [step, file] of [
    ['draft-mailing', { ...reference, sha256 }],
    ['submit-report', reference],
  ] as const) {
    api.answers = [{ status: 201, body: stored }, receipt];
    const { err } = await run(['step', 'complete', CASE, step, '--form', join(folder, 'form.yaml')]);
    expect([err, sent()]).toEqual(['', { file, text: '{{name}}' }]);
  }
});

test('document upload prints what a form takes', async () => {
  writeFileSync(join(folder, 'brief.pdf'), 'pdf');
  api.answers = [{ status: 201, body: stored }];
  const { out } = await run(['document', 'upload', CASE, join(folder, 'brief.pdf')]);
  expect(out).toBe('file:\n  document: d\n  mediaType: application/pdf\n  bytes: 3\n  commitment: c\n');
  expect((await run(['document', 'upload', CASE, join(folder, 'brief.pdf'), '--mailing'])).out).toContain('sha256: s');
});

test('a form’s description says how a file gets into it', async () => {
  const { out } = await run(['step', 'form', 'draft-mailing']);
  expect(out).toContain('"{{upload brief.pdf}}" lädt diese Datei hoch');
  expect(out).not.toContain('commitment');
});
