/** The declaration's facts, from the case. */
import { declarationPdf } from '../../../activities/letters/declaration.ts';
import { declarationFacts, UndecidedCaseError } from '../../../activities/letters/declaration-facts.ts';
import * as the from '../../domain/commands.ts';
import { given, on } from '../../domain/story.ts';
import { before, upTo } from '../../domain/whole-case.ts';
import { textOf } from './read-pdf.ts';

test('S1: the decided case says whom, what and under which law', async () => {
  const text = textOf(await declarationPdf(declarationFacts(given(...upTo('weigh-request')).state())));
  for (const part of ['Vorgang HS-C0000000', 'Nachbarschaft e. V.', 'ältere Menschen', 'zulässig (Einschätzung vom'])
    expect(text).toContain(part);
  expect(text).not.toMatch(/undefined|null|\[object|sealed|bbbb|cccc/);
});

test('A3: of the conditions it takes the number alone', () => {
  const { assessment, ...facts } = given(...upTo('weigh-request')).state().facts;
  if (!assessment) throw new Error('the case is not assessed');
  const state = given(...upTo('weigh-request')).state();
  const conditional = { ...assessment, conditions: [the.sealed, the.sealed] };
  const taken = declarationFacts({ ...state, facts: { ...facts, assessment: conditional } });
  expect(taken.assessment.conditions).toBe(2);
  expect(JSON.stringify(taken)).not.toContain('$sealed');
});

test('the decision’s date is that of the municipality’s clock', () => {
  // 22:30 UTC is half past midnight of the next day in summer.
  const late = given(...before('weigh-request'), on('2026-04-08T22:30', the.weigh())).state();
  expect(declarationFacts(late).decision.on).toBe('2026-04-09');
});

test('nothing is declared before it was decided', () => {
  const open = given(...before('weigh-request')).state();
  expect(() => declarationFacts(open)).toThrow(UndecidedCaseError);
});
