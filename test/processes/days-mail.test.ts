/** The day's mail as a process: what one person gets on one morning comes in one mail, whichever case's timer fires first. */
import { caseNumber } from '../../domain/case/case-number.ts';
import { owed } from '../../domain/case/owed.ts';
import type { WorkKind } from '../../domain/case/work.ts';
import type { CaseId, PlainDate } from '../../domain/terms.ts';
import * as the from '../domain/commands.ts';
import { officer } from '../domain/people.ts';
import { type Engine, establish, startEngine, take } from './engine.ts';
import { waitingForTheOfficer } from './waiting-for-the-officer.ts';

const STEP = 'assess-legal-position';
let engine: Engine;
beforeAll(async () => {
  engine = await startEngine();
  await establish(engine);
}, 60_000);
afterAll(() => engine?.stop(), 60_000);

const reminders = async (caseId: CaseId, step: string = STEP): Promise<readonly string[]> =>
  (await engine.envelopes(caseId))
    .filter(({ type }) => type === 'notice-recorded')
    .map(({ data }) => (data as { readonly key: string }).key)
    .filter((key) => key.startsWith(`remind/${step}`));

const remindersTo = (address: string) =>
  engine.mails.filter(({ to, text }) => to.startsWith(address) && /Erinnerung|Überfällig/.test(text));

/** The day of the first reminder of the officer's step. */
async function wakesFor(caseId: CaseId, kind: WorkKind): Promise<PlainDate> {
  const works = owed(await engine.state(caseId)).filter((work) => work.kind === kind && work.step === STEP);
  const [first] = works.map(({ due }) => due.slice(0, 10) as PlainDate).sort();
  if (!first) throw new Error(`owes no ${kind}`);
  return first;
}

test('reminders of two cases on one morning come in one mail, and each case records its own exactly once', async () => {
  const cases = [await waitingForTheOfficer(engine), await waitingForTheOfficer(engine)];
  await engine.passUntil(async () =>
    (await Promise.all(cases.map((one) => reminders(one)))).every(({ length }) => length >= 2),
  );
  // The first reminder and the one on the day: one mail each, with both cases in it.
  const mails = remindersTo('data-protection-officer');
  expect(mails).toHaveLength(2);
  for (const { subject, text, html } of mails) {
    expect(subject).toBe('[Handschlag] 2 Hinweise zu 2 Vorgängen');
    for (const caseId of cases) {
      expect(text).toContain(caseNumber({ caseId }));
      expect(html).toContain(`/cases/${caseId}#assess-legal-position`);
    }
  }
  for (const caseId of cases) {
    const keys = await reminders(caseId);
    expect(new Set(keys).size).toBe(keys.length);
  }
}, 120_000);

test('a case whose reminders another one’s run has recorded goes on, and is reminded of what comes next', async () => {
  const cases = [
    await waitingForTheOfficer(engine),
    await waitingForTheOfficer(engine),
    await waitingForTheOfficer(engine),
  ];
  await engine.passUntil(async () =>
    (await Promise.all(cases.map((one) => reminders(one)))).every(({ length }) => length >= 1),
  );
  for (const caseId of cases) {
    const { status } = await engine.env.client.workflow.getHandle(caseId).describe();
    expect(status.name).toBe('RUNNING');
    await take(engine, caseId, the.assess(), officer);
  }
  const before = engine.mails.length;
  const last = cases[2] as CaseId;
  await engine.passUntil(async () =>
    (await reminders(last, 'vet-carrier')).some((key) => key.endsWith('to-head-of-unit')),
  );
  // Nobody who owes nothing any more is reminded.
  const after = engine.mails.slice(before).filter(({ to }) => to.startsWith('data-protection-officer'));
  for (const caseId of cases) expect(after.map(({ text }) => text).join()).not.toContain(`${caseId}#assess`);
}, 120_000);

test('a mail server that is away over the morning loses no reminder of any case', async () => {
  const cases = [await waitingForTheOfficer(engine), await waitingForTheOfficer(engine)];
  const reminded = await wakesFor(cases[0] as CaseId, 'remind-before-deadline');
  await engine.passUntil(async () => (await engine.day(1)) >= reminded);
  engine.mailAnswer = 'later';
  await engine.env.sleep('3 days');
  expect((await Promise.all(cases.map((one) => reminders(one)))).flat()).toEqual([]);
  engine.mailAnswer = 'delivered';
  await engine.passUntil(
    async () => (await Promise.all(cases.map((one) => reminders(one)))).every(({ length }) => length >= 1),
    '30 minutes',
  );
}, 120_000);
