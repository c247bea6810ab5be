/** Reads a stream for an audit: a row that cannot be read is a finding, a journal that does not answer is a failure. */
import type { Row } from '../../domain/journal/envelope.ts';
import type { StreamId } from '../../domain/terms.ts';
import type { Journal } from '../../storage/journal.ts';
import { BodyDeletedError } from '../../storage/stored-rows.ts';
import { type Finding, finding } from './findings.ts';

export type Reading =
  | { readonly kind: 'read'; readonly rows: readonly Row[] }
  | { readonly kind: 'unreadable'; readonly finding: Finding };

export async function readStream(journal: Journal, stream: StreamId): Promise<Reading> {
  const all = await attempt(journal, stream, 0);
  if ('rows' in all) return { kind: 'read', rows: all.rows };
  // The journal reads from a row to the end, so the last row that spoils it can be closed in on.
  let [spoilt, clean] = [0, (await journal.head(stream)).seq];
  let why = all.why;
  while (clean - spoilt > 1) {
    const middle = Math.floor((spoilt + clean) / 2);
    const rest = await attempt(journal, stream, middle);
    if ('rows' in rest) clean = middle;
    else [spoilt, why] = [middle, rest.why];
  }
  const code = why instanceof BodyDeletedError ? 'body-deleted' : 'unreadable';
  return { kind: 'unreadable', finding: finding(stream, spoilt + 1, code) };
}

type Attempt = { readonly rows: readonly Row[] } | { readonly why: BodyDeletedError | SyntaxError };

async function attempt(journal: Journal, stream: StreamId, after: number): Promise<Attempt> {
  try {
    return { rows: await journal.read(stream, after) };
  } catch (error) {
    if (error instanceof BodyDeletedError || isSyntaxError(error)) return { why: error };
    throw error;
  }
}

/** By name: under jest the errors of Node's own JSON belong to another realm. */
const isSyntaxError = (error: unknown): error is SyntaxError =>
  typeof error === 'object' && error !== null && 'name' in error && error.name === 'SyntaxError';
