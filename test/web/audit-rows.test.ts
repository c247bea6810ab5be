/** The auditor's list of entries: forwards, backwards, to either end, and never one twice or none. */
import { pageAfter } from '../../client/web/pages/audit/page-of-rows.ts';
import { courseOf, opened } from '../api/course.ts';
import { type Site, site } from './site.ts';

const rows = Array.from({ length: 345 }, (_, index) => ({ seq: (index + 1) * 2 }));
const seqs = (after: number) => pageAfter(rows, after).shown.map(({ seq }) => seq);
const nextOf = (after: number): string | undefined => pageAfter(rows, after).next;

test('forwards and back again one sees every entry once', () => {
  const forwards: number[] = [];
  const starts: number[] = [];
  let next: string | undefined = '0';
  while (next !== undefined) {
    starts.push(Number(next));
    forwards.push(...seqs(Number(next)));
    next = nextOf(Number(next));
  }
  expect(forwards).toEqual(rows.map(({ seq }) => seq));
  expect(starts.toReversed().map((after) => pageAfter(rows, after).previous)).toEqual([
    '400',
    '200',
    undefined,
    undefined,
  ]);
});

test('to the end is one click, where it is more than one page away', () => {
  expect(pageAfter(rows, 0).last).toBe('490');
  expect(seqs(490)).toEqual(rows.slice(-100).map(({ seq }) => seq));
  expect(pageAfter(rows, 400).last).toBeUndefined();
});

test('a page that begins anywhere has its neighbours too', () => {
  expect(pageAfter(rows, 301)).toMatchObject({ previous: '100', next: '500' });
  expect(pageAfter(rows, 10_000)).toMatchObject({ shown: [], next: undefined, previous: '490' });
});

describe('on the page', () => {
  let here: Site;
  beforeAll(async () => {
    here = await site();
  });
  afterAll(() => here.close());

  test('the ways keep what is filtered', async () => {
    const { caseId } = await opened(here.at);
    const course = courseOf(here.at, caseId);
    for (let count = 0; count < 110; count += 1)
      await course.give('petra', 'add-note', { readers: 'all', text: `Notiz ${count}` }, { role: 'social-planner' });
    const audit = await here.as('audit');
    const list = `/cases/${caseId}/audit/rows`;
    const way = (page: string, words: string) =>
      new RegExp(`href="([^"]+)"[^>]*>\\s*(?:<span[^>]*>)?${words}`).exec(page)?.[1]?.replaceAll('&amp;', '&');
    const first = await audit.text(`${list}?kind=event`);
    expect([way(first, 'Eine Seite zurück'), way(first, 'Zurück zum Anfang')]).toEqual([undefined, undefined]);
    const next = way(first, 'Weitere anzeigen');
    expect(next).toMatch(/kind=event&after=\d+$/);
    const second = await audit.text(next ?? '');
    expect(way(second, 'Zurück zum Anfang')).toBe(`${list}?kind=event`);
    const middle = await audit.text(`${list}?after=150`);
    expect(await audit.text(way(middle, 'Eine Seite zurück') ?? '')).toContain('id="row-51"');
  });
});
