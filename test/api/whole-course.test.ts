/** What the whole course of the guideline asks of the API: forms within forms, acting for an office, what was decided elsewhere. */
import { type CaseId, caseStream, type Instant, type OrganisationId } from '../../domain/terms.ts';
import { assessment, courseOf, decided, opened, REASONS } from './course.ts';
import { ACTING, aRequest, CONTACT, PERSONAL } from './forms.ts';
import { type Installation, installation, MUELHEIM } from './installation.ts';

let at: Installation;
beforeEach(async () => {
  at = await installation();
});
afterEach(() => at.close());

let number = 0;
async function ask(method: string, path: string, as: string, body?: unknown, headers: Record<string, string> = {}) {
  const response = await at.app.request(`/api/v1${path}`, {
    method,
    headers: {
      authorization: `Bearer ${await at.token({ sub: `sub-${as}` })}`,
      ...(method === 'POST' ? { 'idempotency-key': `whole-${number++}-key`, 'content-type': 'application/json' } : {}),
      ...headers,
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  // biome-ignore lint/suspicious/noExplicitAny: each test says what it expects of the answer
  return { status: response.status, body: (await response.json()) as any };
}
const get = (path: string, as: string) => ask('GET', path, as);
const entryOf = async (caseId: CaseId, type: string, as: string) => {
  const rows = await at.storage.journal.read(caseStream(caseId));
  const seq = rows.find(({ envelope }) => envelope.type === type)?.envelope.seq;
  return (await get(`/cases/${caseId}/history/${seq}`, as)).body;
};

describe('a form within a form', () => {
  const revised = { ...aRequest, title: 'Begegnung im Stadtteil', contact: { ...CONTACT, name: 'Nora Neu' } };

  test('A3: a revised purpose is sealed, and opens both as it was entered and as the case’s request', async () => {
    const { caseId, give } = await decided(at);
    await give('carla', 'revise-purpose', { reason: 'Enger gefasst.', request: revised });
    expect(JSON.stringify(at.sent)).not.toMatch(/Begegnung im Stadtteil|Nora Neu|Enger gefasst/);
    expect((await get(`/cases/${caseId}`, 'petra')).body.request).toMatchObject(revised);
    const entry = { type: 'revise-purpose', form: { reason: 'Enger gefasst.', request: revised } };
    expect(await entryOf(caseId, 'revise-purpose', 'petra')).toMatchObject(entry);
    expect(await entryOf(caseId, 'purpose-revised', 'carla')).toMatchObject(entry);
  });

  test('an imported request, too; what the planner then records for an office is sealed by that step’s form', async () => {
    const answer = await at.services.cases.submit({
      actor: at.actor('petra'),
      type: 'import-case',
      origin: { municipality: MUELHEIM, carrier: 'nachbarschaft' as OrganisationId },
      form: { request: { ...aRequest, occurredOn: '2026-01-08' }, file: '50-12/2026' },
      key: 'import-it-now',
    });
    if (answer.kind !== 'receipt') throw new Error(JSON.stringify(answer));
    const { caseId } = answer;
    const { give } = courseOf(at, caseId);
    const record = (office: string, step: string, form: object) =>
      give('petra', 'record-for-office', { office, step, form, receipt: { kind: 'number', number: 'Bl. 3' } });
    await record('social-planner', 'check-completeness', { outcome: 'complete', occurredOn: '2026-01-12' });
    await record('social-planner', 'inform-data-protection-officer', { how: 'letter', occurredOn: '2026-01-13' });
    await record('data-protection-officer', 'assess-legal-position', { ...assessment, occurredOn: '2026-01-30' });

    const message = JSON.stringify(at.sent);
    for (const value of [...PERSONAL, assessment.reasons]) expect(message).not.toContain(value);
    const { body } = await get(`/cases/${caseId}`, 'dora');
    expect(body).toMatchObject({
      importing: true,
      request: { title: aRequest.title, actingPersons: [{ person: ACTING }] },
      facts: { assessment: { reasons: assessment.reasons } },
      completed: expect.arrayContaining([
        expect.objectContaining({ key: 'assess-legal-position', on: '2026-01-30', role: 'data-protection-officer' }),
      ]),
    });
    expect(await entryOf(caseId, 'import-case', 'dora')).toMatchObject({ form: { request: aRequest } });
    const recorded = await at.storage.journal.read(caseStream(caseId));
    const row = recorded.findLast(({ envelope }) => envelope.type === 'record-for-office')?.envelope;
    expect(row?.actor).toMatchObject({ person: 'petra', role: 'social-planner', for: 'data-protection-officer' });
    expect(row?.data).toMatchObject({ form: { reasons: { $sealed: 1 } } });
    expect(await entryOf(caseId, 'legal-position-assessed', 'dora')).toMatchObject({
      form: { step: 'assess-legal-position', form: { reasons: assessment.reasons } },
    });
    await give('petra', 'finish-import', {});
    expect((await get(`/cases/${caseId}`, 'dora')).body.importing).toBe(false);
  });

  test('errors in it are named by their place', async () => {
    const { caseId } = await opened(at);
    const form = {
      office: 'print-shop',
      step: 'print-mailing',
      form: { printed: 'many' },
      receipt: { kind: 'number', number: '1' },
    };
    const wrong = await ask('POST', `/cases/${caseId}/commands/record-for-office`, 'petra', form);
    expect(wrong).toMatchObject({ status: 422, body: { code: 'form-invalid' } });
    expect(wrong.body.errors.map(({ path }: { path: string }) => path)).toContain('/form/printed');
    const purpose = { reason: 'x', request: { ...aRequest, title: '' } };
    const other = await ask('POST', `/cases/${caseId}/commands/revise-purpose`, 'carla', purpose);
    expect(other.body.errors.map(({ path }: { path: string }) => path)).toEqual(['/request/title']);
  });

  test('a case is imported through the API by the planner, for a carrier that is named', async () => {
    const form = { request: aRequest, file: '50-12/2026' };
    const path = '/cases/import';
    expect((await ask('POST', path, 'petra', { municipality: 'muelheim', form })).body.errors).toMatchObject([
      { path: '/carrier' },
    ]);
    const body = { municipality: 'muelheim', carrier: 'nachbarschaft', form };
    expect((await ask('POST', path, 'carla', body)).status).toBe(403);
    expect(await ask('POST', path, 'petra', body)).toMatchObject({ status: 201, body: { caseId: expect.any(String) } });
  });
});

describe('for another office', () => {
  test('a substitute who was appointed acts for it; nobody else does, and no role that is none', async () => {
    const { caseId, give } = await decided(at);
    await give('mona', 'revoke-step', { step: 'estimate-addressees', reason: 'Neu zu zählen.' });
    const estimate = (headers: Record<string, string>) =>
      ask('POST', `/cases/${caseId}/steps/estimate-addressees`, 'vera', { count: 10, basis: 'census' }, headers);
    const behalf = { 'handschlag-for': 'registration-office' };
    expect((await estimate(behalf)).body).toMatchObject({ code: 'not-your-step' });
    await give('mona', 'appoint-substitute', {
      office: 'registration-office',
      person: 'vera',
      from: '2026-03-01',
      reason: 'Urlaub',
    });
    expect((await estimate({})).body).toMatchObject({ code: 'not-your-step' });
    expect((await estimate({ 'handschlag-for': 'king' })).body).toMatchObject({ status: 400, code: 'office-unknown' });
    expect((await estimate(behalf)).status).toBe(200);
    const last = (await at.storage.journal.read(caseStream(caseId))).findLast(
      ({ envelope }) => envelope.type === 'addressees-estimated',
    );
    expect(last?.envelope.actor).toMatchObject({ person: 'vera', role: 'mail-room', for: 'registration-office' });
  });

  test('a substitute reads what the office may read, as long as it is one', async () => {
    const { caseId, give } = await decided(at);
    const behalf = { 'handschlag-for': 'registration-office' };
    const reasons = async (headers: Record<string, string> = {}) =>
      (await ask('GET', `/cases/${caseId}`, 'vera', undefined, headers)).body.facts.assessment.reasons;
    expect(await reasons(behalf)).toMatchObject({ withheld: true });
    await give('mona', 'appoint-substitute', {
      office: 'registration-office',
      person: 'vera',
      from: '2026-03-01',
      until: '2026-03-10',
      reason: 'Urlaub',
    });
    expect(await reasons()).toMatchObject({ withheld: true });
    expect(await reasons(behalf)).toBe(assessment.reasons);
    at.clock = '2026-03-11T09:00:00.000Z' as Instant;
    expect(await reasons(behalf)).toMatchObject({ withheld: true });
  });

  test('one’s own office needs no substitute: one acts in one’s own role', async () => {
    const { caseId } = await opened(at);
    const answer = await ask(
      'POST',
      `/cases/${caseId}/steps/check-completeness`,
      'petra',
      { outcome: 'complete' },
      { 'handschlag-for': 'social-planner' },
    );
    expect(answer.status).toBe(200);
    expect((at.sent.at(-1) as unknown as { actor: object }).actor).not.toHaveProperty('for');
  });

  test('the planner takes back what was recorded for an office, in its name', async () => {
    const { caseId } = await decided(at);
    const form = { step: 'estimate-addressees', reason: 'Tippfehler', form: { count: 20, basis: 'census' } };
    const correct = (headers: Record<string, string>) =>
      ask('POST', `/cases/${caseId}/commands/correct-step`, 'petra', form, headers);
    expect((await correct({})).body).toMatchObject({ code: 'not-your-step' });
    expect((await correct({ 'handschlag-for': 'registration-office' })).status).toBe(200);
    expect((await get(`/cases/${caseId}`, 'petra')).body.facts.estimate).toBe(20);
  });
});

describe('what was decided elsewhere', () => {
  test('A5: comparable cases come with outcome, summary and, for who may read them, reasons', async () => {
    const earlier = await decided(at, { expectedCount: 1500 });
    const now = await opened(at);
    const { body } = await get(`/cases/${now.caseId}/comparable`, 'petra');
    expect(body.cases).toEqual([
      {
        caseId: earlier.caseId,
        number: `HS-${earlier.caseId.slice(0, 8).toUpperCase()}`,
        outcome: 'accept',
        decidedOn: '2026-03-02',
        summary: 'Befragung älterer Menschen',
        reasons: REASONS,
        alike: ['legalForm', 'targetGroup', 'mailingKind', 'expectedCount', 'occasion'],
        score: 5,
      },
    ]);
  });

  test('a carrier learns nothing of other carriers’ cases, nor does who only prints or sends', async () => {
    await decided(at);
    const { caseId } = await opened(at);
    for (const as of ['carla', 'vera', 'opa']) {
      expect([as, (await get(`/cases/${caseId}/comparable`, as)).status]).toEqual([as, 403]);
    }
    expect((await get(`/cases/${caseId}/comparable`, 'otto')).status).toBe(403);
  });

  test('A6: the year’s effort is added up against the budget, for who decides or answers for it', async () => {
    await decided(at);
    const budget = { year: 2026, staffHours: 30, sheets: 10_000, postageCents: 500_000 };
    expect((await ask('POST', '/municipalities/muelheim/commands/record-budget', 'hugo', budget)).status).toBe(200);
    expect((await get('/municipalities/muelheim/effort?year=2026', 'hugo')).body).toMatchObject({
      accounts: [
        {
          year: 2026,
          accepted: 1,
          running: 1,
          estimated: { staffHours: 40, sheets: 6000, postageCents: 230_000 },
          overrun: { staffHours: 10, sheets: 0 },
        },
      ],
    });
    expect((await get('/municipalities/muelheim/effort?year=2020', 'petra')).body).toEqual({ accounts: [] });
    expect((await get('/municipalities/muelheim/effort', 'vera')).status).toBe(403);
    expect((await get('/municipalities/muelheim/effort', 'carla')).status).toBe(403);
  });
});

test('a newcomer can learn every step and every field from the API', async () => {
  const { body } = await get('/guideline', 'carla');
  const draft = body.steps.find(({ id }: { id: string }) => id === 'draft-mailing');
  expect(draft).toMatchObject({
    label: { de: 'Schreiben entwerfen' },
    rules: expect.arrayContaining(['L1']),
    within: 20,
  });
  expect(draft.form.map(({ when }: { when: { value: string } }) => when.value)).toEqual(['propose', 'agree']);
  const pieces = draft.form[0].fields.find(({ name }: { name: string }) => name === 'pieces');
  expect(pieces).toMatchObject({ kind: 'list', optional: false, variants: [{ fields: expect.any(Array) }] });
  const talk = body.steps.find(({ id }: { id: string }) => id === 'hold-preliminary-talk');
  expect(talk.form[0].fields).toContainEqual(
    expect.objectContaining({ name: 'occurredOn', kind: 'date', optional: true }),
  );
  expect(body.rules).toContainEqual({ id: 'R7', force: 'should' });
  expect(body.commands.map(({ id }: { id: string }) => id)).toContain('waive-step');
});
