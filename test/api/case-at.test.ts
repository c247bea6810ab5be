/** A case as it stood: at an instant, at the end of a day, after a row. Whose it is, is asked of today. */
import type { CaseFile } from '../../client/reading/case-file.ts';
import { caseStream, type Instant } from '../../domain/terms.ts';
import { assessment, type Course, decision, estimate, opened, vetting } from './course.ts';
import { type Installation, installation } from './installation.ts';

let at: Installation;
let course: Course;
/** Sequence number of the last row after each of the days. */
const heads: Record<string, number> = {};

beforeAll(async () => {
  at = await installation();
  course = await opened(at);
  const on = async (day: string, ...steps: readonly Parameters<Course['give']>[]) => {
    at.clock = `2026-03-${day}T22:30:00.000Z` as Instant;
    for (const step of steps) await course.give(...step);
    await at.deliver(course.caseId);
    heads[day] = (await at.storage.journal.head(caseStream(course.caseId))).seq;
  };
  await on('03', ['petra', 'check-completeness', { outcome: 'complete' }]);
  await on(
    '04',
    ['petra', 'identify-enabler', { unit: 'Stabsstelle', leads: 'municipality' }],
    ['petra', 'vet-carrier', vetting],
  );
  await on('05', ['mona', 'estimate-addressees', estimate], ['dora', 'assess-legal-position', assessment]);
  await on('06', ['petra', 'weigh-request', decision]);
  await on('07', ['hugo', 'confirm-decision', { outcome: 'confirm' }]);
}, 60_000);
afterAll(() => at.close());

async function show(query: string, as = 'petra') {
  const authorization = `Bearer ${await at.token({ sub: `sub-${as}` })}`;
  const path = `/api/v1/cases/${course.caseId}${query === '' ? '' : `?${query}`}`;
  const response = await at.app.request(path, { headers: { authorization } });
  const body = (await response.json()) as Omit<CaseFile, 'status'> & {
    readonly status: string | number;
    readonly code?: string;
    readonly detail?: string;
  };
  return { ...body, status: response.ok ? body.status : response.status, etag: response.headers.get('etag') };
}
const openKeys = ({ openSteps }: Pick<CaseFile, 'openSteps'>) => openSteps.map(({ key }) => key);

test('open steps, facts and documents are those of then', async () => {
  const then = await show('at=2026-03-04T22:30:00.000Z');
  expect(then).toMatchObject({ seq: heads['04'], changedAt: '2026-03-04T22:30:00.000Z', phase: { id: 'involvement' } });
  expect(openKeys(then)).toEqual(expect.arrayContaining(['estimate-addressees', 'assess-legal-position']));
  expect(then.facts).toHaveProperty('vetting');
  expect(then.facts).not.toHaveProperty('estimate');
  expect(then.completed.map(({ key }) => key)).not.toContain('weigh-request');
  const now = await show('');
  expect(openKeys(now)).not.toContain('assess-legal-position');
  expect(now.seq).toBe(heads['07']);
});

test('an instant between two rows, a row by its number and the end of a day mean the same', async () => {
  const then = await show('at=2026-03-04T22:30:00.000Z');
  for (const query of [
    'at=2026-03-05T22:29:59.999Z',
    'at=2026-03-05T22:29:59Z',
    `at=${encodeURIComponent('2026-03-05T23:29:59+01:00')}`,
    `at=${heads['04']}`,
    `seq=${heads['04']}`,
    // By Mülheim's clock: half past eleven on the same evening.
    'at=2026-03-04',
  ])
    expect([query, await show(query)]).toEqual([query, then]);
});

test('what lies ahead is as it stands now', async () => {
  expect(await show('at=2030-01-01T00:00:00.000Z')).toEqual(await show(''));
});

test('before the case began there is none to show, and the answer says since when', async () => {
  for (const query of ['at=2026-03-02T08:59:59.999Z', 'at=2026-03-01', 'seq=1'])
    expect(await show(query)).toMatchObject({
      status: 404,
      code: 'case-not-begun',
      detail: expect.stringMatching(/02\.03\.2026/),
    });
  expect(await show(`seq=${(heads['07'] ?? 0) + 1}`)).toMatchObject({ status: 404, code: 'no-such-row' });
});

test.each(['at=yesterday', 'at=2026-02-30', 'at=2026-03-04T25:00:00Z', 'seq=0', 'seq=1.5', 'at=3&seq=3', 'when=3'])(
  '%s is refused as a query',
  async (query) => {
    expect(await show(query)).toMatchObject({ status: 400, code: 'query-invalid' });
  },
);

test('a carrier reads what it could read then; a stranger nothing; an operator no contents', async () => {
  expect((await show('at=2026-03-06', 'carla')).facts).not.toHaveProperty('decision');
  expect((await show('at=2026-03-07', 'carla')).facts).toMatchObject({ decision: { outcome: 'accept' } });
  expect(await show('at=2026-03-06', 'otto')).toMatchObject({ status: 404, code: 'case-unknown' });
  expect(await show('at=2020-01-01', 'otto')).toMatchObject({ status: 404, code: 'case-unknown' });
  expect(await show('at=2026-03-06', 'opa')).toMatchObject({ facts: {}, names: { people: {} } });
});

test('whoever may order an erasure is told the sealed values that were there by then', async () => {
  const [then, now] = [await show(`seq=${heads['03']}`, 'dora'), await show('', 'dora')];
  expect(then.sealed?.length).toBeGreaterThan(0);
  expect(then.sealed?.length).toBeLessThan(now.sealed?.length ?? 0);
});
