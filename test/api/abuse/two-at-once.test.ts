/** Two people complete one step at once: one wins, the other reads who did. */
import { refused } from '../../../client/commands/answer.ts';
import { createWhoWasFirst } from '../../../client/commands/who-was-first.ts';
import type { CaseId, PersonId } from '../../../domain/terms.ts';
import { type Installation, installation } from '../installation.ts';
import { attempt, heads, openedCase, refusalOf } from './attempts.ts';

let at: Installation;
let caseId: CaseId;
beforeEach(async () => {
  at = await installation();
  caseId = await openedCase(at);
});
afterEach(() => at.close());

const complete = (as: string) =>
  attempt(at, { path: `/api/v1/cases/${caseId}/steps/check-completeness`, as, body: { outcome: 'complete' } });

test('a colleague is told the name', async () => {
  const before = await heads(at, caseId);
  const answers = await Promise.all([complete('petra'), complete('lea')]);
  const [won, lost] = answers[0].status === 200 ? ['petra', answers[1]] : ['lea', answers[0]];
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  expect(await refusalOf(lost)).toMatchObject({
    code: 'step-already-done',
    detail: `„Vollständigkeitsprüfung“ ist bereits erledigt: am 2. März 2026 durch die Sozialplanung. Soll etwas geändert werden, berichtigen Sie den Schritt. Das war Person ${won}.`,
  });
  expect(await heads(at, caseId)).not.toEqual(before);
});

test('whoever comes twice is told that it was them', async () => {
  expect((await complete('petra')).status).toBe(200);
  expect((await refusalOf(await complete('petra'))).detail).toMatch(/ Das waren Sie selbst\.$/);
});

test('of somebody who left, the office remains', async () => {
  expect((await complete('petra')).status).toBe(200);
  await at.storage.people.erase('petra' as PersonId);
  const { detail } = await refusalOf(await complete('lea'));
  expect(detail).toMatch(/durch die Sozialplanung\. Soll etwas geändert werden, berichtigen Sie den Schritt\.$/);
});

test('another organisation is told the office, and nobody’s name', async () => {
  const tell = createWhoWasFirst(at.storage.people);
  const message = { de: 'Erledigt durch die Sozialplanung.', en: 'Done by the planner.' };
  const answer = refused({ code: 'step-already-done', message, first: 'petra' as PersonId });
  expect(await tell(answer, at.actor('carla'))).toMatchObject({ refusal: { code: 'step-already-done', message } });
  expect(await tell(answer, at.actor('lea'))).toMatchObject({
    refusal: { message: { en: expect.stringContaining('That was Person petra') } },
  });
  // Not even the opaque id goes out.
  expect(JSON.stringify(await tell(answer, at.actor('carla')))).not.toContain('petra');
});

test('the journal alone decides, however many come', async () => {
  const answers = await Promise.all(Array.from({ length: 12 }, (_, index) => complete(index % 2 ? 'petra' : 'lea')));
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  for (const answer of answers.filter(({ status }) => status !== 200)) {
    expect((await refusalOf(answer)).code).toBe('step-already-done');
  }
});
