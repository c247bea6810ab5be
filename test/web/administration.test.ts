/** The administration: which pages there are for whom, by the access table, and what each says first. */
import { type Site, site } from './site.ts';

let here: Site;
beforeAll(async () => {
  here = await site();
});
afterAll(() => here.close());

/** Who may see each page; for everybody else it does not exist. */
const PAGES = {
  '/administration': ['petra', 'dora', 'hugo', 'lea', 'audit', 'opa'],
  '/administration/people': ['petra', 'dora', 'hugo', 'lea', 'audit', 'opa'],
  '/administration/people/new': ['petra', 'lea', 'opa'],
  '/administration/people/presse': ['petra', 'dora', 'hugo', 'lea', 'audit', 'opa'],
  '/administration/people/presse/change': ['petra', 'lea', 'opa'],
  '/administration/people/presse/dismiss': ['petra', 'lea', 'opa'],
  '/administration/people/presse/report': ['dora', 'opa'],
  '/administration/people/presse/report.pdf': ['dora', 'opa'],
  '/administration/people/presse/erase': ['dora', 'opa'],
  '/administration/named-report': ['dora'],
  '/administration/carriers/new': ['petra', 'lea', 'opa'],
  '/administration/profile': ['petra', 'dora', 'hugo', 'lea', 'audit', 'opa'],
  '/administration/profile/offices': ['petra', 'lea', 'opa'],
  '/administration/mail-texts': ['petra', 'lea', 'opa'],
  '/administration/substitutes': ['petra', 'hugo', 'lea', 'opa'],
  '/administration/effort': ['petra', 'dora', 'hugo', 'lea', 'audit'],
  '/administration/budget': ['petra', 'hugo', 'lea', 'opa'],
  '/administration/retention': ['petra', 'dora', 'hugo', 'lea', 'audit', 'opa'],
  '/administration/history': ['petra', 'dora', 'hugo', 'lea', 'audit', 'opa'],
  '/administration/webhooks': ['petra', 'lea', 'opa'],
  '/me': ['carla', 'petra', 'dora', 'presse', 'vera', 'hugo', 'lea', 'audit', 'opa'],
  '/me/report': ['carla', 'petra', 'dora', 'presse', 'vera', 'hugo', 'lea', 'audit', 'opa'],
} as const;
const EVERYBODY = ['carla', 'petra', 'dora', 'presse', 'vera', 'hugo', 'lea', 'audit', 'opa'] as const;

test.each(EVERYBODY)('%s sees the pages that their roles may see, and no other', async (person) => {
  const browser = await here.as(person);
  const seen: string[] = [];
  for (const address of Object.keys(PAGES)) {
    const { status } = await browser.get(address);
    expect([address, status]).toEqual([address, status === 200 ? 200 : 404]);
    if (status === 200) seen.push(address);
  }
  const expected = Object.entries(PAGES).filter(([, by]) => (by as readonly string[]).includes(person));
  expect(seen).toEqual(expected.map(([address]) => address));
});
