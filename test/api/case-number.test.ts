/** The API takes a case's number in place of its id, from whoever may see the case. */

import { readFile } from 'node:fs/promises';
import { startServer } from '../../client/http/server.ts';
import { caseNumber } from '../../domain/case/case-number.ts';
import { type Course, opened } from './course.ts';
import { type Installation, installation } from './installation.ts';

let at: Installation;
let course: Course;
let number: string;
beforeAll(async () => {
  at = await installation();
  course = await opened(at);
  number = caseNumber(course);
});
afterAll(() => at.close());

let keys = 0;
async function ask(path: string, as: string, body?: unknown) {
  keys += 1;
  const authorization = `Bearer ${await at.token({ sub: `sub-${as}` })}`;
  const response = await at.app.request(`/api/v1${path}`, {
    headers: {
      authorization,
      ...(body ? { 'content-type': 'application/json', 'idempotency-key': `number-${keys}` } : {}),
    },
    ...(body ? { method: 'POST', body: JSON.stringify(body) } : {}),
  });
  return { status: response.status, body: await response.json() };
}

test('reads and steps find the case by it, in capitals or not, with the query that they bear', async () => {
  expect(await ask(`/cases/${number}`, 'carla')).toMatchObject({ status: 200, body: { caseId: course.caseId } });
  expect(await ask(`/cases/${number.toLowerCase()}/history`, 'petra')).toMatchObject({ status: 200 });
  expect(await ask(`/cases/${number}/plan?sitting=social-2026-06`, 'petra')).toMatchObject({
    body: { outlook: { sitting: { id: 'social-2026-06' } } },
  });
  const done = await ask(`/cases/${number}/steps/check-completeness`, 'petra', { outcome: 'complete' });
  expect(done).toMatchObject({ status: 200, body: { caseId: course.caseId } });
});

test('a body travels along through a real server, too', async () => {
  const pdf = await readFile('examples/muelheim/anschreiben.pdf');
  const server = await startServer({ app: at.app, host: '127.0.0.1', port: 0 });
  const response = await fetch(`http://127.0.0.1:${server.port}/api/v1/cases/${number}/documents`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${await at.token()}`,
      'content-type': 'application/pdf',
      'idempotency-key': 'number-upload',
    },
    body: Uint8Array.from(pdf),
  });
  await server.stop();
  expect([response.status, await response.json()]).toEqual([201, expect.objectContaining({ bytes: pdf.length })]);
});

test('to everybody else, and where there is none, the case is as unknown as by its id', async () => {
  const unknown = { status: 404, body: { code: 'case-unknown' } };
  expect(await ask(`/cases/${number}`, 'otto')).toMatchObject(unknown);
  expect(await ask('/cases/HS-AAAAAAAA', 'carla')).toMatchObject(unknown);
  expect(await ask('/cases/HS-AAAAAAAA', 'carla')).toMatchObject({ body: { detail: await detailOf('otto') } });
});
const detailOf = async (as: string): Promise<unknown> =>
  ((await ask(`/cases/${course.caseId}`, as)).body as { readonly detail: unknown }).detail;

test('a parameter that is missing is told as missing', async () => {
  expect(await ask(`/cases/${course.caseId}/letters/committee-paper.pdf`, 'petra')).toMatchObject({
    status: 400,
    body: { errors: [{ path: '/committee', message: '„committee“ fehlt.' }] },
  });
  expect(await ask('/cases', 'carla', { form: {} })).toMatchObject({
    status: 422,
    body: { errors: [{ path: '/municipality', message: '„municipality“ fehlt.' }] },
  });
});

test('A6: a carrier is told that the effort is the administration’s to see', async () => {
  expect(await ask('/municipalities/muelheim/effort', 'carla')).toMatchObject({
    status: 403,
    body: { detail: 'Das ist in Ihrer Rolle nicht vorgesehen: Jahreskonto des Aufwands lesen.' },
  });
});
