/** The read model's queries, one text for both databases. */
import type { Kysely } from 'kysely';
import type { ReadModel } from './read-model.ts';
import { type CaseRecord, caseRow, type TaskRecord, taskRow } from './view-rows.ts';

export interface ReadModelTables {
  readonly cases: CaseRecord;
  readonly tasks: TaskRecord;
}

export function createReadModel(database: Kysely<ReadModelTables>): ReadModel {
  return {
    async cases(filter, page) {
      let query = database.selectFrom('cases').selectAll().orderBy('case_id');
      if (filter.municipality !== undefined) query = query.where('municipality', '=', filter.municipality);
      if (filter.carrier !== undefined) query = query.where('carrier', '=', filter.carrier);
      if (filter.open !== undefined) query = query.where('open', '=', Number(filter.open));
      if (filter.wakeBefore !== undefined) query = query.where('wake_at', '<', filter.wakeBefore);
      if (filter.basisBefore !== undefined) query = query.where('basis_seq', '<', filter.basisBefore);
      if (page?.after !== undefined) query = query.where('case_id', '>', page.after);
      if (page) query = query.limit(page.limit);
      return (await query.execute()).map(caseRow);
    },

    async case(id) {
      const record = await database.selectFrom('cases').selectAll().where('case_id', '=', id).executeTakeFirst();
      return record && caseRow(record);
    },

    async tasks(filter) {
      let query = database
        .selectFrom('tasks')
        .selectAll()
        .orderBy('due', (order) => order.asc().nullsLast())
        .orderBy('case_id')
        .orderBy('step')
        .orderBy('key');
      if (filter.municipality !== undefined) query = query.where('municipality', '=', filter.municipality);
      if (filter.carrier !== undefined) query = query.where('carrier', '=', filter.carrier);
      if (filter.caseId !== undefined) query = query.where('case_id', '=', filter.caseId);
      const { roles } = filter;
      if (roles !== undefined) {
        // Roles are a closed set of plain words, stored as a JSON array: the quotes keep one from matching within another.
        query = query.where((where) => where.or(roles.map((role) => where('roles', 'like', `%"${role}"%`))));
      }
      return (await query.execute()).map(taskRow);
    },
  };
}
