/** A records system that follows cases: it hears of everything, in order, signed, whatever happens on the way. */
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook as Verifier } from 'standardwebhooks';
import type { Instant } from '../../domain/terms.ts';
import { createCaseRuns } from '../../workers/case-runs.ts';
import * as the from '../domain/commands.ts';
import { carrier, planner } from '../domain/people.ts';
import { type Engine, establish, MUNICIPALITY, newCaseId, startEngine, take } from './engine.ts';

interface Told {
  readonly id: string;
  readonly caseId: string;
  readonly from: number;
  readonly to: number;
  readonly types: readonly string[];
  readonly body: string;
}

let engine: Engine;
let server: Server;
let url: string;
const told: Told[] = [];
/** What the receiver answers from now on. */
let answer = 204;
let secret = randomBytes(32);

beforeAll(async () => {
  engine = await startEngine();
  await establish(engine);
  server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body = Buffer.concat(chunks).toString('utf8');
      // An independent implementation of the specification: a wrong signature throws.
      new Verifier(secret.toString('base64')).verify(body, request.headers as Record<string, string>);
      const { data } = JSON.parse(body);
      const { caseId, from, to, events } = data as Told & { readonly events: readonly { readonly type: string }[] };
      told.push({
        id: String(request.headers['webhook-id']),
        caseId,
        from,
        to,
        types: events.map(({ type }) => type),
        body,
      });
      response.writeHead(answer, answer === 302 ? { location: url } : {}).end();
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/in`;
}, 60_000);
afterAll(async () => {
  server?.closeAllConnections();
  server?.close();
  await engine?.stop();
}, 60_000);

const made: string[] = [];
let number = 0;
async function subscribed(events?: readonly string[]): Promise<string> {
  const id = `w${number++}`;
  secret = randomBytes(32);
  const webhook = {
    id,
    municipality: MUNICIPALITY,
    url,
    state: 'active',
    createdAt: '2026-01-01T00:00:00.000Z' as Instant,
  } as const;
  await engine.storage.webhooks.create({ ...webhook, ...(events ? { events } : {}) }, secret, 'now');
  made.push(id);
  return id;
}
beforeEach(() => {
  told.length = 0;
  answer = 204;
});
afterEach(async () => {
  for (const id of made.splice(0)) await engine.storage.webhooks.remove(id);
});

const wake = (id: string) => createCaseRuns(engine.env.client, 'handschlag').wakeWebhook(id, []);
async function until(condition: () => boolean | Promise<boolean>, ms = 40_000): Promise<void> {
  const end = performance.now() + ms;
  while (!(await condition())) {
    if (performance.now() > end) throw new Error('the awaited thing did not happen');
    await new Promise((done) => setTimeout(done, 25));
  }
}
const heardAll = async (id: string) => {
  const webhook = await engine.storage.webhooks.find(id);
  return webhook !== undefined && (await engine.storage.webhooks.owed(webhook, 1)).length === 0;
};
/** In its first seconds a worker may not know of it yet: what that one appends is found by the next look at all. */
const caughtUp = async (id: string) => {
  await wake(id);
  return heardAll(id);
};

test('every step comes as one signed message, in the order of its case, without gap', async () => {
  const id = await subscribed();
  await wake(id);
  const caseId = newCaseId();
  await take(engine, caseId, the.openCase(), carrier);
  await take(engine, caseId, the.findComplete(), planner);
  await take(engine, caseId, the.identifyEnabler(), planner);
  await until(async () => told.length > 0 && (await heardAll(id)));
  const mine = told.filter((one) => one.caseId === caseId);
  const rows = await engine.envelopes(caseId);
  expect(mine[0]?.types).toContain('case-opened');
  let end = 0;
  for (const { from, to } of mine) {
    expect(from).toBe(end + 1);
    end = to;
  }
  expect(end).toBe(rows.length);
  expect(mine.flatMap(({ types }) => types)).toEqual(
    rows.filter(({ kind }) => kind === 'event').map(({ type }) => type),
  );
}, 120_000);

test('a message names what happened and says nothing of it', async () => {
  const id = await subscribed();
  const caseId = newCaseId();
  await take(engine, caseId, the.openCase(), carrier);
  await wake(id);
  await until(() => caughtUp(id));
  const { body } = told.find((one) => one.caseId === caseId) as Told;
  const { data, ...rest } = JSON.parse(body);
  expect(rest).toEqual({ type: 'case.changed', timestamp: (await engine.envelopes(caseId))[0]?.at });
  expect(Object.keys(data).sort()).toEqual(['caseId', 'events', 'from', 'municipality', 'number', 'seq', 'to', 'url']);
  expect(Object.keys(data.events[0]).sort()).toEqual(['at', 'hash', 'seq', 'type']);
  expect(data.url).toBe(`http://localhost:8080/api/v1/cases/${caseId}`);
}, 120_000);

