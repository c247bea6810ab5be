/** Journal rows of one stream as people read them: in sentences, with who it was, under which rules, and the hash that proves it. */
import type { Row } from '../../domain/journal/envelope.ts';
import { type Actor, ENGINE, type Hash, type Instant, type Text } from '../../domain/terms.ts';
import type { PeopleDirectory } from '../../storage/people.ts';
import { rulesOf } from '../history/rules.ts';
import { storyteller } from '../history/sentences.ts';
import { type Weight, weightOf } from '../history/weight.ts';
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

/** All rows of a stream from its first on: what comes later is told by what came before. */
export function toldRows(rows: readonly Row[], names: ReadonlyMap<string, string>): readonly HistoryRow[] {
  const tell = storyteller();
  return rows.map(({ envelope, hash }) => {
    const { seq, at, kind, type, rules, cause } = envelope;
    const name = names.get(envelope.actor.person);
    return {
      ...{ seq, at, kind, type },
      actor: { ...envelope.actor, ...(name === undefined ? {} : { name }) },
      rules,
      basis: rulesOf(envelope),
      ...{ hash, cause },
      sentence: tell(envelope),
      weight: weightOf(envelope),
    };
  });
}

/** An erased person has no name any more; the role and the opaque id stay. */
export async function namesOfActors(
  rows: readonly Row[],
  people: Pick<PeopleDirectory, 'find'>,
): Promise<ReadonlyMap<string, string>> {
  const ids = new Set(rows.map(({ envelope }) => envelope.actor.person));
  ids.delete(ENGINE.person);
  const found = await Promise.all([...ids].map((id) => reach(() => people.find(id))));
  return new Map(found.flatMap((person) => (person ? [[person.id, person.name]] : [])));
}
