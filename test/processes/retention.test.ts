/** A year later: proposed, consented to, emptied by the case's own process, also where it dies half-way. */
import { verifyJournal } from '../../client/audit/verify.ts';
import { caseKeyId } from '../../domain/journal/key-ids.ts';
import type { CaseId, KeyId } from '../../domain/terms.ts';
import * as the from '../domain/commands.ts';
import { carrier, headOfUnit, planner } from '../domain/people.ts';
import { type Engine, establish, newCaseId, startEngine, take } from './engine.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await startEngine();
  await establish(engine);
}, 60_000);
afterAll(() => engine?.stop(), 60_000);

const rowsOf = async (caseId: CaseId, type: string) =>
  (await engine.envelopes(caseId)).filter((envelope) => envelope.type === type);
const isSaid = (caseId: CaseId, type: string) => async () => (await rowsOf(caseId, type)).length > 0;

test('killed between the keys and the record, the deletion is carried out once more and recorded once', async () => {
  const caseId = newCaseId();
  const { keys, documents } = engine.storage;
  await take(engine, caseId, the.openCase(), carrier);
  const text = `${caseId.slice(4)}text` as KeyId;
  await keys.create({ kid: text, caseId, kind: 'text' }, '2026-01-01T00:00:00.000Z' as never);
  const document = await documents.put(caseId, Buffer.from('ciphertext'));
  await take(engine, caseId, the.withdraw(), carrier);
  expect(await engine.send(caseId, the.proposeDeletion(), planner)).toMatchObject({
    kind: 'refused',
    refusal: { code: 'not-due' },
  });
  await engine.env.sleep('368 days');

  // The run has ended; the proposal starts another, which tells the second person and ends.
  await take(engine, caseId, the.proposeDeletion(), planner);
  await engine.passUntil(
    async () =>
      engine.mails.some(({ subject, to }) => to.startsWith('head-of-unit') && /Löschung vorgeschlagen/.test(subject)),
    '1 minute',
  );
  expect(await engine.send(caseId, the.consentToDeletion(), { ...headOfUnit, person: planner.person })).toMatchObject({
    kind: 'refused',
    refusal: { code: 'own-proposal' },
  });

  engine.faults.diesErasing = true;
  await take(engine, caseId, the.consentToDeletion(), headOfUnit);
  await engine.passUntil(async () => (await keys.find(caseKeyId(caseId))) === undefined, '1 minute');
  expect(await rowsOf(caseId, 'case-emptied')).toEqual([]);
  expect(await engine.send(caseId, the.reopen(), carrier)).toMatchObject({ refusal: { code: 'case-deleted' } });
  engine.faults.diesErasing = false;
  await engine.restart(caseId);

  await engine.passUntil(isSaid(caseId, 'case-emptied'), '1 minute');
  expect(await rowsOf(caseId, 'case-emptied')).toHaveLength(1);
  expect([await keys.find(text), await documents.get(document)]).toEqual([undefined, undefined]);
  expect(await keys.ofCase(caseId)).toEqual([]);
  await engine.passUntil(async () => (await engine.storage.readModel.case(caseId))?.open === false, '1 minute');
  expect(await verifyJournal(engine.storage)).toMatchObject({ findings: [] });
}, 120_000);
