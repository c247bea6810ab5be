/** What was typed and not yet sent, on either database. */
import type { Kysely, Selectable } from 'kysely';
import type { Instant, PersonId } from '../domain/terms.ts';
import type { Draft, DraftStore } from './drafts.ts';

export interface DraftTables {
  readonly drafts: {
    readonly person: string;
    readonly place: string;
    readonly content: string;
    readonly saved_at: string;
    readonly expires_at: string;
  };
}

export function createDraftStore(database: Kysely<DraftTables>): DraftStore {
  const live = (person: string, at: string) =>
    database.selectFrom('drafts').selectAll().where('person', '=', person).where('expires_at', '>', at);
  return {
    async put({ person, place, content, savedAt, expiresAt }) {
      const kept = { content, saved_at: savedAt, expires_at: expiresAt };
      await database
        .insertInto('drafts')
        .values({ person, place, ...kept })
        .onConflict((conflict) => conflict.columns(['person', 'place']).doUpdateSet(kept))
        .execute();
    },

    async find(person, place, at) {
      const row = await live(person, at).where('place', '=', place).executeTakeFirst();
      return row && draftOf(row);
    },

    async ofPerson(person, at) {
      const rows = await live(person, at).orderBy('saved_at', 'desc').orderBy('place').execute();
      return rows.map(draftOf);
    },

    async drop(person, place) {
      await database.deleteFrom('drafts').where('person', '=', person).where('place', '=', place).execute();
    },

    async purge(before) {
      await database.deleteFrom('drafts').where('expires_at', '<', before).execute();
    },
  };
}

const draftOf = (row: Selectable<DraftTables['drafts']>): Draft => ({
  person: row.person as PersonId,
  place: row.place,
  content: row.content,
  savedAt: row.saved_at as Instant,
  expiresAt: row.expires_at as Instant,
});
