/** A search takes several ways, by how many cases have the words; each must give what a look at every case would give. */
import type { CaseRow, CaseView } from '../../domain/case/view.ts';
import type { Instant, MunicipalityId, PlainDate } from '../../domain/terms.ts';
import type { CaseListFilter, CaseOrder, CasePosition, ReadModel } from '../../storage/read-model.ts';
import { postgresBulk, sqliteBulk } from '../bench/lists/bulk.ts';
import { aView, caseId, MUELHEIM, row } from './batches.ts';
import { type Installation, onBothDatabases } from './both-databases.ts';

const CASES = 6000;
const KOELN = 'koeln' as MunicipalityId;
const START = Date.parse('2024-01-01T08:00:00.000Z');
const hour = (number: number) => new Date(START + number * 3_600_000).toISOString() as Instant;

/** Which of the cases, from the oldest to the newest, have a word. */
const WORDS: { readonly [word: string]: (number: number) => boolean } = {
  immer: () => true,
  haufig: (number) => number % 3 === 0,
  manchmal: (number) => number % 40 === 0,
  selten: (number) => number % 900 === 0,
  damals: (number) => number < 700,
  // In a third of a page that comes first, and then in no other for long.
  wieder: (number) => number < 100 || number >= CASES - 20,
  // Too short for an index.
  qz: (number) => number % 1100 === 0,
};

const views: readonly CaseView[] = Array.from({ length: CASES }, (_, number) =>
  aView(
    {
      ...row(caseId(`${(number * 7919) % 6007}`.padStart(5, '0'))),
      seq: 1,
      municipality: number % 10 === 7 ? KOELN : MUELHEIM,
      // Several at once each, so that ids decide.
      openedAt: hour(Math.floor(number / 3)),
      changedAt: hour(Math.floor(number / 3) + ((number * 31) % 500)),
      due: number % 4 === 0 ? null : (`2026-04-${10 + (number % 20)}` as PlainDate),
      open: number % 2 === 0,
      turn: number % 300 === 0 ? ['leadership'] : ['carrier'],
    },
    {
      text: Object.keys(WORDS)
        .filter((word) => WORDS[word]?.(number))
        .join(' '),
    },
  ),
);

const FILTERS: readonly (readonly [filter: CaseListFilter, holds: (row: CaseRow) => boolean])[] = [
  [{}, () => true],
  [{ municipality: MUELHEIM, open: true }, ({ municipality, open }) => municipality === MUELHEIM && open],
  [{ turn: ['leadership'] }, ({ turn }) => turn.includes('leadership')],
];

const keyOf = (row: CaseRow, order: CaseOrder) =>
  ({ changed: row.changedAt, due: row.due, opened: row.openedAt })[order];

/** Of what is alike the ids decide, in the direction of the order. */
function inOrder(rows: readonly CaseRow[], order: CaseOrder): readonly string[] {
  const sorted = rows.map((row) => `${keyOf(row, order) ?? '9999'} ${row.caseId}`).sort();
  return (order === 'due' ? sorted : sorted.reverse()).map((line) => line.slice(-5));
}

async function pageAfterPage(readModel: ReadModel, filter: CaseListFilter, order: CaseOrder, limit: number) {
  const found: string[] = [];
  for (let after: CasePosition | undefined; ; ) {
    const rows = await readModel.listCases(filter, { order, limit, ...(after ? { after } : {}) });
    found.push(...rows.map((row) => row.caseId));
    const last = rows.at(-1);
    if (!last || rows.length < limit) return found;
    after = { key: keyOf(last, order), caseId: last.caseId };
  }
}

onBothDatabases((install, database) => {
  async function filled({ config, open }: Installation): Promise<ReadModel> {
    const { readModel } = await open();
    const { HANDSCHLAG_DATA: folder = '', HANDSCHLAG_DATABASE_URL: url = '' } = config;
    const bulk = await (database === 'sqlite' ? sqliteBulk(folder) : postgresBulk(url));
    await bulk.views(views);
    await bulk.settle();
    await bulk.close();
    return readModel;
  }

  test('a search gives, page after page, what a look at every case gives: words of many, some, few and none', async () => {
    const readModel = await filled(await install());
    const searches = ['immer', 'haufig', 'manchmal', 'selten', 'damals', 'wieder', 'qz', 'niemals', 'zz'];
    for (const text of [...searches, 'immer manchmal', 'haufig selten', 'damals qz', 'manchmal niemals', 'elten'])
      for (const order of ['changed', 'due', 'opened'] as const)
        for (const [filter, holds] of FILTERS) {
          const words = text.split(' ');
          const has = (view: CaseView) => words.every((word) => view.text.includes(word)) && holds(view.row);
          const expected = inOrder(
            views.filter(has).map((view) => view.row),
            order,
          );
          const limit = expected.length > 1000 ? 500 : 50;
          const found = await pageAfterPage(readModel, { ...filter, words }, order, limit);
          expect([text, order, filter, found]).toEqual([text, order, filter, expected]);
        }
  }, 120_000);
});
