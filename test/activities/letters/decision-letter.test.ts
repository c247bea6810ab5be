/** The answer to the carrier, as DIN 5008 lays it out. */
import { type DecisionLetterFacts, decisionLetterPdf } from '../../../activities/letters/decision-letter.ts';
import type { Instant, PlainDate } from '../../../domain/terms.ts';
import { fontsOf, infoOf, structureOf, textOf, wordsOf } from './read-pdf.ts';

const facts: DecisionLetterFacts = {
  caseNumber: 'HS-C0000000',
  municipality: { name: 'Stadt Mülheim an der Ruhr', unit: 'Stabsstelle Sozialplanung' },
  carrier: {
    name: 'Nachbarschaft am Fluss e. V.',
    contact: 'Łucja Přibyl',
    addressLines: ['Uferweg 1', '45468 Mülheim an der Ruhr'],
  },
  requestedOn: '2026-03-02' as PlainDate,
  project: 'Was fehlt im Stadtteil?',
  decision: {
    outcome: 'accept',
    at: '2026-03-16T10:00:00.000Z' as Instant,
    on: '2026-03-16' as PlainDate,
    summary: 'Befragung älterer Menschen zum Bedarf im Stadtteil.',
    bornBy: 'shared',
  },
  assessment: { provision: 'Art. 6 Abs. 1 Buchst. e DSGVO', conditions: ['Sperren beachten.', undefined] },
};

const only = (pdf: Buffer, word: string) => {
  const [found, ...more] = wordsOf(pdf).filter((candidate) => candidate.word === word);
  if (!found || more.length > 0) throw new Error(`${word} stands ${more.length + (found ? 1 : 0)} times in the letter`);
  return found;
};

test('the address stands in the window of a form B envelope, whatever its length', async () => {
  const long = {
    ...facts.carrier,
    name: `Gemeinnützige Gesellschaft ${'für gute Nachbarschaft '.repeat(6)}mbH`,
  };
  for (const carrier of [facts.carrier, long]) {
    const pdf = await decisionLetterPdf({ ...facts, carrier });
    for (const word of ['Łucja', 'Uferweg', '45468', carrier === long ? 'mbH' : 'Nachbarschaft']) {
      const { x, y, right, bottom } = only(pdf, word);
      expect(x).toBeGreaterThanOrEqual(25);
      expect(y).toBeGreaterThanOrEqual(62);
      expect(right).toBeLessThanOrEqual(105);
      expect(bottom).toBeLessThanOrEqual(90);
    }
  }
});

test('the information block stands at its right, the subject below both', async () => {
  const pdf = await decisionLetterPdf(facts);
  expect(only(pdf, 'Unser')).toMatchObject({ x: expect.closeTo(125, 0), y: expect.closeTo(50, 0) });
  expect(only(pdf, 'Zusammenarbeit:').y).toBeCloseTo(98.5, 0);
});

test('an acceptance names basis and conditions, and says that nothing begins before both have signed', async () => {
  const text = textOf(await decisionLetterPdf(facts));
  for (const part of [
    'Zusage',
    '„Was fehlt im Stadtteil?“',
    'Ihre Anfrage vom',
    '2. März 2026',
    '16. März 2026',
    'Art. 6 Abs. 1 Buchst. e DSGVO',
    'Sperren beachten.',
    'stehen in diesem Entscheidungsschreiben und im Vorgang',
    '[nicht einsehbar]',
    'nichts vereinbart, gedruckt oder versandt',
    'Ein Anspruch auf Unterstützung besteht nicht',
  ])
    expect(text).toContain(part);
});

test('a refusal is friendly, names no conditions, and leaves the way open', async () => {
  const declined = { ...facts, project: undefined, decision: { ...facts.decision, outcome: 'decline' } as const };
  const text = textOf(await decisionLetterPdf(declined));
  expect(text).toContain('Absage');
  expect(text).toContain('eine neue Anfrage gern entgegen');
  expect(text).not.toMatch(/Auflage|gemeinsame Erklärung|nicht einsehbar|undefined/);
});

test('a screen reader finds its way, and the same facts give the same bytes', async () => {
  const pdf = await decisionLetterPdf(facts);
  expect(pdf.equals(await decisionLetterPdf(structuredClone(facts)))).toBe(true);
  expect(infoOf(pdf)).toMatchObject({ Title: 'Ihre Anfrage zur Zusammenarbeit: Zusage', Tagged: 'yes', Pages: '1' });
  expect(fontsOf(pdf).every(({ embedded }) => embedded)).toBe(true);
  expect(structureOf(pdf)).toMatch(/H1 \(block\)\s+"Ihre Anfrage/);
  expect(structureOf(pdf)).not.toContain('Warning');
});
