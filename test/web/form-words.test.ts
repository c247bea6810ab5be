/** What every form says beside its fields: hints that fit the page, what is wrong in a few words, no empty lists. */
import type { CaseId } from '../../domain/terms.ts';
import { openedCase } from '../api/abuse/attempts.ts';
import { type Browser, type Site, site } from './site.ts';

let here: Site;
let caseId: CaseId;
let petra: Browser;
beforeAll(async () => {
  here = await site();
  caseId = await openedCase(here.at);
  petra = await here.as('petra');
});
afterAll(() => here.close());

const step = (name: string) => petra.text(`/cases/${caseId}/steps/${name}`);
const CAUTION = /Bitte keine Namen oder Anschriften von Bürgerinnen und Bürgern/g;

test('L9: that no names are wanted is said once for a form, however many free texts it has', async () => {
  const carla = await here.as('carla');
  expect((await carla.text('/cases/new/what')).match(CAUTION)).toHaveLength(1);
  expect((await step('check-completeness')).match(CAUTION)).toHaveLength(1);
  expect((await step('plan-dispatch')).match(CAUTION)).toBeNull();
});

test('what is chosen from a list says nothing of how an id is typed', async () => {
  const pages = [
    await step('choose-sitting'),
    await step('vet-carrier'),
    await petra.text(`/cases/${caseId}/commands/hand-over-case`),
  ];
  for (const page of pages) expect(page).not.toMatch(/26 Zeichen|Kurzname|Kennung aus dem|social-affairs|p-planung/);
  expect(pages[2]).toContain('<select');
});

test('an optional list with nothing in it is left out, and comes with the first entry', async () => {
  const field = 'carriedOver.from';
  expect(await step('vet-carrier')).not.toContain(`name="${field}"`);
  await openedCase(here.at);
  expect(await step('vet-carrier')).toContain(`name="${field}"`);
});

describe('what is wrong', () => {
  const send = async (typed: Readonly<Record<string, string>>) =>
    (await petra.post(`/cases/${caseId}/steps/plan-dispatch`, { ...typed, _key: 'wrong-date' })).text();
  const DAY = 'date';

  test('is short at the field, and has the whole path above the form', async () => {
    const carla = await here.as('carla');
    const page = await (await carla.post('/cases/new/who', { 'actingPersons.#': '1' })).text();
    expect(page).toMatch(
      /<a class="kern-link" href="#field-actingPersons-0-person-name">„Name“ \(Handelnde Personen, /,
    );
    expect(page).toMatch(/id="field-actingPersons-0-person-name-error">.*?<span class="kern-body">Bitte ausfüllen\.</s);
    expect(page).toMatch(/id="field-carrier-legalForm-error">.*?<span class="kern-body">Bitte wählen\.</s);
    expect(page).toMatch(/id="field-carrier-charitable-error">.*?<span class="kern-body">Bitte wählen\.</s);
  });

  test('with a day is said in day, month and year', async () => {
    const page = await send({ [`${DAY}.day`]: '31', [`${DAY}.month`]: '2', [`${DAY}.year`]: '2027' });
    expect(page).toContain('Dieses Datum gibt es nicht. Bitte prüfen Sie Tag, Monat und Jahr.');
    expect(page).not.toMatch(/Jahr-Monat-Tag|2027-03-15/);
  });

  test('a day in the future is refused at its field, in a correction, too', async () => {
    const future = { 'occurredOn.day': '2', 'occurredOn.month': '1', 'occurredOn.year': '2099' };
    const typed = { outcome: 'complete', _key: 'of-the-future' };
    const inVariant = Object.fromEntries(Object.entries(future).map(([name, value]) => [`@complete.${name}`, value]));
    const address = `/cases/${caseId}/steps/check-completeness`;
    const refused = await (await petra.post(address, { ...typed, ...inVariant })).text();
    expect(refused).toContain('href="#field-complete-occurredOn">„Geschehen am“ kann nicht in der Zukunft liegen.');
    expect(refused).toContain('War es an einem anderen Tag?');
    await petra.post(address, { ...typed, _key: 'of-today' });
    const corrected = await petra.post(`/cases/${caseId}/commands/correct-step?key=check-completeness`, {
      'form.outcome': 'complete',
      ...Object.fromEntries(Object.entries(inVariant).map(([name, value]) => [`form.${name}`, value])),
      reason: 'Tag verwechselt',
      _key: 'correction-of-the-future',
    });
    expect(await corrected.text()).toContain('href="#field-form-complete-occurredOn">');
  });
});
