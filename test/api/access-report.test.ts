/** Art. 15 GDPR: who is told what is stored about whom, and never what is stored about others. */
import type { AccessReport } from '../../client/access-report/report.ts';
import type { Instant, PersonId } from '../../domain/terms.ts';
import { infoOf, textOf } from '../activities/letters/read-pdf.ts';
import { attempt } from './abuse/attempts.ts';
import { type Course, decided, opened } from './course.ts';
import { type Installation, installation, MUELHEIM } from './installation.ts';

const KLARA = { name: 'Klara Kontakt', email: 'Klara.Kontakt@traeger.example', phone: '0208 555 0101' };
const NORA = { name: 'Nora Nachbar', email: 'nora@elsewhere.example' };
/** Another person with her name. */
const NAMESAKE = { name: 'Klara Kontakt', email: 'k.kontakt@another.example' };

const acting = (person: object) => ({ person, authorised: true, assigned: true, empowered: true });

let at: Installation;
let first: Course;
beforeAll(async () => {
  at = await installation();
  await at.storage.people.put({
    id: 'klara' as PersonId,
    name: KLARA.name,
    email: KLARA.email.toLowerCase(),
    language: 'de',
    organisation: 'nachbarschaft' as never,
    roles: ['carrier'],
    subject: 'sub-klara',
    municipality: MUELHEIM,
  });
  first = await decided(at, {
    contact: KLARA,
    actingPersons: [acting(KLARA), acting(NORA)],
    purpose: 'Klara Kontakt leitet das Vorhaben, Nora Nachbar hilft.',
  });
  await opened(at, { contact: NAMESAKE, actingPersons: [acting(NAMESAKE)] });
  await at.storage.credentials.issue({
    kind: 'calendar-feed',
    hash: 'a'.repeat(64),
    person: 'klara' as PersonId,
    createdAt: at.clock,
  });
});
afterAll(() => at.close());

const get = async (as: string, path: string) => attempt(at, { method: 'GET', path: `/api/v1${path}`, as });
const report = async (as: string, path: string) => (await (await get(as, path)).json()) as AccessReport;
const named = ({ named: all }: AccessReport) => all.map(({ caseId, value }) => [caseId, (value as typeof NORA).email]);

test('the officer is told every value about the person, and none about anybody else', async () => {
  const about = await report('dora', '/people/klara/access-report');
  expect(about.directory).toMatchObject({ name: KLARA.name, roles: [{ id: 'carrier' }] });
  // As contact and as an acting person; the namesake is somebody else.
  expect(named(about)).toEqual([
    [first.caseId, KLARA.email],
    [first.caseId, KLARA.email],
  ]);
  expect(about.named.map(({ by }) => by)).toEqual(['directory', 'directory']);
  expect(JSON.stringify(about)).not.toMatch(/Nora|NAMESAKE|another\.example/);
  expect(about.named[0]).toMatchObject({ entered: { as: { id: 'open-case' }, by: { de: 'Träger' } } });
  // The purpose speaks of her; it speaks of others as well, and stays closed.
  expect(about.mentioned).toMatchObject([{ caseId: first.caseId, field: { de: 'Zweck' } }]);
  expect(about.credentials).toMatchObject([{ kind: { id: 'calendar-feed' } }]);
  expect(about.information.map(({ heading }) => heading.en)).toEqual(
    expect.arrayContaining(['Purposes and legal basis', 'Recipients', 'Period', 'Your rights']),
  );
});

test('whoever acted is told every act and every notice, also of an office', async () => {
  const about = await report('dora', '/people/hugo/access-report');
  expect(about.acts).toMatchObject([
    { caseId: first.caseId, what: { id: 'confirm-decision' }, role: { en: 'Head of unit' } },
  ]);
  const { told } = await report('dora', '/people/dora/access-report');
  expect(told.length).toBeGreaterThan(0);
  expect(told.every(({ caseId }) => caseId === first.caseId)).toBe(true);
});

test('everybody reads their own, without the free texts of others', async () => {
  const mine = await report('klara', '/me/access-report');
  expect(named(mine)).toHaveLength(2);
  expect(mine.mentioned).toEqual([]);
  for (const as of ['carla', 'petra', 'audit', 'opa'])
    expect(await report(as, '/me/access-report')).toMatchObject({
      about: { person: as },
      directory: { subject: `sub-${as}` },
    });
});

test('a form that was begun is told with what was typed to the person alone, to the officer by its name, to others not at all', async () => {
  const place = `/cases/${first.caseId}/commands/add-note`;
  const typed = new Map([
    ['readers', ['municipality']],
    ['@municipality.text', ['Noch halb']],
    ['@all.text', ['Früher für alle']],
    ['_key', ['a-key-of-the-page']],
    ['unknown.0.day', ['7']],
  ]);
  await at.services.drafts.keep('klara' as PersonId, place, typed);
  await at.services.drafts.keep('carla' as PersonId, '/cases/new', new Map([['title', ['Anderer Leute']]]));
  const mine = await report('klara', '/me/access-report');
  expect(mine.drafts).toMatchObject([
    {
      form: { de: 'Vermerk anlegen' },
      place,
      caseId: first.caseId,
      savedAt: at.clock,
      expiresAt: '2026-03-16T09:00:00.000Z',
    },
  ]);
  expect(mine.drafts[0]?.content?.map(({ field, value }) => [field.de, value.de])).toEqual([
    ['Wer es lesen darf', 'nur die Kommune'],
    ['Vermerk', 'Noch halb'],
    ['Vermerk', 'Früher für alle'],
    ['unknown – 1 – Tag', '7'],
  ]);
  const paper = await get('klara', '/me/access-report.pdf');
  expect(textOf(Buffer.from(await paper.arrayBuffer()))).toContain('Noch halb');
  for (const as of ['dora', 'opa']) {
    const about = await report(as, '/people/klara/access-report');
    expect(about.drafts).toMatchObject([{ form: { en: 'Add a note' }, savedAt: at.clock }]);
    expect(JSON.stringify(about)).not.toContain('Noch halb');
  }
  expect((await report('petra', '/me/access-report')).drafts).toEqual([]);
});

