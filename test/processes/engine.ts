/**
 * A whole engine for tests: Temporal's time-skipping server, SQLite in a temporary folder, a worker with the real activities,
 * a mail transport that remembers. Commands travel as they do from a client, with the sealed constant in place of sealed values.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomBytes } from 'node:crypto';
import { WithStartWorkflowOperation } from '@temporalio/client';
import { TestWorkflowEnvironment } from '@temporalio/testing';
import { DefaultLogger, Runtime } from '@temporalio/worker';
import pino from 'pino';
import type { Answer, CaseMessage, MunicipalityMessage } from '../../activities/contract.ts';
import type { Mail } from '../../activities/ports.ts';
import type { CaseCommand } from '../../domain/case/commands.ts';
import type { CaseState } from '../../domain/case/state.ts';
import { foldCase } from '../../domain/case/replay.ts';
import { canonicalJson, type Envelope } from '../../domain/journal/envelope.ts';
import { caseKeyId } from '../../domain/journal/key-ids.ts';
import type { MunicipalityCommand } from '../../domain/municipality/messages.ts';
import {
  type Actor,
  type CaseId,
  caseStream,
  type CommandId,
  type Hash,
  type Instant,
  type Json,
  type MunicipalityId,
  type PlainDate,
  ROLES,
} from '../../domain/terms.ts';
import { addDays } from '../../domain/calendar/plain-dates.ts';
import { openStorage, type Storage } from '../../storage/open.ts';
import { signCommand } from '../../storage/sealing/command-mac.ts';
import { sha256Hex } from '../../storage/sealing/sha256.ts';
import { createWorker } from '../../workers/create-worker.ts';
import { temporalTestServer } from '../../workers/local/temporal-binaries.mjs';
import { CASE_WORKFLOW, caseUpdate, MUNICIPALITY_WORKFLOW, municipalityUpdate, municipalityWorkflowId } from '../../workflows/messages.ts';
import { MUELHEIM, person } from '../domain/people.ts';

export const MUNICIPALITY = MUELHEIM as string as MunicipalityId;

export interface Engine {
  readonly env: TestWorkflowEnvironment;
  readonly storage: Storage;
  readonly mails: Mail[];
  /** What the mail transport answers from now on. */
  mailAnswer: 'delivered' | 'refused' | 'later';
  /** Days from the server's today. */
  day(offset: number): Promise<PlainDate>;
  send(caseId: CaseId, command: CaseCommand, actor: Actor, key?: string): Promise<Answer>;
  sendMunicipality(command: MunicipalityCommand, actor: Actor): Promise<Answer>;
  state(caseId: CaseId): Promise<CaseState>;
  envelopes(caseId: CaseId): Promise<readonly Envelope[]>;
  /** Lets time pass on the server until the condition holds; looks every `step`. */
  passUntil(condition: () => Promise<boolean>, step?: string, tries?: number): Promise<void>;
  stop(): Promise<void>;
}

Runtime.install({ logger: new DefaultLogger('ERROR') });

let number = 0;
export const newCaseId = (): CaseId => `case${sha256Hex(`${process.pid}/${number++}/${Date.now()}`).slice(0, 22)}` as CaseId;

