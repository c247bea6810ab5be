/**
 * What a restore left to the engine: erasures of after the back-up, whose keys are destroyed already but of which the restored
 * journal does not know. Each is ordered in its case, under an id that follows from what it orders, so that it is ordered once.
 */
import { existsSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import { z } from 'zod';
import type { CaseRuns } from '../activities/ports.ts';
import { canonicalJson } from '../domain/journal/envelope.ts';
import type { Actor, CaseId, CommandId, Json, OrganisationId, PersonId } from '../domain/terms.ts';
import { noteFile } from '../storage/machine-files.ts';
import { signCommand } from '../storage/sealing/command-mac.ts';
import { sha256Hex } from '../storage/sealing/sha256.ts';

const Note = z.object({
  id: z.string(),
  orders: z.array(z.object({ municipality: z.string(), caseId: z.string(), keys: z.array(z.string()) })),
});

export interface FinishParts {
  readonly folder: string;
  readonly runs: Pick<CaseRuns, 'send' | 'restart'>;
  readonly commandKey: Buffer;
  readonly log: Logger;
  /** Aborted when the worker is told to stop; the rest is done at the next start. */
  readonly signal: AbortSignal;
}

const PAUSE_MS = 1_000;
const KEYS_AN_ORDER = 200;
const ROLLED_BACK = 'journal-rolled-back';

export async function finishRestore({ folder, runs, commandKey, log, signal }: FinishParts): Promise<void> {
  const file = noteFile(folder);
  if (!existsSync(file)) return;
  const { id, orders } = Note.parse(JSON.parse(readFileSync(file, 'utf8')));
  for (const { municipality, caseId, keys } of orders) {
    const actor: Actor = {
      person: 'installation' as PersonId,
      role: 'operator',
      organisation: municipality as OrganisationId,
    };
    for (let from = 0; from < keys.length; from += KEYS_AN_ORDER) {
      const data: Json = { keys: keys.slice(from, from + KEYS_AN_ORDER), why: 'back-up-restored' };
      const message = signCommand(commandKey, {
        commandId: sha256Hex(canonicalJson(['restore', id, caseId, data])) as string as CommandId,
        subject: caseId,
        type: 'order-erasure' as const,
        data,
        actor,
        fingerprint: sha256Hex(canonicalJson(data)),
      });
      let restarted = false;
      for (;;) {
        if (signal.aborted) return;
        const answer = await runs.send(message).catch(() => undefined);
        // Where Temporal's database was not lost, the case's run remembers rows that the restored journal does not have.
        if (answer?.kind === 'refused' && answer.refusal.code === ROLLED_BACK && !restarted) {
          restarted = await runs.restart(caseId as CaseId).then(
            () => true,
            () => false,
          );
          if (!restarted) await sleep(PAUSE_MS);
          continue;
        }
        if (answer?.kind === 'refused')
          log.warn({ caseId, code: answer.refusal.code }, 'an erasure was not ordered again');
        if (answer) break;
        await sleep(PAUSE_MS);
      }
    }
  }
  renameSync(file, join(folder, 'restored-and-finished.json'));
  log.info({ code: 'restore-finished', orders: orders.length }, 'the erasures of after the back-up are ordered again');
}
