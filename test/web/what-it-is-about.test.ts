/** What a step is about stands beside its form: nobody types again, or looks up elsewhere, what the case says already. */
import type { CaseId } from '../../domain/terms.ts';
import { type Course, decided, opened } from '../api/course.ts';
import { type Browser, type Site, site } from './site.ts';

let here: Site;
let caseId: CaseId;
let petra: Browser;
let carla: Browser;
beforeEach(async () => {
  here = await site();
  [petra, carla] = await Promise.all([here.as('petra'), here.as('carla')]);
});
afterEach(() => here.close());

const step = (name: string) => `/cases/${caseId}/steps/${name}`;
const NOTE = 'Bitte nennen Sie, wer anruft.';

async function sentBack(): Promise<void> {
  ({ caseId } = await opened(here.at));
  await petra.post(step('check-completeness'), {
    outcome: 'incomplete',
    '@incomplete.missing': ['acting-persons'],
    '@incomplete.note': NOTE,
    _key: 'sent-back',
  });
}

describe('a request that is incomplete', () => {
  beforeEach(sentBack);

  test('is filled in as it was, with what is missing above it', async () => {
    const page = await carla.text(step('complete-request'));
    const [beside = '', form = ''] = page.split('<form method="post"').slice(-2);
    expect(page).toContain(NOTE);
    expect(page.indexOf(NOTE)).toBeLessThan(page.indexOf('name="title"'));
    expect(beside + form).toMatch(/name="title"[^>]*>[^<]|name="title"[^>]*value="[^"]/);
  });

  test('its note stands in the history, for whoever may read it alone', async () => {
    const history = await carla.text(`/cases/${caseId}/history`);
    const entries = [...history.matchAll(/href="(\/cases\/[a-z0-9]{26}\/history\/\d+)"/g)].map(([, href = '']) => href);
    const pages = await Promise.all(entries.map((address) => carla.text(address)));
    expect(pages.filter((page) => page.includes(NOTE))).not.toHaveLength(0);
    const opa = await here.as('opa');
    for (const address of entries) expect(await opa.text(address)).not.toContain(NOTE);
    const otto = await here.as('otto');
    expect((await otto.get(entries[0] ?? '')).status).toBe(404);
  });
});

test('R1: whoever checks the request sees it', async () => {
  ({ caseId } = await opened(here.at));
  expect(await petra.text(step('check-completeness'))).toContain('Öffentliches Interesse');
});

test('a whole request is folded where it is not what is examined, so that the form is in sight', async () => {
  ({ caseId } = await opened(here.at));
  const dora = await here.as('dora');
  const folded = /<details( open="")?><summary>Anfrage stellen/;
  expect(folded.exec(await dora.text(step('assess-legal-position')))?.[1]).toBeUndefined();
  expect(folded.exec(await dora.text(step('assess-legal-position')))).not.toBeNull();
  expect(folded.exec(await petra.text(step('check-completeness')))?.[1]).toBe(' open=""');
});

test('A4: whoever confirms a decision sees it', async () => {
  const course: Course = await decided(here.at, {}, { summary: 'Begründung am Fluss' });
  ({ caseId } = course);
  const lea = await here.as('lea');
  expect(await lea.text(step('confirm-decision'))).toContain('Begründung am Fluss');
});

test('a step that is done says so, with the way to correct it', async () => {
  ({ caseId } = await opened(here.at));
  await petra.post(step('check-completeness'), { outcome: 'complete', _key: 'done-once' });
  const page = await petra.text(step('check-completeness'));
  expect(page).toContain('Dieser Schritt ist schon erledigt');
  expect(page).toContain('commands/correct-step?key=check-completeness');
});

test('somebody else’s step says whose it is; the planner finds how to record it for them', async () => {
  ({ caseId } = await opened(here.at));
  const dora = await here.as('dora');
  expect(await dora.text(step('check-completeness'))).toMatch(/Diesen Schritt erledigt:\s*Sozialplanung/);
  expect(await petra.text(step('check-completeness'))).not.toContain('Diesen Schritt erledigt:');
});
