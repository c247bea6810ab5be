/** Every step and every command has its page; forms that carry another show it in its place. */
import { COMMAND_TABLE } from '../../domain/case/command-table.ts';
import { STEP_TABLE } from '../../domain/guideline/steps.ts';
import { type CaseId, PEOPLE_COMMANDS, STEPS } from '../../domain/terms.ts';
import { openedCase } from '../api/abuse/attempts.ts';
import { type Browser, type Site, site } from './site.ts';

let here: Site;
let caseId: CaseId;
let petra: Browser;
beforeAll(async () => {
  here = await site();
  caseId = await openedCase(here.at);
  petra = await here.as('petra');
  await petra.post(`/cases/${caseId}/steps/check-completeness`, { outcome: 'complete', _key: 'complete-first' });
});
afterAll(() => here.close());

test.each(STEPS.filter((name) => name !== 'open-case'))('%s', async (step) => {
  const response = await petra.get(`/cases/${caseId}/steps/${step}`);
  expect([response.status, await response.text()]).toEqual([
    200,
    expect.stringContaining(`<h1 class="kern-heading-large">${STEP_TABLE[step].label.de}</h1>`),
  ]);
});

/** An import begins a case; the others say which step they mean. */
const WITH_STEP = [
  'import-case',
  'record-for-office',
  'correct-step',
  'acknowledge-notice',
  'take-step',
  'hand-on-step',
];

test.each(PEOPLE_COMMANDS.filter((name) => !WITH_STEP.includes(name)))('%s', async (command) => {
  const response = await petra.get(`/cases/${caseId}/commands/${command}`);
  expect([response.status, await response.text()]).toEqual([
    200,
    expect.stringContaining(`<h1 class="kern-heading-large">${COMMAND_TABLE[command].label.de}</h1>`),
  ]);
});

test('what an office did on paper is recorded with its own form and the receipt, visibly for it', async () => {
  const address = `/cases/${caseId}/commands/record-for-office?key=estimate-addressees`;
  expect(await petra.text(`/cases/${caseId}`)).toContain(address.replaceAll('&', '&amp;'));
  const page = await petra.text(address);
  for (const name of ['form.count', 'receipt.kind', 'office']) expect(page).toContain(`name="${name}"`);
  const typed = {
    office: 'registration-office',
    'form.count': '1.180',
    'form.basis': 'statistics-extract',
    'receipt.kind': 'number',
    'receipt.@number.number': '12/2026',
    _key: 'recorded-for-an-office',
  };
  const response = await petra.post(address, typed);
  expect(response.status).toBe(303);
  expect(await petra.text(response.headers.get('location') ?? '')).toContain(
    'für das Einwohnermeldeamt nach dem Beleg „12/2026“ erfasst',
  );
  expect(await petra.text(`/cases/${caseId}/history`)).toContain('Einwohnermeldeamt');
});

test('a step is corrected with what was entered, and with a reason', async () => {
  const address = `/cases/${caseId}/commands/correct-step?key=check-completeness`;
  expect(await petra.text(`/cases/${caseId}`)).toContain(address);
  expect(await petra.text(address)).toMatch(/name="form.outcome" value="complete" checked/);
  const typed = { 'form.outcome': 'complete', reason: 'Datum verwechselt', _key: 'corrected-step' };
  expect((await petra.post(address, typed)).status).toBe(303);
});

test('there is no form for what was not done, nor for what is not open', async () => {
  expect((await petra.get(`/cases/${caseId}/commands/correct-step?key=print-mailing`)).status).toBe(404);
  expect((await petra.get(`/cases/${caseId}/commands/record-for-office?key=print-mailing`)).status).toBe(404);
});
