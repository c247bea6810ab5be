/** What lists are filtered and sorted by, on both databases. */

import { searchText, searchWords } from '../../domain/case/search-text.ts';
import type { Instant, MunicipalityId, OrganisationId, PersonId, Phase, PlainDate, Role } from '../../domain/terms.ts';
import type { Storage } from '../../storage/open.ts';
import type { CaseListFilter, CaseOrder, ReadModel, TaskListFilter } from '../../storage/read-model.ts';
import { aView, CARITAS, caseId, MUELHEIM, row, task } from './batches.ts';
import { onBothDatabases } from './both-databases.ts';

const KOELN = 'koeln' as MunicipalityId;
const AWO = 'awo' as OrganisationId;
const day = (date: string) => date as PlainDate;
const at = (time: string) => `2026-03-${time}T09:00:00.000Z` as Instant;

onBothDatabases((install) => {
  let storage: Storage;
  let readModel: ReadModel;
  beforeEach(async () => {
    storage = await (await install()).open();
    readModel = storage.readModel;
  });

  const put = (id: string, changes: Partial<ReturnType<typeof row>>, text = '') =>
    storage.journal.replaceView(aView({ ...row(caseId(id)), seq: 1, ...changes }, { text }));

  const ids = async (filter: CaseListFilter, order: CaseOrder = 'opened', limit = 50) =>
    (await readModel.listCases(filter, { order, limit })).map(({ caseId: id }) => id);

  describe('cases', () => {
    beforeEach(async () => {
      await put('a', {
        phase: 'dispatch',
        changedAt: at('05'),
        openedAt: at('01'),
        due: day('2026-04-02'),
        turn: ['print-shop'],
      });
      await put('b', { carrier: AWO, changedAt: at('07'), openedAt: at('02'), turn: ['carrier', 'social-planner'] });
      await put('c', { open: false, phase: 'closed', changedAt: at('06'), openedAt: at('03') });
      await put('d', {
        municipality: KOELN,
        changedAt: at('08'),
        openedAt: at('04'),
        due: day('2026-04-01'),
        turn: ['carrier'],
      });
    });

    test('come in the order that is asked for: what has no day is the least urgent', async () => {
      expect(await ids({}, 'changed')).toEqual(['d', 'b', 'c', 'a']);
      expect(await ids({}, 'opened')).toEqual(['d', 'c', 'b', 'a']);
      expect(await ids({}, 'due')).toEqual(['d', 'a', 'b', 'c']);
      expect(await ids({}, 'due', 2)).toEqual(['d', 'a']);
    });

    test('are filtered by whatever they hold, all filters at once', async () => {
      const phases = (...names: Phase[]) => ({ phases: names });
      expect(await ids({ municipality: MUELHEIM })).toEqual(['c', 'b', 'a']);
      expect(await ids({ carriers: [AWO] })).toEqual(['b']);
      expect(await ids({ carriers: [AWO, CARITAS] })).toEqual([]);
      expect(await ids({ open: true })).toEqual(['d', 'b', 'a']);
      expect(await ids(phases('closed', 'dispatch'))).toEqual(['c', 'a']);
      expect(await ids(phases())).toEqual([]);
      expect(await ids({ turn: ['carrier'] })).toEqual(['d', 'b']);
      expect(await ids({ turn: ['print-shop', 'social-planner'] })).toEqual(['b', 'a']);
      expect(await ids({ turn: ['leadership'] })).toEqual([]);
      expect(await ids({ unchangedSince: at('06') })).toEqual(['c', 'a']);
      expect(await ids({ idStart: 'b' })).toEqual(['b']);
      expect(await ids({ municipality: MUELHEIM, open: true, turn: ['carrier'] })).toEqual(['b']);
    });

    test('are overdue by the day of their own municipality', async () => {
      const overdue = (is: boolean, muelheim: string, koeln: string) => ({
        overdue: {
          is,
          today: [
            { municipality: MUELHEIM, day: day(muelheim) },
            { municipality: KOELN, day: day(koeln) },
          ],
        },
      });
      expect(await ids(overdue(true, '2026-04-02', '2026-04-01'))).toEqual([]);
      expect(await ids(overdue(true, '2026-04-03', '2026-04-01'))).toEqual(['a']);
      expect(await ids(overdue(true, '2026-04-02', '2026-04-02'))).toEqual(['d']);
      expect(await ids(overdue(false, '2026-04-03', '2026-04-01'))).toEqual(['d', 'c', 'b']);
      expect(await ids({ overdue: { is: true, today: [] } })).toEqual([]);
      expect(await ids({ overdue: { is: false, today: [] } })).toHaveLength(4);
    });

    test('their last change and their municipalities are known', async () => {
      expect(await readModel.lastChange({})).toBe(at('08'));
      expect(await readModel.lastChange({ municipality: MUELHEIM })).toBe(at('07'));
      expect(await readModel.lastChange({ carriers: ['nobody' as OrganisationId] })).toBeUndefined();
      expect([...(await readModel.municipalities({}))].sort()).toEqual([KOELN, MUELHEIM]);
      expect(await readModel.municipalities({ carriers: [AWO] })).toEqual([MUELHEIM]);
    });
  });

  describe('a search', () => {
    const text = (id: string, facts: Parameters<typeof searchText>[1]) => searchText(caseId(id), facts);
    const found = (words: string, filter: CaseListFilter = {}) => ids({ ...filter, words: searchWords(words) });
    beforeEach(async () => {
      await put(
        'one',
        { openedAt: at('01') },
        text('one', { carrierName: 'Größe & Mühe e. V.', targetGroup: 'older-people' }),
      );
      await put(
        'two',
        { openedAt: at('02') },
        text('two', { carrierName: 'Altenhilfe 100% gGmbH', targetGroup: 'families' }),
      );
      await put(
        'new',
        { openedAt: at('03'), open: false },
        text('new', { carrierName: 'Zoë_x', summary: 'Fragebogen' }),
      );
    });

    test('finds words whole and in part, whatever their accents and capitals', async () => {
      expect(await found('Größe')).toEqual(['one']);
      expect(await found('GROSSE muhe')).toEqual(['one']);
      expect(await found('hilfe')).toEqual(['two']);
      expect(await found('zoe')).toEqual(['new']);
      expect(await found('Menschen people')).toEqual(['one']);
      expect(await found('familien')).toEqual(['two']);
      expect(await found('hs e ve')).toEqual([]);
      expect(await found('e gross')).toEqual(['one']);
      expect(await found('ilf fam')).toEqual(['two']);
    });

    test('finds no letters that only stand near each other, and no pattern', async () => {
      expect(await found('altfamilien')).toEqual([]);
      expect(await found('hilfe lfe100')).toEqual([]);
      expect(await found('%%%')).toHaveLength(3);
      expect(await found('100')).toEqual(['two']);
    });

    test('goes together with every other filter', async () => {
      expect(await found('hs', { open: true })).toEqual(['two', 'one']);
      expect(await found('familien', { open: false })).toEqual([]);
    });

    test('forgets what the case no longer says', async () => {
      await put('two', { openedAt: at('02'), seq: 2 }, text('two', { carrierName: 'Umbenannt e. V.' }));
      expect(await found('hilfe')).toEqual([]);
      expect(await found('umbenannt')).toEqual(['two']);
      await storage.journal.clearViews();
      expect(await found('umbenannt')).toEqual([]);
    });

    test('finds what most cases have along the list', async () => {
      for (let number = 0; number < 2100; number += 1)
        await put(
          `many${number}`,
          { openedAt: at(`${10 + (number % 10)}`) },
          `verbreitet ${number % 7 === 0 ? 'siebener' : ''}`,
        );
      expect(await found('verbreitet')).toHaveLength(50);
      expect(await ids({ words: ['verbreitet', 'siebener'] }, 'opened', 400)).toHaveLength(300);
      expect(await found('verbreitet hilfe')).toEqual([]);
    }, 60_000);
  });

  describe('tasks', () => {
    const keys = async (filter: Partial<TaskListFilter> & { readonly offices: readonly Role[] }) =>
      (await readModel.listTasks({ substituted: [], ...filter }, { limit: 50 })).map(({ key }) => key);
    beforeEach(async () => {
      const tasks = [
        task(caseId('a'), 'press', { due: day('2026-04-02') }),
        task(caseId('a'), 'print', { roles: ['print-shop', 'mail-room'] }),
        task(caseId('a'), 'officer', { roles: ['data-protection-officer'], due: day('2026-04-01') }),
      ];
      await storage.journal.replaceView(aView({ ...row(caseId('a')), seq: 1 }, { tasks }));
      const other = [
        task(caseId('b'), 'other', { carrier: AWO, due: day('2026-03-31'), phase: 'dispatch', changedAt: at('20') }),
      ];
      await storage.journal.replaceView(aView({ ...row(caseId('b')), carrier: AWO, seq: 1 }, { tasks: other }));
    });

    test('are those of one’s offices, the most urgent first', async () => {
      expect(await keys({ offices: ['press-office', 'mail-room'] })).toEqual(['other', 'press', 'print']);
      expect(await keys({ offices: ['data-protection-officer'] })).toEqual(['officer']);
      expect(await keys({ offices: [] })).toEqual([]);
    });

    test('of an office that one stands in for are those of the cases in which one does', async () => {
      const substituted = [{ office: 'press-office' as const, cases: [caseId('b')] }];
      expect(await keys({ offices: ['data-protection-officer'], substituted })).toEqual(['other', 'officer']);
      expect(await keys({ offices: [], substituted: [{ office: 'mail-room', cases: [caseId('b')] }] })).toEqual([]);
      expect(await keys({ offices: [], substituted: [{ office: 'mail-room', cases: [] }] })).toEqual([]);
    });

    test('are filtered by day, carrier, phase and municipality', async () => {
      const offices = ['press-office', 'mail-room'] as const;
      expect(await keys({ offices, dueBefore: day('2026-04-02') })).toEqual(['other']);
      expect(await keys({ offices, carriers: [CARITAS] })).toEqual(['press', 'print']);
      expect(await keys({ offices, phases: ['dispatch'] })).toEqual(['other']);
      expect(await keys({ offices, municipality: KOELN })).toEqual([]);
      expect(await keys({ offices, unchangedSince: at('02') })).toEqual(['press', 'print']);
    });
  });

  test('who stands in for whom in a case is found by the person, as it was said last', async () => {
    const vera = { person: 'vera' as PersonId, office: 'press-office' as const, from: day('2026-03-01') };
    const view = (seq: number, until: PlainDate | null) =>
      aView({ ...row(caseId('a')), seq }, { substitutes: [{ ...vera, until }], text: 'etwas' });
    await storage.journal.replaceView(view(1, null));
    await storage.journal.replaceView(view(2, day('2026-03-31')));
    expect(await readModel.substitutions(vera.person)).toEqual([{ ...vera, until: '2026-03-31', caseId: 'a' }]);
    expect(await readModel.view(caseId('a'))).toEqual(view(2, day('2026-03-31')));
    await storage.journal.replaceView(aView({ ...row(caseId('a')), seq: 3 }));
    expect(await readModel.substitutions(vera.person)).toEqual([]);
  });
});
