/** Every link of a mail leads to where it says. */
import { openedCase } from '../api/abuse/attempts.ts';
import { type Site, site } from './site.ts';

let here: Site;
beforeEach(async () => {
  here = await site();
});
afterEach(() => here.close());

/** Addresses in the mails to somebody, without the host. */
const linksTo = (id: string): readonly string[] =>
  here.at.mails
    .filter(({ to }) => to === `${id}@people.example`)
    .flatMap(({ text }) => [...text.matchAll(/https:\/\/handschlag\.example(\/\S+)/g)].map(([, path = '']) => path));

test('the link of a task leads to it, on the case’s page', async () => {
  const caseId = await openedCase(here.at);
  await here.at.deliver(caseId);
  const link = linksTo('petra').find((path) => path.includes('#check-completeness')) ?? '';
  const [path = '', anchor = ''] = link.split('#');
  expect(await (await here.as('petra')).text(path)).toContain(`id="${anchor}"`);
});

test('A2: an office confirms by a button behind the link that the notice has arrived', async () => {
  const caseId = await openedCase(here.at);
  const petra = await here.as('petra');
  await petra.post(`/cases/${caseId}/steps/check-completeness`, { outcome: 'complete', _key: 'complete-it-now' });
  await here.at.deliver(caseId);
  const link = linksTo('dora').find((path) => path.endsWith('/acknowledge')) ?? '';
  const dora = await here.as('dora');
  const page = await dora.get(link);
  expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('noch keine Zustimmung')]);
  const confirmed = await dora.post(link, { _key: 'confirmed-by-dora' });
  expect(confirmed.status).toBe(303);
  expect(await petra.text(`/cases/${caseId}/history`)).toMatch(/Datenschutzbeauftragte[^<]*bestätigt/);
});
