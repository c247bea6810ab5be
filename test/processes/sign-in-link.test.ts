/** The process behind a mailed link: opaque id in, nothing secret in its history, patient with a mail server that is away. */
import type { PersonId } from '../../domain/terms.ts';
import { person } from '../domain/people.ts';
import { type Engine, startEngine } from './engine.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await startEngine();
}, 60_000);
afterAll(() => engine?.stop(), 60_000);

const CARRIER = person('carrier').person;
/** With the payloads, which Temporal shows as base64. */
const opened = (history: string): string =>
  history +
  [...history.matchAll(/"data":"([A-Za-z0-9+/=]+)"/g)]
    .map(([, data = '']) => Buffer.from(data, 'base64').toString())
    .join();
const start = (workflowId: string, who: PersonId) =>
  engine.env.client.workflow.start('signInLink', { workflowId, taskQueue: 'handschlag', args: [{ person: who }] });

test('a mail server that is away for a while takes the link in the end, a fresh one', async () => {
  engine.mailAnswer = 'later';
  const run = await start('sign-in-link-patience', CARRIER);
  await engine.env.sleep('1 minute');
  engine.mailAnswer = 'delivered';
  expect(await run.result()).toBe('delivered');
  const [link] = /\/sign-in\/hsl_\S+/.exec(engine.mails.at(-1)?.text ?? '') ?? [];
  expect(link).toBeDefined();
  const history = opened(JSON.stringify(await run.fetchHistory()));
  expect(history).not.toMatch(/hsl_/);
  expect(history).not.toContain(engine.mails.at(-1)?.to);
  expect(history).toContain(CARRIER);
});

test('where nobody takes it for half an hour, nothing is left to open', async () => {
  engine.mailAnswer = 'later';
  const run = await start('sign-in-link-in-vain', CARRIER);
  await expect(run.result()).rejects.toThrow();
  const at = new Date(await engine.env.currentTimeMs()).toISOString() as never;
  expect(await engine.storage.credentials.ofPerson(CARRIER, 'sign-in-link', at)).toEqual([]);
});

test('an address that refuses for good, and somebody who is gone, end it at once', async () => {
  engine.mailAnswer = 'refused';
  expect(await (await start('sign-in-link-refused', CARRIER)).result()).toBe('refused');
  expect(await (await start('sign-in-link-nobody', 'gone' as PersonId)).result()).toBe('refused');
});
