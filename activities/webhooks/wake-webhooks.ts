/**
 * Wakes the receivers after a command was taken. A help and no promise: several cases ride in one signal, and one that gets lost is
 * made up by `reconcile`.
 */
import type { CaseId, MunicipalityId } from '../../domain/terms.ts';
import type { Webhook } from '../../storage/webhooks.ts';
import type { EnginePorts } from '../ports.ts';

/** Whom to wake is asked again after so long; a new receiver starts by itself. */
const KNOWN_FOR_MS = 2_000;
/** What happens within this time rides in one signal. */
const GATHER_MS = 300;

export type WebhookWaker = (municipality: MunicipalityId, caseId: CaseId) => void;

export function createWebhookWaker({
  storage: { webhooks },
  runs,
  log,
}: Pick<EnginePorts, 'storage' | 'runs' | 'log'>): WebhookWaker {
  let known: { readonly at: number; readonly active: Promise<readonly Webhook[]> } | undefined;
  const waiting = new Map<string, Set<CaseId>>();

  const active = (): Promise<readonly Webhook[]> => {
    if (!known || performance.now() - known.at > KNOWN_FOR_MS)
      known = { at: performance.now(), active: webhooks.active() };
    return known.active;
  };

  async function gather(municipality: MunicipalityId, caseId: CaseId): Promise<void> {
    for (const webhook of await active()) {
      if (webhook.municipality !== municipality) continue;
      const cases = waiting.get(webhook.id);
      if (cases) cases.add(caseId);
      else {
        waiting.set(webhook.id, new Set([caseId]));
        setTimeout(() => void wake(webhook.id), GATHER_MS).unref();
      }
    }
  }

  async function wake(id: string): Promise<void> {
    const cases = [...(waiting.get(id) ?? [])];
    waiting.delete(id);
    try {
      await runs.wakeWebhook(id, cases);
    } catch (error) {
      log.warn({ code: 'webhook-not-woken', webhook: id, err: error }, 'a receiver hears later');
    }
  }

  return (municipality, caseId) =>
    void gather(municipality, caseId).catch((error: unknown) => {
      known = undefined;
      log.warn({ code: 'webhook-not-woken', err: error }, 'receivers hear later');
    });
}
