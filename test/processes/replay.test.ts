/** Runs are replayed from their history at any time: after a restart of the worker, or when its cache is full. What came in one order must not be replayed in another. */
import { Worker } from '@temporalio/worker';
import type { CaseId } from '../../domain/terms.ts';
import * as the from '../domain/commands.ts';
import { carrier, headOfUnit, leadership, management, officer, planner, press, registry } from '../domain/people.ts';
import { type Engine, establish, isOpen, newCaseId, startEngine, take } from './engine.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await startEngine();
  await establish(engine);
}, 60_000);
afterAll(() => engine?.stop(), 60_000);

type Stage = readonly [open: string | undefined, commands: (caseId: CaseId) => Promise<unknown>];

/** Each in flight together, once the step is open that they wait for. */
const STAGES: readonly Stage[] = [
  [undefined, (caseId) => take(engine, caseId, the.openCase(), carrier)],
  [
    undefined,
    (caseId) =>
      Promise.all([
        take(engine, caseId, the.findComplete(), planner),
        take(engine, caseId, the.chooseSitting('first'), planner),
        take(engine, caseId, the.chooseSitting('second'), planner),
      ]),
  ],
  [
    undefined,
    (caseId) =>
      Promise.all([
        take(engine, caseId, the.identifyEnabler({ leads: 'carrier' }), planner),
        take(engine, caseId, the.vet(), planner),
        take(engine, caseId, the.estimate(), registry),
      ]),
  ],
  ['assess-legal-position', (caseId) => take(engine, caseId, the.assess(), officer)],
  ['weigh-request', (caseId) => take(engine, caseId, the.weigh(), planner)],
  ['confirm-decision', (caseId) => take(engine, caseId, the.confirm(), headOfUnit)],
  [
    'sign-for-carrier',
    async (caseId) => {
      const document = (await engine.state(caseId)).facts.declaration?.document;
      if (!document) throw new Error('the declaration was not rendered');
      await Promise.all([
        take(engine, caseId, the.signForCarrier({ document }), management),
        take(engine, caseId, the.signForMunicipality({ document }), leadership),
      ]);
    },
  ],
  ['draft-mailing', (caseId) => take(engine, caseId, the.proposeMailing(), carrier)],
  [undefined, (caseId) => take(engine, caseId, the.agreeToMailing(), planner)],
  [
    undefined,
    (caseId) => Promise.all([officer, press, leadership].map((office) => take(engine, caseId, the.approve(), office))),
  ],
];

test('a run goes the same way when it is replayed, also where commands were in flight together', async () => {
  const cases = [newCaseId(), newCaseId(), newCaseId()];
  for (const [open, commands] of STAGES) {
    // Time passes only where no command is under way: moved beneath one, the server's clock would end its workflow task again and again.
    if (open !== undefined)
      for (const caseId of cases) await engine.passUntil(isOpen(engine, caseId, open), '1 minute');
    await Promise.all(cases.map(commands));
  }
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
