/** The whole way of a command for the bench: case client, Temporal, worker with the real activities, SQLite on disk. */
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client, Connection } from '@temporalio/client';
import { DefaultLogger, NativeConnection, Runtime } from '@temporalio/worker';
import pino from 'pino';
import { createCaseClient } from '../../client/commands/case-client.ts';
import { createMunicipalityClient } from '../../client/commands/municipality-client.ts';
import { createCommandSender } from '../../client/commands/send-command.ts';
import { addDays } from '../../domain/calendar/plain-dates.ts';
import { openKeys } from '../../domain/case/open-keys.ts';
import { foldCase } from '../../domain/case/replay.ts';
import type { CaseState } from '../../domain/case/state.ts';
import {
  type CaseId,
  caseStream,
  type Hash,
  type Instant,
  type MunicipalityId,
  type PlainDate,
  ROLES,
} from '../../domain/terms.ts';
import { openStorage, type Storage } from '../../storage/open.ts';
import { createWorker } from '../../workers/create-worker.ts';
import { workflowBundle } from '../../workers/workflow-bundle.ts';
import { OFFICES } from '../domain/municipality/town.ts';
import { MUELHEIM, NACHBARSCHAFT, person, planner } from '../domain/people.ts';
import { COURSE } from './course.ts';

export interface BenchEngine {
  readonly client: Client;
  readonly storage: Storage;
  readonly bundlePath: string;
  /** What a web process of the same installation is told. */
  readonly environment: Readonly<Record<string, string>>;
  /** Milliseconds from creating the worker to its first poll. */
  readonly workerStart: number;
  /** Plays a whole case; answers with its id and the latency of each step in milliseconds. */
  playCase(): Promise<{ readonly caseId: CaseId; readonly latencies: readonly number[] }>;
  stateOf(caseId: CaseId): Promise<CaseState | undefined>;
  /** Opens a case and leaves it. */
  openCase(): Promise<CaseId>;
  stop(): Promise<void>;
}

const TASK_QUEUE = 'handschlag';
const now = (): Instant => new Date().toISOString() as Instant;
/** The municipality's date, which is not the machine's around midnight. */
const today = (): PlainDate =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin' }).format(new Date()) as PlainDate;

export async function startBenchEngine(address: string): Promise<BenchEngine> {
  Runtime.install({ logger: new DefaultLogger('ERROR') });
  const folder = await mkdtemp(join(tmpdir(), 'handschlag-bench-'));
  const keyEncryptionKey = randomBytes(32).toString('base64');
  const storage = await openStorage({ HANDSCHLAG_DATA: folder, HANDSCHLAG_KEY_ENCRYPTION_KEY: keyEncryptionKey });
  for (const role of ROLES) {
    const { person: id, organisation } = person(role);
    const municipality = MUELHEIM as string as MunicipalityId;
    const email = `${role}@muelheim.example`;
    await storage.people.put({
      id,
      name: role,
      email,
      language: 'de',
      organisation,
      roles: [role],
      subject: id,
      municipality,
    });
  }
  const commandKey = randomBytes(32);
  const connection = await Connection.connect({ address });
  const nativeConnection = await NativeConnection.connect({ address });
  const client = new Client({ connection });
  const bundlePath = await workflowBundle(join(tmpdir(), 'handschlag-bench-bundles'));
  const began = performance.now();
  const worker = await createWorker({
    connection: nativeConnection,
    client,
    namespace: 'default',
    taskQueue: TASK_QUEUE,
    bundlePath,
    cachedCases: 2000,
    ports: {
      storage,
      poster: { post: async () => ({ status: 204 }) },
      mail: { send: async () => 'delivered' },
      log: pino({ level: 'silent' }),
      build: 'b'.repeat(64) as Hash,
      commandKey,
      publicUrl: 'http://localhost:8080',
    },
  });
  const workerStart = performance.now() - began;
  const running = worker.run();
  const send = createCommandSender({ temporal: client, taskQueue: TASK_QUEUE });
  const cases = createCaseClient({ storage, send, commandKey, now });
  const municipalities = createMunicipalityClient({ storage, send, commandKey });

  const established = await municipalities.submit({
    actor: planner,
    id: MUELHEIM as string as MunicipalityId,
    type: 'establish-municipality',
    form: profile(),
    key: 'bench-profile',
  });
  if (established.kind !== 'receipt') throw new Error(JSON.stringify(established));
  await sleep(1500);

  const origin = { municipality: MUELHEIM as string as MunicipalityId, carrier: NACHBARSCHAFT };
  const stateOf = async (caseId: CaseId): Promise<CaseState | undefined> =>
    foldCase((await storage.journal.read(caseStream(caseId))).map(({ envelope }) => envelope)).state;
  let number = 0;

  async function open() {
    const [step] = COURSE;
    if (!step) throw new Error('no course');
    const submitted = await cases.submit({
      actor: step.as,
      type: step.type,
      origin,
      form: step.form(undefined, today()),
      key: `bench-${process.pid}-${number++}`,
    });
    if (submitted.kind !== 'receipt') throw new Error(JSON.stringify(submitted));
    return submitted.caseId;
  }

  return {
    client,
    storage,
    bundlePath,
    environment: {
      HANDSCHLAG_DATA: folder,
      HANDSCHLAG_KEY_ENCRYPTION_KEY: keyEncryptionKey,
      HANDSCHLAG_COMMAND_KEY: commandKey.toString('base64'),
      HANDSCHLAG_TEMPORAL_ADDRESS: address,
      HANDSCHLAG_TASK_QUEUE: TASK_QUEUE,
    },
    stateOf,
    workerStart,
    openCase: open,
    async playCase() {
      const latencies: number[] = [];
      const timed = async <T>(work: () => Promise<T>): Promise<T> => {
        const start = performance.now();
        const result = await work();
        latencies.push(performance.now() - start);
        return result;
      };
      const caseId = await timed(open);
      for (const step of COURSE.slice(1)) {
        let state = await stateOf(caseId);
        while (step.waits && state && !openKeys(state).some((key) => key.step === step.type)) {
          await sleep(5);
          state = await stateOf(caseId);
        }
        const form = step.form(state, today());
        const submitted = await timed(() =>
          cases.submit({ actor: step.as, type: step.type, caseId, form, key: `bench-${process.pid}-${number++}` }),
        );
        if (submitted.kind !== 'receipt') throw new Error(`${step.type}: ${JSON.stringify(submitted)}`);
      }
      return { caseId, latencies };
    },
    async stop() {
      worker.shutdown();
      await running;
      await connection.close();
      await nativeConnection.close();
      await storage.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

const profile = () => ({
  id: MUELHEIM,
  name: 'Mülheim an der Ruhr',
  kind: 'district-free-city',
  land: 'NW',
  unit: 'Stabsstelle Sozialplanung',
  leadership: 'Oberbürgermeister*in',
  offices: OFFICES,
  committees: [{ id: 'social-affairs', name: 'Ausschuss', paperDeadline: { kind: 'days-before', days: 14 } }],
  sittings: [
    { id: 'today', committee: 'social-affairs', date: today(), start: '16:00' },
    { id: 'later', committee: 'social-affairs', date: addDays(today(), 90), start: '16:00' },
  ],
  elections: [],
});
