/** In a county no page has a town's words for offices, whoever reads it, in either language. */

import { loadAssets } from '../../client/web/assets.ts';
import { choosePersonPage } from '../../client/web/session/choose-person.tsx';
import { caseStream } from '../../domain/terms.ts';
import type { Course } from '../api/course.ts';
import { PAGES } from '../browser/pages.ts';
import { countySite, stoppedByLeadership, waitingForLeadership } from './county.ts';
import type { Browser, Site } from './site.ts';

let here: Site;
let waiting: Course;
let stopped: Course;
let last: number;
beforeAll(async () => {
  here = await countySite();
  waiting = await waitingForLeadership(here);
  stopped = await stoppedByLeadership(here);
  // A form that was begun stands in one's own report.
  const begun = { '@propose.checklist.fromLeadership': 'yes', action: 'propose', _save: 'yes' };
  await (await here.as('petra')).post(`/cases/${waiting.caseId}/steps/draft-mailing`, begun);
  last = (await here.at.storage.journal.read(caseStream(stopped.caseId))).length;
}, 120_000);
afterAll(() => here.close());

/** Those of the examples that the list of pages names. */
const PEOPLE: Readonly<Record<string, string>> = {
  'p-planung': 'petra',
  'p-kontakt': 'carla',
  'p-pruefung': 'audit',
  'p-datenschutz': 'dora',
};

interface Looked {
  readonly as: string | undefined;
  readonly address: string;
}

const listed = (): readonly Looked[] =>
  Object.values(PAGES).flatMap(({ as, addresses }) =>
    addresses.map((address) => ({ as: as && PEOPLE[as], address: address.replace('p-presse', 'lea') })),
  );

/** Where an office is named only once something is open, or was done for it. */
const besides = (): readonly Looked[] =>
  [
    ['petra', `/cases/${waiting.caseId}`],
    ['petra', `/cases/${waiting.caseId}/steps/sign-for-municipality?for=leadership`],
    ['petra', `/cases/${waiting.caseId}/commands/record-for-office?key=sign-for-municipality`],
    ['lea', '/tasks'],
    ['dora', '/administration/people/lea/report'],
    ['audit', '/cases/CASE/audit'],
    ['audit', `/cases/CASE/audit?at=${last - 20}&with=${last}`],
    ...Array.from({ length: Math.ceil(last / 20) }, (_, page) => [
      'audit',
      `/cases/CASE/audit/rows?after=${20 * page}`,
    ]),
    ...Array.from({ length: 30 }, (_, row) => ['audit', `/cases/CASE/audit/rows/${last - row}`]),
    ...Array.from({ length: 30 }, (_, row) => ['petra', `/cases/CASE/history/${last - row}`]),
    ['audit', '/cases/CASE/audit/export/csv'],
    [undefined, '/help/leadership'],
    [undefined, '/process.bpmn'],
  ].map(([as, address]) => ({ as, address: address ?? '' }));

const TOWNS =
  /\p{L}*Stadt\p{L}*|\p{L}*Bürgermeister\p{L}*|\bcity\b|town hall|\bmayor\p{L}*|municipal leadership|print shop/giu;
/** What is no name for an office of the reader's own. */
const MEANT = [
  /kreisfreie Stadt|district-free city/g,
  // Whose guideline it is.
  /(Stadt|city of) Mülheim an der Ruhr/g,
  // A county has towns, and they have papers and mayors.
  /Stadtteilzeitung/g,
  /Bürgermeisterwahl|mayoral election/g,
];

/** Not in what a program reads of a page. */
const OF_THE_FORM = / (?:value|name|id|for|href|aria-describedby|aria-labelledby)="[^"]*"/g;

const townsWordsIn = (page: string): readonly string[] => [
  ...new Set([OF_THE_FORM, ...MEANT].reduce((text, meant) => text.replace(meant, ''), page).match(TOWNS)),
];

test.each(['de', 'en'] as const)(
  'A10: no page of a county has a town’s words for its offices, in %s',
  async (language) => {
    const windows = new Map<string | undefined, Browser>();
    const found: string[] = [];
    let named = 0;
    for (const { as, address } of [...listed(), ...besides()]) {
      const window = windows.get(as) ?? (as === undefined ? here.browser() : await here.as(as));
      windows.set(as, window);
      window.cookies.set('handschlag-language', language);
      const page = await window.text(address.replace('CASE', stopped.caseId));
      found.push(...townsWordsIn(page).map((word) => `${address}: ${word}`));
      if (/Kreisspitze|county leadership/i.test(page)) named += 1;
    }
    expect(found).toEqual([]);
    // The offices are there, with their names.
    expect(named).toBeGreaterThan(40);
  },
  300_000,
);

test('what is refused names the county’s offices and fields, too', async () => {
  const vera = await here.as('vera');
  const pages = await Promise.all([
    vera.post(`/cases/${waiting.caseId}/steps/sign-for-municipality`, { commits: 'true', _key: 'not-my-signature' }),
    vera.post(`/cases/${waiting.caseId}/steps/draft-mailing`, { action: 'propose', _key: 'a-draft-with-nothing' }),
  ]);
  const texts = await Promise.all(pages.map((page) => page.text()));
  expect(texts.map(townsWordsIn)).toEqual([[], []]);
  expect(texts[0]).toContain('Zuständig: Kreisspitze');
  expect(await (await here.as('petra')).text('/me/report')).toContain('Absender ist die Kreisspitze (L3)');
});

test('the cards of the demonstration call people as their municipality does', async () => {
  const { people, readMunicipality } = here.at.services;
  const site = { demonstration: true, assets: (await loadAssets()).addresses };
  const page = await choosePersonPage(site, readMunicipality)({ people: await people.all(), language: 'de' });
  expect(townsWordsIn(page)).toEqual([]);
  expect(page).toContain('Kreisspitze');
});
