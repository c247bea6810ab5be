/** P15: another carrier's case is answered like one that does not exist, by every address that names a case. */
import type { CaseId } from '../../../domain/terms.ts';
import { type Installation, installation } from '../installation.ts';
import { attempt, heads, openedCase, refusalOf } from './attempts.ts';

const NOWHERE = 'a'.repeat(26);

let at: Installation;
let caseId: CaseId;
let paths: readonly (readonly [method: string, path: string])[];
beforeAll(async () => {
  at = await installation();
  caseId = await openedCase(at);
  const description = (await (await at.app.request('/api/v1/openapi.json')).json()) as {
    readonly paths: Readonly<Record<string, object>>;
  };
  paths = Object.entries(description.paths).flatMap(([path, item]) =>
    path.includes('{caseId}') ? Object.keys(item).map((method) => [method.toUpperCase(), path] as const) : [],
  );
});
afterAll(() => at.close());

const fill = (path: string, id: string) =>
  path
    .replace('{caseId}', id)
    .replace('{seq}', '1')
    .replace(/\{id\}|\{document\}/, 'f'.repeat(64))
    .concat(path.endsWith('/plan') ? '?sitting=social-2026-06' : '')
    .concat(path.endsWith('committee-paper.pdf') ? '?committee=social' : '');

test('every such address gives a stranger the same answer for a foreign case and for none', async () => {
  expect(paths.length).toBeGreaterThan(70);
  const before = await heads(at, caseId);
  for (const [method, path] of paths) {
    const answers = await Promise.all(
      [caseId, NOWHERE].map(async (id) => {
        const given = method === 'GET' || method === 'HEAD' ? {} : { body: '{}' };
        const response = await attempt(at, { method, path: fill(path, id), as: 'otto', ...given });
        const { instance: _, ...problem } = (await refusalOf(response)) as object as Record<string, unknown>;
        return { status: response.status, problem: JSON.parse(JSON.stringify(problem).replaceAll(id, 'ID')) };
      }),
    );
    expect([method, path, answers[0]]).toEqual([method, path, answers[1]]);
    expect([method, path, answers[0]?.status]).not.toEqual([method, path, 200]);
  }
  expect(await heads(at, caseId)).toEqual(before);
});
