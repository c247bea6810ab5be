/** Guessing the address of somebody else's case: whatever it is that one asks for or sends, there is no such case. */
import type { CaseId } from '../../domain/terms.ts';
import { openedCase } from '../api/abuse/attempts.ts';
import { PAGES } from '../browser/pages.ts';
import { type Browser, type Site, site } from './site.ts';

let here: Site;
let caseId: CaseId;
beforeAll(async () => {
  here = await site();
  caseId = await openedCase(here.at);
});
afterAll(() => here.close());

const NONE = 'a'.repeat(26);
const DOCUMENT = 'd'.repeat(64);

/** Of every route below a case, and of what it answers with. */
const parts = () => {
  const listed = Object.values(PAGES).flatMap(({ addresses }) =>
    addresses.filter((one) => one.startsWith('/cases/CASE')),
  );
  return [...listed.map((one) => one.replace('/cases/CASE', '')), `/documents/${DOCUMENT}`, '/papers/decision-note'];
};

const answered = async (browser: Browser, method: 'get' | 'post', id: string, part: string) => {
  const response = await browser[method](`/cases/${id}${part}`, {});
  return [response.status, (await response.text()).replaceAll(id, NONE)];
};

test('another carrier is told of every page and every form that it is not there', async () => {
  const browser = await here.as('otto');
  for (const part of parts())
    for (const method of ['get', 'post'] as const) {
      const theirs = await answered(browser, method, caseId, part);
      expect([method, part, ...theirs]).toEqual([method, part, 404, expect.any(String)]);
      expect(theirs).toEqual(await answered(browser, method, NONE, part));
    }
}, 60_000);

test('nor is it in their lists, nor found by its number', async () => {
  const otto = await here.as('otto');
  const number = `HS-${caseId.slice(0, 8).toUpperCase()}`;
  expect((await otto.get(`/cases/${number}`)).status).toBe(404);
  for (const list of ['/cases', `/cases?text=${number}`, '/tasks', '/cases/new'])
    expect([list, (await otto.text(list)).includes(caseId)]).toEqual([list, false]);
});
