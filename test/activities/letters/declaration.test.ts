/** The declaration that both sides sign. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { declarationPdf, UndecidedCaseError } from '../../../activities/letters/declaration.ts';
import type { CaseState } from '../../../domain/case/state.ts';
import * as the from '../../domain/commands.ts';
import { carrier } from '../../domain/people.ts';
import { given, on } from '../../domain/story.ts';
import { before, COURSE, upTo } from '../../domain/whole-case.ts';

const state = given(...upTo('weigh-request')).state();
const PDFTOTEXT = '/usr/bin/pdftotext';

/** The document's text on one line; undefined where nothing on this machine can read it. */
async function textOf(decided: CaseState): Promise<string | undefined> {
  const input = await declarationPdf(decided);
  if (existsSync(PDFTOTEXT))
    return execFileSync(PDFTOTEXT, ['-', '-'], { input }).toString('utf8').replace(/\s+/g, ' ');
  if (process.env.CI === 'true') throw new Error('pdftotext is missing: install poppler-utils');
  console.warn('The text of the declaration is NOT checked: install poppler-utils');
  return undefined;
}

test('S1: the same decision renders the same bytes, so that a repeated attempt cannot put another text before the signatories', async () => {
  const one = await declarationPdf(state);
  // A clock that has moved on by more than a second must leave no trace.
  await new Promise((done) => setTimeout(done, 1100));
  const other = await declarationPdf(structuredClone(state));
  expect(one.subarray(0, 5).toString()).toBe('%PDF-');
  expect(one.equals(other)).toBe(true);
});

test('S1: where the process runs, or in which zone, leaves no trace either', async () => {
  const module = new URL('../../../activities/letters/declaration.ts', import.meta.url).href;
  const program = `const { declarationPdf } = await import(${JSON.stringify(module)});
    process.stdout.write(await declarationPdf(JSON.parse(process.env.STATE)));`;
  const elsewhere = execFileSync(process.execPath, ['--input-type=module', '-e', program], {
    env: { ...process.env, TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', STATE: JSON.stringify(state) },
  });
  expect(elsewhere.equals(await declarationPdf(state))).toBe(true);
});

test('a screen reader finds structure, title and language', async () => {
  const pdf = (await declarationPdf(state)).toString('latin1');
  for (const part of ['/StructTreeRoot', '/Lang (de-DE)', '/MarkInfo', '/DisplayDocTitle true', '/S /H1', '/S /Table'])
    expect(pdf).toContain(part);
});

test('S1–S3, L9: it names both sides, the project and its law, commits the carrier and keeps resident data inside', async () => {
  const text = await textOf(state);
  if (text === undefined) return;
  for (const part of [
    'Gemeinsame Erklärung',
    'Vorgang HS-C0000000',
    'Einzelfallentscheidung vom 16. März 2026',
    'Mülheim an der Ruhr, vertreten durch den Oberbürgermeister',
    'Nachbarschaft e. V. (eingetragener Verein)',
    'Fragebogen',
    'ältere Menschen',
    'Auswahlmerkmale Alter',
    'etwa 2.000',
    'zulässig (Einschätzung vom 10. März 2026)',
    'Art. 6 Abs. 1 Buchst. e DSGVO',
    'verlassen die Kommune nicht',
    'Der Träger verpflichtet sich, alle Vorgaben der Kommune einzuhalten',
    'Solange nicht beide Seiten unterzeichnet haben',
    'Für die Kommune:',
    'Für den Träger:',
    'Seite 1 von 1',
  ])
    expect(text).toContain(part);
  expect(text).not.toMatch(/Auflagen|undefined|null|\[object|sealed|bbbb|cccc/);
});

test('A3: conditions apply by reference to the assessment; what they say stays sealed', async () => {
  const conditions = { outcome: 'permissible-with-conditions', conditions: [the.sealed, the.sealed] } as const;
  const weighed = COURSE.find(({ command }) => command.type === 'weigh-request');
  const conditional = given(
    ...before('assess-legal-position'),
    on('2026-03-10', the.assess(conditions)),
    ...(weighed ? [weighed] : []),
  ).state();
  const text = await textOf(conditional);
  if (text === undefined) return;
  expect(text).toContain('mit Auflagen zulässig');
  expect(text).toContain('Auflagen laut Einschätzung vom 10. März 2026 (Anzahl: 2)');
  expect(text).not.toMatch(/sealed|object|bbbb/);
});

test('the decision’s date is that of the municipality’s clock', async () => {
  // 22:30 UTC is half past midnight of the next day in summer.
  const late = given(...before('weigh-request'), on('2026-04-08T22:30', the.weigh())).state();
  const text = await textOf(late);
  if (text !== undefined) expect(text).toContain('Einzelfallentscheidung vom 9. April 2026');
});

test('a long name runs over pages without losing a signature line, and letters that the font lacks stay readable', async () => {
  const name = `Stiftung Łucja Přibyl ${'für gute Nachbarschaft '.repeat(7)}`.trim();
  const long = given(
    on('2026-03-02', the.openCase({ carrier: { ...the.aRequest.carrier, name } }), carrier),
    ...upTo('weigh-request').slice(1),
  ).state();
  const text = await textOf(long);
  if (text === undefined) return;
  expect(text).toContain('Stiftung Lucja Pribyl für gute Nachbarschaft');
  expect(text.split('Ort, Datum')).toHaveLength(4);
});

test('nothing is declared before it was decided', () => {
  const open = given(...before('weigh-request')).state();
  expect(() => declarationPdf(open)).toThrow(UndecidedCaseError);
});
