/** A case's history, row by row, in sentences: what happened, who did it, and the hash that proves it. */
import { mayRead } from '../../domain/case/access.ts';
import { foldCase } from '../../domain/case/replay.ts';
import type { Row } from '../../domain/journal/envelope.ts';
import { type Actor, type CaseId, caseStream, ENGINE, type Hash, type Instant, type Text } from '../../domain/terms.ts';
import type { Journal } from '../../storage/journal.ts';
import type { PeopleDirectory } from '../../storage/people.ts';
import { rulesOf } from '../history/rules.ts';
import { storyteller } from '../history/sentences.ts';
import { type Weight, weightOf } from '../history/weight.ts';
import { isWithheld, withheldSentence } from './internal-matters.ts';
import { readerOf } from './reader-of.ts';
import { reach } from './unreachable.ts';

export interface HistoryRow {
  readonly seq: number;
  readonly at: Instant;
  readonly kind: 'command' | 'event';
  readonly type: string;
  readonly actor: Actor & { readonly name?: string };
  /** Version of the guideline's table that decided. */
  readonly rules: number;
  /** Ids of the guideline's rules that the row stands under. */
  readonly basis: readonly string[];
  readonly hash: Hash;
  readonly cause: string;
  readonly sentence: Text;
  /** `aside`: the engine's own bookkeeping, which a list may fold away. */
  readonly weight: Weight;
}

export type HistoryReader = (caseId: CaseId, actor: Actor) => Promise<readonly HistoryRow[] | undefined>;

/** Undefined where there is no such case, or not for this actor. */
export function createHistoryReader(stores: {
  readonly journal: Journal;
  readonly people: PeopleDirectory;
}): HistoryReader {
  return async (caseId, actor) => {
    const rows = await reach(() => stores.journal.read(caseStream(caseId)));
    const { state } = foldCase(rows.map(({ envelope }) => envelope));
    if (!state || !readerOf(actor, state)) return undefined;
    const names = mayRead(actor, state) ? await namesOf(rows, stores.people) : new Map<string, string>();
    const tell = storyteller();
    return rows.map(({ envelope, hash }) => {
      const { seq, at, kind, type, rules, cause } = envelope;
      const name = names.get(envelope.actor.person);
      // Told in any case: what comes later is told by what came before.
      const sentence = tell(envelope);
      return {
        seq,
        at,
        kind,
        type,
        actor: { ...envelope.actor, ...(name === undefined ? {} : { name }) },
        rules,
        basis: rulesOf(envelope),
        hash,
        cause,
        sentence: isWithheld(actor.role, envelope) ? withheldSentence(envelope) : sentence,
        weight: weightOf(envelope),
      };
    });
  };
}

/** An erased person has no name any more; the role and the opaque id stay. */
async function namesOf(rows: readonly Row[], people: PeopleDirectory): Promise<ReadonlyMap<string, string>> {
  const ids = new Set(rows.map(({ envelope }) => envelope.actor.person));
  ids.delete(ENGINE.person);
  const found = await Promise.all([...ids].map((id) => reach(() => people.find(id))));
  return new Map(found.flatMap((person) => (person ? [[person.id, person.name]] : [])));
}
