/** One cooperation from request to report as a process: months in seconds on the time-skipping server. */
import type { CaseCommand } from '../../domain/case/commands.ts';
import type { CaseId, PlainDate } from '../../domain/terms.ts';
import * as the from '../domain/commands.ts';
import {
  carrier,
  headOfUnit,
  leadership,
  mailRoom,
  management,
  officer,
  planner,
  press,
  printShop,
  registry,
} from '../domain/people.ts';
import { type Engine, establish, isOpen, newCaseId, startEngine, take } from './engine.ts';

let engine: Engine;

beforeAll(async () => {
  engine = await startEngine();
  await establish(engine);
}, 60_000);
afterAll(() => engine?.stop(), 60_000);

const receipt = (caseId: CaseId, command: CaseCommand, actor: typeof planner) => take(engine, caseId, command, actor);

async function upToAcceptance(caseId: CaseId): Promise<void> {
  await receipt(caseId, the.openCase(), carrier);
  await receipt(caseId, the.findComplete(), planner);
  await receipt(caseId, the.identifyEnabler({ leads: 'carrier' }), planner);
  await receipt(caseId, the.vet(), planner);
  await receipt(caseId, the.estimate(), registry);
  await engine.passUntil(isOpen(engine, caseId, 'assess-legal-position'), '1 minute');
  await receipt(caseId, the.assess(), officer);
  await engine.passUntil(isOpen(engine, caseId, 'weigh-request'), '1 minute');
  await receipt(caseId, the.weigh(), planner);
  await receipt(caseId, the.confirm(), headOfUnit);
  await engine.passUntil(isOpen(engine, caseId, 'sign-for-carrier'), '1 minute');
}

async function upToCoverLetter(caseId: CaseId): Promise<void> {
  const document = (await engine.state(caseId)).facts.declaration?.document;
  if (!document) throw new Error('the declaration was not rendered');
  await receipt(caseId, the.signForCarrier({ document }), management);
  await receipt(caseId, the.signForMunicipality({ document }), leadership);
  await receipt(caseId, the.proposeMailing(), carrier);
  await receipt(caseId, the.agreeToMailing(), planner);
  for (const office of [officer, press, leadership]) await receipt(caseId, the.approve(), office);
  await receipt(caseId, the.signCoverLetter(), leadership);
  await receipt(caseId, the.releasePrint(), planner);
}

async function afterSending(caseId: CaseId): Promise<void> {
  await receipt(caseId, the.recordResponses(), carrier);
  for (const office of [registry, printShop, mailRoom]) await receipt(caseId, the.confirmDeletion(), office);
  await receipt(caseId, the.submitReport(), carrier);
  await receipt(caseId, the.acceptReport(), planner);
  await receipt(caseId, the.preparePaper(), planner);
}

/** Tries until the step may be done, letting days pass. */
const asSoonAsPossible = (caseId: CaseId, command: CaseCommand, actor: typeof planner) =>
  engine.passUntil(async () => (await engine.send(caseId, command, actor)).kind === 'receipt');

const recorded = async (caseId: CaseId, prefix: string) =>
  (await engine.envelopes(caseId)).filter(
    ({ type, data }) =>
      (type === 'notice-recorded' || type === 'dispatch-released') && JSON.stringify(data).includes(`"key":"${prefix}`),
  );

test('a cooperation goes from request to report, past an election and a sitting that moves', async () => {
  const caseId = newCaseId();
  await upToAcceptance(caseId);
  await upToCoverLetter(caseId);

  // T2: wanted within the red stretch, so the dispatch waits until the day after the election.
  const wanted = await engine.day(75);
  await receipt(caseId, the.planDispatch(wanted), planner);
  await receipt(caseId, the.chooseSitting('first'), planner);
  const election = (await engine.state(caseId)).basis.elections[0]?.date as PlainDate;
  await engine.passUntil(async () => (await recorded(caseId, 'warn/council')).length === 1, '1 minute');

  await asSoonAsPossible(caseId, the.selectAddressees(), registry);
  await receipt(caseId, the.print(), printShop);
  await receipt(caseId, the.announce(), planner);
  const early = await engine.send(caseId, the.send(), mailRoom);
  expect(early).toMatchObject({ kind: 'refused', refusal: { rule: 'T2' } });
  await engine.passUntil(async () => (await recorded(caseId, 'release/council')).length === 1);
  expect(((await recorded(caseId, 'release/council'))[0]?.at ?? '') > election).toBe(true);
  // T3: what is unsent is signed by whoever leads now, and the committee that hears the report is confirmed.
  await engine.passUntil(isOpen(engine, caseId, 'sign-cover-letter'), '1 hour');
  await receipt(caseId, the.signCoverLetter(), leadership);
  await receipt(caseId, the.releasePrint(), planner);
  await receipt(caseId, the.chooseSitting('first'), planner);
  await receipt(caseId, the.send(), mailRoom);

  // T1: whoever owes the report is reminded ahead of the paper deadline; a moved sitting moves the reminders.
  await engine.passUntil(async () => (await recorded(caseId, 'sitting/social-affairs/first')).length >= 1);
  const to = await engine.day(60);
  expect((await engine.sendMunicipality({ type: 'move-sitting', data: { sitting: 'first', to } }, planner)).kind).toBe(
    'receipt',
  );
  const shifts = async () =>
    (await engine.envelopes(caseId)).filter(
      ({ type, data }) => type === 'planning-basis-set' && JSON.stringify(data).includes('paper-deadline'),
    );
  await engine.passUntil(async () => (await shifts()).length === 1, '1 minute');
  expect((await shifts())[0]?.data).toMatchObject({
    shifts: [{ what: 'sitting', id: 'first', to }, { what: 'paper-deadline' }],
  });
  const before = (await recorded(caseId, 'sitting/social-affairs/first')).length;
  await engine.passUntil(async () => (await recorded(caseId, 'sitting/social-affairs/first')).length > before);

  await afterSending(caseId);
  await asSoonAsPossible(caseId, the.presentReport(), planner);
  await receipt(caseId, the.publish(), press);
  await receipt(caseId, the.evaluate(), planner);
  await receipt(caseId, the.evaluate({ actual: undefined }), carrier);
  await receipt(caseId, the.closeCase(), planner);

  // The run ends with its case, and every reminder was recorded once.
  await engine.env.client.workflow.getHandle(caseId).result();
  const keys = (await engine.envelopes(caseId))
    .filter(({ type }) => type === 'notice-recorded')
    .map(({ data }) => (data as { key: string }).key);
  expect(new Set(keys).size).toBe(keys.length);
  expect((await engine.state(caseId)).status).toBe('closed');
}, 180_000);
