/** The worker's configuration. */
import { z } from 'zod';
import { imapProblems, imapVariables } from '../activities/mail/imap-config.ts';
import { smtpProblems, smtpVariables } from '../activities/mail/smtp-config.ts';
import { isNetwork } from '../activities/webhooks/public-addresses.ts';
import { storageVariables } from '../storage/config.ts';
import { readEnvironment } from '../storage/environment.ts';
import { operationVariables, port } from '../storage/operation/config.ts';

export const WorkerConfig = z
  .object({
    ...storageVariables,
    /** `local`: one machine, mails into a folder; `production`: nothing has a default that would be unsafe. */
    HANDSCHLAG_MODE: z.enum(['local', 'production']).default('production'),
    /** Key under which every process proves that it authenticated a command's actor: 32 random bytes, base64. */
    HANDSCHLAG_COMMAND_KEY: z.string().regex(/^[A-Za-z0-9+/_-]{43}=?$/, 'must be 32 random bytes in base64'),
    HANDSCHLAG_TEMPORAL_ADDRESS: z.string().min(1),
    HANDSCHLAG_TEMPORAL_NAMESPACE: z.string().min(1).default('default'),
    HANDSCHLAG_TASK_QUEUE: z.string().min(1).default('handschlag'),
    HANDSCHLAG_PUBLIC_URL: z.url(),
    ...smtpVariables,
    ...imapVariables,
    /** Networks beside the public internet that webhooks may reach, e.g. `10.1.2.0/24`, separated by commas. */
    HANDSCHLAG_WEBHOOK_NETWORKS: z
      .string()
      .default('')
      .transform((text) => text.split(',').flatMap((network) => network.trim() || []))
      .refine((networks) => networks.every(isNetwork), 'must be networks as 10.1.2.0/24'),
    /** How many cases a worker keeps in memory between two steps. */
    HANDSCHLAG_CACHED_CASES: z.coerce.number().int().min(10).max(100_000).default(500),
    ...operationVariables,
    /** The operators' port: metrics, and what is wrong where the worker is not ready; absent: none. */
    HANDSCHLAG_WORKER_METRICS_PORT: port.optional(),
    /** Where Temporal's SDK tells its own metrics of the worker; absent: nowhere. */
    HANDSCHLAG_TEMPORAL_METRICS_PORT: port.optional(),
  })
  .refine(({ HANDSCHLAG_MODE: mode, HANDSCHLAG_SMTP_URL: url }) => mode === 'local' || url !== undefined, {
    path: ['HANDSCHLAG_SMTP_URL'],
    message: 'is required in production',
    // Also where other variables are wrong: one message names them all.
    when: () => true,
  })
  .superRefine(
    (given, context) => {
      for (const { variable, message } of [...smtpProblems(given), ...imapProblems(given)]) {
        context.addIssue({ code: 'custom', path: [variable], message });
      }
    },
    { when: () => true },
  );
export type WorkerConfig = z.output<typeof WorkerConfig>;

export const readWorkerConfig = (environment: Readonly<Record<string, string | undefined>>): WorkerConfig =>
  readEnvironment(WorkerConfig, environment);
