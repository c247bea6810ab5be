/** What operators see of the web process and the engine: metrics without an id, and logs without a value that somebody entered. */
import type { EnginePorts } from '../../activities/ports.ts';
import { createApp } from '../../client/http/create-app.ts';
import { measured } from '../../client/http/measured.ts';
import { EMPTY_HEAD } from '../../domain/journal/envelope.ts';
import type { Instant } from '../../domain/terms.ts';
import { createReadiness, NotReadyError } from '../../storage/operation/health.ts';
import { createLog } from '../../storage/operation/log.ts';
import { createMetrics } from '../../storage/operation/metrics.ts';
import { type OperatorsPort, openOperatorsPort } from '../../storage/operation/operators-port.ts';
import { loggedActivities } from '../../workers/logged.ts';
import { measuredActivities, measuredPorts } from '../../workers/measured.ts';
import { batch, caseId } from '../storage/batches.ts';
import { aRequest } from './forms.ts';
import { type Installation, installation, MUELHEIM, NOW } from './installation.ts';

let at: Installation;
let port: OperatorsPort | undefined;
beforeEach(async () => {
  at = await installation();
});
afterEach(async () => {
  await port?.close();
  port = undefined;
  await at.close();
});

async function send(
  app: Installation['app'],
  path: string,
  by: string,
  body: unknown,
  more: Record<string, string> = {},
) {
  return app.request(path, {
    method: 'POST',
    headers: {
      ...{ authorization: `Bearer ${await at.token({ sub: `sub-${by}` })}`, 'content-type': 'application/json' },
      'idempotency-key': crypto.randomUUID(),
      ...more,
    },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
}
const opening = (form: unknown = aRequest) => ({ municipality: 'muelheim', form });

test('requests, commands, sign-ins and uploads are counted by outcome and scraped as Prometheus does, without an id', async () => {
  const metrics = createMetrics();
  const app = createApp(measured(at.services, metrics));
  const { caseId: id } = (await (await send(app, '/api/v1/cases', 'carla', opening())).json()) as { caseId: string };
  const step = `/api/v1/cases/${id}/steps/close-case`;
  expect((await send(app, step, 'petra', {})).status).toBe(409);
  await app.request('/api/v1/tasks', { headers: { authorization: 'Bearer forged' } });
  await send(app, `/api/v1/cases/${id}/documents`, 'carla', '%not', { 'content-type': 'application/pdf' });
  port = await openOperatorsPort({ host: '127.0.0.1', port: 0, metrics, readiness: createReadiness({}) });
  const response = await fetch(`http://127.0.0.1:${port.port}/metrics`);
  const text = await response.text();
  expect(response.headers.get('content-type')).toMatch(/^text\/plain/);
  for (const line of [
    'handschlag_commands_total{type="open-case",outcome="receipt",code=""} 1',
    'handschlag_commands_total{type="close-case",outcome="refused",code="step-not-open"} 1',
    'handschlag_sign_ins_total{outcome="invalid"} 1',
    'handschlag_http_request_duration_seconds_count{method="POST",route="/api/v1/cases",status="201"} 1',
  ])
    expect(text).toContain(line);
  expect(text).toMatch(/handschlag_uploads_total\{outcome="refused",code="[a-z-]+"\} 1/);
  expect(text).toMatch(/^process_cpu_seconds_total /m);
  expect(text).not.toContain(id);
});

test('the engine: appends, mails, what is overdue, what was decided', async () => {
  const metrics = createMetrics({ ofTheProcess: false });
  let outcome: 'later' | 'delivered' = 'later';
  const ports = measuredPorts(
    { storage: at.storage, mail: { send: async () => outcome } } as unknown as EnginePorts,
    metrics,
  );
  const late = { open: true, wakeAt: new Date(Date.now() - 600_000).toISOString() as Instant };
  await ports.storage.journal.append(batch({ of: caseId('c1'), head: EMPTY_HEAD, command: 'a', view: late }));
  const mail = { messageId: '<one@x>' } as Parameters<EnginePorts['mail']['send']>[0];
  await ports.mail.send(mail);
  const text = async () => (await metrics.text()).body;
  expect(await text()).toMatch(/handschlag_journal_append_duration_seconds_count\{result="appended"\} 1/);
  expect(await text()).toContain('handschlag_agenda_overdue_cases 1');
  expect(Number(/^handschlag_agenda_overdue_seconds (\S+)$/m.exec(await text())?.[1])).toBeGreaterThan(590);
  expect(await text()).toContain('handschlag_notices_failing 1');
  outcome = 'delivered';
  await ports.mail.send(mail);
  expect(await text()).toContain('handschlag_notices_failing 0');
  expect(await text()).toContain('handschlag_mail_attempts_total{outcome="later"} 1');

  const refused = { kind: 'answered', answer: { kind: 'refused', refusal: { code: 'case-over' } } };
  const activities = measuredActivities(
    { execute: async () => refused, executeMunicipality: async () => refused } as never,
    metrics,
  );
  await (activities as { execute(message: unknown): Promise<unknown> }).execute({ type: 'add-note' });
  expect(await text()).toContain(
    'handschlag_executed_commands_total{type="add-note",outcome="refused",code="case-over"} 1',
  );
});

test('a mail that is not tried again, since nobody needs it any more, is not failing for ever', async () => {
  const metrics = createMetrics({ ofTheProcess: false });
  let minutes = 0;
  const mails = { storage: at.storage, mail: { send: async () => 'later' } } as unknown as EnginePorts;
  const { mail } = measuredPorts(mails, metrics, () => minutes * 60_000);
  const send = (messageId: string) => mail.send({ messageId } as Parameters<EnginePorts['mail']['send']>[0]);
  await send('<moot@x>');
  await send('<owed@x>');
  minutes = 60;
  await send('<owed@x>');
  expect((await metrics.text()).body).toContain('handschlag_notices_failing 2');
  minutes = 100;
  expect((await metrics.text()).body).toContain('handschlag_notices_failing 1');
});

test('webhooks: what receivers answered, who does not take messages, who waits for an operator', async () => {
  const metrics = createMetrics({ ofTheProcess: false });
  const { webhooks } = at.storage;
  const answers = [{ status: 204 }, { status: 500 }, { status: 302 }, { status: 410 }, { problem: 'timeout' }];
  const poster = { post: async () => answers.shift() };
  const ports = measuredPorts({ storage: at.storage, poster } as unknown as EnginePorts, metrics);
  for (let count = 0; count < 5; count++) await ports.poster.post('https://records.example/in', {}, '{}');
  const hook = { municipality: MUELHEIM, url: 'https://records.example/in', state: 'active', createdAt: NOW } as const;
  for (const id of ['fails', 'paused', 'takes']) await webhooks.create({ ...hook, id }, Buffer.alloc(32), 'now');
  await webhooks.setState('fails', 'active', 'status-500');
  await webhooks.setState('paused', 'paused', 'unreachable');
  const { body } = await metrics.text();
  for (const line of [
    'handschlag_webhook_messages_total{outcome="taken"} 1',
    'handschlag_webhook_messages_total{outcome="refused"} 2',
    'handschlag_webhook_messages_total{outcome="gone"} 1',
    'handschlag_webhook_messages_total{outcome="unreachable"} 1',
    'handschlag_webhooks_failing 1',
    'handschlag_webhooks_paused 1',
  ])
    expect(body).toContain(line);
  expect(body).not.toContain('records.example');
});

test('what exactly is wrong is told on the operators’ port', async () => {
  const readiness = createReadiness({ worker: () => Promise.reject(new NotReadyError('no worker asks for work')) });
  port = await openOperatorsPort({ host: '127.0.0.1', port: 0, metrics: createMetrics(), readiness });
  const response = await fetch(`http://127.0.0.1:${port.port}/health`);
  expect([response.status, await response.json()]).toEqual([
    503,
    { ready: false, parts: { worker: 'no worker asks for work' } },
  ]);
  expect((await fetch(`http://127.0.0.1:${port.port}/else`)).status).toBe(404);
});

const MARK = 'GEHEIM-4711';

test('no line holds a value that somebody sent: success, refusals, broken bodies, forged tokens, thrown errors', async () => {
  const marked = { ...aRequest, purpose: `${MARK} Zweck`, contact: { ...aRequest.contact, name: `${MARK} Name` } };
  const { caseId: id } = (await (await send(at.app, '/api/v1/cases', 'carla', opening(marked))).json()) as {
    caseId: string;
  };
  await send(at.app, '/api/v1/cases', 'carla', opening({ ...marked, expectedCount: `${MARK}` }));
  await send(at.app, '/api/v1/cases', 'carla', `{"form": "${MARK}`);
  await send(at.app, `/api/v1/cases/${id}/steps/check-completeness`, 'petra', { outcome: 'incomplete', missing: MARK });
  await send(at.app, `/api/v1/cases/${MARK}/steps/check-completeness`, 'petra', {});
  await send(at.app, `/api/v1/municipalities/${MARK}/commands/revise-profile`, 'opa', { unit: MARK });
  await at.app.request(`/api/v1/cases?text=${MARK}`, { headers: { authorization: `Bearer ${MARK}` } });
  at.broken = 'before';
  await send(at.app, `/api/v1/cases/${id}/commands/add-note`, 'petra', { text: MARK });
  await at.storage.journal.close();
  await send(at.app, `/api/v1/cases/${id}/commands/add-note`, 'petra', { text: MARK });
  const throwing = createApp({
    ...at.services,
    lists: { ...at.services.lists, cases: () => Promise.reject(new Error(MARK)) },
  });
  const token = await at.token({ sub: 'sub-petra' });
  const failed = await throwing.request('/api/v1/cases', { headers: { authorization: `Bearer ${token}` } });
  expect(failed.status).toBe(500);
  expect(at.log.length).toBeGreaterThan(8);
  expect(at.log.filter((line) => line.includes(MARK) || line.includes(token.slice(0, 40)))).toEqual([]);
  // Every line of a request says whose, and of a case which.
  const lines = at.log
    .map((line) => JSON.parse(line) as Record<string, unknown>)
    .filter(({ msg }) => msg === 'request');
  expect(lines.every(({ requestId }) => typeof requestId === 'string')).toBe(true);
  expect(lines.find(({ status }) => status === 201)).toMatchObject({
    person: 'carla',
    caseId: id,
    commandId: expect.any(String),
  });
});

test('an activity that throws says which, about which case and command, and no more', async () => {
  const lines: string[] = [];
  const log = createLog('worker', 'info', { write: (line: string) => void lines.push(line) });
  const { execute } = loggedActivities({ execute: async (_message: unknown) => Promise.reject(new Error(MARK)) }, log);
  await expect(execute({ subject: 'a'.repeat(26), commandId: 'c1', data: { text: MARK } })).rejects.toThrow();
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({
    activity: 'execute',
    caseId: 'a'.repeat(26),
    commandId: 'c1',
    code: 'activity-failed',
  });
  expect(lines.join()).not.toContain(MARK);
});
