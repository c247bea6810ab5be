/**
 * The engine's schedules on a real Temporal server, with everything real around them: what a mail server reports back reaches the
 * case, and a webhook that nothing woke is told nevertheless.
 */
import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client, Connection } from '@temporalio/client';
import { ImapFlow } from 'imapflow';
import { readWalk } from '../../client/cli/walk-file.ts';
import { type CaseId, caseStream, type Instant, type MunicipalityId } from '../../domain/terms.ts';
import type { Storage } from '../../storage/open.ts';
import { ROOT } from '../../workers/local/folders.ts';
import { type Dovecot, dovecotIsHere, startDovecot } from '../mail-servers/dovecot.ts';
import { report } from '../mail-servers/report.ts';
import { type SmtpHost, startSmtp } from '../mail-servers/smtp.ts';
import { createInstallation, type LocalInstallation } from './installation.ts';

let folder: string;
let imap: Dovecot | undefined;
let smtp: SmtpHost;
let installation: LocalInstallation;
let storage: Storage;
let temporal: Connection;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'handschlag-schedules-'));
  smtp = await startSmtp({ hideSTARTTLS: true });
  imap = dovecotIsHere() ? await startDovecot() : undefined;
  installation = await createInstallation();
  await installation.start({ HANDSCHLAG_SMTP_URL: `smtp://127.0.0.1:${smtp.port}`, ...(imap ? mailbox(imap) : {}) });
  storage = await installation.openStorage();
  temporal = await Connection.connect({ address: installation.running().temporalAddress });
}, 120_000);
afterAll(async () => {
  await temporal?.close();
  await storage?.close();
  await installation?.remove();
  await imap?.stop();
  await smtp?.stop();
  rmSync(folder, { recursive: true, force: true });
}, 60_000);

function mailbox({ port, login, ca }: Dovecot): Readonly<Record<string, string>> {
  const caFile = join(folder, 'ca.pem');
  writeFileSync(caFile, ca);
  return {
    HANDSCHLAG_IMAP_URL: `imaps://127.0.0.1:${port}`,
    HANDSCHLAG_IMAP_USER: login.user,
    HANDSCHLAG_IMAP_PASSWORD: login.password,
    HANDSCHLAG_IMAP_CA_FILE: caFile,
  };
}

async function mailboxOf({ host, port, login, ca }: Dovecot): Promise<ImapFlow> {
  const auth = { user: login.user, pass: login.password };
  const reader = new ImapFlow({ host, port, secure: true, auth, tls: { ca }, logger: false });
  await reader.connect();
  return reader;
}

/** Now, and not in five minutes. */
const trigger = (schedule: string) => new Client({ connection: temporal }).schedule.getHandle(schedule).trigger();

async function until<T>(look: () => Promise<T | undefined> | T | undefined): Promise<T> {
  for (let tries = 0; tries < 300; tries++) {
    const found = await look();
    if (found !== undefined) return found;
    await sleep(100);
  }
  throw new Error('the awaited thing did not happen within half a minute');
}

async function openedCase(key: string): Promise<CaseId> {
  const { steps } = await readWalk(join(ROOT, 'examples/muelheim/needs-survey.yaml'));
  const form = steps.find((step) => 'step' in step && step.step === 'open-case')?.form;
  const answer = await installation.send({
    ...{ as: 'p-kontakt', path: '/cases', key },
    body: { municipality: 'muelheim', form },
  });
  expect(answer).toMatchObject({ status: 201 });
  return answer?.body.caseId as CaseId;
}

const told = async (caseId: CaseId, type: string, key: string) =>
  (await storage.journal.read(caseStream(caseId)))
    .map(({ envelope }) => envelope)
    .filter((envelope) => envelope.type === type)
    .map(({ data }) => data as { readonly key: string; readonly messageIds: readonly string[] })
    .find((data) => data.key.startsWith(key));

const OFFICER = 'inform-data-protection-officer';

(dovecotIsHere() ? test : test.skip)(
  'A2: a notice that a mail server gives back is read from the mailbox and told to the case',
  async () => {
    const caseId = await openedCase('comes-back');
    const complete = { as: 'p-planung', path: `/cases/${caseId}/steps/check-completeness`, key: randomUUID() };
    expect(await installation.send({ ...complete, body: { outcome: 'complete' } })).toMatchObject({ status: 200 });
    const { messageIds } = await until(() => told(caseId, 'notice-recorded', OFFICER));
    const messageId = messageIds[0] ?? '';
    // The id of the record is the one that the server was given.
    expect(smtp.received.some(({ text }) => text.includes(`Message-ID: ${messageId}`))).toBe(true);

    const reader = await mailboxOf(imap as Dovecot);
    try {
      await reader.append('INBOX', report({ messageId }).replaceAll('\n', '\r\n'));
      await trigger('returned-mail');
      await until(() => told(caseId, 'notice-failed', OFFICER));
      // It is moved once the case has been told: what was understood and not told would be lost.
      const messagesIn = async (folder: string) => {
        const status = await reader.status(folder, { messages: true });
        return status ? status.messages : undefined;
      };
      await until(async () => ((await messagesIn('Handschlag')) === 1 ? true : undefined));
      expect(await messagesIn('INBOX')).toBe(0);
    } finally {
      await reader.logout();
    }
  },
  60_000,
);

test('a webhook that nothing woke is told by the next look at everything', async () => {
  const caseId = await openedCase('nobody-was-woken');
  const heard: string[] = [];
  const receiver = createServer((request, response) => {
    request.on('data', (chunk) => heard.push(String(chunk)));
    request.on('end', () => response.writeHead(204).end());
  });
  await new Promise<void>((done) => receiver.listen(0, '127.0.0.1', done));
  try {
    // Past the API, which would wake it: as after a lost signal, or after Temporal's database was lost.
    const url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/in`;
    const hook = { id: 'unwoken', municipality: 'muelheim' as MunicipalityId, url, state: 'active' } as const;
    await storage.webhooks.create(
      { ...hook, createdAt: new Date().toISOString() as Instant },
      randomBytes(32),
      'beginning',
    );
    await trigger('reconcile');
    await until(() => heard.find((body) => body.includes(caseId)));
  } finally {
    receiver.closeAllConnections();
    receiver.close();
  }
}, 60_000);
