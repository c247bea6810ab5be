/**
 * kill -9 of everything, again and again on the same data: with commands in flight, with Temporal's database lost, in the middle
 * of coming back. HANDSCHLAG_FAULT_ROUNDS says how often.
 */
import { crashRound } from '../local/crash-round.ts';
import { createInstallation, type LocalInstallation } from '../local/installation.ts';

const ROUNDS = Number(process.env.HANDSCHLAG_FAULT_ROUNDS ?? 5);

let installation: LocalInstallation | undefined;
beforeAll(async () => {
  installation = await createInstallation();
  await installation.start();
}, 120_000);
afterAll(() => installation?.remove(), 60_000);

const rounds = Array.from({ length: ROUNDS }, (_, index) => ({
  round: index + 1,
  after: 300 + Math.round(Math.random() * 5000),
  deleteTemporal: index % 2 === 1,
  ...(index % 3 === 2 ? { again: 200 + Math.round(Math.random() * 6000) } : {}),
}));

test.each(rounds)(
  'round $round',
  async ({ round, ...plan }) => {
    if (!installation) throw new Error('no installation');
    const report = await crashRound(installation, plan);
    process.stdout.write(`round ${round} ${JSON.stringify({ ...plan, ...report })}\n`);
    expect(report.answered + report.unanswered).toBeGreaterThan(0);
  },
  300_000,
);
