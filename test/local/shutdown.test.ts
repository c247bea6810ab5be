/** Told to stop in the middle of requests: each that was accepted has its answer and is in the journal once; no other had an effect. */
import { setTimeout as sleep } from 'node:timers/promises';
import { readWalk } from '../../client/cli/walk-file.ts';
import { commandIdOf } from '../../client/commands/ids.ts';
import type { PersonId } from '../../domain/terms.ts';
import { ROOT } from '../../workers/local/folders.ts';
import { type Answered, createInstallation, type LocalInstallation } from './installation.ts';

let installation: LocalInstallation | undefined;
beforeAll(async () => {
  installation = await createInstallation();
  await installation.start();
}, 120_000);
afterAll(() => installation?.remove(), 60_000);

test('what was accepted is answered, in the journal exactly once, and everything ends in order', async () => {
  if (!installation) throw new Error('no installation');
  const here = installation;
  const { steps } = await readWalk(`${ROOT}/examples/muelheim/needs-survey.yaml`);
  const form = steps.find((step) => 'step' in step && step.step === 'open-case')?.form;
  const opening = (key: string) => ({ as: 'p-kontakt', path: '/cases', key, body: { municipality: 'muelheim', form } });
  expect(await here.send(opening('the-first-of-all'))).toMatchObject({ status: 201 });

  // A few go on coming while it stops, however long that takes: some are under way, some come too late.
  const keys: string[] = [];
  const answers: Promise<Answered | undefined>[] = [];
  let [underWay, isOver] = [0, false];
  const asking = (async () => {
    while (!isOver) {
      if (underWay < 5) {
        underWay += 1;
        const key = `stopped-${keys.length}`;
        keys.push(key);
        answers.push(here.send(opening(key)).finally(() => (underWay -= 1)));
      }
      await sleep(20);
    }
  })();
  await answers[0];
  expect(await here.stop()).toBe(0);
  isOver = true;
  await asking;
  const answered = await Promise.all(answers);

  const storage = await here.openStorage();
  const recorded = await Promise.all(
    keys.map((key) => storage.journal.findCommand(commandIdOf('p-kontakt' as PersonId, key))),
  );
  let opened = 0;
  for await (const { stream } of storage.journal.streams()) if (stream.startsWith('case/')) opened += 1;
  await storage.close();
  const summary = keys.map((key, index) => [
    key,
    answered[index]?.status ?? 'not accepted',
    recorded[index] !== undefined,
  ]);
  expect(summary.filter(([, status]) => status === 201).length).toBeGreaterThan(0);
  expect(summary.filter(([, status]) => status === 'not accepted').length).toBeGreaterThan(0);
  for (const [key, status, isThere] of summary)
    expect([key, status, isThere]).toEqual([key, isThere ? 201 : 'not accepted', isThere]);
  expect(opened).toBe(1 + summary.filter(([, , isThere]) => isThere).length);
}, 120_000);
