/** Text that somebody made up to be more than text is shown as text, wherever it is shown. */
import type { CaseId } from '../../domain/terms.ts';
import { courseOf, opened } from '../api/course.ts';
import { aRequest } from '../api/forms.ts';
import { PAGES } from '../browser/pages.ts';
import { type Site, site } from './site.ts';

const HOSTILE = `"><script>alert(1)</script><img src=x onerror=alert(1)>'`;
/** Characters that would end a text or an attribute and begin something else. */
const UNESCAPED = /<script>alert|<img src=x/;

let here: Site;
let caseId: CaseId;

beforeAll(async () => {
  here = await site();
  const at = here.at;
  for (const person of await at.storage.people.all()) await at.storage.people.put({ ...person, name: HOSTILE });
  ({ caseId } = await opened(at, hostile(aRequest) as object));
  const course = courseOf(at, caseId);
  await course.give('petra', 'add-note', { readers: 'all', text: HOSTILE });
  await course.give('petra', 'hold-preliminary-talk', { outcome: 'encouraged', notes: HOSTILE, timeDiscussed: true });
  await course.give('petra', 'check-completeness', { outcome: 'complete' });
  await course.give('petra', 'identify-enabler', { unit: HOSTILE, leads: 'municipality' });
}, 60_000);
afterAll(() => here.close());

/** Every text that nobody chose from a list. */
function hostile(form: unknown): unknown {
  if (Array.isArray(form)) return form.map(hostile);
  if (typeof form === 'string')
    return /[A-ZÄÖÜ ]/.test(form) && !form.includes('@') && !/^\d/.test(form) ? HOSTILE : form;
  if (typeof form !== 'object' || form === null) return form;
  return Object.fromEntries(Object.entries(form).map(([name, value]) => [name, hostile(value)]));
}

const seen = Object.values(PAGES).flatMap(({ as, addresses }) => (as === undefined ? [] : addresses));

test('on every page', async () => {
  const petra = await here.as('petra');
  const pages = await Promise.all(
    seen.map(async (address) => [address, await petra.text(address.replace('CASE', caseId))] as const),
  );
  expect(pages.filter(([, page]) => UNESCAPED.test(page)).map(([address]) => address)).toEqual([]);
  // Where it is shown it is there, as text.
  const shown = pages.filter(([, page]) => page.includes('&lt;script&gt;alert(1)')).map(([address]) => address);
  expect(shown).toEqual(
    expect.arrayContaining(['/tasks', '/cases', '/cases/CASE', '/cases/CASE/request', '/cases/CASE/history']),
  );
});

test('in what is typed back after it was refused, in the address, in the search and in a language that nobody asked for', async () => {
  const petra = await here.as('petra');
  const typed = { outcome: HOSTILE, '@incomplete.note': HOSTILE, _key: HOSTILE, _more: '' };
  const refused = await petra.post(
    `/cases/${caseId}/steps/check-completeness?instance=${encodeURIComponent(HOSTILE)}`,
    typed,
  );
  const pages = await Promise.all([
    refused.text(),
    petra.text(`/cases?text=${encodeURIComponent(HOSTILE)}`),
    petra.text(`/tasks?for=${encodeURIComponent(HOSTILE)}&lang=${encodeURIComponent(HOSTILE)}`),
    petra.text(`/${encodeURIComponent(HOSTILE)}`),
    here.browser().text(`/sign-in?back=${encodeURIComponent(`/${HOSTILE}`)}`),
  ]);
  expect(pages.filter((page) => UNESCAPED.test(page))).toEqual([]);
});
