/** A5, A6, P15: what the municipality says among itself reaches neither the carrier nor the operator, in no view of the case. */
import { isWithheld } from '../../client/reading/internal-matters.ts';
import type { Envelope } from '../../domain/journal/envelope.ts';
import { type Course, decided } from './course.ts';
import { type Installation, installation } from './installation.ts';

let at: Installation;
let course: Course;
beforeAll(async () => {
  at = await installation();
  course = await decided(at);
});
afterAll(() => at.close());

async function get(path: string, as: string) {
  const authorization = `Bearer ${await at.token({ sub: `sub-${as}` })}`;
  // biome-ignore lint/suspicious/noExplicitAny: each test says what it expects of the answer
  return (await (await at.app.request(`/api/v1${path}`, { headers: { authorization } })).json()) as any;
}
const factsSeenBy = async (as: string) => (await get(`/cases/${course.caseId}`, as)).facts;
const historySeenBy = async (
  as: string,
): Promise<{ seq: number; type: string; kind: string; sentence: { de: string } }[]> =>
  (await get(`/cases/${course.caseId}/history`, as)).rows;
const sentenceOf = async (as: string, type: string) =>
  (await historySeenBy(as)).find((row) => row.type === type)?.sentence.de;
const entryOf = async (as: string, type: string) => {
  const seq = (await historySeenBy(as)).find((row) => row.type === type)?.seq;
  return (await get(`/cases/${course.caseId}/history/${seq}`, as)).form;
};

test('the carrier learns the outcome of a decision, not how it was judged, compared and reckoned', async () => {
  const facts = await factsSeenBy('carla');
  expect(facts.decision).toEqual({
    outcome: 'accept',
    summary: 'Befragung älterer Menschen',
    bornBy: 'municipality',
    statisticsAgreed: false,
    gainOfMunicipality: 'Zahlen',
    gainOfCarrier: 'Angebote',
  });
  expect(facts.vetting).toEqual({ signatories: 1 });
});

test('the municipality’s own people see all of it', async () => {
  const facts = await factsSeenBy('petra');
  expect(facts.decision).toMatchObject({ comparable: [], effort: { staffHours: 40 } });
  expect(facts.vetting).toMatchObject({ known: true, goodReference: true });
});

test('in the carrier’s history such a step is named and nothing is said of it', async () => {
  for (const type of ['carrier-vetted', 'request-weighed'])
    expect(await sentenceOf('carla', type)).toMatch(/^Ein Schritt im Vorgang: „[^“]+“\.$/);
  expect(await sentenceOf('petra', 'carrier-vetted')).not.toMatch(/^Ein Schritt im Vorgang/);
  expect(await sentenceOf('carla', 'decision-confirmed')).not.toMatch(/^Ein Schritt im Vorgang/);
});

test('nor can it be read entry by entry', async () => {
  for (const type of ['carrier-vetted', 'vet-carrier', 'request-weighed'])
    expect(await entryOf('carla', type)).toEqual({ withheld: true });
  expect(await entryOf('petra', 'carrier-vetted')).toMatchObject({ known: true });
});

test('what the carrier’s own people entered is theirs to read', () => {
  const row = { kind: 'event', type: 'cooperation-evaluated', actor: at.actor('carla') } as Envelope;
  expect(isWithheld('carrier-management', row)).toBe(false);
  expect(isWithheld('carrier', { ...row, actor: at.actor('petra') })).toBe(true);
  expect(isWithheld('press-office', { ...row, actor: at.actor('petra') })).toBe(false);
});

test('P15: an operator reads of every row only which step it was', async () => {
  const rows = await historySeenBy('opa');
  expect(rows.length).toBeGreaterThan(10);
  for (const { sentence } of rows) expect(sentence.de).toMatch(/^Ein Schritt im Vorgang: „[^“]+“\.$/);
  expect(await entryOf('opa', 'carrier-vetted')).toEqual({ withheld: true });
});
