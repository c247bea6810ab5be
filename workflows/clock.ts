/** The workflow's time: Temporal replaces `Date` in the sandbox by the time of the workflow task, the same at every replay. */
import type { Instant } from '../domain/terms.ts';

// biome-ignore-start lint/style/noRestrictedGlobals: the one place where a process reads its deterministic clock
export const now = (): Instant => new Date(Date.now()).toISOString() as Instant;
export const millisecondsUntil = (at: Instant): number => Math.max(0, Date.parse(at) - Date.now());
export const inSeconds = (seconds: number): Instant => new Date(Date.now() + seconds * 1000).toISOString() as Instant;
// biome-ignore-end lint/style/noRestrictedGlobals: as above
