/** What falls together is told together, and what a person wishes to get with the day's mail comes with it. */
import { caseNumber } from '../../domain/case/case-number.ts';
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

/** The activities of a case's run, with the keys that each was given. */
async function deliveries(
  caseId: CaseId,
): Promise<readonly { readonly name: string; readonly keys: readonly string[] }[]> {
  const { events } = await engine.env.client.workflow.getHandle(caseId).fetchHistory();
  return (events ?? []).flatMap(({ activityTaskScheduledEventAttributes: scheduled }) => {
    const data = scheduled?.input?.payloads?.[0]?.data;
    const name = scheduled?.activityType?.name;
    return data && name ? [{ name, ...(JSON.parse(Buffer.from(data).toString('utf8')) as { keys: string[] }) }] : [];
  });
}

async function complete(): Promise<CaseId> {
  const caseId = newCaseId();
  await take(engine, caseId, the.openCase(), carrier);
  await take(engine, caseId, the.findComplete(), planner);
  await engine.passUntil(isOpen(engine, caseId, 'assess-legal-position'), '1 minute');
  return caseId;
}

const mailsOf = (caseId: CaseId, to: string) =>
  engine.mails.filter((mail) => mail.to.startsWith(to) && mail.text.includes(caseNumber({ caseId })));

test('A2: each office is informed by an activity of its own, and in a mail of its own', async () => {
  const caseId = await complete();
  const names = (await deliveries(caseId)).map(({ name }) => name).filter((name) => name.startsWith('inform'));
  expect(names.sort()).toEqual(['informDataProtectionOfficer', 'informPressOffice', 'informRegistrationOffice']);
  const [notice, ...others] = mailsOf(caseId, 'press-office');
  expect(others).toEqual([]);
  expect(notice?.text).toMatch(/cases\/\w+\/notices\/inform-press-office%2F\S+\/acknowledge/);
}, 120_000);

test('steps that open together are told by one activity, in one mail a person and one record', async () => {
  const caseId = await complete();
  const together = (await deliveries(caseId)).find(({ keys }) =>
    keys.some((key) => key.startsWith('tell/vet-carrier')),
  );
  expect(together?.name).toBe('tellPeople');
  expect(together?.keys.map((key) => key.split('/')[1]).sort()).toEqual([
    'estimate-addressees',
    'identify-enabler',
    'vet-carrier',
  ]);
  const commands = (await engine.envelopes(caseId)).filter(
    ({ type, data }) => type === 'record-notice' && JSON.stringify(data).includes('tell/vet-carrier'),
  );
  expect(commands).toHaveLength(1);
  expect(mailsOf(caseId, 'social-planner').filter(({ text }) => text.includes('Trägerprüfung'))).toHaveLength(1);
}, 120_000);

test('who wishes for it gets new tasks with the next working morning’s mail, and the record says so', async () => {
  const wishing = await engine.storage.people.find(planner.person);
  if (!wishing) throw new Error('no planner');
  await engine.storage.people.put({ ...wishing, notices: 'days-mail' });
  const cases = [await complete(), await complete()];
  for (const caseId of cases) {
    expect(mailsOf(caseId, 'social-planner')).toEqual([]);
    const later = (await engine.envelopes(caseId))
      .filter(({ type }) => type === 'notice-recorded')
      .filter(({ data }) => JSON.stringify(data).includes(`"later":["${planner.person}"]`));
    expect(later.length).toBeGreaterThanOrEqual(2);
  }
  const told = (caseId: CaseId) => mailsOf(caseId, 'social-planner').filter(({ text }) => /Trägerprüfung/.test(text));
  await engine.passUntil(async () => cases.every((caseId) => told(caseId).length >= 1), '6 hours');
  const [mail] = told(cases[0] as CaseId);
  expect(mail?.subject).toMatch(/^\[Handschlag\] \d+ Hinweise zu 2 Vorgängen$/);
  for (const caseId of cases) {
    expect(told(caseId)).toEqual([mail]);
    await engine.passUntil(
      async () => JSON.stringify(await engine.envelopes(caseId)).includes('"key":"days-mail/tell/vet-carrier'),
      '1 minute',
    );
  }
}, 120_000);
