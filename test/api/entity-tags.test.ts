/** Whoever has an answer is told whether it still holds; whoever acts on one, that the case has moved on. */
import { caseStream, type Instant } from '../../domain/terms.ts';
import { attempt } from './abuse/attempts.ts';
import { type Course, opened } from './course.ts';
import { type Installation, installation } from './installation.ts';

let at: Installation;
let course: Course;
beforeEach(async () => {
  at = await installation();
  course = await opened(at);
});
afterEach(() => at.close());

const read = async (path: string, known?: string, as = 'petra') => {
  const response = await attempt(at, {
    method: 'GET',
    path,
    as,
    ...(known === undefined ? {} : { headers: { 'if-none-match': known } }),
  });
  return { status: response.status, etag: response.headers.get('etag') ?? '', text: await response.text() };
};
const complete = (form: object, ifMatch?: string, key?: string) =>
  attempt(at, {
    path: `/api/v1/cases/${course.caseId}/steps/check-completeness`,
    body: form,
    ...(key ? { key } : {}),
    headers: ifMatch === undefined ? {} : { 'if-match': ifMatch },
  });
const isComplete = { outcome: 'complete' };

describe('an answer that one has', () => {
  test.each([
    ['the case', '', /^"\d+-[\w-]{22}"$/],
    ['its history', '/history', /^"\d+-[\w-]{22}"$/],
    ['its journal', '/events', /^"\d+-[\w-]{22}"$/],
    ['its steps', '/steps', /^"\d+-[\w-]{22}"$/],
  ])('%s is not sent again until something happens in it', async (_, path, shape) => {
    const address = `/api/v1/cases/${course.caseId}${path}`;
    const first = await read(address);
    expect(first.etag).toMatch(shape);
    for (const known of [first.etag, `W/${first.etag}`, `"other", ${first.etag}`, '*'])
      expect([known, await read(address, known)]).toEqual([known, { status: 304, etag: first.etag, text: '' }]);
    expect((await read(address, '"1-other"')).status).toBe(200);
    await course.give('petra', 'check-completeness', isComplete);
    const next = await read(address, first.etag);
    expect(next.status).toBe(200);
    expect(next.etag).not.toBe(first.etag);
  });

  test.each(['/api/v1/cases', '/api/v1/tasks'])('%s is not sent again while the same stands in it', async (path) => {
    const first = await read(path);
    expect(first.etag).toMatch(/^W\/"[\w-]{22}"$/);
    expect(await read(path, first.etag)).toMatchObject({ status: 304, text: '' });
    await course.give('petra', 'check-completeness', isComplete);
    expect((await read(path, first.etag)).status).toBe(200);
  });

  test('is another one for another reader', async () => {
    const { etag } = await read(`/api/v1/cases/${course.caseId}`);
    expect((await read(`/api/v1/cases/${course.caseId}`, etag, 'opa')).status).toBe(200);
  });

  test('the days that pass make a task overdue, and its list another one', async () => {
    const { etag } = await read('/api/v1/tasks');
    at.clock = '2026-06-01T09:00:00.000Z' as Instant;
    expect((await read('/api/v1/tasks', etag)).status).toBe(200);
  });
});

describe('a step on a case that one has read', () => {
  const head = async () => (await at.storage.journal.head(caseStream(course.caseId))).seq;

  test('is taken while the case stands as it was read, by whichever of its answers', async () => {
    const { etag } = await read(`/api/v1/cases/${course.caseId}`, undefined, 'carla');
    expect((await complete(isComplete, `"1-other", ${etag}`)).status).toBe(200);
  });

  test('is refused with 412 and nothing written once the case has moved on', async () => {
    const { etag } = await read(`/api/v1/cases/${course.caseId}`);
    await course.give('petra', 'pause-case', { reason: 'Haushaltssperre' });
    await course.give('petra', 'resume-case', { reason: 'Mittel sind da.' });
    const before = await head();
    const response = await complete(isComplete, etag);
    expect(response.status).toBe(412);
    expect(await response.json()).toMatchObject({
      status: 412,
      title: 'Inzwischen geändert',
      code: 'case-moved-on',
      detail: expect.stringContaining(`${before}`),
    });
    expect(await head()).toBe(before);
    expect((await complete(isComplete, '*')).status).toBe(200);
  });

  test('goes by the row alone, as a receipt names it', async () => {
    expect((await complete(isComplete, `"${await head()}"`)).status).toBe(200);
  });

  test.each(['nonsense', '""', 'W/"3-x"', '"-1"', '"1.5"'])('is refused for a tag that is none: %s', async (tag) => {
    expect((await complete(isComplete, tag)).status).toBe(412);
  });

  test('that was taken answers its repetition with the first receipt, though the case has moved on by it', async () => {
    const { etag } = await read(`/api/v1/cases/${course.caseId}`);
    const [first, again] = [
      await complete(isComplete, etag, 'once-only'),
      await complete(isComplete, etag, 'once-only'),
    ];
    expect([first.status, again.status]).toEqual([200, 200]);
    expect(await again.json()).toMatchObject({ repeated: true });
  });

  test('the same holds for commands', async () => {
    const pause = (ifMatch: string) =>
      attempt(at, {
        path: `/api/v1/cases/${course.caseId}/commands/pause-case`,
        body: { reason: 'Haushaltssperre' },
        headers: { 'if-match': ifMatch },
      });
    expect((await pause('"1-x"')).status).toBe(412);
    expect((await pause(`"${await head()}-x"`)).status).toBe(200);
  });

  test('is refused by the engine where somebody was quicker after the door had looked', async () => {
    const heads = [await head()];
    at.sent.length = 0;
    const submit = (as: string, type: 'check-completeness' | 'pause-case', form: object) =>
      at.services.cases.submit({
        actor: at.actor(as),
        type,
        caseId: course.caseId,
        form,
        key: `at-once-${type}`,
        heads,
      });
    const answers = await Promise.all([
      submit('petra', 'check-completeness', isComplete),
      submit('petra', 'pause-case', { reason: 'Haushaltssperre' }),
    ]);
    expect(at.sent).toMatchObject([{ heads }, { heads }]);
    expect(answers).toMatchObject([{ kind: 'receipt' }, { kind: 'refused', refusal: { code: 'case-moved-on' } }]);
  });
});
