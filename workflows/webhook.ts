/**
 * A receiver of webhooks: woken by what happens in the municipality's cases, it is told what it has not heard. What that is stands
 * in the database; the process knows where to look, and for how long the receiver has been failing.
 */
import { condition, continueAsNew, proxyActivities, setHandler, sleep, workflowInfo } from '@temporalio/workflow';
import type { WebhookActivities } from '../activities/contract.ts';
import type { CaseId } from '../domain/terms.ts';
import { inSeconds, millisecondsUntil, now } from './clock.ts';
import { type WebhookInput, webhookNews } from './messages.ts';

const { deliverWebhook, pauseWebhook } = proxyActivities<WebhookActivities>({
  startToCloseTimeout: '60 seconds',
  heartbeatTimeout: '25 seconds',
  retry: { initialInterval: '1 second', maximumInterval: '1 minute' },
});

const THREE_DAYS_SECONDS = 3 * 24 * 3600;
const HOUR_SECONDS = 3600;
/** More cases than that are looked for by a query over all. */
const MOST_NAMED = 100;

export async function webhook({ id, failingUntil, attempts: before = 0 }: WebhookInput): Promise<void> {
  let attempts = before;
  // At its start it looks at all: nobody knows what was missed.
  let lookAtAll = true;
  let giveUpAt = failingUntil;
  const named = new Set<CaseId>();
  setHandler(webhookNews, (cases) => {
    if (cases.length === 0) lookAtAll = true;
    for (const caseId of cases) named.add(caseId);
  });

  while (true) {
    await condition(() => lookAtAll || named.size > 0);
    const cases = lookAtAll || named.size > MOST_NAMED ? [] : [...named];
    lookAtAll = false;
    named.clear();
    const outcome = await deliverWebhook(id, cases);
    if (outcome.kind === 'ended') return;
    if (outcome.kind === 'more') lookAtAll = true;
    if (outcome.kind === 'failing') {
      lookAtAll = true;
      giveUpAt ??= inSeconds(THREE_DAYS_SECONDS);
      if (now() >= giveUpAt) return pauseWebhook(id);
      const wait = Math.min(10 * 2 ** attempts, HOUR_SECONDS) * 1000;
      attempts += 1;
      // The last attempt is made when the time is up, not an hour later.
      await sleep(Math.min(wait, millisecondsUntil(giveUpAt)), { summary: `noch einmal: ${outcome.problem}` });
    } else {
      attempts = 0;
      giveUpAt = undefined;
    }
    if (workflowInfo().continueAsNewSuggested) {
      await continueAsNew<typeof webhook>({ id, attempts, ...(giveUpAt ? { failingUntil: giveUpAt } : {}) });
    }
  }
}
