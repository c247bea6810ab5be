/** Several writers, in one process and in several, and writers that die: the chain has no gap, no fork, no half batch. */
import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { EMPTY_HEAD, type Head } from '../../domain/journal/envelope.ts';
import { type CaseId, type CommandId, caseStream } from '../../domain/terms.ts';
import type { Storage } from '../../storage/open.ts';
import { sha256Hex } from '../../storage/sealing/sha256.ts';
import { batch, caseId, task } from './batches.ts';
import { type Installation, onBothDatabases } from './both-databases.ts';

const CASE = caseId('c1');
const SCRIPT = fileURLToPath(new URL('writer-process.ts', import.meta.url));

onBothDatabases((install) => {
  test('writers in one process who decide on the same head get one batch through each time', async () => {
    const installation = await install();
    const writers = await Promise.all([1, 2, 3, 4].map(() => installation.open()));
    const answers = { appended: 0, conflict: 0, repeated: 0 };
    const write = async ({ journal }: Storage, name: number) => {
      for (let number = 1; number <= 10; ) {
        const head = await journal.head(caseStream(CASE));
        const { kind } = await journal.append(batch({ of: CASE, head, command: `${name}-${number}` }));
        answers[kind] += 1;
        if (kind === 'appended') number += 1;
      }
    };
    await Promise.all(writers.map(write));
    expect(answers).toMatchObject({ appended: 40, repeated: 0 });
    expect(answers.conflict).toBeGreaterThan(0);
    const [first] = writers;
    if (first) await expectWholeChain(first, CASE, 40);
  }, 30_000);

  test('one command that arrives everywhere at once is appended once', async () => {
    const installation = await install();
    const writers = await Promise.all([1, 2, 3, 4].map(() => installation.open()));
    const made = batch({ of: CASE, head: EMPTY_HEAD, command: 'same' });
    const kinds = (await Promise.all(writers.map(({ journal }) => journal.append(made)))).map(({ kind }) => kind);
    expect(kinds.sort()).toEqual(['appended', 'repeated', 'repeated', 'repeated']);
  }, 30_000);

  test('processes that open a new installation at the same moment and write one stream leave one chain', async () => {
    const installation = await install();
    const writers = ['a', 'b', 'c'].map((name) => startWriter(installation, name, 25));
    for (const writer of writers) expect(await writer.ended).toEqual({ code: 0, errors: '' });
    const storage = await installation.open();
    await expectWholeChain(storage, CASE, 75);
    for (const writer of writers) await expectAllThere(storage, writer.reported());
  }, 60_000);

  test('a writer that is killed at any moment has told nothing that is not there', async () => {
    const installation = await install();
    let reported = 0;
    for (let round = 1; round <= 6; round += 1) {
      const writer = startWriter(installation, `w${round}`, 0);
      await writer.firstLine;
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 150));
      writer.child.kill('SIGKILL');
      await writer.ended;
      const storage = await installation.open();
      await expectAllThere(storage, writer.reported());
      reported += writer.reported().length;
    }
    expect(reported).toBeGreaterThan(0);
    await expectWholeChain(await installation.open(), CASE);
  }, 60_000);
});

interface Writer {
  readonly child: ChildProcess;
  readonly firstLine: Promise<void>;
  readonly ended: Promise<{ readonly code: number | null; readonly errors: string }>;
  reported(): readonly CommandId[];
}

function startWriter({ config }: Installation, name: string, count: number): Writer {
  const args = ['--disable-warning=ExperimentalWarning', SCRIPT, JSON.stringify(config), CASE, name, String(count)];
  const child = spawn(process.execPath, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH: process.env.PATH },
  });
  let output = '';
  let errors = '';
  child.stderr.on('data', (chunk) => {
    errors += String(chunk);
  });
  const firstLine = new Promise<void>((resolve) => {
    child.stdout.on('data', (chunk) => {
      output += String(chunk);
      resolve();
    });
    child.once('close', () => resolve());
  });
  const ended = new Promise<{ code: number | null; errors: string }>((resolve) => {
    child.once('close', (code) => resolve({ code, errors }));
  });
  const reported = () => [...output.matchAll(/^appended (\S+) \d+\n/gm)].map(([, id]) => id as CommandId);
  return { child, firstLine, ended, reported };
}

async function expectAllThere({ journal }: Storage, commands: readonly CommandId[]): Promise<void> {
  for (const id of commands) expect(await journal.findCommand(id)).toMatchObject({ commandId: id });
}

/** Every row links to the one before, every batch is whole and recorded, and the read model stands where the journal does. */
async function expectWholeChain({ journal, readModel }: Storage, of: CaseId, batches?: number): Promise<void> {
  const rows = await journal.read(caseStream(of));
  let head: Head = EMPTY_HEAD;
  for (const { envelope, text, hash } of rows) {
    expect(envelope).toMatchObject({ seq: head.seq + 1, prev: head.hash });
    expect(sha256Hex(text)).toBe(hash);
    head = { seq: envelope.seq, hash };
  }
  expect(await journal.head(caseStream(of))).toEqual(head);
  expect(rows.length % 3).toBe(0);
  if (batches !== undefined) expect(rows).toHaveLength(batches * 3);
  for (let at = 0; at < rows.length; at += 3) {
    const causes = new Set(rows.slice(at, at + 3).map(({ envelope }) => envelope.cause));
    expect(causes.size).toBe(1);
    const id = [...causes].join().replace('command:', '') as CommandId;
    expect(await journal.findCommand(id)).toMatchObject({ from: at + 1, to: at + 3 });
  }
  expect(await readModel.case(of)).toMatchObject({ seq: head.seq });
  const last = rows.at(-1)?.envelope.cause.replace('command:', '') ?? '';
  const tasks = await readModel.tasks({ caseId: of });
  if (tasks.length > 0) expect(tasks).toEqual([task(of, last)]);
}
