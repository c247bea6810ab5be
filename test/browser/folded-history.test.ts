/** An entry of a folded month is found by a link to it, by the browser alone. */
import type { CaseId, Instant } from '../../domain/terms.ts';
import { opened } from '../api/course.ts';
import { createSiteStage, type SiteStage } from './site-stage.ts';

let stage: SiteStage;
let caseId: CaseId;
beforeAll(async () => {
  stage = await createSiteStage();
  const course = await opened(stage.here.at);
  caseId = course.caseId;
  stage.here.at.clock = '2026-04-02T09:00:00.000Z' as Instant;
  await course.give('petra', 'check-completeness', { outcome: 'complete' });
}, 60_000);
afterAll(() => stage?.close(), 60_000);

test.each([true, false])(
  'a link to an entry opens the month that it is folded into (script: %s)',
  async (script) => {
    const page = await stage.as('petra', { javaScriptEnabled: script });
    await page.goto(`/cases/${caseId}/history`);
    const entry = page.locator('#entry-3');
    expect(await entry.isVisible()).toBe(false);
    await page.goto('/tasks');
    await page.goto(`/cases/${caseId}/history#entry-3`);
    await entry.waitFor({ state: 'visible' });
  },
  60_000,
);
