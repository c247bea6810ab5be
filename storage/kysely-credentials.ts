/** Handed-out secrets on either database. */
import type { Kysely, Selectable } from 'kysely';
import type { Credential, CredentialStore } from './credentials.ts';

export interface CredentialTables {
  readonly credentials: {
    readonly hash: string;
    readonly kind: string;
    readonly person: string;
    readonly created_at: string;
    readonly expires_at: string | null;
    readonly used_at: string | null;
    readonly made_by: string | null;
  };
}

export function createCredentialStore(database: Kysely<CredentialTables>): CredentialStore {
  const live = (at: string) =>
    database
      .selectFrom('credentials')
      .selectAll()
      .where((where) => where.or([where('expires_at', 'is', null), where('expires_at', '>', at)]));
  return {
    async issue({ hash, kind, person, createdAt, expiresAt = null, by = null }) {
      const row = { hash, kind, person, created_at: createdAt, expires_at: expiresAt, used_at: null, made_by: by };
      const { numInsertedOrUpdatedRows } = await database
        .insertInto('credentials')
        .values(row)
        .onConflict((conflict) => conflict.column('made_by').doNothing())
        .executeTakeFirstOrThrow();
      return Number(numInsertedOrUpdatedRows) === 1;
    },

    async take(kind, hash, at) {
      const row = await live(at)
        .where('hash', '=', hash)
        .where('kind', '=', kind)
        .where('used_at', 'is', null)
        .executeTakeFirst();
      if (!row) return undefined;
      const { numUpdatedRows } = await database
        .updateTable('credentials')
        .set({ used_at: at })
        .where('hash', '=', hash)
        .where('used_at', 'is', null)
        .executeTakeFirstOrThrow();
      return Number(numUpdatedRows) === 1 ? credentialOf({ ...row, used_at: at }) : undefined;
    },

    async find(kind, hash, at) {
      const row = await live(at).where('hash', '=', hash).where('kind', '=', kind).executeTakeFirst();
      return row && credentialOf(row);
    },

    async touch(hash, at) {
      await database.updateTable('credentials').set({ used_at: at }).where('hash', '=', hash).execute();
    },

    async ofPerson(person, kind, at) {
      const rows = await live(at)
        .where('person', '=', person)
        .where('kind', '=', kind)
        .orderBy('created_at')
        .orderBy('hash')
        .execute();
      return rows.map(credentialOf);
    },

    async revoke(hash) {
      await database.deleteFrom('credentials').where('hash', '=', hash).execute();
    },

    async revokeAll(person) {
      await database.deleteFrom('credentials').where('person', '=', person).execute();
    },

    async purge(before) {
      await database.deleteFrom('credentials').where('expires_at', '<', before).execute();
    },
  };
}

const credentialOf = (row: Selectable<CredentialTables['credentials']>): Credential =>
  ({
    kind: row.kind,
    hash: row.hash,
    person: row.person,
    createdAt: row.created_at,
    ...(row.expires_at === null ? {} : { expiresAt: row.expires_at }),
    ...(row.used_at === null ? {} : { usedAt: row.used_at }),
  }) as Credential;
