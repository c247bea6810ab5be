/** A5: comparable cases are found by coded facts alone. */
import { comparableCases, likeness } from '../../../domain/case/comparable.ts';
import type { CaseRow } from '../../../domain/case/view.ts';
import type { CaseId, MunicipalityId } from '../../../domain/terms.ts';

const FACTS = {
  legalForm: 'registered-association',
  targetGroup: 'older-people',
  mailingKind: 'questionnaire',
  expectedCount: 1000,
  occasion: 'services-of-general-interest',
};
const DECIDED = { outcome: 'accept', decidedOn: '2026-03-16', summary: 'Befragung' };

const row = (caseId: string, facts: CaseRow['facts'], municipality = 'muelheim') =>
  ({ caseId: caseId as CaseId, municipality: municipality as MunicipalityId, facts }) as CaseRow;
const own = row('own', FACTS);
const found = (...candidates: readonly CaseRow[]) => comparableCases(own, candidates).map(({ caseId }) => caseId);

test('two facts in common make a case comparable, one is chance', () => {
  const two = { ...DECIDED, targetGroup: 'older-people', occasion: FACTS.occasion };
  expect(found(row('two', two), row('one', { ...DECIDED, targetGroup: 'older-people' }))).toEqual(['two']);
});

test.each([
  [500, true],
  [2000, true],
  [499, false],
  [2001, false],
])('of 1000, an amount of %i is alike: %s', (expectedCount, alike) => {
  expect(likeness({ expectedCount: 1000 }, { expectedCount })).toEqual(alike ? ['expectedCount'] : []);
});

test('what one of the two has not come to yet is no likeness', () => {
  expect(likeness({}, {})).toEqual([]);
  expect(likeness({ occasion: 'other' }, {})).toEqual([]);
});

test('the outcome counts only between two decisions', () => {
  const decided = row('own', { ...FACTS, ...DECIDED });
  const other = row('other', { ...FACTS, ...DECIDED });
  expect(comparableCases(decided, [other])[0]?.alike).toContain('outcome');
  expect(comparableCases(own, [other])[0]?.alike).not.toContain('outcome');
});

test('the most similar comes first, of equals the later decision', () => {
  const earlier = row('earlier', { ...FACTS, ...DECIDED, occasion: 'other' });
  const later = row('later', { ...FACTS, ...DECIDED, occasion: 'other', decidedOn: '2026-05-01' });
  expect(found(earlier, later, row('closest', { ...FACTS, ...DECIDED }))).toEqual(['closest', 'later', 'earlier']);
});

test('neither the case itself, nor an undecided one, nor one whose decision was taken back, nor another municipality’s', () => {
  expect(
    found(
      row('own', { ...FACTS, ...DECIDED }),
      row('undecided', FACTS),
      row('taken-back', { ...FACTS, ...DECIDED, decidedOn: null }),
      row('elsewhere', { ...FACTS, ...DECIDED }, 'essen'),
    ),
  ).toEqual([]);
});
