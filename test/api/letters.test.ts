/** Papers over the API, along a whole cooperation: who gets which, from when on, and what it says. */
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { caseStream, type Instant, type OrganisationId } from '../../domain/terms.ts';
import { textOf } from '../activities/letters/read-pdf.ts';
import { assessment, type Course, courseOf, decided, decision, estimate, opened, REASONS, vetting } from './course.ts';
import { aRequest, CONTACT } from './forms.ts';
import { type Installation, installation, MUELHEIM } from './installation.ts';

let at: Installation;
beforeEach(async () => {
  at = await installation();
});
afterEach(() => at.close());

const ask = async (path: string, as: string): Promise<Response> =>
  at.app.request(`/api/v1/cases/${path}`, {
    headers: { authorization: `Bearer ${await at.token({ sub: `sub-${as}` })}` },
  });
const NOTE = 'letters/decision-note.pdf';
const LETTER = 'letters/decision-letter.pdf';
const PAPER = 'letters/committee-paper.pdf?committee=social';

const statusOf = async ({ caseId }: Course, paper: string, as: string) => (await ask(`${caseId}/${paper}`, as)).status;
const problemOf = async ({ caseId }: Course, paper: string, as: string) => {
  const answer = await ask(`${caseId}/${paper}`, as);
  const { code, rule } = (await answer.json()) as { code: string; rule?: string };
  return { status: answer.status, code, rule };
};
async function textIn({ caseId }: Course, paper: string, as: string): Promise<string> {
  const answer = await ask(`${caseId}/${paper}`, as);
  expect(answer.status).toBe(200);
  return textOf(Buffer.from(await answer.arrayBuffer()));
}

test('A4: the note is for those who decide, with what each of them may open', async () => {
  const course = await decided(at);
  const answer = await ask(`${course.caseId}/${NOTE}`, 'petra');
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toBe('application/pdf');
  expect(answer.headers.get('content-disposition')).toMatch(
    /^attachment; filename="(vermerk-HS-[0-9A-Z]{8}\.pdf)"; filename\*=UTF-8''\1$/,
  );
  expect(answer.headers.get('cache-control')).toBe('no-store');
  const text = textOf(Buffer.from(await answer.arrayBuffer()));
  for (const part of [REASONS, 'Zählung im Melderegister', 'zuständig: Stabsstelle', 'per E-Mail', 'mitgezeichnet'])
    expect(text).toContain(part);
  expect(await textIn(course, NOTE, 'audit')).toContain(REASONS);
  for (const as of ['carla', 'vera', 'opa']) {
    expect([as, await problemOf(course, NOTE, as)]).toEqual([as, { status: 403, code: 'not-yours', rule: undefined }]);
  }
  expect(await problemOf(course, NOTE, 'otto')).toMatchObject({ status: 403, code: 'not-yours' });
});

test('A4: the answer is for both sides, without what the administration weighed', async () => {
  const course = await decided(at);
  for (const as of ['carla', 'petra', 'dora', 'audit']) {
    const text = await textIn(course, LETTER, as);
    expect(text).toContain(CONTACT.name);
    expect(text).toContain('Stabsstelle Sozialplanung');
    expect(text).not.toContain(REASONS);
  }
  for (const as of ['vera', 'opa']) expect([as, await statusOf(course, LETTER, as)]).toEqual([as, 403]);
  expect(await statusOf(course, LETTER, 'otto')).toBe(404);
});

test('what does not exist yet is said to be too early', async () => {
  const course = await opened(at);
  expect(await problemOf(course, NOTE, 'petra')).toEqual({ status: 409, code: 'too-early', rule: 'A4' });
  expect(await problemOf(course, LETTER, 'carla')).toEqual({ status: 409, code: 'too-early', rule: 'A4' });
  expect(await problemOf(course, PAPER, 'petra')).toEqual({ status: 409, code: 'too-early', rule: 'F2' });
  expect(await problemOf(course, 'letters/committee-paper.pdf', 'petra')).toMatchObject({ status: 400 });
});

