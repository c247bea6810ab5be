/** What somebody entered: commands of a case with their forms, personal values opened for whoever may read them. */
import { isOpening } from '../../domain/case/commands.ts';
import type { Envelope } from '../../domain/journal/envelope.ts';
import {
  type Actor,
  CASE_COMMANDS,
  type CaseCommandName,
  type CaseId,
  type Instant,
  type Json,
  STEPS,
} from '../../domain/terms.ts';
import type { KeyStore } from '../../storage/keys.ts';
import type { StreamReader } from './case-stream.ts';
import { isInternalTo } from './internal-matters.ts';
import { openCommandForm } from './open-fields.ts';
import { readerFor } from './reader-of.ts';

export interface Entry {
  /** Of the command; what it caused has the rows after it. */
  readonly seq: number;
  readonly at: Instant;
  readonly type: CaseCommandName;
  readonly actor: Actor;
  readonly form: Json;
}

/** Undefined where there is no such row, nobody entered it, or not for this actor. */
export type EntryReader = (caseId: CaseId, seq: number, actor: Actor) => Promise<Entry | undefined>;

/** Several entries of one case at once; what is not there, or not for this actor, is left out. */
export type EntriesReader = (caseId: CaseId, wanted: readonly WantedEntry[], actor: Actor) => Promise<readonly Entry[]>;

export type WantedEntry =
  /** The command of this row, or the one that caused it. */
  | { readonly seq: number }
  /** The last command of one of these kinds. */
  | { readonly lastOf: readonly CaseCommandName[] }
  /** The first command of this kind, the second and so on, from 1. */
  | { readonly kind: CaseCommandName; readonly nth: number };

export function createEntriesReader(
  { readStream, keys }: { readonly readStream: StreamReader; readonly keys: KeyStore },
  now: () => Instant | Promise<Instant>,
): EntriesReader {
  return async (caseId, wanted, actor) => {
    const { envelopes: rows, present } = await readStream(caseId);
    const reader = readerFor(actor, present(), await now());
    if (!reader) return [];
    const found = await Promise.all(wanted.map((one) => open(commandOf(one, rows))));
    return found.filter((entry) => entry !== undefined);

    async function open(command: Envelope | undefined): Promise<Entry | undefined> {
      const type = CASE_COMMANDS.find((name) => name === command?.type);
      if (!reader || !command || !type) return undefined;
      const came = rows.filter(({ cause }) => cause === command.cause);
      if (!reader.reads || isInternalTo(reader.role, came))
        return { ...entryOf(command, type), form: { withheld: true } };
      const value = isOpening(type) ? (command.data as { readonly request: Json }).request : command.data;
      const form = await openCommandForm(keys, { caseId, type, value }, reader);
      return { ...entryOf(command, type), form };
    }
  };
}

export const entryReader =
  (readEntries: EntriesReader): EntryReader =>
  async (caseId, seq, actor) =>
    (await readEntries(caseId, [{ seq }], actor))[0];

function commandOf(wanted: WantedEntry, rows: readonly Envelope[]): Envelope | undefined {
  const commands = rows.filter(({ kind }) => kind === 'command');
  if ('lastOf' in wanted) return commands.findLast(({ type }) => wanted.lastOf.some((name) => name === type));
  if ('nth' in wanted) return commands.filter(({ type }) => type === wanted.kind)[wanted.nth - 1];
  const row = rows.find(({ seq }) => seq === wanted.seq);
  return commands.find(({ cause }) => cause === row?.cause);
}

/** A step's own form, also where it was recorded for an office or corrected: then another form carries it. */
export function stepEntered({ type, form }: Entry): Pick<Entry, 'type' | 'form'> {
  if (type !== 'record-for-office' && type !== 'correct-step') return { type, form };
  const { step, form: own = null } = Object(form) as { readonly step?: Json; readonly form?: Json };
  return { type: STEPS.find((name) => name === step) ?? type, form: own };
}

export const isWithheld = ({ form }: Pick<Entry, 'form'>): boolean =>
  typeof form === 'object' && form !== null && 'withheld' in form && !('commitment' in form);

const entryOf = ({ seq, at, actor }: Envelope, type: CaseCommandName) => ({ seq, at, type, actor });
