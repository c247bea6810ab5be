/**
 * Carries out what the agenda owes: one bounded attempt per item, after asking the agenda again whether it still is owed, and
 * tells the case what came of it through the same `execute` as everybody. Recorded exactly once, mailed at least once.
 */
import { heartbeat } from '@temporalio/activity';
import { agenda } from '../domain/case/agenda.ts';
import type { CaseState } from '../domain/case/state.ts';
import { WORK_KINDS, type Work, type WorkKind } from '../domain/case/work.ts';
import type { Json, PersonId } from '../domain/terms.ts';
import { caseStream } from '../domain/terms.ts';
import { type CaseLoader, isRolledBack } from '../storage/loading/case-loader.ts';
import type { CaseMessage, Delivered, Delivery, DeliveryActivities, Executed, Moment } from './contract.ts';
import { engineMessage } from './engine-message.ts';
import { eraseSealedValues } from './erase.ts';
import { mailNotices } from './mail/notices.ts';
import type { EnginePorts } from './ports.ts';
import { renderDeclaration } from './render-declaration.ts';
import { snapshotOf } from './snapshot.ts';

/** What one attempt came to, and how the case is told. */
export type Outcome =
  | { readonly kind: 'record'; readonly type: CaseMessage['type']; readonly data: Json; readonly id: string }
  | { readonly kind: 'later' };

/** One mailed notice, as the case is told of it. */
export interface SentNotice {
  readonly key: string;
  readonly to: readonly PersonId[];
  readonly messageIds: readonly string[];
}

export function createDeliveries(
  ports: EnginePorts,
  cases: CaseLoader,
  execute: (message: CaseMessage, moment: Moment) => Promise<Executed>,
): DeliveryActivities {
  async function deliver({ caseId, keys, moment }: Delivery): Promise<Delivered> {
    const loaded = await cases.load(caseId);
    if (moment.seen && (await isRolledBack(ports.storage.journal, caseStream(caseId), loaded.head, moment.seen))) {
      return { kind: 'rolled-back', seen: moment.seen };
    }
    let snapshot = snapshotOf(loaded.fold.state, loaded.head, moment.at);
    if (!loaded.fold.state) return { kind: 'delivered', later: 0, snapshot };
    const due = agenda(loaded.fold.state, moment.at).due.filter(({ key }) => keys.includes(key));
    let later = 0;
    for (const outcome of await carryOut(ports, loaded.fold.state, due)) {
      if (outcome.kind === 'later') {
        later += 1;
        continue;
      }
      const message = engineMessage(ports.commandKey, caseId, outcome);
      const executed = await execute(message, moment);
      if (executed.kind === 'rolled-back') return executed;
      snapshot = executed.snapshot;
    }
    ports.log.info({ caseId, kinds: [...new Set(due.map(({ kind }) => kind))], due: due.length, later }, 'delivered');
    return { kind: 'delivered', later, snapshot };
  }

  const delivery = (what: Delivery): Promise<Delivered> => withHeartbeat(() => deliver(what));
  return Object.fromEntries(WORK_KINDS.map((kind) => [camelCase(kind), delivery])) as unknown as DeliveryActivities;
}

const HEARTBEAT_MS = 5_000;

/** A slow mail server keeps an attempt waiting; the server must still be able to tell it from one whose worker died. */
async function withHeartbeat<T>(work: () => Promise<T>): Promise<T> {
  const beat = setInterval(() => heartbeat(), HEARTBEAT_MS);
  try {
    return await work();
  } finally {
    clearInterval(beat);
  }
}

async function carryOut(ports: EnginePorts, state: CaseState, due: readonly Work[]): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const work of due) {
    if (work.kind === 'erase') outcomes.push(await eraseSealedValues(ports, state, work));
    if (work.kind === 'render-declaration') outcomes.push(await renderDeclaration(ports, state, work));
    if (work.kind === 'release-dispatch') {
      outcomes.push({ kind: 'record', type: 'record-release', data: { key: work.key }, id: work.key });
    }
  }
  const mails = due.filter(({ kind }) => !WITHOUT_MAIL.includes(kind));
  return [...outcomes, ...(await mailNotices(ports, state, mails))];
}

const WITHOUT_MAIL: readonly WorkKind[] = ['erase', 'render-declaration', 'release-dispatch'];

const camelCase = (kind: WorkKind): string => kind.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
