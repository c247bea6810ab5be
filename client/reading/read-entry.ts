/** What somebody entered: one command of a case with its form, its personal values opened for whoever may read them. */
import { isOpening } from '../../domain/case/commands.ts';
import { foldCase } from '../../domain/case/replay.ts';
import type { Envelope } from '../../domain/journal/envelope.ts';
import {
  type Actor,
  CASE_COMMANDS,
  type CaseCommandName,
  type CaseId,
  caseStream,
  type Instant,
  type Json,
} from '../../domain/terms.ts';
import type { Journal } from '../../storage/journal.ts';
import type { KeyStore } from '../../storage/keys.ts';
import { isInternalTo } from './internal-matters.ts';
import { openCommandForm } from './open-fields.ts';
import { readerFor } from './reader-of.ts';
import { reach } from './unreachable.ts';

export interface Entry {
  /** Of the command; what it caused has the rows after it. */
  readonly seq: number;
  readonly at: Instant;
  readonly type: CaseCommandName;
  readonly actor: Actor;
  readonly form: Json;
}

export type EntryReader = (caseId: CaseId, seq: number, actor: Actor) => Promise<Entry | undefined>;

/** The command of this row, or the one that caused it; undefined where there is none, or not for this actor. */
export function createEntryReader(
  { journal, keys }: { readonly journal: Journal; readonly keys: KeyStore },
  now: () => Instant | Promise<Instant>,
): EntryReader {
  return async (caseId, seq, actor) => {
    const rows = (await reach(() => journal.read(caseStream(caseId)))).map(({ envelope }) => envelope);
    const reader = readerFor(actor, foldCase(rows).state, await now());
    const row = rows.find((envelope) => envelope.seq === seq);
    const command = rows.find(({ kind, cause }) => kind === 'command' && cause === row?.cause);
    const type = CASE_COMMANDS.find((name) => name === command?.type);
    if (!reader || !command || !type) return undefined;
    const came = rows.filter(({ cause }) => cause === command.cause);
    if (!reader.reads || isInternalTo(reader.role, came))
      return { ...entryOf(command, type), form: { withheld: true } };
    const value = isOpening(type) ? (command.data as { readonly request: Json }).request : command.data;
    const form = await openCommandForm(keys, { caseId, type, value }, reader);
    return { ...entryOf(command, type), form };
  };
}

const entryOf = ({ seq, at, actor }: Envelope, type: CaseCommandName) => ({ seq, at, type, actor });
