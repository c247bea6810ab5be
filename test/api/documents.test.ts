/** Documents over the API: who reads which, and what a form may say of them. */
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { CaseId } from '../../domain/terms.ts';
import { decided } from './course.ts';
import { type Installation, installation } from './installation.ts';

let at: Installation;
let caseId: CaseId;
beforeEach(async () => {
  at = await installation();
  caseId = (await decided(at)).caseId;
});
afterEach(() => at.close());

const pdf = readFileSync(new URL('../../examples/muelheim/anschreiben.pdf', import.meta.url));

async function ask(method: string, path: string, as: string, body?: Uint8Array | object): Promise<Response> {
  const isPdf = body instanceof Uint8Array;
  return at.app.request(`/api/v1/cases/${caseId}/${path}`, {
    method,
    headers: {
      authorization: `Bearer ${await at.token({ sub: `sub-${as}` })}`,
      'content-type': isPdf ? 'application/pdf' : 'application/json',
      ...(method === 'POST' ? { 'idempotency-key': randomUUID() } : {}),
    },
    ...(body ? { body: isPdf ? body : JSON.stringify(body) } : {}),
  });
}
const read = async (as: string, document: string) => (await ask('GET', `documents/${document}`, as)).status;

/** As the answer to the upload says, without what only mailings have. */
async function uploaded(as: string) {
  const { document, mediaType, bytes, commitment } = (await (await ask('POST', 'documents', as, pdf)).json()) as {
    readonly document: string;
    readonly mediaType: string;
    readonly bytes: number;
    readonly commitment: string;
  };
  return { document, mediaType, bytes, commitment };
}
async function given(path: string, as: string, form: object) {
  const answer = await ask('POST', path, as, form);
  if (answer.status !== 200) throw new Error(await answer.text());
}
const problemOf = async (answer: Response) => {
  const { code, errors } = (await answer.json()) as { code: string; errors?: readonly { path: string }[] };
  return { status: answer.status, code, paths: errors?.map(({ path }) => path) };
};

/** As the planner keeps it among the municipality's own. */
async function keptInternally() {
  const file = await uploaded('petra');
  await given('commands/attach-document', 'petra', { readers: 'municipality', title: 'Vertrag', file });
  return file;
}

test('the municipality’s own stays with it: for the carrier and an operator it does not exist', async () => {
  const contract = await keptInternally();
  expect([await read('petra', contract.document), await read('vera', contract.document)]).toEqual([200, 200]);
  expect(await read('audit', contract.document)).toBe(200);
  for (const as of ['carla', 'otto']) expect([as, await read(as, contract.document)]).toEqual([as, 404]);
  expect(await read('opa', contract.document)).toBe(403);
  const [hidden, none] = [
    await ask('GET', `documents/${contract.document}`, 'carla'),
    await ask('GET', `documents/${'0'.repeat(64)}`, 'carla'),
  ];
  const said = async (answer: Response) => ({ ...((await answer.json()) as object), instance: '' });
  expect(await said(hidden)).toEqual(await said(none));
});

test('whoever may not read a document cannot make it readable by naming it', async () => {
  const contract = await keptInternally();
  const attachment = { readers: 'all', title: 'Vertrag', file: contract };
  expect(await problemOf(await ask('POST', 'commands/attach-document', 'carla', attachment))).toEqual({
    status: 422,
    code: 'document-reference-wrong',
    paths: ['/file'],
  });
  expect(await read('carla', contract.document)).toBe(404);
  await given('commands/attach-document', 'petra', attachment);
  expect(await read('carla', contract.document)).toBe(200);
});

test('a receipt is read by those who weigh and answer for it, not by who prints and sends, nor by the carrier', async () => {
  const file = await uploaded('petra');
  await at.deliver(caseId);
  await given('commands/revoke-step', 'mona', { step: 'estimate-addressees', reason: 'Neu zu zählen.' });
  await given('commands/record-for-office', 'petra', {
    office: 'registration-office',
    step: 'estimate-addressees',
    form: { count: 2100, basis: 'register-count' },
    receipt: { kind: 'document', file },
  });
  const answers = await Promise.all(
    ['petra', 'mona', 'dora', 'audit', 'vera', 'carla'].map((as) => read(as, file.document)),
  );
  expect(answers).toEqual([200, 200, 200, 200, 404, 404]);
});

test('a form names a document of this case as it is, or is refused with its place', async () => {
  const file = await uploaded('petra');
  for (const wrong of [
    { ...file, bytes: file.bytes + 1 },
    { ...file, commitment: 'f'.repeat(64) },
    { ...file, document: 'e'.repeat(64) },
  ]) {
    const attachment = { readers: 'municipality', title: 'Vertrag', file: wrong };
    expect(await problemOf(await ask('POST', 'commands/attach-document', 'petra', attachment))).toEqual({
      status: 422,
      code: 'document-reference-wrong',
      paths: ['/file'],
    });
  }
  const recorded = {
    office: 'registration-office',
    step: 'estimate-addressees',
    form: { count: 2100, basis: 'register-count' },
    receipt: { kind: 'document', file: { ...file, bytes: 1 } },
  };
  expect(await problemOf(await ask('POST', 'commands/record-for-office', 'petra', recorded))).toMatchObject({
    code: 'document-reference-wrong',
    paths: ['/receipt/file'],
  });
});

test('another case’s document is none of this case’s', async () => {
  const file = await uploaded('petra');
  caseId = (await decided(at)).caseId;
  const attachment = { readers: 'municipality', title: 'Vertrag', file };
  expect(await problemOf(await ask('POST', 'commands/attach-document', 'petra', attachment))).toMatchObject({
    code: 'document-reference-wrong',
  });
});
