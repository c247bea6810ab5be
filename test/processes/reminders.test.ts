/** Notices, reminders and escalations as a process: each once, to the right people, and none to somebody who owes nothing. */
import type { CaseId } from '../../domain/terms.ts';
import * as the from '../domain/commands.ts';
import { carrier, officer, planner } from '../domain/people.ts';
import { type Engine, establish, isOpen, newCaseId, startEngine, take } from './engine.ts';
import { waitingForTheOfficer } from './waiting-for-the-officer.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await startEngine();
  await establish(engine);
}, 60_000);
afterAll(() => engine?.stop(), 60_000);

const keys = async (caseId: CaseId, prefix: string): Promise<readonly string[]> =>
  (await engine.envelopes(caseId))
    .filter(({ type }) => type === 'notice-recorded')
    .map(({ data }) => (data as { readonly key: string }).key)
    .filter((key) => key.startsWith(prefix));

test('an office that stays silent is reminded, then the planner and the head of unit are told, each once', async () => {
  const caseId = await waitingForTheOfficer(engine);
  const rungs = () => keys(caseId, 'remind/assess-legal-position');
  await engine.passUntil(async () => (await rungs()).length >= 4);
  for (let day = 0; day < 20; day++) await engine.env.sleep('1 day');
  expect((await rungs()).map((key) => key.split('/').at(-1))).toEqual([
    'before',
    'on-the-day',
    'to-planner',
    'to-head-of-unit',
  ]);
}, 120_000);

test('nobody is reminded of a step that was completed, and a paused case is silent', async () => {
  const caseId = await waitingForTheOfficer(engine);
  await take(engine, caseId, the.assess(), officer);
  await take(engine, caseId, the.pause(), planner);
  for (let day = 0; day < 40; day++) await engine.env.sleep('1 day');
  expect(await keys(caseId, 'remind/assess-legal-position')).toEqual([]);
  expect(await keys(caseId, 'remind/vet-carrier')).toEqual([]);
  await take(engine, caseId, the.resume(), planner);
  await engine.passUntil(async () => (await keys(caseId, 'remind/vet-carrier')).length >= 1);
  expect(await keys(caseId, 'remind/assess-legal-position')).toEqual([]);
}, 120_000);

test('a mail server that is away for hours loses no notice', async () => {
  const caseId = newCaseId();
  await take(engine, caseId, the.openCase(), carrier);
  engine.mailAnswer = 'later';
  await take(engine, caseId, the.findComplete(), planner);
  await engine.env.sleep('3 hours');
  expect(await isOpen(engine, caseId, 'assess-legal-position')()).toBe(false);
  engine.mailAnswer = 'delivered';
  await engine.passUntil(isOpen(engine, caseId, 'assess-legal-position'), '30 minutes');
}, 120_000);

test('A2: where the mail is refused for good, the planner informs by other means', async () => {
  const caseId = newCaseId();
  await take(engine, caseId, the.openCase(), carrier);
  engine.mailAnswer = 'refused';
  await take(engine, caseId, the.findComplete(), planner);
  const failures = async () =>
    (await engine.envelopes(caseId)).filter(
      ({ type, data }) => type === 'notice-failed' && JSON.stringify(data).includes('"inform-'),
    ).length;
  await engine.passUntil(async () => (await failures()) >= 3, '1 minute');
  engine.mailAnswer = 'delivered';
  await take(engine, caseId, the.informOfficer(), planner);
  expect(await isOpen(engine, caseId, 'assess-legal-position')()).toBe(true);
}, 120_000);
