/** What the web process counts: requests, commands, sign-ins and uploads by their outcome. Names and labels: docs/operations.md. */
import type { Metrics } from '../../storage/operation/metrics.ts';
import type { Refused, Submitted, TryAgain } from '../commands/answer.ts';
import type { Services } from './services.ts';

/** A step takes some ten milliseconds, a command waits 20 seconds at most. */
const BUCKETS = [0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20];

/** The same services, counted. */
export function measured(services: Services, metrics: Metrics): Services {
  const requests = metrics.seconds(
    'http_request_duration_seconds',
    'Requests by route pattern, method and status, and how long they took',
    ['method', 'route', 'status'],
    BUCKETS,
  );
  const commands = metrics.counter('commands_total', 'Commands that came through the API, by how they were answered', [
    'type',
    'outcome',
    'code',
  ]);
  const signIns = metrics.counter('sign_ins_total', 'Access tokens that were shown, by what they proved', ['outcome']);
  const uploads = metrics.counter('uploads_total', 'Documents that were sent, by how they were answered', [
    'outcome',
    'code',
  ]);

  const { cases, municipalities, documents, verifyToken } = services;
  return {
    ...services,
    requestEnded: ({ method, route, status, seconds }) =>
      requests.observe({ method, route, status: String(status) }, seconds),
    cases: {
      ...cases,
      async submit(submission) {
        const answer = await cases.submit(submission);
        commands.inc({ type: submission.type, ...outcomeOf(answer) });
        return answer;
      },
    },
    municipalities: {
      ...municipalities,
      async submit(submission) {
        const answer = await municipalities.submit(submission);
        commands.inc({ type: submission.type, ...outcomeOf(answer) });
        return answer;
      },
    },
    documents: {
      ...documents,
      async upload(...asked) {
        const stored = await documents.upload(...asked);
        uploads.inc(stored.kind === 'stored' ? { outcome: 'stored', code: '' } : outcomeOf(stored));
        return stored;
      },
    },
    async verifyToken(token) {
      const verified = await verifyToken(token);
      signIns.inc({ outcome: verified.kind });
      return verified;
    },
  };
}

function outcomeOf(answer: Submitted | Refused | TryAgain): { readonly outcome: string; readonly code: string } {
  switch (answer.kind) {
    case 'receipt':
      return { outcome: answer.repeated ? 'repeated' : 'receipt', code: '' };
    case 'refused':
      return { outcome: 'refused', code: answer.refusal.code };
    case 'try-again':
      return { outcome: 'try-again', code: '' };
  }
}
