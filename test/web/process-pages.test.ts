/** The process picture on pages: for everybody, and of a case for whoever may read it. */
import { stepOf } from '../../domain/guideline/steps.ts';
import { STEPS } from '../../domain/terms.ts';
import { decided, opened } from '../api/course.ts';
import { aRequest } from '../api/forms.ts';
import { type Site, site } from './site.ts';

let here: Site;
beforeAll(async () => {
  here = await site();
});
afterAll(() => here.close());

const partsOf = (page: string, step: string): string =>
  new RegExp(`<li id="step-${step}"[\\s\\S]*?</li>`).exec(page)?.[0] ?? '';

test.each(['de', 'en'] as const)(
  'everybody sees the process as a picture, and every step as text (%s)',
  async (language) => {
    const page = await here.browser().text(`/process?lang=${language}`);
    expect(page).toMatch(/<svg[^>]* role="img" aria-labelledby="process-title process-description"/);
    for (const step of STEPS) expect(partsOf(page, step)).toContain(stepOf(step).label[language]);
    expect(partsOf(page, 'approve-mailing')).toContain('href="/guideline#L2"');
  },
);

test('everybody gets the process as a file, in the language of the page', async () => {
  const response = await here.browser().get('/process.bpmn?lang=en');
  expect([response.status, response.headers.get('content-disposition')]).toEqual([
    200,
    'attachment; filename="handschlag.bpmn"',
  ]);
  expect(await response.text()).toContain('name="Open the case"');
});

test('a case’s picture shows by words what is done, what is open and what is still to come', async () => {
  const { caseId } = await opened(here.at);
  const petra = await here.as('petra');
  const page = await petra.text(`/cases/${caseId}/process`);
  expect(partsOf(page, 'open-case')).toContain('erledigt');
  expect(partsOf(page, 'check-completeness')).toContain('offen');
  expect(partsOf(page, 'close-case')).toContain('kommt noch');
  expect(page).toContain('✓ erledigt');
  expect(page).toContain('► offen');
  expect(await petra.text(`/cases/${caseId}`)).toContain(`href="/cases/${caseId}/process"`);
});

test('of a step that several offices complete the picture tells each one’s share', async () => {
  const { caseId } = await decided(here.at);
  const page = await (await here.as('petra')).text(`/cases/${caseId}/process`);
  expect(partsOf(page, 'assess-legal-position')).toContain('erledigt');
  expect(partsOf(page, 'approve-mailing').match(/kommt noch/g)).toHaveLength(3);
});

test('what a case has gone past without being asked for it is not still to come', async () => {
  const { caseId } = await decided(here.at);
  const page = await (await here.as('petra')).text(`/cases/${caseId}/process`);
  expect(partsOf(page, 'complete-request')).toContain('entfällt');
  expect(partsOf(page, 'draft-mailing')).toContain('kommt noch');
});

test('what may still be found missing is not left out, and what was supplied is done', async () => {
  const course = await opened(here.at);
  const page = async () => (await here.as('petra')).text(`/cases/${course.caseId}/process`);
  expect(partsOf(await page(), 'complete-request')).toContain('kommt noch');
  await course.give('petra', 'check-completeness', {
    outcome: 'incomplete',
    missing: ['contact'],
    note: 'Wer ruft an?',
  });
  expect(partsOf(await page(), 'complete-request')).toContain('offen');
  await course.give('carla', 'complete-request', aRequest);
  expect(partsOf(await page(), 'complete-request')).toContain('erledigt');
  const overview = await (await here.as('petra')).text(`/cases/${course.caseId}`);
  expect(overview).toContain('Angaben nachreichen');
  expect(overview).not.toContain('correct-step?key=complete-request');
});

test('somebody else’s case has no picture', async () => {
  const { caseId } = await opened(here.at);
  expect((await (await here.as('otto')).get(`/cases/${caseId}/process`)).status).toBe(404);
  expect((await here.browser().get(`/cases/${caseId}/process`)).status).toBe(303);
});