export async function startEngine(): Promise<Engine> {
  const folder = await mkdtemp(join(tmpdir(), 'handschlag-engine-'));
  const storage = await openStorage({
    HANDSCHLAG_DATA: folder,
    HANDSCHLAG_KEY_ENCRYPTION_KEY: randomBytes(32).toString('base64'),
  });
  for (const role of ROLES) {
    const { person: id, organisation } = person(role);
    await storage.people.put({
      id,
      name: `Person ${role}`,
      email: `${role}@muelheim.example`,
      language: 'de',
      organisation,
      roles: [role],
      subject: id,
      municipality: MUNICIPALITY,
    });
  }
  const commandKey = randomBytes(32);
  const env = await TestWorkflowEnvironment.createTimeSkipping({
    server: { executable: { type: 'existing-path', path: await temporalTestServer() } },
  });
  await env.connection.operatorService.addSearchAttributes({ namespace: 'default', searchAttributes: { Phase: 2 } });
  const taskQueue = 'handschlag';
  const mails: Mail[] = [];
  const engine = { mailAnswer: 'delivered' as Engine['mailAnswer'] };
  const worker = await createWorker({
    connection: env.nativeConnection,
    client: env.client,
    namespace: 'default',
    taskQueue,
    bundlePath: process.env.HANDSCHLAG_TEST_BUNDLE ?? '',
    cachedCases: 50,
    ports: {
      storage,
      mail: {
        send: async (mail) => {
          if (engine.mailAnswer === 'delivered') mails.push(mail);
          return engine.mailAnswer;
        },
      },
      log: pino({ level: 'silent' }),
      build: 'b'.repeat(64) as Hash,
      commandKey,
      publicUrl: 'http://localhost:8080',
    },
  });
  const running = worker.run();

  const message = (subject: string, type: string, data: unknown, actor: Actor, key: string) =>
    signCommand(commandKey, {
      commandId: sha256Hex(canonicalJson([actor.person, key])) as string as CommandId,
      subject,
      type,
      data: data as Json,
      actor,
      fingerprint: sha256Hex(canonicalJson(data)),
    });

  const envelopes = async (caseId: CaseId) => (await storage.journal.read(caseStream(caseId))).map(({ envelope }) => envelope);

  return Object.assign(engine, {
    env,
    storage,
    mails,
    async day(offset: number) {
      const today = new Date(await env.currentTimeMs()).toISOString().slice(0, 10) as PlainDate;
      return addDays(today, offset);
    },
    async send(caseId: CaseId, command: CaseCommand, actor: Actor, key = `k${number++}`) {
      if (command.type === 'open-case') {
        const at = new Date(await env.currentTimeMs()).toISOString() as Instant;
        await storage.keys.create({ kid: caseKeyId(caseId), caseId, kind: 'case' }, at);
      }
      const sent = message(caseId, command.type, command.data, actor, key) as CaseMessage;
      return env.client.workflow.executeUpdateWithStart(caseUpdate(command.type), {
        args: [sent],
        updateId: sent.commandId,
        startWorkflowOperation: new WithStartWorkflowOperation(CASE_WORKFLOW, {
          workflowId: caseId,
          taskQueue,
          args: [{ caseId }],
          workflowIdConflictPolicy: 'USE_EXISTING',
        }),
      });
    },
    async sendMunicipality(command: MunicipalityCommand, actor: Actor) {
      const sent = message(MUNICIPALITY, command.type, command.data, actor, `m${number++}`) as MunicipalityMessage;
      return env.client.workflow.executeUpdateWithStart(municipalityUpdate(command.type), {
        args: [sent],
        startWorkflowOperation: new WithStartWorkflowOperation(MUNICIPALITY_WORKFLOW, {
          workflowId: municipalityWorkflowId(MUNICIPALITY),
          taskQueue,
          args: [{ id: MUNICIPALITY }],
          workflowIdConflictPolicy: 'USE_EXISTING',
        }),
      });
    },
    async state(caseId: CaseId) {
      const { state } = foldCase(await envelopes(caseId));
      if (!state) throw new Error(`no case ${caseId}`);
      return state;
    },
    envelopes,
    async passUntil(condition: () => Promise<boolean>, step = '1 day', tries = 400) {
      for (let attempt = 0; attempt < tries; attempt++) {
        if (await condition()) return;
        // Deliveries run in real time: give them some before the server's clock is moved.
        for (let wait = 0; wait < 5; wait++) {
          await new Promise((done) => setTimeout(done, 20));
          if (await condition()) return;
        }
        await env.sleep(step);
      }
      throw new Error('the awaited thing did not happen');
    },
    async stop() {
      worker.shutdown();
      await running;
      await env.teardown();
      await storage.close();
      await rm(folder, { recursive: true, force: true });
    },
  }) satisfies Engine;
}
