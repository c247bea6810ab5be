/** When something breaks: a page in words, with a way on, and nothing of what broke; and nothing that somebody typed is lost. */
import type { CaseId } from '../../domain/terms.ts';
import { openedCase } from '../api/abuse/attempts.ts';
import { type Browser, ORIGIN, type Site, site } from './site.ts';

let here: Site;
let caseId: CaseId;
let petra: Browser;
beforeEach(async () => {
  here = await site();
  caseId = await openedCase(here.at);
  petra = await here.as('petra');
});
afterEach(() => here.close());

const SECRET = 'password=geheim at /srv/handschlag/main.ts:12';
/** A stack, a path, a secret, a database's own words. */
const LEAKS = /geheim|\.tsx?:\d|\n\s+at |node_modules|SQLITE|\/(srv|home|tmp|root)\//;
const NOTE = 'Bitte die Ansprechperson nachreichen';
const TYPED = { outcome: 'incomplete', '@incomplete.missing': ['contact'], '@incomplete.note': NOTE };
const step = () => `/cases/${caseId}/steps/check-completeness`;

const broken = () => {
  throw new Error(SECRET);
};

test('a page that fails says so with a number that the log has, and nothing else', async () => {
  const other = await site();
  other.web.get('/broken', broken);
  const response = await (await other.as('petra')).get('/broken');
  const page = await response.text();
  const { log } = other.at;
  await other.close();
  expect(response.status).toBe(500);
  expect(page).not.toMatch(LEAKS);
  const number = /<code>([^<]+)<\/code>/.exec(page)?.[1] ?? 'none';
  expect(log.filter((line) => line.includes(number)).join('')).toContain('"code":"internal"');
});

test.each(['/tasks', '/cases', '/cases/CASE', '/cases/CASE/history', '/cases/CASE/steps/check-completeness', '/'])(
  'where a store does not answer, %s says so, and that nothing is lost',
  async (address) => {
    await here.at.storage.close();
    const response = await petra.get(address.replace('CASE', caseId));
    const page = await response.text();
    expect([response.status, response.headers.get('retry-after')]).toEqual([503, '60']);
    expect(page).toContain('gerade nicht erreichbar');
    expect(page).not.toMatch(LEAKS);
  },
);

test.each(['/', '/imprint', '/help'])('%s is shown also while a store does not answer', async (address) => {
  await here.at.storage.close();
  expect((await here.browser().get(address)).status).toBe(200);
});

describe('what was typed stays', () => {
  test('where no answer came in time; sent again it is done once', async () => {
    here.at.broken = 'before';
    const response = await petra.post(step(), { ...TYPED, _key: 'the-one-key-of-this-form' });
    const page = await response.text();
    expect([response.status, page]).toEqual([503, expect.stringContaining('Es kam keine rechtzeitige Antwort')]);
    expect(page).toContain(NOTE);
    here.at.broken = undefined;
    const key = /name="_key" value="([^"]+)"/.exec(page)?.[1] ?? '';
    expect((await petra.post(step(), { ...TYPED, _key: key })).status).toBe(303);
    const rows = await here.at.storage.journal.read(`case/${caseId}` as never);
    expect(rows.filter(({ envelope }) => envelope.type === 'check-completeness')).toHaveLength(1);
  });

  test('where a file is too large', async () => {
    const form = { readers: 'all', '@all.title': 'Satzung des Trägers', _key: 'form-with-a-large-file' };
    const large = new File([new Uint8Array(21 * 1024 * 1024)], 'satzung.pdf', { type: 'application/pdf' });
    const response = await petra.post(`/cases/${caseId}/commands/attach-document`, { ...form, '@all.file': large });
    const page = await response.text();
    expect([response.status, page]).toEqual([422, expect.stringContaining('href="#field-all-file"')]);
    expect(page).toContain('Satzung des Trägers');
  });

  test('where a file is far too large for one form', async () => {
    const form = { readers: 'all', '@all.title': 'Satzung des Trägers', _key: 'form-with-a-huge-file' };
    const huge = new File([new Uint8Array(30 * 1024 * 1024)], 'satzung.pdf', { type: 'application/pdf' });
    const headers = { origin: ORIGIN, 'sec-fetch-site': 'same-origin', 'content-length': String(huge.size + 1000) };
    const address = `/cases/${caseId}/commands/attach-document`;
    const response = await petra.post(address, { ...form, '@all.file': huge }, headers);
    expect([response.status, await response.text()]).toEqual([413, expect.stringContaining('Zurück zum Formular')]);
    expect(await petra.text(address)).toContain('Satzung des Trägers');
  });
});
