/** The cards of a demonstration: who stands on which side, of which carrier, and where everybody begins. */
import { homeOf } from '../../client/web/acting.ts';
import { choosePersonPage } from '../../client/web/session/choose-person.tsx';
import type { OrganisationId, Role } from '../../domain/terms.ts';
import type { Person } from '../../storage/people.ts';
import { type Site, site } from './site.ts';

let here: Site;
beforeAll(async () => {
  here = await site();
});
afterAll(() => here.close());

const CARRIERS = { nachbarschaft: 'Nachbarschaft am Fluss', other: 'Ein anderer Träger' };

const cards = async (people: readonly Person[]) =>
  choosePersonPage(
    { demonstration: true, assets: { style: '', script: '', icon: '' } } as never,
    async () => ({ carriers: CARRIERS }) as never,
  )({ people, language: 'de' });

test('people of two carriers are told apart, side by side by their house', async () => {
  const [anybody] = await here.at.services.people.all();
  const of = (name: string, organisation: string, roles: readonly Role[]) =>
    ({ ...anybody, id: name, name, organisation, roles, language: 'de' }) as Person;
  const page = await cards([
    of('Gerd', 'other', ['carrier-management']),
    of('Karla', 'nachbarschaft', ['carrier']),
    of('Petra', 'muelheim', ['social-planner']),
    of('Britta', 'other', ['carrier']),
  ]);
  const names = [...page.matchAll(/<span>([^<]*)<\/span>/g)].map(([, text = '']) => text);
  expect(names.filter((name) => name !== 'English')).toEqual([
    'Petra',
    'Karla, Nachbarschaft am Fluss',
    'Britta, Ein anderer Träger',
    'Gerd, Ein anderer Träger',
  ]);
});

test('whoever gets mails in another language than the page says so', async () => {
  const [one] = await here.at.services.people.all();
  const english = { ...one, id: 'x', name: 'Eve', language: 'en' } as Person;
  expect(await cards([english])).toContain('E-Mails auf Englisch');
  expect(await cards([{ ...english, language: 'de' }])).not.toContain('E-Mails auf');
});

test.each<[readonly Role[], string]>([
  [['auditor'], '/cases'],
  [['auditor', 'social-planner'], '/tasks'],
  [['carrier'], '/tasks'],
])('%p begin at %s', (roles, address) => {
  expect(homeOf({ roles, organisation: 'muelheim' as OrganisationId } as Person)).toBe(address);
});
