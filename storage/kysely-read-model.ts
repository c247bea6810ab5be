/** The read model's queries, one text for both databases. The lists with their filters stand in `lists/`. */
import type { Kysely } from 'kysely';
import { createCaseLists } from './lists/list-cases.ts';
import { createTaskLists } from './lists/list-tasks.ts';
import type { TextIndex } from './lists/text-search.ts';
import type { ReadModel } from './read-model.ts';
import {
  bitsOf,
  type CaseRecord,
  caseRow,
  type SubstituteRecord,
  substituteRow,
  type TaskRecord,
  type TextRecord,
  taskRow,
} from './view-rows.ts';

export interface ReadModelTables {
  readonly cases: CaseRecord;
  readonly tasks: TaskRecord;
  readonly substitutes: SubstituteRecord;
  readonly case_texts: TextRecord;
}

export function createReadModel(database: Kysely<ReadModelTables>, textIndex: TextIndex): ReadModel {
  const tasks: ReadModel['tasks'] = async (filter) => {
    let query = database
      .selectFrom('tasks')
      .selectAll()
      .orderBy('urgency')
      .orderBy('case_id')
      .orderBy('step')
      .orderBy('key');
    if (filter.municipality !== undefined) query = query.where('municipality', '=', filter.municipality);
    if (filter.carrier !== undefined) query = query.where('carrier', '=', filter.carrier);
    if (filter.caseId !== undefined) query = query.where('case_id', '=', filter.caseId);
    const { roles } = filter;
    if (roles !== undefined) query = query.where(({ eb }) => eb(eb('turn', '&', bitsOf(roles)), '!=', 0));
    return (await query.execute()).map(taskRow);
  };
  const caseOf: ReadModel['case'] = async (id) => {
    const record = await database.selectFrom('cases').selectAll().where('case_id', '=', id).executeTakeFirst();
    return record && caseRow(record);
  };

  return {
    async cases(filter, page) {
      let query = database.selectFrom('cases').selectAll().orderBy('case_id');
      if (filter.municipality !== undefined) query = query.where('municipality', '=', filter.municipality);
      if (filter.carrier !== undefined) query = query.where('carrier', '=', filter.carrier);
      if (filter.open !== undefined) query = query.where('open', '=', Number(filter.open));
      if (filter.wakeBefore !== undefined) query = query.where('wake_at', '<', filter.wakeBefore);
      if (filter.basisBefore !== undefined) query = query.where('basis_seq', '<', filter.basisBefore);
      if (filter.versionBefore !== undefined) query = query.where('version', '<', filter.versionBefore);
      if (page?.after !== undefined) query = query.where('case_id', '>', page.after);
      if (page) query = query.limit(page.limit);
      return (await query.execute()).map(caseRow);
    },

    case: caseOf,

    async casesOf(ids) {
      if (ids.length === 0) return [];
      const records = await database
        .selectFrom('cases')
        .selectAll()
        .where('case_id', 'in', [...ids])
        .execute();
      return records.map(caseRow);
    },

    async view(id) {
      const row = await caseOf(id);
      if (!row) return undefined;
      const [text, substitutes] = await Promise.all([
        database.selectFrom('case_texts').select('text').where('case_id', '=', id).executeTakeFirst(),
        database.selectFrom('substitutes').selectAll().where('case_id', '=', id).execute(),
      ]);
      return {
        row,
        tasks: await tasks({ caseId: id }),
        substitutes: substitutes.map(substituteRow),
        text: text?.text ?? '',
      };
    },

    tasks,

    async substitutions(person) {
      const records = await database.selectFrom('substitutes').selectAll().where('person', '=', person).execute();
      return records.map((record) => ({
        ...substituteRow(record),
        caseId: record.case_id as Awaited<ReturnType<ReadModel['substitutions']>>[number]['caseId'],
      }));
    },

    ...createCaseLists(database, textIndex),
    ...createTaskLists(database),
  };
}
