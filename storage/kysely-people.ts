/** The people directory on either database. */
import type { Kysely, Selectable } from 'kysely';
import type { MunicipalityId } from '../domain/terms.ts';
import type { CredentialTables } from './kysely-credentials.ts';
import type { DraftTables } from './kysely-drafts.ts';
import type { PeopleDirectory, Person } from './people.ts';

export interface PeopleTables extends CredentialTables, DraftTables {
  readonly people: Record<Exclude<keyof Person, 'notices' | 'registers'>, string> & {
    /** JSON array. */
    readonly roles: string;
    readonly notices: string | null;
    /** JSON array. */
    readonly registers: string | null;
  };
}

/** `purge` removes from the files what an erased person left behind there. */
export function createPeopleDirectory(
  database: Kysely<PeopleTables>,
  { purge, close }: { readonly purge: () => Promise<void>; readonly close: () => Promise<void> },
): PeopleDirectory {
  const people = () => database.selectFrom('people').selectAll();
  return {
    async put(person) {
      const { id, ...rest } = {
        ...person,
        roles: JSON.stringify(person.roles),
        // Named even where they are absent: putting a person again replaces all that was known.
        notices: person.notices ?? null,
        registers: person.registers ? JSON.stringify(person.registers) : null,
      };
      await database
        .insertInto('people')
        .values({ id, ...rest })
        .onConflict((conflict) => conflict.column('id').doUpdateSet(rest))
        .execute();
    },

    async find(id) {
      const row = await people().where('id', '=', id).executeTakeFirst();
      return row && personOf(row);
    },

    async bySubject(subject) {
      const row = await people().where('subject', '=', subject).executeTakeFirst();
      return row && personOf(row);
    },

    async byEmail(email) {
      const rows = await people()
        .where((where) => where(where.fn<string>('lower', ['email']), '=', email.toLowerCase()))
        .orderBy('id')
        .execute();
      return rows.map(personOf);
    },

    async withRole(organisation, role) {
      const rows = await people().where('organisation', '=', organisation).orderBy('id').execute();
      return rows.map(personOf).filter((person) => person.roles.includes(role));
    },

    async all() {
      return (await people().orderBy('id').execute()).map(personOf);
    },

    async municipalities() {
      const rows = await database
        .selectFrom('people')
        .select('municipality')
        .distinct()
        .orderBy('municipality')
        .execute();
      return rows.map(({ municipality }) => municipality as MunicipalityId);
    },

    async erase(id) {
      await database.deleteFrom('credentials').where('person', '=', id).execute();
      await database.deleteFrom('drafts').where('person', '=', id).execute();
      await database.deleteFrom('people').where('id', '=', id).execute();
      await purge();
    },

    close,
  };
}

function personOf({ notices, registers, ...row }: Selectable<PeopleTables['people']>): Person {
  return {
    ...row,
    roles: JSON.parse(row.roles),
    ...(notices === null ? {} : { notices }),
    ...(registers === null ? {} : { registers: JSON.parse(registers) }),
  } as Person;
}
