/**
 * What the engine counts: commands by outcome, how long an append takes, mails, messages to webhooks, and what should have
 * happened by now.
 */

import type { Answer, EngineActivities } from '../activities/contract.ts';
import type { EnginePorts } from '../activities/ports.ts';
import type { Instant } from '../domain/terms.ts';
import type { Metrics } from '../storage/operation/metrics.ts';
import type { ReadModel } from '../storage/read-model.ts';
import type { Webhook } from '../storage/webhooks.ts';

/** SQLite commits within a millisecond or two, PostgreSQL within some ten. */
const BUCKETS = [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
/** A case is woken within seconds; a minute later nobody is at work on it. */
const OVERDUE_AFTER_MS = 60_000;
/** What is still owed is tried again within the hour; what is not became moot, or rides in another mail. */
const FORGOTTEN_AFTER_MS = 90 * 60_000;
/** Counted up to here: by then something is wrong with everything. */
const MOST = 1_000;

type Counted = Pick<EnginePorts, 'storage' | 'mail' | 'poster'>;

/** Stores, mail and webhooks, counted. */
export function measuredPorts<P extends Counted>(ports: P, metrics: Metrics, now = () => performance.now()): P {
  const { storage, mail } = ports;
  const { journal, readModel, databaseNow } = storage;
  const appends = metrics.seconds(
    'journal_append_duration_seconds',
    'Appends to the journal by result, and how long they took',
    ['result'],
    BUCKETS,
  );
  const mails = metrics.counter('mail_attempts_total', 'Attempts to hand a mail over, by outcome', ['outcome']);
  /** By Message-ID: when it was tried last. */
  const failing = new Map<string, number>();
  metrics.gauge('notices_failing', 'Mails whose last attempt by this process failed and is to be repeated', () => {
    for (const [id, tried] of failing) if (now() - tried > FORGOTTEN_AFTER_MS) failing.delete(id);
    return failing.size;
  });
  const overdue = async () => overdueCases(readModel, await databaseNow());
  metrics.gauge(
    'agenda_overdue_cases',
    'Open cases that should have been woken more than a minute ago (at most 1000)',
    async () => {
      return (await overdue()).length;
    },
  );
  metrics.gauge('agenda_overdue_seconds', 'For how long the longest of them has been waiting', async () => {
    const now = Date.parse(await databaseNow());
    return Math.max(0, ...(await overdue()).map((at) => (now - Date.parse(at)) / 1000));
  });
  return {
    ...ports,
    storage: {
      ...storage,
      journal: {
        ...journal,
        async append(batch) {
          const since = performance.now();
          const seconds = () => (performance.now() - since) / 1000;
          try {
            const result = await journal.append(batch);
            appends.observe({ result: result.kind }, seconds());
            return result;
          } catch (error) {
            appends.observe({ result: 'failed' }, seconds());
            throw error;
          }
        },
      },
    },
    mail: {
      ...mail,
      async send(letter) {
        const outcome = await mail.send(letter);
        mails.inc({ outcome });
        if (outcome === 'later') failing.set(letter.messageId, now());
        else failing.delete(letter.messageId);
        return outcome;
      },
    },
    poster: measuredPoster(ports, metrics),
  };
}

function measuredPoster({ poster, storage: { webhooks } }: Counted, metrics: Metrics): EnginePorts['poster'] {
  const messages = metrics.counter('webhook_messages_total', 'Messages to webhooks, by how they were answered', [
    'outcome',
  ]);
  const inState = (state: Webhook['state']) => async () =>
    (await webhooks.troubled()).filter((one) => one.state === state).length;
  metrics.gauge('webhooks_failing', 'Webhooks whose last message was not taken and is sent again', inState('active'));
  metrics.gauge('webhooks_paused', 'Webhooks that failed for three days and wait for an operator', inState('paused'));
  return {
    ...poster,
    async post(...message) {
      const answer = await poster.post(...message);
      messages.inc({ outcome: 'problem' in answer ? 'unreachable' : outcomeOfStatus(answer.status) });
      return answer;
    },
  };
}

function outcomeOfStatus(status: number): 'taken' | 'gone' | 'refused' {
  if (status >= 200 && status < 300) return 'taken';
  return status === 410 ? 'gone' : 'refused';
}

/** Since when each of them should have been awake. */
export async function overdueCases(readModel: Pick<ReadModel, 'cases'>, now: Instant): Promise<readonly Instant[]> {
  const before = new Date(Date.parse(now) - OVERDUE_AFTER_MS).toISOString() as Instant;
  const cases = await readModel.cases({ open: true, wakeBefore: before }, { limit: MOST });
  return cases.flatMap(({ wakeAt }) => (wakeAt ? [wakeAt] : []));
}

/** What the engine decided, counted. */
export function measuredActivities<A extends Pick<EngineActivities, 'execute' | 'executeMunicipality'>>(
  activities: A,
  metrics: Metrics,
): A {
  const executed = metrics.counter('executed_commands_total', 'Commands that the engine decided, by outcome', [
    'type',
    'outcome',
    'code',
  ]);
  const count = (type: string, answer: Answer) =>
    answer.kind === 'receipt'
      ? executed.inc({ type, outcome: answer.repeated ? 'repeated' : 'receipt', code: '' })
      : executed.inc({ type, outcome: 'refused', code: answer.refusal.code });
  return {
    ...activities,
    async execute(message, moment) {
      const done = await activities.execute(message, moment);
      if (done.kind === 'answered') count(message.type, done.answer);
      else executed.inc({ type: message.type, outcome: 'rolled-back', code: '' });
      return done;
    },
    async executeMunicipality(message, at) {
      const done = await activities.executeMunicipality(message, at);
      count(message.type, done.answer);
      return done;
    },
  };
}