test('only the events that were asked for; the rest is passed over in silence', async () => {
  const id = await subscribed(['completeness-checked']);
  const caseId = newCaseId();
  await take(engine, caseId, the.openCase(), carrier);
  await take(engine, caseId, the.findComplete(), planner);
  await wake(id);
  await until(() => caughtUp(id));
  expect(told.filter((one) => one.caseId === caseId).map(({ types }) => types)).toEqual([['completeness-checked']]);
}, 120_000);

test('a receiver that fails hears the same message again, nothing before it is through, and then the rest', async () => {
  const id = await subscribed();
  const caseId = newCaseId();
  answer = 500;
  await take(engine, caseId, the.openCase(), carrier);
  await take(engine, caseId, the.findComplete(), planner);
  await wake(id);
  await until(async () => (await engine.storage.webhooks.find(id))?.problem === 'status-500');
  await engine.env.sleep('30 seconds');
  await until(() => told.length >= 2);
  expect(new Set(told.map((one) => one.id)).size).toBe(1);
  expect(new Set(told.map(({ body }) => body)).size).toBe(1);
  answer = 204;
  await engine.env.sleep('2 hours');
  await until(() => caughtUp(id));
  const mine = told.filter((one) => one.caseId === caseId);
  expect([...new Set(mine.map(({ from }) => from))]).toEqual(
    [...new Set(mine.map(({ from }) => from))].sort((a, b) => a - b),
  );
  expect((await engine.storage.webhooks.find(id))?.problem).toBeUndefined();
}, 120_000);

test('a worker that dies between message and record sends the same message under the same id', async () => {
  const id = await subscribed();
  const caseId = newCaseId();
  await take(engine, caseId, the.openCase(), carrier);
  engine.faults.forgetsWhatWasHeard = 1;
  await wake(id);
  await until(() => caughtUp(id));
  const first = told.filter((one) => one.caseId === caseId && one.from === 1);
  expect(first).toHaveLength(2);
  expect(first[1]).toEqual(first[0]);
}, 120_000);

test('a redirect counts as failed', async () => {
  const id = await subscribed();
  answer = 302;
  await take(engine, newCaseId(), the.openCase(), carrier);
  await wake(id);
  await until(async () => (await engine.storage.webhooks.find(id))?.problem === 'redirect');
}, 120_000);

test('410 ends it at once', async () => {
  const id = await subscribed();
  answer = 410;
  await take(engine, newCaseId(), the.openCase(), carrier);
  await wake(id);
  await until(async () => (await engine.storage.webhooks.find(id))?.state === 'disabled');
  expect(await engine.storage.webhooks.find(id)).toMatchObject({ problem: 'gone' });
  expect(told).toHaveLength(1);
}, 120_000);

test('after three days of failing it is paused, loses nothing, and goes on when it is resumed', async () => {
  const id = await subscribed();
  const caseId = newCaseId();
  answer = 503;
  await take(engine, caseId, the.openCase(), carrier);
  await wake(id);
  await until(() => told.length > 0);
  for (let hour = 0; hour < 70; hour++) await engine.env.sleep('1 hour');
  expect(await engine.storage.webhooks.find(id)).toMatchObject({ state: 'active', problem: 'status-503' });
  for (let hour = 0; hour < 4; hour++) await engine.env.sleep('1 hour');
  await until(async () => (await engine.storage.webhooks.find(id))?.state === 'paused');
  answer = 204;
  told.length = 0;
  await wake(id);
  await take(engine, caseId, the.findComplete(), planner);
  await new Promise((done) => setTimeout(done, 800));
  expect(told).toEqual([]);
  await engine.storage.webhooks.setState(id, 'active');
  await wake(id);
  await until(() => caughtUp(id));
  expect(told.filter((one) => one.caseId === caseId)[0]).toMatchObject({ from: 1 });
}, 120_000);

test('what no signal told of is found by a run that looks at all, as after the loss of Temporal’s database', async () => {
  const id = await subscribed();
  const caseId = newCaseId();
  await take(engine, caseId, the.openCase(), carrier);
  await until(() => caughtUp(id));
  expect(told.some((one) => one.caseId === caseId)).toBe(true);
}, 120_000);
