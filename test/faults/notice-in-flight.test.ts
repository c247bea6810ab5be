/** kill -9 in the very moment in which a notice is handed to a mail server: it is sent soon after the next start, not much later. */
import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { readWalk } from '../../client/cli/walk-file.ts';
import { type CaseId, caseStream } from '../../domain/terms.ts';
import { nothingDue } from '../local/crash-round.ts';
import { createInstallation, type LocalInstallation } from '../local/installation.ts';

/** The server gives a dead worker's attempt up after 20 seconds; the next one follows 10 seconds later. */
const SOON_MS = 40_000;

let installation: LocalInstallation | undefined;
/** A mail server that takes the call and then says nothing. */
const silent = createServer();
const calls: Socket[] = [];

beforeAll(async () => {
  silent.on('connection', (socket) => calls.push(socket.on('error', () => undefined)));
  silent.listen(0, '127.0.0.1');
  await once(silent, 'listening');
  const address = silent.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  installation = await createInstallation();
  await installation.start({ HANDSCHLAG_SMTP_URL: `smtp://127.0.0.1:${port}` });
}, 120_000);
afterAll(async () => {
  await installation?.remove();
  for (const call of calls) call.destroy();
  silent.close();
}, 60_000);

test('a notice whose worker died while it was mailed goes out soon after the next start', async () => {
  if (!installation) throw new Error('no installation');
  const { steps } = await readWalk(new URL('../../examples/muelheim/needs-survey.yaml', import.meta.url).pathname);
  const form = steps.find((step) => 'step' in step && step.step === 'open-case')?.form;
  const opened = await installation.send({
    as: 'p-kontakt',
    path: '/cases',
    key: 'open-and-die',
    body: { municipality: 'muelheim', form },
  });
  while (calls.length === 0) await sleep(20);
  await installation.killEverything();
  await installation.start();
  const ready = Date.now();
  const storage = await installation.openStorage();
  try {
    await nothingDue(storage, ready + 90_000);
    const took = Date.now() - ready;
    process.stdout.write(`a notice in flight was recorded ${took} ms after the next start\n`);
    const rows = await storage.journal.read(caseStream(opened?.body.caseId as CaseId));
    expect(rows.map(({ envelope }) => envelope.type)).toContain('notice-recorded');
    expect(took).toBeLessThan(SOON_MS);
  } finally {
    await storage.close();
  }
}, 240_000);
