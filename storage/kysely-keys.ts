/** The key store on either database. Unwrapped keys are never kept: an erasure holds at once in every process. */
import { randomBytes } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { KeyId } from '../domain/terms.ts';
import type { KeyWrapping } from './key-wrapping.ts';
import { KeyDestroyedError, type KeyRecord, type KeyStore } from './keys.ts';

export interface KeyTables {
  readonly keys: {
    readonly kid: string;
    readonly case_id: string | null;
    readonly kind: string | null;
    readonly subject: string | null;
    readonly wrapped: Uint8Array | null;
    readonly created_at: string | null;
    readonly destroyed_at: string | null;
  };
}

/** As many ids as fit into one statement of either database. */
const BATCH = 500;
/** How many stored keys a probe tries. */
const PROBED = 5;

/** `purge` removes from the files what a destroyed key left behind there. */
export function createKeyStore(
  database: Kysely<KeyTables>,
  wrapping: KeyWrapping,
  { purge, close }: { readonly purge: () => Promise<void>; readonly close: () => Promise<void> },
): KeyStore {
  const load = (kid: KeyId) =>
    database.selectFrom('keys').select(['wrapped']).where('kid', '=', kid).executeTakeFirst();

  const insert = async (records: readonly KeyRecord[], at: string) => {
    const rows = await Promise.all(
      records.map(async ({ kid, caseId, kind, subject }) => {
        const wrapped = await wrapping.wrap(kid, randomBytes(32));
        return { kid, case_id: caseId, kind, subject: subject ?? null, wrapped, created_at: at, destroyed_at: null };
      }),
    );
    // Two processes may come at once: the first key stays, both then read it. In order, so that they do not deadlock.
    await database
      .insertInto('keys')
      .values(rows.sort((a, b) => (a.kid < b.kid ? -1 : 1)))
      .onConflict((conflict) => conflict.column('kid').doNothing())
      .execute();
  };

  const findMany = async (kids: readonly KeyId[]): Promise<Map<KeyId, Buffer>> => {
    const keys = new Map<KeyId, Buffer>();
    for (const batch of batchesOf([...new Set(kids)])) {
      const rows = await database.selectFrom('keys').select(['kid', 'wrapped']).where('kid', 'in', batch).execute();
      for (const { kid, wrapped } of rows) {
        if (wrapped) keys.set(kid as KeyId, await wrapping.unwrap(kid as KeyId, Buffer.from(wrapped)));
      }
    }
    return keys;
  };

  const createMany = async (records: readonly KeyRecord[], at: string): Promise<ReadonlyMap<KeyId, Buffer>> => {
    const kids = records.map(({ kid }) => kid);
    const known = await findMany(kids);
    const missing = records.filter(({ kid }) => !known.has(kid));
    if (missing.length === 0) return known;
    await insert(missing, at);
    const keys = await findMany(kids);
    const destroyed = kids.find((kid) => !keys.has(kid));
    if (destroyed) throw new KeyDestroyedError(destroyed);
    return keys;
  };

  const recordsWhere = async (column: 'subject' | 'case_id', value: string): Promise<readonly KeyRecord[]> => {
    const rows = await database
      .selectFrom('keys')
      .select(['kid', 'case_id', 'kind', 'subject'])
      .where(column, '=', value)
      .where('wrapped', 'is not', null)
      .orderBy('kid')
      .execute();
    return rows.map(
      ({ kid, case_id, kind, subject }) =>
        ({ kid, caseId: case_id, kind, ...(subject === null ? {} : { subject }) }) as KeyRecord,
    );
  };

  return {
    async create(record, at) {
      const key = (await createMany([record], at)).get(record.kid);
      if (!key) throw new KeyDestroyedError(record.kid);
      return key;
    },

    createMany,

    async find(kid) {
      const row = await load(kid);
      return row?.wrapped ? wrapping.unwrap(kid, Buffer.from(row.wrapped)) : undefined;
    },

    findMany,

    ofSubject: (subject) => recordsWhere('subject', subject),
    ofCase: (caseId) => recordsWhere('case_id', caseId),

    async foreign(caseId, kids) {
      const found: KeyId[] = [];
      for (const batch of batchesOf([...new Set(kids)])) {
        const rows = await database
          .selectFrom('keys')
          .select('kid')
          .where('kid', 'in', batch)
          .where('case_id', '!=', caseId)
          .execute();
        found.push(...rows.map(({ kid }) => kid as KeyId));
      }
      return found;
    },

    async destroy(kids, at) {
      // In order, so that two erasures at once wait for each other rather than deadlock.
      for (const batch of batchesOf([...new Set(kids)].sort())) {
        const tombstones = batch.map((kid) => ({ kid, destroyed_at: at }));
        await database
          .insertInto('keys')
          .values(tombstones)
          .onConflict((conflict) =>
            conflict.column('kid').doUpdateSet((row) => ({
              wrapped: null,
              subject: null,
              destroyed_at: row.fn.coalesce('keys.destroyed_at', 'excluded.destroyed_at'),
            })),
          )
          .execute();
      }
      await purge();
    },

    async isDestroyed(kid) {
      const row = await database.selectFrom('keys').select('destroyed_at').where('kid', '=', kid).executeTakeFirst();
      return row !== undefined && row.destroyed_at !== null;
    },

    async probe() {
      const kid = 'probe' as KeyId;
      await wrapping.unwrap(kid, await wrapping.wrap(kid, randomBytes(32)));
      const stored = database.selectFrom('keys').select(['kid', 'wrapped']).where('wrapped', 'is not', null);
      // Some, not one: a single key that was damaged says nothing about the one that wraps them all.
      const rows = await stored.limit(PROBED).execute();
      const opened = await Promise.allSettled(
        rows.map((row) => wrapping.unwrap(row.kid as KeyId, Buffer.from(row.wrapped ?? []))),
      );
      const refused = opened.find((one) => one.status === 'rejected');
      if (refused && opened.every((one) => one.status === 'rejected')) throw refused.reason;
    },

    close,
  };
}

function* batchesOf(kids: readonly KeyId[]): Iterable<KeyId[]> {
  for (let at = 0; at < kids.length; at += BATCH) yield kids.slice(at, at + BATCH);
}
