/** Steps on the pages: done, refused with everything that was typed, kept over an expired session, and nobody else's. */
import type { CaseId, Instant } from '../../domain/terms.ts';
import { openedCase } from '../api/abuse/attempts.ts';
import { type Browser, type Site, site } from './site.ts';

let here: Site;
let caseId: CaseId;
let petra: Browser;
beforeEach(async () => {
  here = await site();
  caseId = await openedCase(here.at);
  petra = await here.as('petra');
});
afterEach(() => here.close());

const step = (name: string) => `/cases/${caseId}/steps/${name}`;
const COMPLETE = { outcome: 'complete', _key: 'key-of-this-form' };

test('a step that is done is gone from the list at once, and the case says what was done', async () => {
  expect(await petra.text('/tasks')).toContain('Vollständigkeitsprüfung');
  const response = await petra.post(step('check-completeness'), COMPLETE);
  expect(response.status).toBe(303);
  const page = await petra.text(response.headers.get('location') ?? '');
  expect(page).toMatch(/role="status"[\s\S]*Erledigt[\s\S]*vollständig/);
  expect(await petra.text('/tasks')).not.toContain('Vollständigkeitsprüfung');
});

test('sent twice by an impatient click it is done once', async () => {
  const answers = await Promise.all([1, 2].map(() => petra.post(step('check-completeness'), COMPLETE)));
  expect(answers.map(({ status }) => status)).toEqual([303, 303]);
  expect(answers[0]?.headers.get('location')).toBe(answers[1]?.headers.get('location'));
});

test('whoever comes second reads who was first, and keeps what they typed', async () => {
  const lea = await here.as('lea');
  await petra.post(step('check-completeness'), COMPLETE);
  const note = 'Bitte die Ansprechperson nachreichen';
  const late = {
    outcome: 'incomplete',
    '@incomplete.missing': ['contact'],
    '@incomplete.note': note,
    _key: 'other-form',
  };
  const response = await lea.post(step('check-completeness'), late);
  const page = await response.text();
  expect(response.status).toBe(409);
  expect(page).toContain('Person petra');
  expect(page).toContain(note);
});

test('what is wrong is told with the field, and everything that was typed stays', async () => {
  const typed = { outcome: 'incomplete', '@incomplete.note': 'Es fehlt <b>etwas</b>', _key: 'one-form-of-many' };
  const response = await petra.post(step('check-completeness'), typed);
  const page = await response.text();
  expect(response.status).toBe(422);
  expect(page).toMatch(/href="#field-incomplete-missing"/);
  expect(page).toMatch(/id="field-incomplete-missing"/);
  expect(page).toContain('Es fehlt &lt;b&gt;etwas&lt;/b&gt;');
  expect(page).toMatch(/value="incomplete" checked/);
});

test('a refusal by a rule names it and leads to its text', async () => {
  const response = await petra.post(step('weigh-request'), { outcome: 'accept', _key: 'too-early-form' });
  expect(response.status).toBe(422);
  const typed = await petra.post(step('confirm-decision'), { _key: 'not-your-step' });
  expect([typed.status, await typed.text()]).toEqual([403, expect.stringContaining('Das geht so nicht')]);
});

test('a form that a session did not outlive is there again after the sign-in, for its person alone', async () => {
  here.at.clock = '2026-03-02T20:00:00.000Z' as Instant;
  const typed = { outcome: 'incomplete', '@incomplete.note': 'Lange überlegt', _key: 'late-evening-form' };
  const response = await petra.post(step('check-completeness'), typed);
  const back = encodeURIComponent(step('check-completeness'));
  expect([response.status, response.headers.get('location')]).toEqual([303, `/sign-in?back=${back}&kept=yes`]);
  expect(await petra.text(response.headers.get('location') ?? '')).toContain('Ihre Sitzung war zu Ende');
  const other = await here.as('lea');
  expect(await other.text(step('check-completeness'))).not.toContain('Lange überlegt');
  await petra.get('/sign-in/start');
  await petra.get('/sign-in/callback?code=sub-petra&state=state');
  const page = await petra.text(step('check-completeness'));
  expect(page).toContain('Lange überlegt');
  expect(page).toContain('Aufgehoben');
  expect(JSON.stringify(await here.at.storage.drafts.ofPerson('petra' as never, here.at.clock))).not.toContain('Lange');
});

test('whoever is interrupted keeps a form for later, and begins anew when they like', async () => {
  const typed = { outcome: 'incomplete', '@incomplete.note': 'Halb fertig', _key: 'interrupted-form', _save: 'yes' };
  expect((await petra.post(step('check-completeness'), typed)).headers.get('location')).toBe(
    step('check-completeness'),
  );
  expect(await petra.text(step('check-completeness'))).toContain('Halb fertig');
  expect(await petra.text(`${step('check-completeness')}?fresh=yes`)).not.toContain('Halb fertig');
  expect(await petra.text('/tasks')).toContain('Vollständigkeitsprüfung');
});

test('what was kept is gone once it is sent', async () => {
  await petra.post(step('check-completeness'), { ...COMPLETE, _save: 'yes' });
  await petra.post(step('check-completeness'), COMPLETE);
  expect(await here.at.storage.drafts.ofPerson('petra' as never, here.at.clock)).toEqual([]);
});

test('a list grows without a script, and nothing is sent', async () => {
  const opened = await petra.post(`/cases/${caseId}/commands/revise-purpose`, {
    'request.criteria.#': '1',
    _more: 'request.criteria',
  });
  expect([opened.status, await opened.text()]).toEqual([200, expect.stringContaining('request.criteria.1.value')]);
});

test.each(['', '/request', '/documents', '/history', '/steps/check-completeness', '/commands/add-note'])(
  'somebody else’s case is answered like one that does not exist: %s',
  async (part) => {
    const otto = await here.as('otto');
    const [theirs, none] = await Promise.all([
      otto.get(`/cases/${caseId}${part}`),
      otto.get(`/cases/${'a'.repeat(26)}${part}`),
    ]);
    expect([theirs.status, await theirs.text()]).toEqual([404, (await none.text()).replaceAll('a'.repeat(26), caseId)]);
  },
);
