/** Imprint, data-protection notice and accessibility statement: open to everybody, with what the operator has entered. */

import type { Operator } from '../../client/web/operator.ts';
import { DEFAULT_RETENTION, ENDINGS } from '../../domain/calendar/retention-schedule.ts';
import { type Site, site } from './site.ts';

const OPERATOR: Operator = {
  name: 'Stadt Beispielstadt',
  address: 'Markt 1, 12345 Beispielstadt',
  representative: 'Bürgermeister Bernd Beispiel',
  email: 'handschlag@beispielstadt.example',
  phone: '01234 567-0',
  dataProtection: 'datenschutz@beispielstadt.example',
  supervisoryAuthority: 'Landesbeauftragter, Landesstraße 1',
  enforcementBody: 'Ombudsstelle, Landesstraße 2',
};
const PAGES = ['/imprint', '/privacy', '/accessibility'] as const;

let real: Site;
let bare: Site;
let demonstration: Site;
beforeAll(async () => {
  real = await site({}, { operator: OPERATOR });
  bare = await site();
  demonstration = await site({ demonstration: true }, { operator: OPERATOR });
});
afterAll(() => Promise.all([real, bare, demonstration].map((one) => one.close())));

test.each(['/imprint', '/privacy', '/accessibility', '/guideline', '/process'])(
  'everybody reads %s without signing in, in both languages, linked from every page',
  async (path) => {
    const [german, english] = await Promise.all(
      ['de', 'en'].map((language) => real.browser().get(`${path}?lang=${language}`)),
    );
    expect([german?.status, english?.status]).toEqual([200, 200]);
    expect(await german?.text()).toContain('<html lang="de">');
    expect(await english?.text()).toContain('<html lang="en">');
  },
);

test.each([
  ['/imprint', ['name', 'address', 'representative', 'email', 'phone']],
  ['/privacy', ['name', 'address', 'email', 'dataProtection', 'supervisoryAuthority']],
  ['/accessibility', ['name', 'email', 'phone', 'enforcementBody']],
] as const)('%s names whom it concerns', async (path, parts) => {
  const page = await real.browser().text(path);
  for (const part of parts) expect(page).toContain(OPERATOR[part]);
  expect(page).not.toMatch(/erfunden|noch nicht eingetragen/);
});

test.each(PAGES)('what the operator has not entered is missed openly (%s)', async (path) => {
  expect(await bare.browser().text(path)).toContain('vom Betrieb noch nicht eingetragen');
});

test.each(PAGES)('a demonstration shows invented details and says so, whatever was entered (%s)', async (path) => {
  const page = await demonstration.browser().text(path);
  expect(page).toContain('Alle Angaben zum Betreiber sind erfunden');
  expect(page).toContain('Musterstadt');
  for (const value of Object.values(OPERATOR)) expect(page).not.toContain(value);
});

test('the data-protection notice tells the periods that the engine keeps to', async () => {
  const page = await real.browser().text('/privacy');
  for (const ending of ENDINGS) {
    const years = DEFAULT_RETENTION.months[ending] / 12;
    expect(page).toContain(`>${years} ${years === 1 ? 'Jahr' : 'Jahre'}<`);
  }
});

test('the accessibility statement says how far the pages are, what is open, and when it was checked', async () => {
  const page = await real.browser().text('/accessibility');
  for (const said of ['teilweise vereinbar', 'BITV 2.0', 'Leichter Sprache', '26.11.2026', 'Barriere melden'])
    expect(page).toContain(said);
});

test('what an operator enters is shown as text, never as markup', async () => {
  const odd = await site({}, { operator: { name: '<script>alert(1)</script>' } });
  expect(await odd.browser().text('/imprint')).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  await odd.close();
});
