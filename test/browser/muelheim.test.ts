/** The needs survey of Mülheim on the pages, from the request to the closed case: each role signs in, does its part and signs out. */
import { readWalk } from '../../client/cli/walk-file.ts';
import { nameOf, type WalkStep } from '../../client/cli/walk-line.ts';
import type { CaseId } from '../../domain/terms.ts';
import { type Acting, createActing } from './act.ts';
import { createStage, STORY, type Stage } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await createStage();
}, 180_000);
afterAll(() => stage?.close(), 60_000);

test('the whole story is played on the pages', async () => {
  const { steps } = await readWalk(STORY);
  const [sitting, ...lines] = steps;
  if (sitting) await stage.play([sitting]);
  const acting = createActing(stage, await stage.visitor());
  for (const line of lines) expect(await told(acting, line)).toContain(expectedOf(line));
  await closedForEverybody(acting.caseId());
  expect(stage.offences).toEqual([]);
}, 300_000);

async function told(acting: Acting, line: WalkStep): Promise<string> {
  try {
    return await acting.give(line);
  } catch (error) {
    throw new Error(`${nameOf(line)} by ${line.as}: ${error instanceof Error ? error.message : error}`, {
      cause: error,
    });
  }
}

/** A refusal names its rule. */
const expectedOf = ({ expect: refusal }: WalkStep): string => (refusal ? `Regel ${refusal.rule}` : 'Erledigt');

async function closedForEverybody(caseId: CaseId): Promise<void> {
  for (const person of ['p-kontakt', 'p-pruefung']) {
    const page = await stage.as(person);
    await page.goto(`/cases/${caseId}`);
    expect(await page.locator('main').textContent()).toContain('Abgeschlossen');
    await page.goto(`/cases/${caseId}/history`);
    expect(await page.locator('.history__entry').first().textContent()).toContain('abgeschlossen');
  }
}