test('P15: an operator is told where, and no values', async () => {
  const about = await report('opa', '/people/klara/access-report');
  expect(about.named).toHaveLength(2);
  expect(JSON.stringify(about)).not.toMatch(/Klara|traeger\.example|0208/);
  expect(about.mentioned).toEqual([]);
});

test('nobody else reads it, nor of a person elsewhere', async () => {
  for (const as of ['petra', 'carla', 'audit', 'hugo'])
    expect((await get(as, '/people/klara/access-report')).status).toBe(403);
  await at.storage.people.put({
    id: 'stranger' as PersonId,
    name: 'Somebody',
    email: 'somebody@elsewhere.example',
    language: 'de',
    organisation: 'elsewhere' as never,
    roles: ['social-planner'],
    subject: 'sub-stranger',
    municipality: 'elsewhere' as never,
  });
  for (const person of ['stranger', 'nobody'])
    expect((await get('dora', `/people/${person}/access-report`)).status).toBe(404);
});

test('the officer finds who is named by hand: by address exactly, by name with namesakes', async () => {
  const find = async (body: object, as = 'dora') =>
    attempt(at, { method: 'POST', path: '/api/v1/access-reports', as, body });
  const byEmail = (await (await find({ email: 'NORA@elsewhere.example' })).json()) as AccessReport;
  expect(named(byEmail)).toEqual([[first.caseId, NORA.email]]);
  expect(byEmail.directory).toBeUndefined();
  const byName = (await (await find({ name: 'kontakt klara' })).json()) as AccessReport;
  expect(new Set(named(byName).map(([, email]) => email))).toEqual(new Set([KLARA.email, NAMESAKE.email]));
  expect(byName.named.every(({ by }) => by === 'name')).toBe(true);
  expect((await find({})).status).toBe(422);
  for (const as of ['petra', 'opa', 'carla']) expect((await find({ name: 'Nora Nachbar' }, as)).status).toBe(403);
  expect(JSON.stringify(at.log)).not.toMatch(/Nora|nora@/i);
});

test.each(['de', 'en'] as const)('it is handed over as a tagged PDF (%s)', async (lang) => {
  const response = await get('dora', `/people/klara/access-report.pdf?lang=${lang}`);
  expect(response.headers.get('content-type')).toBe('application/pdf');
  const pdf = Buffer.from(await response.arrayBuffer());
  expect(infoOf(pdf)).toMatchObject({ Tagged: 'yes' });
  const said = textOf(pdf);
  expect(said).toContain(lang === 'de' ? 'Auskunft nach Art. 15 DSGVO' : 'Information under Art. 15 GDPR');
  expect(said).toContain(KLARA.email);
  expect(said).toContain(lang === 'de' ? 'Ihre Rechte' : 'Your rights');
  expect(said).not.toMatch(/Nora|undefined|NaN/);
  expect((await get('klara', `/me/access-report.pdf?lang=${lang}`)).status).toBe(200);
});

test('days are those of the municipality’s clock, on which it is tomorrow already', async () => {
  const createdAt = '2026-03-02T23:30:00.000Z' as Instant;
  await at.storage.credentials.issue({ kind: 'session', hash: 'b'.repeat(64), person: 'klara' as PersonId, createdAt });
  const paper = await get('klara', '/me/access-report.pdf?lang=en');
  expect(textOf(Buffer.from(await paper.arrayBuffer()))).toContain('session: 3 March 2026');
});

test('where several share a mailbox, nobody is handed the name and number of a colleague', async () => {
  const colleague = { name: 'Kurt Kollege', email: KLARA.email, phone: '0208 999' };
  const { caseId } = await opened(at, { contact: colleague, actingPersons: [acting(KLARA)] });
  const mine = (await report('klara', '/me/access-report')).named.filter((one) => one.caseId === caseId);
  expect(mine).toMatchObject([{ value: { name: KLARA.name } }, { otherName: true, value: { withheld: true } }]);
  expect(JSON.stringify(await report('klara', '/me/access-report'))).not.toMatch(/Kollege|0208 999/);
  // The officer sees it, to judge it; the paper that is handed over does not say it.
  const about = await report('dora', '/people/klara/access-report');
  expect(about.named.find(({ otherName }) => otherName)).toMatchObject({ value: colleague });
  const paper = await get('dora', '/people/klara/access-report.pdf');
  const said = textOf(Buffer.from(await paper.arrayBuffer()));
  expect(said).toContain('unter dieser Adresse ist eine andere Person genannt');
  expect(said).not.toContain('Kollege');
});

test('what was erased is told no more', async () => {
  const answer = await at.services.erasePerson(at.actor('dora'), 'klara' as PersonId, 'erase-klara-1');
  if (answer.kind !== 'erased') throw new Error(JSON.stringify(answer));
  for (const caseId of answer.cases) await at.deliver(caseId);
  // Drafts go with the person, and a browser that still holds a form of theirs leaves none behind.
  await at.services.drafts.keep('klara' as PersonId, '/cases/new', new Map([['title', ['Danach']]]));
  expect(await at.storage.drafts.ofPerson('klara' as PersonId, at.clock)).toEqual([]);
  const byEmail = await attempt(at, {
    method: 'POST',
    path: '/api/v1/access-reports',
    as: 'dora',
    body: { email: KLARA.email },
  });
  expect(named((await byEmail.json()) as AccessReport)).toEqual([]);
});
