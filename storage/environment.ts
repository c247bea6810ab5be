/**
 * Reads a process's configuration from the environment once, at start. Whatever is wrong or missing is named in one message,
 * by variable, never by value.
 */
import type { z } from 'zod';
import { type StorageConfig, storageProblems } from './config.ts';

/** Exit status of a process that does not start because of its configuration (EX_CONFIG of sysexits.h). */
export const EXIT_CONFIG = 78;

export class ConfigurationError extends Error {
  readonly problems: readonly string[];
  constructor(problems: readonly string[]) {
    super(`The configuration is wrong; nothing was started.\n${problems.map((problem) => `  ${problem}`).join('\n')}`);
    this.name = 'ConfigurationError';
    this.problems = problems;
  }
}

/** Unknown variables are none of ours; empty ones count as missing. */
export function readEnvironment<S extends z.ZodObject>(
  schema: S,
  environment: Readonly<Record<string, string | undefined>>,
): z.output<S> {
  const set = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''),
  );
  const parsed = schema.safeParse(set);
  const known = storageProblems(set as Pick<StorageConfig, 'HANDSCHLAG_DATABASE_URL' | 'HANDSCHLAG_KEYS_DATABASE_URL'>);
  const problems = [
    ...(parsed.success ? [] : parsed.error.issues.map((issue) => describe(issue, set))),
    ...known.map(({ message }) => message),
  ];
  if (!parsed.success || problems.length > 0) throw new ConfigurationError([...new Set(problems)]);
  return parsed.data;
}

function describe(issue: z.core.$ZodIssue, set: Readonly<Record<string, unknown>>): string {
  const name = issue.path.join('.');
  return set[name] === undefined ? `${name} is missing` : `${name} is wrong: ${issue.message}`;
}
