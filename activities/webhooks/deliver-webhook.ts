/**
 * Tells a receiver what it has not heard yet, in the order of each case, and records how far it has heard: at least once, since a
 * worker may die between the two. One bounded attempt, which ends at the first message that is not taken.
 */
import { heartbeat } from '@temporalio/activity';
import { type CaseId, caseStream } from '../../domain/terms.ts';
import type { Webhook } from '../../storage/webhooks.ts';
import type { WebhookActivities, WebhookOutcome } from '../contract.ts';
import type { EnginePorts } from '../ports.ts';
import { messagesOf, type WebhookMessage } from './messages.ts';
import { signed } from './signature.ts';

/** The activity has 60 seconds, and a message may take ten. */
const BUDGET_MS = 40_000;
/** Cases that are looked up at once. */
const PAGE = 100;

export function createDeliverWebhook({
  storage,
  poster,
  publicUrl,
  log,
}: Pick<EnginePorts, 'storage' | 'poster' | 'publicUrl' | 'log'>): WebhookActivities {
  const { webhooks, journal } = storage;

  async function attempt(webhook: Webhook, cases: readonly CaseId[], isSpent: () => boolean): Promise<WebhookOutcome> {
    const owed = await webhooks.owed(webhook, PAGE, cases.length > 0 ? cases : undefined);
    for (const { caseId, after } of owed) {
      const rows = await journal.read(caseStream(caseId), after);
      for (const message of messagesOf(webhook, caseId, rows, publicUrl)) {
        if (isSpent()) return { kind: 'more' };
        heartbeat();
        const refusedBy = await send(webhook, message);
        if (refusedBy === 'gone') return gone(webhook);
        if (refusedBy !== undefined) return { kind: 'failing', problem: refusedBy };
        await webhooks.heard(webhook.id, caseId, message.to);
      }
    }
    return owed.length < PAGE ? { kind: 'caught-up' } : { kind: 'more' };
  }

  /** Undefined where it was taken, or nothing of it is wanted. */
  async function send({ id, url }: Webhook, message: WebhookMessage): Promise<string | undefined> {
    if (message.body === undefined) return undefined;
    const now = await storage.databaseNow();
    const secrets = await webhooks.secrets(id, now);
    const headers = signed(message.id, Math.floor(Date.parse(now) / 1000), message.body, secrets);
    const answer = await poster.post(url, { 'content-type': 'application/json', ...headers }, message.body);
    if ('problem' in answer) return answer.problem;
    const { status } = answer;
    if (status >= 200 && status < 300) return undefined;
    if (status === 410) return 'gone';
    return status >= 300 && status < 400 ? 'redirect' : `status-${status}`;
  }

  async function gone({ id }: Webhook): Promise<WebhookOutcome> {
    await webhooks.setState(id, 'disabled', 'gone');
    log.warn({ code: 'webhook-gone', webhook: id }, 'a receiver said that it is gone');
    return { kind: 'ended' };
  }

  return {
    async deliverWebhook(id, cases) {
      const webhook = await webhooks.find(id);
      if (webhook?.state !== 'active') return { kind: 'ended' };
      const end = performance.now() + BUDGET_MS;
      const outcome = await attempt(webhook, cases, () => performance.now() > end);
      const problem = outcome.kind === 'failing' ? outcome.problem : undefined;
      if (outcome.kind !== 'ended' && problem !== webhook.problem) {
        await webhooks.setState(id, 'active', problem);
        log.info({ code: 'webhook-attempt', webhook: id, problem: problem ?? 'none' }, 'a receiver answers otherwise');
      }
      return outcome;
    },

    async pauseWebhook(id) {
      const webhook = await webhooks.find(id);
      if (webhook?.state !== 'active') return;
      await webhooks.setState(id, 'paused', webhook.problem ?? 'unreachable');
      log.error({ code: 'webhook-paused', webhook: id, problem: webhook.problem }, 'a receiver failed for three days');
    },
  };
}