const pdf = readFileSync(new URL('../../examples/muelheim/anschreiben.pdf', import.meta.url));

async function uploaded(course: Course, as: string) {
  const answer = await at.app.request(`/api/v1/cases/${course.caseId}/documents`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${await at.token({ sub: `sub-${as}` })}`,
      'content-type': 'application/pdf',
      'idempotency-key': randomUUID(),
    },
    body: pdf,
  });
  const { findings: _, ...file } = (await answer.json()) as { document: string; findings?: unknown };
  return file;
}

async function declarationOf({ caseId }: Course): Promise<string> {
  const rows = await at.storage.journal.read(caseStream(caseId));
  const rendered = rows.find(({ envelope }) => envelope.type === 'declaration-rendered');
  if (!rendered) throw new Error('the declaration is not rendered');
  return (rendered.envelope.data as { readonly file: { readonly document: string } }).file.document;
}

const checklist = {
  voluntary: true,
  trustedPerson: true,
  fromLeadership: true,
  noLabel: true,
  dataProtectionNotice: true,
};

describe('along the whole course', () => {
  test('drafts, prints and papers are read by those whose turn it is, and at last by everybody', async () => {
    const course = await decided(at);
    const { caseId, give } = course;
    const read = async (as: string, document: string) => (await ask(`${caseId}/documents/${document}`, as)).status;
    const day = (date: string) => {
      at.clock = `${date}T10:00:00.000Z` as Instant;
    };
    const declaration = await declarationOf(course);
    const signed = { document: declaration, commits: true };
    await give('carla', 'sign-for-carrier', signed, { role: 'carrier-management' });
    await give('lea', 'sign-for-municipality', signed, { role: 'leadership' });
    expect([await read('carla', declaration), await read('vera', declaration)]).toEqual([200, 200]);

    const letter = await uploaded(course, 'carla');
    const documents = [letter.document];
    await give('carla', 'draft-mailing', {
      action: 'propose',
      pieces: [{ piece: 'letter', file: letter }],
      checklist,
      trustedPersonAt: 'municipality',
    });
    expect([await read('petra', letter.document), await read('dora', letter.document)]).toEqual([200, 200]);
    expect([await read('vera', letter.document), await read('mona', letter.document)]).toEqual([404, 404]);
    // L2: whoever stands in for an approving office can read what they are to approve.
    await give('presse', 'appoint-substitute', {
      office: 'press-office',
      person: 'mona',
      from: '2026-03-02',
      until: '2026-03-06',
      reason: 'Urlaub',
    });
    expect(await read('mona', letter.document)).toBe(200);
    await give('petra', 'draft-mailing', { action: 'agree', version: 1 });
    for (const as of ['dora', 'presse', 'lea'])
      await give(as, 'approve-mailing', { outcome: 'approve', documents, toneIsCaring: true });
    await give('lea', 'sign-cover-letter', { documents }, { role: 'leadership' });
    await give('petra', 'plan-dispatch', { date: '2026-04-13' });
    await give('petra', 'release-print', { documents });
    expect(await read('vera', letter.document)).toBe(200);

    day('2026-04-07');
    expect(await read('mona', letter.document)).toBe(404);
    await give('mona', 'select-addressees', { criteria: ['age'], count: 2000, blockedEntriesRemoved: true });
    const record = (office: 'print-shop', step: string, form: object) =>
      give(
        'petra',
        'record-for-office',
        { office, step, form, receipt: { kind: 'number', number: 'Bl. 7' } },
        { role: 'social-planner' },
      );
    await record('print-shop', 'print-mailing', { printed: 2015, spoiled: 10, kept: 5 });
    await give('petra', 'announce-dispatch', {
      trustedPersonBriefed: true,
      substituteNamed: true,
      telephoneBriefed: true,
      politicsBriefed: true,
    });
    day('2026-04-13');
    await at.deliver(caseId);
    await give('vera', 'send-mailing', { sent: 2000 });
    day('2026-05-11');
    await give('petra', 'record-responses', { answered: 600, undeliverable: 30, final: true });
    await give('petra', 'choose-sitting', { committee: 'social', sitting: 'social-2026-06' });
    const report = 'Gewünscht werden Mittagstische im Stadtteil.';
    await give('petra', 'submit-report', { summary: report });
    expect(await statusOf(course, PAPER, 'petra')).toBe(409);
    await give('petra', 'accept-report', { outcome: 'accept' });

    const text = await textIn(course, PAPER, 'petra');
    for (const part of [report, 'Sozialausschuss', '18. Juni 2026', '2.000', 'Stabsstelle Sozialplanung'])
      expect(text).toContain(part);
    expect(text).not.toContain(REASONS);
    expect(await statusOf(course, PAPER, 'vera')).toBe(200);
    expect(await statusOf(course, PAPER, 'carla')).toBe(403);
    expect(await statusOf(course, 'letters/committee-paper.pdf?committee=council', 'petra')).toBe(409);

    const { sha256: __, ...paper } = (await uploaded(course, 'petra')) as { document: string; sha256?: string };
    await give('petra', 'prepare-paper', { committee: 'social', number: 'V 26/0456-01', file: paper });
    expect([await read('vera', paper.document), await read('carla', paper.document)]).toEqual([200, 404]);
    expect(await textIn(course, PAPER, 'petra')).toContain('V 26/0456-01');
    day('2026-06-19');
    await give('petra', 'present-report', { committee: 'social', outcome: 'noted' });
    expect(await read('carla', paper.document)).toBe(200);
  }, 60_000);

  test('A2: an import’s note says how a person informed each office, from the paper file', async () => {
    const answer = await at.services.cases.submit({
      actor: at.actor('petra'),
      type: 'import-case',
      origin: { municipality: MUELHEIM, carrier: 'nachbarschaft' as OrganisationId },
      form: { request: { ...aRequest, occurredOn: '2026-01-08' }, file: '50-12/2026' },
      key: 'import-it-now',
    });
    if (answer.kind !== 'receipt') throw new Error(JSON.stringify(answer));
    const course = courseOf(at, answer.caseId);
    const record = (office: string, step: string, form: object, occurredOn = '2026-02-02') =>
      course.give('petra', 'record-for-office', {
        office,
        step,
        form: { ...form, occurredOn },
        receipt: { kind: 'number', number: 'Bl. 3' },
      });
    await record('social-planner', 'check-completeness', { outcome: 'complete' });
    await record('social-planner', 'identify-enabler', { unit: 'Seniorenbüro', leads: 'carrier' });
    await record('social-planner', 'vet-carrier', vetting);
    await record('social-planner', 'inform-data-protection-officer', { how: 'letter' });
    await record('social-planner', 'inform-press-office', { how: 'telephone' }, '2026-02-03');
    await record('social-planner', 'inform-registration-office', { how: 'in-person' });
    await record('registration-office', 'estimate-addressees', { ...estimate, basis: 'experience' });
    await record('data-protection-officer', 'assess-legal-position', assessment);
    await record('social-planner', 'weigh-request', decision, '2026-02-09');
    const text = await textIn(course, NOTE, 'petra');
    for (const part of [
      'schriftlich',
      'telefonisch',
      '3. Februar 2026',
      'persönlich',
      'Erfahrungswert',
      'Seniorenbüro',
    ])
      expect(text).toContain(part);
  });
});

test('each paper is described in OpenAPI as a PDF', async () => {
  const { paths } = (await (await at.app.request('/api/v1/openapi.json')).json()) as {
    paths: Record<string, { get?: { responses: Record<string, { content: object }> } }>;
  };
  for (const name of ['decision-note', 'decision-letter', 'committee-paper']) {
    const answers = paths[`/api/v1/cases/{caseId}/letters/${name}.pdf`]?.get?.responses;
    expect(Object.keys(answers?.['200']?.content ?? {})).toEqual(['application/pdf']);
    expect(answers).toHaveProperty(['409']);
  }
});
