/** Lists for one actor: cases and open tasks, each of their own organisation's, from the read model. */
import { caseNumber } from '../../domain/case/case-number.ts';
import type { Actor, CaseId } from '../../domain/terms.ts';
import { homeOf } from './home-of.ts';
import { type CasePage, type CaseQuery, listCases } from './list-cases.ts';
import type { ListStores } from './list-stores.ts';
import { listTasks, type TaskPage, type TaskQuery } from './list-tasks.ts';
import { reach } from './unreachable.ts';

export interface Lists {
  cases(actor: Actor, query: CaseQuery): Promise<CasePage>;
  /** Most urgent first. */
  tasks(actor: Actor, query: TaskQuery): Promise<TaskPage>;
  /** The case of this number (HS-…) among the actor's; undefined also where it stands for two. */
  numbered(actor: Actor, number: string): Promise<CaseId | undefined>;
}

export const createLists = (stores: ListStores): Lists => ({
  cases: (actor, query) => listCases(stores, actor, query),
  tasks: (actor, query) => listTasks(stores, actor, query),
  async numbered(actor, number) {
    const idStart = number.replace(/^HS-/i, '').toLowerCase();
    const page = { order: 'opened', limit: 2 } as const;
    const rows = await reach(() => stores.readModel.listCases({ ...homeOf(actor), idStart }, page));
    const [one, other] = rows.filter((row) => caseNumber(row) === number.toUpperCase());
    return other === undefined ? one?.caseId : undefined;
  },
});
