/**
 * A whole engine for tests: Temporal's time-skipping server, SQLite in a temporary folder, a worker with the real activities,
 * a mail transport that remembers. Commands travel as they do from a client, with the sealed constant in place of sealed values.
 */

import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WithStartWorkflowOperation } from '@temporalio/client';
import { TestWorkflowEnvironment } from '@temporalio/testing';
import { DefaultLogger, Runtime } from '@temporalio/worker';
import pino from 'pino';
import type { Answer, CaseMessage, MunicipalityMessage } from '../../activities/contract.ts';
import type { Mail } from '../../activities/ports.ts';
import { createPoster } from '../../activities/webhooks/post.ts';
import { addDays } from '../../domain/calendar/plain-dates.ts';
import type { CaseCommand } from '../../domain/case/commands.ts';
import { foldCase } from '../../domain/case/replay.ts';
import type { CaseState } from '../../domain/case/state.ts';
import { canonicalJson, type Envelope } from '../../domain/journal/envelope.ts';
import { caseKeyId } from '../../domain/journal/key-ids.ts';
import type { MunicipalityCommand } from '../../domain/municipality/messages.ts';
import { Profile } from '../../domain/municipality/profile.ts';
import {
  type Actor,
  type CaseId,
  type CommandId,
  caseStream,
  type Hash,
  type Instant,
  type Json,
  type MunicipalityId,
  type PlainDate,
  ROLES,
} from '../../domain/terms.ts';
import { openStorage, type Storage } from '../../storage/open.ts';
import { signCommand } from '../../storage/sealing/command-mac.ts';
import { sha256Hex } from '../../storage/sealing/sha256.ts';
import { createCaseRuns } from '../../workers/case-runs.ts';
import { createWorker } from '../../workers/create-worker.ts';
import { temporalTestServer } from '../../workers/local/temporal-binaries.ts';
import {
  CASE_WORKFLOW,
  caseUpdate,
  MUNICIPALITY_WORKFLOW,
  municipalityUpdate,
  municipalityWorkflowId,
} from '../../workflows/messages.ts';
import { OFFICES } from '../domain/municipality/town.ts';
import { MUELHEIM, person, planner } from '../domain/people.ts';
import { faultyJournal, faultyWebhooks, type JournalFaults } from './faulty-journal.ts';

export const MUNICIPALITY = MUELHEIM as string as MunicipalityId;

export interface Engine {
  readonly env: TestWorkflowEnvironment;
  readonly storage: Storage;
  readonly mails: Mail[];
  /** Reports of undelivered mail that lie in the mailbox. */
  readonly reports: string[];
  readonly faults: JournalFaults;
  /** What the mail transport answers from now on. */
  mailAnswer: 'delivered' | 'refused' | 'later';
  /** Days from the server's today. */
  day(offset: number): Promise<PlainDate>;
  send(caseId: CaseId, command: CaseCommand, actor: Actor, key?: string): Promise<Answer>;
  /** The same, as it would be sent by somebody who does not have the installation's key. */
  forge(caseId: CaseId, command: CaseCommand, actor: Actor): Promise<Answer>;
  /** Terminates the case's run and starts another, as `restart` does. */
  restart(caseId: CaseId): Promise<void>;
  sendMunicipality(command: MunicipalityCommand, actor: Actor): Promise<Answer>;
  state(caseId: CaseId): Promise<CaseState>;
  envelopes(caseId: CaseId): Promise<readonly Envelope[]>;
  /** Lets time pass on the server until the condition holds; looks every `step`. */
  passUntil(condition: () => Promise<boolean>, step?: string, tries?: number): Promise<void>;
  stop(): Promise<void>;
}

Runtime.install({ logger: new DefaultLogger('ERROR') });

let number = 0;
export const newCaseId = (): CaseId =>
  `case${sha256Hex(`${process.pid}/${number++}/${Date.now()}`).slice(0, 22)}` as CaseId;

