/** A mail that was taken and comes back days later: the case hears of it, once, where it still matters. */
import type { CaseId, Instant, PersonId } from '../../domain/terms.ts';
import * as the from '../domain/commands.ts';
import { officer, planner } from '../domain/people.ts';
import { type Report, report } from '../mail-servers/report.ts';
import { type Engine, establish, isOpen, startEngine, take } from './engine.ts';
import { waitingForTheOfficer } from './waiting-for-the-officer.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await startEngine();
  await establish(engine);
}, 60_000);
afterAll(() => engine?.stop(), 60_000);
beforeEach(() => {
  engine.reports.length = 0;
});

let runs = 0;
const read = () =>
  engine.env.client.workflow.execute('returnedMail', {
    taskQueue: 'handschlag',
    workflowId: `returned-${runs++}`,
    args: [],
  });
const comesBack = (messageId: string, rest: Omit<Report, 'messageId'> = {}) =>
  engine.reports.push(report({ messageId, ...rest }));

interface Told {
  readonly key: string;
  readonly messageIds: readonly string[];
}
async function notice(caseId: CaseId, prefix: string): Promise<Told> {
  const rows = await engine.envelopes(caseId);
  const told = rows.filter(({ type }) => type === 'notice-recorded').map(({ data }) => data as unknown as Told);
  const found = told.find(({ key }) => key.startsWith(prefix));
  if (!found) throw new Error(`nothing was told of ${prefix}`);
  return found;
}
const failures = async (caseId: CaseId) =>
  (await engine.envelopes(caseId)).filter(({ type }) => type === 'notice-failed').map(({ data }) => data);

const OFFICER = 'inform-data-protection-officer';

test('A2: an office whose mail came back counts as not informed; the planner is told and informs it by other means', async () => {
  const caseId = await waitingForTheOfficer(engine);
  const { key, messageIds } = await notice(caseId, OFFICER);
  await engine.env.sleep('2 days');
  engine.mails.length = 0;
  comesBack(messageIds[0] ?? '');
  expect(await read()).toEqual({ understood: 1, unknown: 0, notYet: 0 });
  expect(await failures(caseId)).toEqual([{ key, why: '5.1.1', bounced: true }]);
  expect(await isOpen(engine, caseId, OFFICER)()).toBe(true);
  const told = async () => engine.mails.some(({ to }) => to.startsWith('social-planner'));
  await engine.passUntil(told, '1 minute', 20);
  await take(engine, caseId, the.informOfficer(), planner);
  expect(await isOpen(engine, caseId, 'assess-legal-position')()).toBe(true);
}, 120_000);

test('read again, a report tells nobody anything new', async () => {
  const caseId = await waitingForTheOfficer(engine);
  const { messageIds } = await notice(caseId, OFFICER);
  for (let time = 0; time < 2; time++) {
    comesBack(messageIds[0] ?? '');
    await read();
  }
  expect(await failures(caseId)).toHaveLength(1);
}, 120_000);

test('that a mail is late is no failure', async () => {
  const caseId = await waitingForTheOfficer(engine);
  comesBack((await notice(caseId, OFFICER)).messageIds[0] ?? '', { action: 'delayed', status: '4.4.1' });
  expect(await read()).toEqual({ understood: 1, unknown: 0, notYet: 0 });
  expect(await failures(caseId)).toEqual([]);
}, 120_000);

test('what is no report, or about no mail of ours, is left for a person', async () => {
  engine.reports.push('From: paula@muelheim.example\r\nSubject: Abwesend\r\n\r\nBin im Urlaub.\r\n', report());
  expect(await read()).toEqual({ understood: 0, unknown: 2, notYet: 0 });
  expect(engine.reports).toHaveLength(2);
}, 120_000);

test('a notice has failed where everybody’s mail came back, and not before', async () => {
  const second = {
    ...officerInDirectory(),
    id: 'p-dpo-2' as PersonId,
    subject: 'p-dpo-2',
    email: 'second@muelheim.example',
  };
  await engine.storage.people.put(second);
  try {
    const caseId = await waitingForTheOfficer(engine);
    const { messageIds } = await notice(caseId, OFFICER);
    expect(messageIds).toHaveLength(2);
    comesBack(messageIds[0] ?? '');
    await read();
    expect(await failures(caseId)).toEqual([]);
    comesBack(messageIds[1] ?? '');
    await read();
    expect(await failures(caseId)).toHaveLength(1);
  } finally {
    await engine.storage.people.erase(second.id);
  }
}, 120_000);

test('an office that confirmed that it read the notice was informed, whatever comes back', async () => {
  const caseId = await waitingForTheOfficer(engine);
  const { key, messageIds } = await notice(caseId, OFFICER);
  await take(engine, caseId, { type: 'acknowledge-notice', data: { notice: key } }, officer);
  comesBack(messageIds[0] ?? '');
  await read();
  expect(await failures(caseId)).toEqual([]);
}, 120_000);

test('a task that was done meanwhile needs no mail any more', async () => {
  const caseId = await waitingForTheOfficer(engine);
  await engine.passUntil(async () => hasTold(caseId, 'tell/assess-legal-position'), '1 minute', 20);
  const { messageIds } = await notice(caseId, 'tell/assess-legal-position');
  await take(engine, caseId, the.assess(), officer);
  comesBack(messageIds[0] ?? '');
  expect(await read()).toMatchObject({ understood: 1 });
  expect(await failures(caseId)).toEqual([]);
}, 120_000);

test('a report that outruns the record of its own notice is read again', async () => {
  const caseId = await waitingForTheOfficer(engine);
  const key = `${OFFICER}/not-recorded`;
  const early = { caseId, notice: key };
  await engine.storage.sentMails.note('<early@localhost>', [early], '2026-01-01T00:00:00.000Z' as Instant);
  comesBack('<early@localhost>');
  expect(await read()).toMatchObject({ notYet: 1 });
  expect(engine.reports).toHaveLength(1);
}, 120_000);

const hasTold = async (caseId: CaseId, prefix: string): Promise<boolean> =>
  (await engine.envelopes(caseId)).some(
    ({ type, data }) => type === 'notice-recorded' && (data as unknown as Told).key.startsWith(prefix),
  );

const officerInDirectory = () => ({
  id: officer.person,
  name: 'Second officer',
  email: 'second@muelheim.example',
  language: 'de' as const,
  organisation: officer.organisation,
  roles: [officer.role],
  subject: 'second',
  municipality: 'muelheim' as never,
});
