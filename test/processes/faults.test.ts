/** What must not happen: lost answers, second effects, forged actors, a case that goes on over a journal that lost rows. */
import type { CaseId } from '../../domain/terms.ts';
import * as the from '../domain/commands.ts';
import { carrier, planner } from '../domain/people.ts';
import { type Engine, establish, newCaseId, startEngine, take } from './engine.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await startEngine();
  await establish(engine);
}, 60_000);
afterAll(() => engine?.stop(), 60_000);

const times = async (caseId: CaseId, type: string): Promise<number> =>
  (await engine.envelopes(caseId)).filter((envelope) => envelope.type === type).length;

async function opened(): Promise<CaseId> {
  const caseId = newCaseId();
  await take(engine, caseId, the.openCase(), carrier);
  return caseId;
}

test('a command that comes twice under one key has one effect and one receipt: at once, afterwards, and across a restart', async () => {
  const caseId = await opened();
  const send = () => engine.send(caseId, the.findComplete(), planner, `once-${caseId}`);
  const [one, other] = await Promise.all([send(), send()]);
  await engine.restart(caseId);
  const later = await send();
  expect(one).toMatchObject({ kind: 'receipt' });
  for (const answer of [other, later]) {
    expect(answer).toMatchObject({
      kind: 'receipt',
      from: one.kind === 'receipt' && one.from,
      to: one.kind === 'receipt' && one.to,
    });
  }
  expect(later).toMatchObject({ repeated: true });
  expect(await times(caseId, 'completeness-checked')).toBe(1);
});

test('other content under a key that was used is refused', async () => {
  const caseId = await opened();
  await engine.send(caseId, the.findComplete(), planner, `reused-${caseId}`);
  await engine.restart(caseId);
  const answer = await engine.send(caseId, the.findIncomplete(), planner, `reused-${caseId}`);
  expect(answer).toMatchObject({ kind: 'refused', refusal: { code: 'key-used-before' } });
});

test('whoever merely reaches Temporal cannot act as somebody', async () => {
  const caseId = await opened();
  expect(await engine.forge(caseId, the.findComplete(), planner)).toMatchObject({
    kind: 'refused',
    refusal: { code: 'not-authenticated' },
  });
  expect(await times(caseId, 'check-completeness')).toBe(0);
});

test('a database that is away holds the command up and loses nothing', async () => {
  const caseId = await opened();
  engine.faults.away = true;
  const answer = engine.send(caseId, the.findComplete(), planner);
  await new Promise((done) => setTimeout(done, 1500));
  engine.faults.away = false;
  expect(await answer).toMatchObject({ kind: 'receipt', repeated: false });
  expect(await times(caseId, 'completeness-checked')).toBe(1);
}, 60_000);

test('a journal that was rolled back behind a running case halts the case, which says so', async () => {
  const caseId = await opened();
  const { seq } = await engine.storage.journal.head(`case/${caseId}`);
  await take(engine, caseId, the.findComplete(), planner);
  engine.faults.rolledBack = { caseId, seq };
  expect(await engine.send(caseId, the.identifyEnabler(), planner)).toMatchObject({
    kind: 'refused',
    refusal: { code: 'journal-rolled-back' },
  });
  delete engine.faults.rolledBack;
  // Halted it stays, until an operator restarts it.
  expect(await engine.send(caseId, the.identifyEnabler(), planner)).toMatchObject({
    kind: 'refused',
    refusal: { code: 'journal-rolled-back' },
  });
  await engine.restart(caseId);
  expect(await engine.send(caseId, the.identifyEnabler(), planner)).toMatchObject({ kind: 'receipt' });
}, 60_000);

test('restarts under commands in flight lose no answer and fork no stream', async () => {
  const caseId = await opened();
  const retried = async (send: () => ReturnType<Engine['send']>) => {
    for (;;) {
      try {
        return await send();
      } catch {
        // The run was terminated under the update: the same command goes to the next run.
      }
    }
  };
  const commands = [
    () => engine.send(caseId, the.findComplete(), planner, `f1-${caseId}`),
    () => engine.send(caseId, the.chooseSitting('first'), planner, `f2-${caseId}`),
    () => engine.send(caseId, the.chooseSitting('second'), planner, `f3-${caseId}`),
    () => engine.send(caseId, the.chooseSitting('first'), planner, `f4-${caseId}`),
  ];
  const restarts = (async () => {
    for (let round = 0; round < 5; round++) await engine.restart(caseId);
  })();
  const answers = await Promise.all(commands.map(retried));
  await restarts;
  for (const answer of answers) expect(answer).toMatchObject({ kind: 'receipt' });
  expect(await times(caseId, 'completeness-checked')).toBe(1);
  expect(await times(caseId, 'choose-sitting')).toBe(3);
  const seqs = (await engine.envelopes(caseId)).map(({ seq }) => seq);
  expect(seqs).toEqual(seqs.map((_, index) => index + 1));
}, 60_000);
