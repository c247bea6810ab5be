/** The declaration that both sides sign. */
import { execFileSync } from 'node:child_process';
import { type DeclarationFacts, declarationPdf } from '../../../activities/letters/declaration.ts';
import type { Instant, PlainDate } from '../../../domain/terms.ts';
import { fontsOf, infoOf, structureOf, textOf } from './read-pdf.ts';

const facts: DeclarationFacts = {
  caseNumber: 'HS-C0000000',
  municipality: { name: 'Mülheim an der Ruhr', leadership: 'den Oberbürgermeister' },
  carrier: { name: 'Nachbarschaft e. V.', legalForm: 'registered-association' },
  project: {
    mailing: 'Fragebogen',
    targetGroup: 'ältere Menschen',
    criteria: ['Alter', 'Wohngebiet'],
    expectedCount: 2000,
  },
  assessment: {
    outcome: 'permissible',
    on: '2026-03-10' as PlainDate,
    provision: 'Art. 6 Abs. 1 Buchst. e DSGVO',
    publicTask: '§ 71 SGB XII',
    conditions: 0,
  },
  decision: { at: '2026-03-16T10:00:00.000Z' as Instant, on: '2026-03-16' as PlainDate },
};
const withConditions: DeclarationFacts = {
  ...facts,
  assessment: { ...facts.assessment, outcome: 'permissible-with-conditions', conditions: 2 },
};

test('S1: the same decision renders the same bytes, so that a repeated attempt cannot put another text before the signatories', async () => {
  const one = await declarationPdf(facts);
  // A clock that has moved on by more than a second must leave no trace.
  await new Promise((done) => setTimeout(done, 1100));
  const other = await declarationPdf(structuredClone(facts));
  expect(one.subarray(0, 5).toString()).toBe('%PDF-');
  expect(one.equals(other)).toBe(true);
});

test('S1: where the process runs, or in which zone, leaves no trace either', async () => {
  const module = new URL('../../../activities/letters/declaration.ts', import.meta.url).href;
  const program = `const { declarationPdf } = await import(${JSON.stringify(module)});
    process.stdout.write(await declarationPdf(JSON.parse(process.env.FACTS)));`;
  const elsewhere = execFileSync(process.execPath, ['--input-type=module', '-e', program], {
    env: { ...process.env, TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', FACTS: JSON.stringify(facts) },
  });
  expect(elsewhere.equals(await declarationPdf(facts))).toBe(true);
});

test('a screen reader finds structure, title and language, and every letter is in the file', async () => {
  const pdf = await declarationPdf(withConditions);
  for (const part of ['/StructTreeRoot', '/Lang (de-DE)', '/MarkInfo', '/DisplayDocTitle true', '<pdfuaid:part>1<'])
    expect(pdf.toString('latin1')).toContain(part);
  expect(infoOf(pdf)).toMatchObject({ Title: 'Gemeinsame Erklärung', Tagged: 'yes', Encrypted: 'no' });
  for (const font of fontsOf(pdf)) expect(font).toMatchObject({ embedded: true, unicode: true });
  const structure = structureOf(pdf);
  expect(structure).not.toContain('Warning');
  expect(structure).toMatch(/H1 \(block\)\s+"Gemeinsame Erklärung"/);
  expect(structure).toMatch(/TH:?\s+\/Scope \/Row\s+"Kommune"/);
  expect(structure).toMatch(/LI \(block\)\s+Lbl/);
});

test('S1–S3, L9: it names both sides, the project and its law, commits both and keeps resident data inside', async () => {
  const text = textOf(await declarationPdf(facts));
  for (const part of [
    'Gemeinsame Erklärung',
    'Vorgang HS-C0000000',
    'Einzelfallentscheidung vom 16. März 2026',
    'Mülheim an der Ruhr, vertreten durch den Oberbürgermeister',
    'Nachbarschaft e. V. (eingetragener Verein)',
    'Fragebogen',
    'ältere Menschen',
    'Auswahlmerkmale Alter, Wohngebiet',
    'etwa 2.000',
    'zulässig (Einschätzung vom 10. März 2026)',
    'Art. 6 Abs. 1 Buchst. e DSGVO',
    'verlassen die Kommune nicht',
    // L2: as many as the engine asks for.
    'Datenschutzbeauftragte*r, Pressestelle und Leitung der Kommune freigegeben haben; jede Änderung braucht alle Freigaben',
    'Beschwerden beantwortet die Kommune',
    'Der Träger verpflichtet sich, alle Vorgaben der Kommune einzuhalten',
    'Solange nicht beide Seiten unterzeichnet haben',
    'Für die Kommune:',
    'Für den Träger:',
  ])
    expect(text).toContain(part);
  expect(text).not.toMatch(/Auflagen|Statistikstelle|undefined|null|\[object/);
});

test('A3: of conditions it says the number and where they stand, while what they say stays sealed', async () => {
  const text = textOf(await declarationPdf(withConditions));
  expect(text).toContain('mit Auflagen zulässig');
  expect(text).toContain('Auflagen laut Einschätzung vom 10. März 2026 (Anzahl: 2)');
  expect(text).toContain('Die Auflagen stehen im Entscheidungsschreiben und im Vorgang');
  expect(text).toContain('Er hält die Auflagen ein.');
  expect(text).not.toContain('Anlage');
});

test.each([
  [1, 2],
  [3, 4],
])(
  'P2: %i signatories of the carrier make %i signature lines, the municipality’s among them',
  async (signatories, lines) => {
    const text = textOf(await declarationPdf({ ...facts, carrier: { ...facts.carrier, signatories } }));
    expect(text.split('Ort, Datum')).toHaveLength(lines + 1);
    expect(text).not.toContain('falls erforderlich');
  },
);

test('F2: data for the statistics office is promised only where it was agreed', async () => {
  expect(textOf(await declarationPdf({ ...facts, statisticsAgreed: true }))).toContain('nur ohne Namen aus');
});

test('a long name runs over pages without losing a signature line, and its letters stay as they are', async () => {
  const name = `Stiftung Łucja Přibyl ${'für gute Nachbarschaft '.repeat(60)}`.trim();
  const text = textOf(await declarationPdf({ ...facts, carrier: { name, legalForm: 'foundation' } }));
  expect(text).toContain('Stiftung Łucja Přibyl für gute Nachbarschaft');
  expect(text.split('Ort, Datum')).toHaveLength(4);
});
