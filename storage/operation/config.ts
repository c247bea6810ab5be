/** Configuration of being operated: what worker and web process both take into theirs. */
import { z } from 'zod';

export const port = z.coerce.number().int().min(1).max(65535);

export const operationVariables = {
  HANDSCHLAG_LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
  /** Where the operators' ports listen; beyond loopback only within a network of their own (a container's). */
  HANDSCHLAG_METRICS_HOST: z.string().min(1).default('127.0.0.1'),
  /** With less space than this on the disk of HANDSCHLAG_DATA a process says that it is not ready. */
  HANDSCHLAG_FREE_MEGABYTES: z.coerce.number().int().min(0).default(200),
} as const;
