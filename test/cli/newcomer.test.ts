/** What a newcomer runs into: empty lists, ids that are none, and what stands on the screen when a command only looks. */
import { MUNICIPAL_COMMANDS, municipalityForm } from '../../client/cli/municipality-form.ts';
import type { FormVariant } from '../../client/reading/form-description.ts';
import { type ApiDouble, apiDouble } from './api-double.ts';
import { handschlag } from './handschlag.ts';

const CASE = 'k3vuo5jqn2x7ab4mlw6ctzr2ae';
let api: ApiDouble;
beforeEach(async () => {
  api = await apiDouble();
});
afterEach(() => api.close());

const typed = (line: string) =>
  handschlag(line.split(' '), { HANDSCHLAG_URL: api.url, HANDSCHLAG_TOKEN: 'given-token' });
const answered = (body: unknown, status = 200) => {
  api.answers = [{ status, body }];
};

test('preferences alone change nothing, and what is not named stays', async () => {
  answered({ language: 'en', notices: 'days-mail' });
  expect((await typed('preferences')).out).toBe('E-Mails kommen auf Englisch, neue Schritte gesammelt.\n');
  expect(api.asked.map(({ method }) => method)).toEqual(['GET']);
  await typed('preferences --notices at-once');
  expect(JSON.parse(api.asked.at(-1)?.body ?? '')).toEqual({ language: 'en', notices: 'at-once' });
});

test('where nothing fits a sentence stands, not an empty line', async () => {
  answered({ steps: [] });
  expect((await typed(`case steps ${CASE} --status open`)).out).toBe('Es gibt keinen solchen Schritt.\n');
  answered({ rows: [] });
  expect((await typed('municipality history --after 99 --municipality m')).out).toContain('kein Eintrag');
});

test('an office’s share of a step is told by its name, once', async () => {
  const label = { de: 'Freigabe', en: 'Approval' };
  answered({
    steps: [{ step: 'approve-mailing', instance: 'press-office', label, status: 'open', roles: ['press-office'] }],
  });
  const { out } = await typed(`case steps ${CASE}`);
  expect(out).toMatch(/Freigabe +offen +Pressestelle +approve-mailing/);
  expect(out).not.toContain('(press-office)');
});

test('what was entered for a row reads as a form, not as a program’s answer', async () => {
  const actor = { organisation: 'm', person: 'p-planung', role: 'social-planner' };
  answered({
    seq: 7,
    at: '2026-03-02T09:00:00.000Z',
    type: 'check-completeness',
    actor,
    form: { outcome: 'complete' },
  });
  expect((await typed(`case entry ${CASE} 8`)).out).toBe(
    'Eintrag 7  02.03.2026, 10:00  check-completeness  Sozialplanung (p-planung)\n\noutcome: complete\n',
  );
  expect(await typed(`case entry ${CASE} acht`)).toMatchObject({ exit: 2, err: expect.stringContaining('Zahl') });
});

test('a moment that is none is a mistake of usage that names what can be said', async () => {
  const { exit, err } = await typed(`case show ${CASE} --at gestern`);
  expect([exit, api.asked]).toEqual([2, []]);
  expect(err).toContain('31.12.2026');
});

test('a committee paper needs its committee, and says where they stand', async () => {
  const { exit, err } = await typed(`document paper ${CASE} committee-paper`);
  expect([exit, api.asked]).toEqual([2, []]);
  expect(err).toContain('handschlag municipality committees');
});

test('nobody who typed a command is told of addresses', async () => {
  answered({ detail: 'Diese Adresse gibt es nicht.', code: 'not-found' }, 404);
  for (const line of ['webhook resume w --municipality m', 'calendar-feed revoke f', `document download ${CASE} d`]) {
    const { exit, err } = await typed(line);
    expect([exit, err]).toEqual([1, 'Was Sie nennen, gibt es hier nicht. Bitte prüfen Sie die Kennung.\n']);
  }
});

test('a search by hand has no PDF, and no name where none was given', async () => {
  answered({
    about: { email: 'n@traeger.example' },
    roles: [],
    named: [],
    mentioned: [],
    acts: [],
    told: [],
    credentials: [],
    drafts: [],
  });
  const { out } = await typed('access-report --email n@traeger.example');
  expect(out).toMatch(/^<n@traeger\.example>\n/);
  expect(out).not.toContain('--pdf');
});

test('every field of the municipality’s forms has words, not a program’s name', () => {
  const unnamed = (variants: readonly FormVariant[]): readonly string[] =>
    variants.flatMap(({ fields }) =>
      fields.flatMap(({ name, label, variants: inner = [] }) => [
        ...(label.de === name ? [name] : []),
        ...unnamed(inner),
      ]),
    );
  expect(MUNICIPAL_COMMANDS.flatMap((command) => unnamed(municipalityForm(command)))).toEqual([]);
});

test('a form’s help shows days and single choices as a form holds them', async () => {
  const { out } = await typed('municipality form schedule-sitting');
  expect(out).toMatch(/date\*: Tag \[Jahr-Monat-Tag\]\n +Beispiel: 2027-05-11/);
  expect(out).toContain('special: Sondersitzung in den Sitzungsferien [true, oder weglassen]');
});
