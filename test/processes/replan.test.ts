/** A municipality's calendar changes: its open cases plan anew, also those that it does not concern. */
import { verifyJournal } from '../../client/audit/verify.ts';
import { caseStream } from '../../domain/terms.ts';
import * as the from '../domain/commands.ts';
import { carrier, planner } from '../domain/people.ts';
import { type Engine, establish, newCaseId, startEngine, take } from './engine.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await startEngine();
  await establish(engine);
}, 60_000);
afterAll(() => engine?.stop(), 60_000);

test('after each change of the calendar the read model stands where the journal stands', async () => {
  const caseId = newCaseId();
  await take(engine, caseId, the.openCase(), carrier);
  const replans = async () => (await engine.envelopes(caseId)).filter(({ type }) => type === 'replan').length;
  for (const [round, id] of ['third', 'fourth', 'fourth'].entries()) {
    const data = { id, committee: 'social-affairs', date: await engine.day(300), start: '16:00' };
    expect((await engine.sendMunicipality({ type: 'schedule-sitting', data }, planner)).kind).toBe('receipt');
    await engine.passUntil(async () => (await replans()) > round, '1 minute');
  }
  const { seq } = await engine.storage.journal.head(caseStream(caseId));
  expect((await engine.storage.readModel.case(caseId))?.seq).toBe(seq);
  expect((await verifyJournal(engine.storage)).findings).toEqual([]);
}, 60_000);
