/** Runs are replayed from their history at any time: after a restart of the worker, or when its cache is full. What came in one order must not be replayed in another. */
import { Worker } from '@temporalio/worker';
import * as the from '../domain/commands.ts';
import { carrier, headOfUnit, leadership, management, officer, planner, press, registry } from '../domain/people.ts';
import { type Engine, establish, isOpen, newCaseId, startEngine, take } from './engine.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await startEngine();
  await establish(engine);
}, 60_000);
afterAll(() => engine?.stop(), 60_000);

test('a run goes the same way when it is replayed, also where commands were in flight together', async () => {
  const cases = [newCaseId(), newCaseId(), newCaseId()];
  await Promise.all(
    cases.map(async (caseId) => {
      await take(engine, caseId, the.openCase(), carrier);
      await Promise.all([
        take(engine, caseId, the.findComplete(), planner),
        take(engine, caseId, the.chooseSitting('first'), planner),
        take(engine, caseId, the.chooseSitting('second'), planner),
      ]);
      await Promise.all([
        take(engine, caseId, the.identifyEnabler({ leads: 'carrier' }), planner),
        take(engine, caseId, the.vet(), planner),
        take(engine, caseId, the.estimate(), registry),
      ]);
      await engine.passUntil(isOpen(engine, caseId, 'assess-legal-position'), '1 minute');
      await take(engine, caseId, the.assess(), officer);
      await engine.passUntil(isOpen(engine, caseId, 'weigh-request'), '1 minute');
      await take(engine, caseId, the.weigh(), planner);
      await take(engine, caseId, the.confirm(), headOfUnit);
      await engine.passUntil(isOpen(engine, caseId, 'sign-for-carrier'), '1 minute');
      const document = (await engine.state(caseId)).facts.declaration?.document;
      if (!document) throw new Error('the declaration was not rendered');
      await Promise.all([
        take(engine, caseId, the.signForCarrier({ document }), management),
        take(engine, caseId, the.signForMunicipality({ document }), leadership),
      ]);
      await take(engine, caseId, the.proposeMailing(), carrier);
      await take(engine, caseId, the.agreeToMailing(), planner);
      await Promise.all([officer, press, leadership].map((office) => take(engine, caseId, the.approve(), office)));
    }),
  );
  for (const caseId of cases) {
    const history = await engine.env.client.workflow.getHandle(caseId).fetchHistory();
    const failed = history.events?.filter(({ workflowTaskFailedEventAttributes }) => workflowTaskFailedEventAttributes);
    expect(failed).toEqual([]);
    await Worker.runReplayHistory(
      { workflowBundle: { codePath: process.env.HANDSCHLAG_TEST_BUNDLE ?? '' } },
      history,
      caseId,
    );
  }
}, 120_000);
