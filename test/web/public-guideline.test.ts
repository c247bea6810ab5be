/** The guideline on its page: every rule, in both languages, with its force and the steps that mind it. */
import { CHAPTERS, wordsOf } from '../../domain/guideline/rule-words.ts';
import { RULE_FORCE, RULE_IDS } from '../../domain/guideline/rules.ts';
import { stepOf } from '../../domain/guideline/steps.ts';
import { STEPS } from '../../domain/terms.ts';
import { type Site, site } from './site.ts';

let here: Site;
beforeAll(async () => {
  here = await site();
});
afterAll(() => here.close());

const ruleIn = (page: string, rule: string): string =>
  new RegExp(`<article id="${rule}"[\\s\\S]*?</article>`).exec(page)?.[0] ?? '';

const FORCES = {
  de: { must: 'Muss', should: 'Soll', derived: 'Abgeleitet' },
  en: { must: 'Must', should: 'Should', derived: 'Derived' },
} as const;

test.each(['de', 'en'] as const)('everybody reads every rule under its id (%s)', async (language) => {
  const page = await here.browser().text(`/guideline?lang=${language}`);
  for (const rule of RULE_IDS) {
    const said = ruleIn(page, rule);
    expect([rule, said.includes(wordsOf(rule).title[language])]).toEqual([rule, true]);
    expect([rule, said.includes(wordsOf(rule).text[language])]).toEqual([rule, true]);
    expect([rule, said.includes(`>${FORCES[language][RULE_FORCE[rule]]}<`)]).toEqual([rule, true]);
  }
});

test('under each rule stand exactly the steps that mind it', async () => {
  const page = await here.browser().text('/guideline?lang=de');
  for (const rule of RULE_IDS) {
    const linked = [...ruleIn(page, rule).matchAll(/href="\/process#step-([\w-]+)"/g)].map(([, step]) => step);
    expect([rule, linked]).toEqual([rule, STEPS.filter((step) => stepOf(step).rules.includes(rule))]);
  }
});

test('every rule stands in one chapter', () => {
  expect(CHAPTERS.flatMap(({ rules }) => rules)).toEqual([...RULE_IDS]);
});
