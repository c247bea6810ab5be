import { EMPTY_HEAD } from '../../domain/journal/envelope.ts';
import type { Instant, MunicipalityId, OrganisationId, PlainDate } from '../../domain/terms.ts';
import { aView, batch, caseId, headAfter, MUELHEIM, row, task } from './batches.ts';
import { onBothDatabases } from './both-databases.ts';

const C1 = caseId('c1');
const due = (date: string) => date as PlainDate;
const at = (time: string) => time as Instant;
const ids = (rows: readonly { readonly caseId: string }[]) => rows.map(({ caseId: id }) => id);

onBothDatabases((install) => {
  test('whoever completes a step sees it completed: case and tasks are there with the answer', async () => {
    const { journal, readModel } = await (await install()).open();
    const tasks = [task(C1, 'a', { due: due('2026-04-01') }), task(C1, 'b', { roles: ['print-shop', 'mail-room'] })];
    const first = batch({ of: C1, head: EMPTY_HEAD, command: '1', tasks, view: { facts: { ä: [1, null, 'x'] } } });
    await journal.append(first);
    expect(await readModel.case(C1)).toEqual(first.view?.row);
    expect(await readModel.tasks({ caseId: C1 })).toEqual(tasks);

    const later = [task(C1, 'b', { round: 2 }), task(C1, 'c')];
    const view = { phase: 'dispatch', paused: true, open: false, wakeAt: at('2026-05-01T00:00:00.000Z') } as const;
    const second = batch({ of: C1, head: headAfter(first), command: '2', tasks: later, view });
    await journal.append(second);
    expect(await readModel.case(C1)).toEqual(second.view?.row);
    expect(await readModel.tasks({ caseId: C1 })).toEqual(later);
  });

  test('lists of cases are filtered and paged in order of their ids', async () => {
    const { journal, readModel } = await (await install()).open();
    const put = (id: string, changes: object) => journal.replaceView(aView({ ...row(caseId(id)), seq: 1, ...changes }));
    await put('B', { open: false, wakeAt: '2026-03-01T00:00:00.000Z' });
    await put('a', { basisSeq: 4 });
    await put('c', { carrier: 'awo', wakeAt: '2026-03-02T00:00:00.000Z', basisSeq: 5 });
    await put('d', { municipality: 'koeln', basisSeq: 9 });

    expect(ids(await readModel.cases({}))).toEqual(['B', 'a', 'c', 'd']);
    expect(ids(await readModel.cases({ municipality: MUELHEIM, open: true }))).toEqual(['a', 'c']);
    expect(ids(await readModel.cases({ carrier: 'awo' as OrganisationId }))).toEqual(['c']);
    expect(ids(await readModel.cases({ wakeBefore: at('2026-03-02T00:00:00.000Z') }))).toEqual(['B']);
    expect(ids(await readModel.cases({ municipality: MUELHEIM, basisBefore: 5 }))).toEqual(['B', 'a']);
    expect(ids(await readModel.cases({}, { limit: 2 }))).toEqual(['B', 'a']);
    expect(ids(await readModel.cases({}, { after: caseId('a'), limit: 2 }))).toEqual(['c', 'd']);
  });

  test('tasks come the most urgent first, those without a date last, and only to whoever may do them', async () => {
    const { journal, readModel } = await (await install()).open();
    const [c2, koeln] = [caseId('c2'), 'koeln' as MunicipalityId];
    await journal.replaceView(
      aView(row(C1), {
        tasks: [
          task(C1, 'none'),
          task(C1, 'late', { due: due('2026-05-01') }),
          task(C1, 'soon', { due: due('2026-04-01'), roles: ['carrier', 'social-planner'] }),
        ],
      }),
    );
    await journal.replaceView(
      aView(
        { ...row(c2), municipality: koeln },
        {
          tasks: [
            task(c2, 'z', { due: due('2026-04-01'), municipality: koeln, step: 'weigh-request' }),
            task(c2, 'y', { due: due('2026-04-01'), municipality: koeln, roles: ['carrier-management'] }),
          ],
        },
      ),
    );
    const keys = async (filter: Parameters<typeof readModel.tasks>[0]) =>
      (await readModel.tasks(filter)).map(({ key }) => key);
    expect(await keys({})).toEqual(['soon', 'y', 'z', 'late', 'none']);
    expect(await keys({ municipality: MUELHEIM })).toEqual(['soon', 'late', 'none']);
    expect(await keys({ roles: ['carrier'] })).toEqual(['soon']);
    expect(await keys({ roles: ['social-planner', 'carrier-management'] })).toEqual(['soon', 'y']);
    expect(await keys({ roles: [] })).toEqual([]);
    expect(await keys({ carrier: 'awo' as OrganisationId })).toEqual([]);
  });

  test('a rebuild clears everything and puts the views back, but never over a newer one', async () => {
    const { journal, readModel } = await (await install()).open();
    const first = batch({ of: C1, head: EMPTY_HEAD, command: '1', tasks: [task(C1, 'old')] });
    await journal.append(first);
    await journal.clearViews();
    expect(await readModel.cases({})).toEqual([]);
    expect(await readModel.tasks({})).toEqual([]);

    const second = batch({ of: C1, head: headAfter(first), command: '2', tasks: [task(C1, 'new')] });
    await journal.append(second);
    if (first.view) await journal.replaceView(first.view);
    expect((await readModel.tasks({})).map(({ key }) => key)).toEqual(['new']);
    expect((await readModel.case(C1))?.seq).toBe(6);
    const rebuilt = aView({ ...row(C1), seq: 6 });
    await journal.replaceView(rebuilt);
    expect(await readModel.case(C1)).toEqual(rebuilt.row);
    expect(await readModel.tasks({})).toEqual([]);
  });
});
