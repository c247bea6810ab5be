/** What differs between two instants of a case, field by field, in the order in which a case is told. */
import type { Text } from '../../../../domain/terms.ts';
import { GROUPS, type Group, type ToldField } from './told-field.ts';

export interface Difference {
  readonly id: string;
  readonly group: Group;
  readonly label: Text;
  /** Absent where there was nothing yet. */
  readonly before?: Text;
  /** Absent where it is gone. */
  readonly after?: Text;
}

export function differences(before: readonly ToldField[], after: readonly ToldField[]): readonly Difference[] {
  const [was, is] = [byId(before), byId(after)];
  return [...new Set([...was.keys(), ...is.keys()])]
    .flatMap((id): readonly Difference[] => {
      const [old, now] = [was.get(id), is.get(id)];
      const told = now ?? old;
      if (!told || isSame(old?.value, now?.value)) return [];
      const { group, label } = told;
      return [{ id, group, label, ...(old ? { before: old.value } : {}), ...(now ? { after: now.value } : {}) }];
    })
    .toSorted((one, other) => GROUPS.indexOf(one.group) - GROUPS.indexOf(other.group));
}

const byId = (fields: readonly ToldField[]): ReadonlyMap<string, ToldField> =>
  new Map(fields.map((field) => [field.id, field]));

const isSame = (one: Text | undefined, other: Text | undefined): boolean =>
  one?.de === other?.de && one?.en === other?.en;
