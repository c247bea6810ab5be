/** kill -9 of everything with commands in flight. `npm run faults` does it many times, and takes Temporal's database away too. */
import { crashRound } from './crash-round.ts';
import { createInstallation, type LocalInstallation } from './installation.ts';

let installation: LocalInstallation | undefined;
beforeAll(async () => {
  installation = await createInstallation();
  await installation.start();
}, 120_000);
afterAll(() => installation?.remove(), 60_000);

test('nothing that was answered is lost, no command has two effects, every owed notice goes out', async () => {
  if (!installation) throw new Error('no installation');
  const report = await crashRound(installation, { answers: 8, after: Math.random() * 1500 });
  // A crash that found nobody at work would prove nothing.
  expect(report.answered).toBeGreaterThanOrEqual(8);
  expect(report.unanswered).toBeGreaterThan(0);
}, 180_000);