export async function startEngine(): Promise<Engine> {
  const folder = await mkdtemp(join(tmpdir(), 'handschlag-engine-'));
  const faults: JournalFaults = {};
  const real = await openStorage({
    HANDSCHLAG_DATA: folder,
    HANDSCHLAG_KEY_ENCRYPTION_KEY: randomBytes(32).toString('base64'),
  });
  const storage: Storage = {
    ...real,
    webhooks: faultyWebhooks(real.webhooks, faults),
    journal: faultyJournal(real.journal, faults),
  };
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
    server: { executable: { type: 'existing-path', path: temporalTestServer() } },
  });
  await env.connection.operatorService.addSearchAttributes({ namespace: 'default', searchAttributes: { Phase: 2 } });
  const taskQueue = 'handschlag';
  const mails: Mail[] = [];
  const reports: string[] = [];
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
      returned: {
        async each(judge) {
          for (const raw of reports.splice(0)) if ((await judge(raw)) !== 'understood') reports.push(raw);
        },
      },
      poster: createPoster({ networks: [], local: true }),
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

  const update = (sent: CaseMessage): Promise<Answer> =>
    env.client.workflow.executeUpdateWithStart(caseUpdate(sent.type), {
      args: [sent],
      updateId: sent.commandId,
      startWorkflowOperation: new WithStartWorkflowOperation(CASE_WORKFLOW, {
        workflowId: sent.subject,
        taskQueue,
        args: [{ caseId: sent.subject as CaseId }],
        workflowIdConflictPolicy: 'USE_EXISTING',
      }),
    });

  const envelopes = async (caseId: CaseId) =>
    (await real.journal.read(caseStream(caseId))).map(({ envelope }) => envelope);

  return Object.assign(engine, {
    env,
    storage: real,
    faults,
    mails,
    reports,
    async day(offset: number) {
      const today = new Date(await env.currentTimeMs()).toISOString().slice(0, 10) as PlainDate;
      return addDays(today, offset);
    },
    async send(caseId: CaseId, command: CaseCommand, actor: Actor, key = `k${number++}`) {
      if (command.type === 'open-case') {
        const at = new Date(await env.currentTimeMs()).toISOString() as Instant;
        await storage.keys.create({ kid: caseKeyId(caseId), caseId, kind: 'case' }, at);
      }
      return update(message(caseId, command.type, command.data, actor, key) as CaseMessage);
    },
    forge: (caseId: CaseId, command: CaseCommand, actor: Actor) =>
      update({
        ...(message(caseId, command.type, command.data, actor, `f${number++}`) as CaseMessage),
        mac: 'A'.repeat(43),
      }),
    restart: (caseId: CaseId) => createCaseRuns(env.client, taskQueue).restart(caseId),
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
      await real.close();
      await rm(folder, { recursive: true, force: true });
    },
  }) satisfies Engine;
}

/** A city with a sitting in five months, another in eight, and a council election in a hundred days. */
export async function establish(engine: Engine): Promise<void> {
  const sitting = async (id: string, offset: number) => ({
    id,
    committee: 'social-affairs',
    date: await engine.day(offset),
    start: '16:00',
  });
  const data = Profile.parse({
    id: MUNICIPALITY,
    name: 'Mülheim an der Ruhr',
    kind: 'district-free-city',
    land: 'NW',
    unit: 'Stabsstelle Sozialplanung',
    leadership: 'Oberbürgermeister*in',
    offices: OFFICES,
    committees: [{ id: 'social-affairs', name: 'Ausschuss', paperDeadline: { kind: 'days-before', days: 14 } }],
    sittings: [await sitting('first', 150), await sitting('second', 240)],
    elections: [{ id: 'council', kind: 'municipal-council', date: await engine.day(100) }],
  });
  const answer = await engine.sendMunicipality({ type: 'establish-municipality', data }, planner);
  if (answer.kind !== 'receipt') throw new Error(JSON.stringify(answer));
}

/** Whether one of the case's open steps has this key. */
export const isOpen = (engine: Engine, caseId: CaseId, key: string) => async (): Promise<boolean> =>
  (await engine.state(caseId)).openSince[key] !== undefined;

/** Sends a command that must be taken. */
export async function take(engine: Engine, caseId: CaseId, command: CaseCommand, actor: Actor): Promise<void> {
  const answer = await engine.send(caseId, command, actor);
  if (answer.kind !== 'receipt') throw new Error(`${command.type}: ${JSON.stringify(answer)}`);
}
