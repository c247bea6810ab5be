/** The history of a long case: its latest entries lie open, the others are folded by their month, and each can still be linked to. */
import { groupedByMonth } from '../../client/web/pages/cases/history-groups.ts';
import type { Instant } from '../../domain/terms.ts';
import { opened } from '../api/course.ts';
import { type Site, site } from './site.ts';

let here: Site;
beforeAll(async () => {
  here = await site();
});
afterAll(() => here.close());

const rowsAt = (...days: readonly string[]) =>
  days.map((day, index) => ({ seq: days.length - index, at: `${day}T09:00:00.000Z` as Instant }));

test('months part the entries, and a month of many entries is parted too', () => {
  const rows = rowsAt('2026-05-01', ...Array<string>(31).fill('2026-04-15'), '2026-03-31');
  const groups = groupedByMonth(rows as never);
  expect(groups.map(({ month, rows: one }) => [month, one.length])).toEqual([
    ['2026-05', 1],
    ['2026-04', 30],
    ['2026-04', 1],
    ['2026-03', 1],
  ]);
  expect(groups.flatMap((group) => group.rows)).toEqual(rows);
});

test('a month is that of Germany’s clock', () => {
  const late = { seq: 1, at: '2026-03-31T22:30:00.000Z' };
  expect(groupedByMonth([late] as never).map(({ month }) => month)).toEqual(['2026-04']);
});

test('every entry is on the page, the earlier months folded, and an entry leads back to where it stands', async () => {
  here.at.clock = '2026-03-02T09:00:00.000Z' as Instant;
  const { caseId, give } = await opened(here.at);
  here.at.clock = '2026-04-02T09:00:00.000Z' as Instant;
  await give('petra', 'check-completeness', { outcome: 'complete' });
  const petra = await here.as('petra');
  const page = await petra.text(`/cases/${caseId}/history?all=yes`);
  const ids = [...page.matchAll(/id="entry-(\d+)"/g)].map(([, seq]) => Number(seq));
  expect(ids).toEqual(ids.map((_, index) => ids.length - index));
  const [open = '', ...folded] = page.split('<details class="further">');
  expect(open).toContain('Sie ist vollständig');
  expect(folded).toHaveLength(1);
  expect(folded[0]).toMatch(/<summary>März 2026 · Einträge \d+ – 1<\/summary>[\s\S]*id="entry-1"/);
  expect(await petra.text(`/cases/${caseId}/history/1`)).toContain(`/cases/${caseId}/history?all=yes#entry-1"`);
});
