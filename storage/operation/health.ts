/**
 * Whether a process can serve: each part is asked for real, within a bounded time. Outsiders learn yes or no; what is wrong is
 * told on the operators' own port.
 */
import { statfs } from 'node:fs/promises';
import type { DocumentId, PersonId } from '../../domain/terms.ts';
import type { Databases } from '../open.ts';
import { isError } from './told-error.ts';

/** Resolves where the part answers; rejects with a `NotReadyError` where it is known what is wrong. */
export type Checks = Readonly<Record<string, () => Promise<unknown>>>;

export interface Examined {
  readonly ready: boolean;
  /** `ok`, or what is wrong, by part. */
  readonly parts: Readonly<Record<string, string>>;
}

/** Its message is ours and may be told. */
export class NotReadyError extends Error {
  constructor(problem: string) {
    super(problem);
    this.name = 'NotReadyError';
  }
}

export interface Readiness {
  examine(): Promise<Examined>;
  /** From now on the process is not ready, whatever its parts say: it has been told to stop. */
  stop(): void;
}

const PATIENCE_MS = 2_500;
/** Whoever asks again at once, and anybody may, is told the same without asking the parts. */
const FRESH_MS = 1_000;

export function createReadiness(checks: Checks, now: () => number = () => performance.now()): Readiness {
  let stopped = false;
  let last: { readonly at: number; readonly examined: Promise<Examined> } | undefined;
  return {
    async examine() {
      if (stopped) return { ready: false, parts: { process: 'is stopping' } };
      if (!last || now() - last.at > FRESH_MS) last = { at: now(), examined: examine(checks) };
      return last.examined;
    },
    stop() {
      stopped = true;
    },
  };
}

/** What every process needs of its stores. */
export const storeChecks = (
  { journal, keys, people, documents }: Pick<Databases, 'journal' | 'keys' | 'people' | 'documents'>,
  disk: { readonly folder: string; readonly freeMegabytes: number },
): Checks => ({
  journal: () => journal.probe(),
  keys: () => keys.probe(),
  people: () => people.find('probe' as PersonId),
  documents: () => documents.get('0'.repeat(64) as DocumentId),
  disk: () => enoughSpace(disk),
});

async function enoughSpace({ folder, freeMegabytes }: { readonly folder: string; readonly freeMegabytes: number }) {
  const free = await freeMegabytesOf(folder);
  if (free < freeMegabytes) throw new NotReadyError(`only ${free} MB are free; ${freeMegabytes} MB are wanted`);
}

export async function freeMegabytesOf(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return Math.floor((bavail * bsize) / 1_000_000);
}

async function examine(checks: Checks): Promise<Examined> {
  const told = await Promise.all(
    Object.entries(checks).map(async ([name, ask]) => [name, await answerOf(ask)] as const),
  );
  return { ready: told.every(([, answer]) => answer === 'ok'), parts: Object.fromEntries(told) };
}

async function answerOf(ask: () => Promise<unknown>): Promise<string> {
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(() => late.reject(new NotReadyError(`no answer within ${PATIENCE_MS} ms`)), PATIENCE_MS);
  try {
    await Promise.race([ask(), late.promise]);
    return 'ok';
  } catch (error) {
    return problemOf(error);
  } finally {
    clearTimeout(timer);
  }
}

const OURS: readonly string[] = ['NotReadyError', 'KeyUnwrapError', 'StoreLostError'];

/** Other people's messages may say anything, e.g. with which password somebody tried to sign in. */
function problemOf(error: unknown): string {
  if (!isError(error)) return 'does not answer';
  if (OURS.includes(error.name)) return error.message;
  const { code } = error as { readonly code?: unknown };
  return `does not answer (${error.name}${code === undefined ? '' : ` ${String(code)}`})`;
}
