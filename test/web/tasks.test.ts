/** The list of tasks: what is filtered stands in the address, and an old address never leads to an error. */
import { openedCase } from '../api/abuse/attempts.ts';
import { type Browser, type Site, site } from './site.ts';

let here: Site;
let petra: Browser;
beforeEach(async () => {
  here = await site();
  petra = await here.as('petra');
});
afterEach(() => here.close());

test('without a task the page says so, and offers what one can do', async () => {
  const page = await petra.text('/tasks');
  expect(page).toContain('Gerade wartet nichts auf Sie');
  expect(page).toContain('href="/cases/new"');
});

test.each([
  ['/tasks', true],
  ['/tasks?phase=vetting', true],
  ['/tasks?phase=dispatch', false],
  ['/tasks?overdue=true', false],
  ['/tasks?carrier=nachbarschaft', true],
  ['/tasks?carrier=somebody-else', false],
  ['/tasks?due=2026-03-03', false],
  ['/tasks?due=2026-05-01', true],
  ['/tasks?phase=&overdue=&carrier=', true],
  ['/tasks?phase=no-such-phase&after=rubbish', true],
])('%s shows the task: %s', async (address, shown) => {
  await openedCase(here.at);
  const response = await petra.get(address);
  const page = await response.text();
  expect([response.status, page.includes('/steps/check-completeness')]).toEqual([200, shown]);
});

test('a filter stays chosen on the page that it made', async () => {
  const page = await petra.text('/tasks?phase=dispatch&due=2026-05-01');
  expect(page).toMatch(/<option value="dispatch" selected/);
  expect(page).toMatch(/<option value="2026-05-01" selected/);
  expect(page).toContain('Alle Filter zurücknehmen');
});
