/** The help tells each role exactly the steps and actions that the tables give it. */
import { COMMAND_TABLE, type Command } from '../../domain/case/command-table.ts';
import { roleLabel } from '../../domain/guideline/office-words.ts';
import { stepOf } from '../../domain/guideline/steps.ts';
import { PEOPLE_COMMANDS, ROLES, STEPS } from '../../domain/terms.ts';
import { type Site, site } from './site.ts';

let here: Site;
beforeAll(async () => {
  here = await site();
});
afterAll(() => here.close());

const PEOPLE = ROLES.filter((role) => role !== 'engine');

test('everybody finds the help for every role', async () => {
  const page = await here.browser().text('/help');
  for (const role of PEOPLE) expect(page).toContain(`href="/help/${role}"`);
});

test('whoever is signed in finds their own role first', async () => {
  const page = await (await here.as('dora')).text('/help');
  const first = /href="\/help\/([\w-]+)"/.exec(page)?.[1];
  expect(first).toBe('data-protection-officer');
});

describe.each(PEOPLE)('%s', (role) => {
  test.each(['de', 'en'] as const)('reads of exactly their steps, in the order of a case (%s)', async (language) => {
    const page = await here.browser().text(`/help/${role}?lang=${language}`);
    expect(page).toContain(roleLabel(role)[language]);
    const linked = [...page.matchAll(/href="\/process#step-([\w-]+)"/g)].map(([, step]) => step);
    expect(linked).toEqual(STEPS.filter((step) => stepOf(step).by.includes(role)));
  });

  test('reads of every action that is theirs', async () => {
    const page = await here.browser().text(`/help/${role}?lang=de`);
    for (const name of PEOPLE_COMMANDS) {
      const { by, label }: Command = COMMAND_TABLE[name];
      expect([name, page.includes(`<li>${label.de}</li>`)]).toEqual([name, by.includes(role)]);
    }
  });
});

test.each(['engine', 'nobody', 'constructor'])('there is no help for %s', async (role) => {
  // Whoever is not signed in is asked to sign in for whatever is not public.
  expect((await (await here.as('petra')).get(`/help/${role}`)).status).toBe(404);
});
