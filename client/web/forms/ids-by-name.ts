/**
 * Ids that nobody is asked to invent: whoever names a committee or a town gives it one by its name. What has an id keeps it, whatever
 * it is called from now on: sittings, cases and people go by it.
 */
import { plainLetters } from '../../texts/plain-letters.ts';

interface Named {
  readonly id: string;
  readonly name: string;
}

/** As long as an id may be, without room for a number. */
const LONGEST = 60;

/**
 * `known`: what has an id already. An entry of the same name is the same again, which also makes a form that is sent twice the same
 * form; `others`: ids that something still goes by.
 */
export function withIds(entries: unknown, known: readonly Named[], others: readonly string[] = []): unknown {
  if (!Array.isArray(entries)) return entries;
  const used = new Set<unknown>(entries.map((entry: Partial<Named>) => entry.id));
  const taken = new Set([...known.map(({ id }) => id), ...others]);
  return entries.map((entry: Partial<Named>) => {
    if (entry.id !== undefined) return entry;
    const name = entry.name?.trim() ?? '';
    const same = known.find((one) => one.name === name && !used.has(one.id));
    const id = same?.id ?? freeId(name, (one) => used.has(one) || taken.has(one));
    used.add(id);
    return { id, ...entry };
  });
}

function freeId(name: string, isTaken: (id: string) => boolean): string {
  const plain = idBy(name);
  for (let count = 1; ; count += 1) {
    const id = count === 1 ? plain : `${plain}-${count}`;
    if (!isTaken(id)) return id;
  }
}

/** A name without a single Latin letter or digit still needs an id. */
const idBy = (name: string): string =>
  plainLetters(name.toLowerCase().normalize('NFC'))
    .normalize('NFD')
    .replaceAll(/\p{Mark}/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST)
    .replaceAll(/^-|-$/g, '') || 'ohne-namen';
