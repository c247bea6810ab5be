/**
 * Every form of the guideline and of a municipality, filled in and spoilt at random, by random people: each is taken or refused
 * in words, none breaks anything.
 */
import fc from 'fast-check';
import { z } from 'zod';
import { MUNICIPALITY_TABLE } from '../../../domain/municipality/messages.ts';
import { type CaseId, MUNICIPALITY_COMMANDS, STEPS, type StepName } from '../../../domain/terms.ts';
import { FORMS } from '../../domain/guideline/every-field.ts';
import { filledIn } from '../../domain/guideline/filled-in.ts';
import { decided } from '../course.ts';
import { aRequest } from '../forms.ts';
import { type Installation, installation, MUELHEIM } from '../installation.ts';
import { attempt, heads, openedCase, refusalOf } from './attempts.ts';
import { MUNICIPALITY_EXAMPLES } from './municipality-examples.ts';
import { spoilt } from './spoilt.ts';

const PEOPLE = ['carla', 'otto', 'petra', 'dora', 'presse', 'lea', 'hugo', 'mona', 'vera', 'audit', 'opa'];
const ENGINE_ONLY = /^(record-(notice|failed-notice|declaration|release|election|erasure)|replan)/;

let at: Installation;
/** One that has just been opened, one on its way to the declaration. */
let cases: readonly CaseId[];
beforeAll(async () => {
  at = await installation();
  cases = [await openedCase(at), (await decided(at)).caseId];
});
afterAll(() => at.close());

const pathOf = (name: string, caseId: CaseId) => {
  if (name === 'open-case') return '/api/v1/cases';
  if (name === 'import-case') return '/api/v1/cases/import';
  const kind = STEPS.includes(name as StepName) ? 'steps' : 'commands';
  return `/api/v1/cases/${caseId}/${kind}/${name}`;
};

/** What a case is opened with stands one level deeper. */
const wrapped = (name: string, form: string) =>
  name === 'open-case' || name === 'import-case' ? `{"municipality":"${MUELHEIM}","form":${form}}` : form;

async function mustBeAnswered(path: string, as: string, body: string): Promise<void> {
  const before = await heads(at, ...cases);
  const response = await attempt(at, { path, as, body });
  if (response.status < 300) {
    expect(await response.json()).toMatchObject({ kind: 'receipt' });
    return;
  }
  await refusalOf(response);
  expect([path, body.slice(0, 500), await heads(at, ...cases)]).toEqual([path, body.slice(0, 500), before]);
}

describe.each(FORMS.filter(([name]) => !ENGINE_ONLY.test(name)))('%s', (name, form) => {
  test('takes what is right and refuses what is not', async () => {
    const filled = name === 'open-case' ? fc.oneof(fc.constant(aRequest), filledIn(form)) : filledIn(form);
    await fc.assert(
      fc.asyncProperty(
        spoilt(filled),
        fc.constantFrom(...PEOPLE),
        fc.constantFrom(...cases),
        async (body, as, caseId) => mustBeAnswered(pathOf(name, caseId), as, wrapped(name, body)),
      ),
      { numRuns: 12 },
    );
  });
});

describe.each(MUNICIPALITY_COMMANDS.filter((name) => MUNICIPALITY_EXAMPLES[name] !== undefined))('%s', (name) => {
  test('takes what is right and refuses what is not', async () => {
    const example = MUNICIPALITY_EXAMPLES[name];
    expect([name, z.safeParse(MUNICIPALITY_TABLE[name].form, example).error]).toEqual([name, undefined]);
    await fc.assert(
      fc.asyncProperty(spoilt(fc.constant(example)), fc.constantFrom(...PEOPLE), async (body, as) =>
        mustBeAnswered(`/api/v1/municipalities/${MUELHEIM}/commands/${name}`, as, body),
      ),
      { numRuns: 25 },
    );
  });
});
