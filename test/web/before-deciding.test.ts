/** What stands beside a form for whoever decides: comparable cases, the versions of a mailing, papers of the case. */
import { paragraph } from '../../activities/letters/blocks.ts';
import { taggedPdf } from '../../activities/letters/tagged-pdf.ts';
import { comparedWords } from '../../client/web/pages/mailing/compared-words.ts';
import type { CaseId, Instant } from '../../domain/terms.ts';
import { type Course, decided, opened } from '../api/course.ts';
import { type Browser, type Site, site } from './site.ts';

let here: Site;
let petra: Browser;
beforeEach(async () => {
  here = await site();
  petra = await here.as('petra');
});
afterEach(() => here.close());

describe('A5: comparable cases', () => {
  test('stand beside the decision’s form, and in it, for those who weigh', async () => {
    await decided(here.at, {}, { summary: 'Befragung am Fluss' });
    const { caseId } = await opened(here.at);
    const page = await petra.text(`/cases/${caseId}/steps/weigh-request`);
    expect(page).toContain('Befragung am Fluss');
    expect(page).toMatch(/name="comparable.#" value="1"/);
    expect(page).toMatch(/name="comparablesSearched" value="yes" checked/);
  });

  test('there are none, and the page says so', async () => {
    const { caseId } = await opened(here.at);
    expect(await petra.text(`/cases/${caseId}/steps/weigh-request`)).toContain('noch keinen entschiedenen Vorgang');
  });
});

describe('two versions of a mailing', () => {
  const letter = async (text: string) =>
    new File(
      [Uint8Array.from(await taggedPdf({ title: 'Brief', footer: '', at: AT, blocks: [paragraph(text)] }))],
      'brief.pdf',
      { type: 'application/pdf' },
    );
  const AT = '2026-03-02T09:00:00.000Z' as Instant;
  const WORDS =
    'Die Teilnahme ist freiwillig. Bei Fragen hilft Vera Vertrauen, Telefon 0208 555 0199. Oberbürgermeister. ';

  const propose = async (browser: Browser, caseId: CaseId, text: string, key: string): Promise<Response> =>
    browser.post(`/cases/${caseId}/steps/draft-mailing`, {
      action: 'propose',
      '@propose.pieces.#': '1',
      '@propose.pieces.0.piece': 'letter',
      '@propose.pieces.0.file': await letter(WORDS + text),
      ...Object.fromEntries(
        ['voluntary', 'trustedPerson', 'fromLeadership', 'noLabel', 'dataProtectionNotice'].map((tick) => [
          `@propose.checklist.${tick}`,
          'yes',
        ]),
      ),
      '@propose.missingExplained': 'Alles steht im Bild auf Seite 1.',
      _key: key,
    });

  async function draft(...proposed: Parameters<typeof propose>): Promise<void> {
    const response = await propose(...proposed);
    if (response.status !== 303)
      throw new Error(`${response.status} ${(await response.text()).match(/<main[\s\S]*<form/)?.[0]}`);
  }

  async function signed(course: Course): Promise<void> {
    const file = await here.at.services.readCase(course.caseId, here.at.actor('petra'));
    const signature = { document: file?.declaration?.document, commits: true };
    await course.give('carla', 'sign-for-carrier', signature, { role: 'carrier-management' });
    await course.give('lea', 'sign-for-municipality', { ...signature, as: 'leadership' }, { role: 'leadership' });
  }

  test('L2: what has gone and what is new, piece by piece, for whoever approves', async () => {
    const course = await decided(here.at);
    await signed(course);
    const carla = await here.as('carla');
    expect(await carla.text(`/cases/${course.caseId}/mailing`)).toContain('noch keine Fassung');
    await draft(carla, course.caseId, 'Wir laden zum Kaffee.', 'first-version-of-it');
    expect(await carla.text(`/cases/${course.caseId}/mailing`)).toContain('erst eine Fassung');
    // Of several pieces one wants to know which is which.
    expect(await carla.text(`/cases/${course.caseId}/documents`)).toMatch(
      /download[^>]*>Schreiben · Entwurf der Sendung, Fassung 1</,
    );
    await draft(petra, course.caseId, 'Wir laden zum Frühstück.', 'second-version-of-it');
    const page = await (await here.as('dora')).text(`/cases/${course.caseId}/mailing`);
    expect(page).toMatch(/<del>[\s\S]{0,200}Kaffee/);
    expect(page).toMatch(/<ins>[\s\S]{0,200}Frühstück/);
    expect(page).not.toMatch(/<ins>[\s\S]{0,200}Teilnahme/);
    expect((await (await here.as('otto')).get(`/cases/${course.caseId}/mailing`)).status).toBe(404);
  });

  test('R9: a letter that labels its recipients comes back with the word, its page and the words around it', async () => {
    const course = await decided(here.at);
    await signed(course);
    const carla = await here.as('carla');
    const response = await propose(carla, course.caseId, 'Viele sind einsam in der Stadt.', 'a-letter-that-labels');
    expect(response.status).toBe(422);
    const page = await response.text();
    expect(page).toContain('Gefunden: „einsam“ (Seite 1).');
    expect(page).toContain('„… 555 0199. Oberbürgermeister. Viele sind einsam in der Stadt. ');
    expect(page).toContain('href="/guideline#R9"');
    // What the letter says is told to whoever brought it, and kept nowhere.
    expect(here.at.log.join('')).not.toContain('einsam');
    expect(JSON.stringify(here.at.sent)).not.toContain('einsam in');
  });

  test('words are told apart, and what is the same stays', () => {
    const { before, now } = comparedWords('Wir laden Sie ein.', 'Wir laden Euch ein.');
    expect(before.filter(({ changed }) => changed).map(({ text }) => text)).toEqual(['Sie']);
    expect(now.filter(({ changed }) => changed).map(({ text }) => text)).toEqual(['Euch']);
    expect(before.map(({ text }) => text).join('')).toBe('Wir laden Sie ein.');
    expect(now.map(({ text }) => text).join('')).toBe('Wir laden Euch ein.');
  });
});

test('papers are offered to whom they are meant for, and to nobody else', async () => {
  const { caseId } = await decided(here.at);
  const carla = await here.as('carla');
  expect(await petra.text(`/cases/${caseId}/documents`)).toContain(`/cases/${caseId}/papers/decision-note`);
  const note = await petra.get(`/cases/${caseId}/papers/decision-note`);
  expect([note.status, note.headers.get('content-type')]).toEqual([200, 'application/pdf']);
  expect(await carla.text(`/cases/${caseId}/documents`)).not.toContain('papers/decision-note');
  expect((await carla.get(`/cases/${caseId}/papers/decision-note`)).status).toBe(404);
  expect((await carla.get(`/cases/${caseId}/papers/decision-letter`)).status).toBe(200);
});
