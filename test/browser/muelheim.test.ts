/**
 * The needs survey of Mülheim on the pages, from the special sitting in the calendar to the closed case: each role signs in, does its
 * part and signs out. Once with the mouse, once by keys alone, once in a browser that runs no script.
 */
import type { Page } from 'playwright-core';
import { readWalk } from '../../client/cli/walk-file.ts';
import { nameOf, type WalkStep } from '../../client/cli/walk-line.ts';
import type { CaseId } from '../../domain/terms.ts';
import { type Acting, createActing } from './act.ts';
import { type Hands, withMouse } from './hands.ts';
import { keysAlone } from './keys-alone.ts';
import { createStage, STORY, type Stage } from './stage.ts';
import type { Looking } from './windows.ts';

let stage: Stage;
beforeEach(async () => {
  stage = await createStage();
}, 180_000);
afterEach(() => stage?.close(), 60_000);

test.each<readonly [how: string, handsOn: (page: Page) => Hands, looking: Looking]>([
  ['with the mouse', withMouse, {}],
  ['by keys alone', keysAlone, {}],
  ['without script', withMouse, { javaScriptEnabled: false }],
])(
  'the whole story is played on the pages, %s',
  async (_how, handsOn, looking) => {
    const { steps } = await readWalk(STORY);
    const acting = createActing(stage, handsOn(await stage.visitor(looking)));
    for (const line of steps) expect(await told(acting, line)).toContain(expectedOf(line));
    await closedForEverybody(acting.caseId());
    expect(stage.offences).toEqual([]);
  },
  600_000,
);

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
const expectedOf = (line: WalkStep): string =>
  line.expect ? `Regel ${line.expect.rule}` : 'municipality' in line ? 'Eingetragen' : 'Erledigt';

async function closedForEverybody(caseId: CaseId): Promise<void> {
  for (const person of ['p-kontakt', 'p-pruefung']) {
    const page = await stage.as(person);
    await page.goto(`/cases/${caseId}`);
    expect(await page.locator('main').textContent()).toContain('Abgeschlossen');
    await page.goto(`/cases/${caseId}/history`);
    expect(await page.locator('.history__entry').first().textContent()).toContain('abgeschlossen');
  }
}
