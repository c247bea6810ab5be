/**
 * How a profile changes: by a revision, which states what changes, and by being established anew. A file that is read again
 * counts where it says something new; where it says what it said before, what people have decided since stands.
 */
import { canonicalJson } from '../journal/envelope.ts';
import type { MunicipalityData, MunicipalityState } from './messages.ts';
import type { Profile } from './profile.ts';

export function revised(profile: Profile, revision: MunicipalityData<'revise-profile'>): Profile {
  const stated = Object.entries(revision).filter(([, value]) => value !== undefined);
  return { ...profile, ...(Object.fromEntries(stated) as Partial<Profile>) };
}

/** One person stands in for an office at a time: the new one takes the place of whoever did. */
export const withSubstitute = (
  substitutes: Profile['substitutes'],
  substitute: Profile['substitutes'][number],
): Profile['substitutes'] => [...substitutes.filter(({ office }) => office !== substitute.office), substitute];

type Established = Pick<MunicipalityState, 'profile' | 'established' | 'cancelled' | 'doubtful'>;

export function establishedAnew(state: MunicipalityState, file: Profile): Established {
  const { established: before, profile: now, cancelled, doubtful } = state;
  const asBefore = (id: string): boolean => same(itemOf(file.sittings, id), itemOf(before.sittings, id));
  const saidAnew = file.sittings.map(({ id }) => id).filter((id) => !asBefore(id));
  const dropped = before.sittings.map(({ id }) => id).filter((id) => itemOf(file.sittings, id) === undefined);
  const stillThere = dropped.filter((id) => itemOf(now.sittings, id) && !cancelled.includes(id));
  return {
    established: file,
    profile: {
      ...stating(before, now, file),
      // A case may have chosen a sitting that the file no longer has: it is in doubt, not gone.
      sittings: merged(before.sittings, now.sittings, file.sittings, 'keep'),
      elections: merged(before.elections, now.elections, file.elections, 'drop'),
      closedDays: mergedDays(before.closedDays, now.closedDays, file.closedDays),
    },
    cancelled: cancelled.filter((id) => !saidAnew.includes(id)),
    doubtful: [...new Set([...doubtful.filter((id) => !saidAnew.includes(id)), ...stillThere])],
  };
}

/** Each field of the file, where it differs from what the file said before; else as it stands. */
function stating(before: Profile, now: Profile, file: Profile): Profile {
  const repeated = (Object.keys(file) as (keyof Profile)[]).filter((field) => same(file[field], before[field]));
  return { ...file, ...Object.fromEntries(repeated.map((field) => [field, now[field]])) };
}

interface Item {
  readonly id: string;
}

function merged<T extends Item>(
  before: readonly T[],
  now: readonly T[],
  file: readonly T[],
  whatIsGone: 'keep' | 'drop',
): T[] {
  const told = file.flatMap((item) => {
    const current = itemOf(now, item.id);
    // What the file repeats and people have taken out stays out.
    if (same(item, itemOf(before, item.id))) return current ? [current] : [];
    return [item];
  });
  const others = now.filter(({ id }) => !itemOf(file, id) && (whatIsGone === 'keep' || !itemOf(before, id)));
  return [...told, ...others];
}

function mergedDays<T extends string>(before: readonly T[], now: readonly T[], file: readonly T[]): T[] {
  const added = file.filter((day) => !before.includes(day));
  const removed = before.filter((day) => !file.includes(day));
  return [...new Set([...now.filter((day) => !removed.includes(day)), ...added])];
}

const itemOf = <T extends Item>(items: readonly T[], id: string): T | undefined => items.find((item) => item.id === id);

const same = (one: unknown, other: unknown): boolean =>
  one === other || (one !== undefined && other !== undefined && canonicalJson(one) === canonicalJson(other));
