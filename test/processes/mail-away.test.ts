/** A mail server that is away for days: nothing is lost, nothing moot is sent, and what must not wait is done by a person. */
import type { CaseId } from '../../domain/terms.ts';
import * as the from '../domain/commands.ts';
import { carrier, planner } from '../domain/people.ts';
import { type Engine, establish, isOpen, newCaseId, startEngine, take } from './engine.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await startEngine();
  await establish(engine);
}, 60_000);
afterAll(() => engine?.stop(), 60_000);
afterEach(() => {
  engine.mailAnswer = 'delivered';
});

/** The mail server goes away, and with it the notices of the review. */
async function underReview(): Promise<CaseId> {
  const caseId = newCaseId();
  await take(engine, caseId, the.openCase(), carrier);
  engine.mailAnswer = 'later';
  await take(engine, caseId, the.findComplete(), planner);
  return caseId;
}
const recorded = async (caseId: CaseId, type: string) =>
  (await engine.envelopes(caseId)).filter((row) => row.kind === 'event' && row.type === type).map(({ data }) => data);
const away = async (hours: number) => {
  for (let hour = 0; hour < hours; hour++) await engine.env.sleep('1 hour');
};

test('two days lose no notice, and each is sent once', async () => {
  const caseId = await underReview();
  await away(48);
  expect(await recorded(caseId, 'notice-failed')).toEqual([]);
  engine.mails.length = 0;
  engine.mailAnswer = 'delivered';
  await engine.passUntil(isOpen(engine, caseId, 'assess-legal-position'), '30 minutes');
  const ids = engine.mails.map(({ messageId }) => messageId);
  expect(new Set(ids).size).toBe(ids.length);
  expect(engine.mails.map(({ to }) => to)).toContain('data-protection-officer@muelheim.example');
}, 120_000);

test('what became moot while the server was away is not sent when it is back', async () => {
  const caseId = await underReview();
  await away(3);
  await take(engine, caseId, the.identifyEnabler(), planner);
  await away(24);
  engine.mails.length = 0;
  engine.mailAnswer = 'delivered';
  await engine.passUntil(isOpen(engine, caseId, 'assess-legal-position'), '30 minutes');
  await away(3);
  const keys = (await recorded(caseId, 'notice-recorded')).map((data) => (data as { readonly key: string }).key);
  expect(keys.filter((key) => key.startsWith('tell/identify-enabler/'))).toEqual([]);
}, 120_000);

test('A2: after three days the planner informs the offices by other means, and hears so when the server is back', async () => {
  const caseId = await underReview();
  const failures = () => recorded(caseId, 'notice-failed');
  await away(70);
  expect(await failures()).toEqual([]);
  await engine.passUntil(async () => (await failures()).length > 0, '1 hour', 10);
  expect(await failures()).toContainEqual(
    expect.objectContaining({ key: expect.stringMatching(/^inform-data-protection-officer\//), why: 'away' }),
  );
  await take(engine, caseId, the.informOfficer(), planner);
  engine.mails.length = 0;
  engine.mailAnswer = 'delivered';
  const told = async () =>
    engine.mails.some(({ to, text }) => to.startsWith('social-planner') && /Benachrichtigung kam nicht an/.test(text));
  await engine.passUntil(told, '30 minutes', 10);
  expect(engine.mails.map(({ to, subject }) => `${to} ${subject}`)).not.toContainEqual(
    expect.stringMatching(/^data-protection-officer@.*(Kenntnis|Vorab)/),
  );
}, 120_000);
