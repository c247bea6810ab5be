/** Whoever pages through a list while cases change sees no case twice, and misses none that stood still. */
import fc from 'fast-check';
import type { CaseQuery } from '../../client/reading/list-cases.ts';
import { readCaseCursor, readTaskCursor } from '../../client/reading/list-cursor.ts';
import { createLists, type Lists } from '../../client/reading/lists.ts';
import type { CaseRow } from '../../domain/case/view.ts';
import type { Actor, Instant, OrganisationId, PersonId, Phase, PlainDate, Role } from '../../domain/terms.ts';
import type { Storage } from '../../storage/open.ts';
import { CASE_ORDERS } from '../../storage/read-model.ts';
import { aView, caseId, MUELHEIM, row, task } from '../storage/batches.ts';
import { onBothDatabases } from '../storage/both-databases.ts';

const PLANNER: Actor = {
  person: 'petra' as PersonId,
  role: 'social-planner',
  organisation: MUELHEIM as string as OrganisationId,
};
const START = Date.parse('2026-03-02T09:00:00.000Z');

interface Change {
  /** Which case; beyond the last one, a new one. */
  readonly which: number;
  readonly due: PlainDate | null;
  readonly phase: Phase;
  readonly turn: readonly Role[];
}

const change = (cases: number): fc.Arbitrary<Change> =>
  fc.record({
    which: fc.nat({ max: cases + 3 }),
    due: fc.constantFrom(null, ...['2026-03-01', '2026-03-02', '2026-04-01'].map((date) => date as PlainDate)),
    phase: fc.constantFrom<Phase>('request', 'dispatch'),
    turn: fc.constantFrom<readonly Role[]>(['social-planner'], ['carrier'], ['carrier', 'social-planner'], []),
  });

/** One filter at a time leaves enough to page through. */
const filter = fc.constantFrom<Partial<CaseQuery>>(
  {},
  {},
  { phases: ['dispatch'] },
  { turn: ['social-planner'] },
  { overdue: true },
  { overdue: false },
  { text: 'verein' },
);

const story = fc.integer({ min: 3, max: 9 }).chain((cases) =>
  fc.record({
    first: fc.array(change(cases), { minLength: cases, maxLength: 2 * cases }),
    /** What happens before each further page. */
    meanwhile: fc.array(fc.array(change(cases), { minLength: 1, maxLength: 3 }), { minLength: 2, maxLength: 8 }),
    limit: fc.integer({ min: 1, max: 3 }),
    order: fc.constantFrom(...CASE_ORDERS),
    filter,
  }),
);

/** A store in which everything that happens, happens later than what happened before. */
function world({ journal }: Storage) {
  const rows = new Map<string, CaseRow>();
  let clock = START;
  return {
    now: () => new Date(clock).toISOString() as Instant,
    async apply({ which, due, phase, turn }: Change): Promise<string> {
      // Ids in another order than that of opening.
      const id = caseId(`${(which * 7) % 10}`.padEnd(25, 'x') + String.fromCharCode(97 + which));
      clock += 1000;
      const at = new Date(clock).toISOString() as Instant;
      const before = rows.get(id);
      const next: CaseRow = {
        ...row(id),
        openedAt: before?.openedAt ?? at,
        changedAt: at,
        seq: (before?.seq ?? 0) + 1,
        due,
        phase,
        turn,
      };
      rows.set(id, next);
      const tasks = turn.map((role) => task(id, role, { roles: [role], due, phase, changedAt: at }));
      await journal.replaceView(aView(next, { tasks, text: which % 3 === 0 ? 'stiftung' : 'verein' }));
      return id;
    },
  };
}

/** Pages to the end; answers with what was shown and what did not change meanwhile. */
async function walk(
  page: (after: string | undefined) => Promise<{ readonly shown: readonly string[]; readonly next?: string }>,
  meanwhile: readonly (readonly Change[])[],
  apply: (change: Change) => Promise<string>,
) {
  const shown: string[] = [];
  const changed = new Set<string>();
  let after: string | undefined;
  for (let number = 0; ; number += 1) {
    const { shown: more, next } = await page(after);
    shown.push(...more);
    if (next === undefined) return { shown, changed };
    after = next;
    for (const one of meanwhile[number] ?? []) changed.add(await apply(one));
  }
}

onBothDatabases((install, database) => {
  let storage: Storage;
  beforeEach(async () => {
    storage = await (await install()).open();
  });

  const listsAt = (now: () => Instant): Lists =>
    createLists({ readModel: storage.readModel, keys: storage.keys, readMunicipality: async () => undefined, now });

  test('of cases, in any order, by any filter', async () => {
    await fc.assert(
      fc.asyncProperty(story, async ({ first, meanwhile, limit, order, filter: by }) => {
        await storage.journal.clearViews();
        const { now, apply } = world(storage);
        for (const one of first) await apply(one);
        const lists = listsAt(now);
        const query = { ...by, order };
        const atFirst = (await lists.cases(PLANNER, { ...query, limit: 200 })).cases.map(({ caseId: id }) => id);
        const { shown, changed } = await walk(
          async (after) => {
            const page = await lists.cases(PLANNER, { ...query, limit, after: readCaseCursor(after ?? '') });
            expect(page.cases.length).toBeLessThanOrEqual(limit);
            return { ...page, shown: page.cases.map(({ caseId: id }) => id) };
          },
          meanwhile,
          apply,
        );
        expect(new Set(shown).size).toBe(shown.length);
        const still = (ids: readonly string[]) => ids.filter((id) => !changed.has(id));
        expect(still(shown)).toEqual(still(atFirst));
      }),
      { numRuns: database === 'sqlite' ? 200 : 40 },
    );
  }, 120_000);

  test('of tasks', async () => {
    await fc.assert(
      fc.asyncProperty(story, async ({ first, meanwhile, limit, filter: { phases, overdue } }) => {
        await storage.journal.clearViews();
        const { now, apply } = world(storage);
        for (const one of first) await apply(one);
        const lists = listsAt(now);
        const query = { own: ['social-planner', 'carrier'] as const, phases, overdue };
        const named = (tasks: Awaited<ReturnType<Lists['tasks']>>['tasks']) =>
          tasks.map(({ caseId: id, key }) => `${id} ${key}`);
        const atFirst = named((await lists.tasks(PLANNER, { ...query, limit: 200 })).tasks);
        const { shown, changed } = await walk(
          async (after) => {
            const page = await lists.tasks(PLANNER, { ...query, limit, after: readTaskCursor(after ?? '') });
            return { ...page, shown: named(page.tasks) };
          },
          meanwhile,
          apply,
        );
        expect(new Set(shown).size).toBe(shown.length);
        const still = (ids: readonly string[]) => ids.filter((id) => !changed.has(id.split(' ')[0] ?? ''));
        expect(still(shown)).toEqual(still(atFirst));
      }),
      { numRuns: database === 'sqlite' ? 200 : 40 },
    );
  }, 120_000);
});
