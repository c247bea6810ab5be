/** One crash with commands in flight, and everything that must hold after the next start. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { verifyJournal } from '../../client/audit/verify.ts';
import { commandIdOf } from '../../client/commands/ids.ts';
import { agenda } from '../../domain/case/agenda.ts';
import { EMPTY_HEAD, type Row } from '../../domain/journal/envelope.ts';
import type { CaseId, Instant, PersonId, StreamId } from '../../domain/terms.ts';
import { createCaseLoader } from '../../storage/loading/case-loader.ts';
import type { Storage } from '../../storage/open.ts';
import { sha256Hex } from '../../storage/sealing/sha256.ts';
import { isReceipt, type SentCommand, sendAgain, startClients } from './busy-clients.ts';
import type { Answered, LocalInstallation } from './installation.ts';

export interface CrashPlan {
  /** Milliseconds from the first command to the kill, or from the moment at which `answers` were there. */
  readonly after: number;
  /** So many commands are answered before the time runs: on a slow machine, too, the kill finds people at work. */
  readonly answers?: number;
  /** Temporal's database is lost too. */
  readonly deleteTemporal?: boolean;
  /** Milliseconds from the next start to a second kill, in the middle of coming back. */
  readonly again?: number;
}

export interface CrashReport {
  readonly answered: number;
  readonly unanswered: number;
  readonly rows: number;
  /** From the moment at which the installation was ready again. */
  readonly nothingDueAfterMs: number;
}

/** The installation runs before and after. */
export async function crashRound(installation: LocalInstallation, plan: CrashPlan): Promise<CrashReport> {
  const clients = await startClients(installation, 4);
  while (answeredOf(clients.sent.flat()) < (plan.answers ?? 0)) await sleep(20);
  await sleep(plan.after);
  await installation.killEverything();
  await clients.stop();
  const before = new Map(clients.sent.flat().map((command) => [command, [...command.answers]] as const));

  if (plan.deleteTemporal) installation.deleteTemporalDatabase();
  if (plan.again !== undefined) {
    const interrupted = installation.start().catch(() => undefined);
    await sleep(plan.again);
    await installation.killEverything();
    await interrupted;
  }
  await installation.start();
  const ready = Date.now();
  const answers = await sendAgain(installation, clients.sent);

  const storage = await installation.openStorage();
  try {
    await nothingDue(storage, ready + 60_000);
    const nothingDueAfterMs = Date.now() - ready;
    const streams = await readStreams(storage);
    for (const [stream, rows] of streams) expectChained(stream, rows);
    for (const [command, first] of before) expectOneEffect(command, first, answers.get(command), streams);
    expectNoticesOnce(installation, streams);
    // Every decision replayed, every view compared: what an auditor would ask.
    expect((await verifyJournal(storage)).findings).toEqual([]);
    const answered = [...before.values()].filter((first) => first.length > 0).length;
    return {
      answered,
      unanswered: before.size - answered,
      rows: [...streams.values()].reduce((sum, rows) => sum + rows.length, 0),
      nothingDueAfterMs,
    };
  } finally {
    await storage.close();
  }
}

const answeredOf = (commands: readonly SentCommand[]): number =>
  commands.filter(({ answers }) => answers.length > 0).length;

type Streams = ReadonlyMap<StreamId, readonly Row[]>;

export async function readStreams({ journal }: Storage): Promise<Streams> {
  const streams = new Map<StreamId, readonly Row[]>();
  for await (const { stream } of journal.streams()) streams.set(stream, await journal.read(stream));
  return streams;
}

/** Asked of the rules themselves, not of what the engine believes. */
export async function nothingDue(storage: Storage, end: number): Promise<void> {
  for (;;) {
    const due: string[] = [];
    const { load } = createCaseLoader(storage.journal);
    for await (const { stream } of storage.journal.streams()) {
      const caseId = /^case\/(.+)$/.exec(stream)?.[1];
      const state = caseId ? (await load(caseId as CaseId)).fold.state : undefined;
      if (!state) continue;
      const now = new Date().toISOString() as Instant;
      due.push(...agenda(state, now).due.map(({ key }) => `${stream} ${key}`));
    }
    if (due.length === 0) return;
    if (Date.now() > end) throw new Error(`still due:\n${due.join('\n')}`);
    await sleep(250);
  }
}

export function expectChained(stream: StreamId, rows: readonly Row[]): void {
  let { seq, hash } = EMPTY_HEAD;
  for (const row of rows) {
    seq += 1;
    expect([stream, row.envelope.seq, row.envelope.prev, row.hash]).toEqual([stream, seq, hash, sha256Hex(row.text)]);
    hash = row.hash;
  }
}

/** `first`: the answers before the crash; `again`: the one after it. */
export function expectOneEffect(
  command: SentCommand,
  first: readonly Answered[],
  again: Answered | undefined,
  streams: Streams,
): void {
  const id = commandIdOf(command.as as PersonId, command.key);
  const written = [...streams.values()]
    .flat()
    .filter(({ envelope }) => envelope.kind === 'command' && envelope.cause === `command:${id}`);
  const receipts = [...first, ...(again ? [again] : [])].filter(isReceipt);
  const what = `${command.path} ${command.key}`;
  // One effect where a receipt was ever given, none where every answer was a refusal.
  expect([what, written.length]).toEqual([what, receipts.length > 0 ? 1 : 0]);
  for (const { body } of receipts) {
    expect([what, body.commandId, body.from, body.to]).toEqual([
      what,
      id,
      receipts[0]?.body.from,
      receipts[0]?.body.to,
    ]);
    const rows = (written[0] && streams.get(written[0].envelope.stream)) ?? [];
    const own = rows.slice(Number(body.from) - 1, Number(body.to));
    expect([what, own.length]).toEqual([what, Number(body.to) - Number(body.from) + 1]);
    // Beside it: what it caused, and a planning basis that had to come before it.
    expect([what, own.map(({ hash }) => hash)]).toEqual([what, expect.arrayContaining([written[0]?.hash])]);
  }
  // A receipt never turns into a refusal, and nothing was a malfunction.
  if (first.some(isReceipt)) expect([what, again?.body]).toEqual([what, expect.objectContaining({ repeated: true })]);
  const statuses = [...first, again].map((answer) => answer?.status);
  expect([what, statuses]).toEqual([what, expect.not.arrayContaining([500])]);
}

function expectNoticesOnce(installation: LocalInstallation, streams: Streams): void {
  const outbox = readdirSync(join(installation.folder, 'outbox'));
  for (const [stream, rows] of streams) {
    const notices = rows
      .filter(({ envelope }) => envelope.type === 'notice-recorded')
      .map(({ envelope }) => envelope.data as { readonly key: string; readonly messageIds: readonly string[] });
    const keys = notices.map(({ key }) => key);
    expect([stream, keys]).toEqual([stream, [...new Set(keys)]]);
    for (const id of notices.flatMap(({ messageIds }) => messageIds)) {
      const name = `-${sha256Hex(id).slice(0, 24)}.eml`;
      expect([id, outbox.filter((file) => file.endsWith(name)).length]).toEqual([id, 1]);
    }
  }
}
