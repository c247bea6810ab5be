/** The journal's rows and the case's steps through the API, for whoever reads. */
import type { JournalEvent } from '../../client/reading/read-events.ts';
import type { CaseStep } from '../../client/reading/read-steps.ts';
import { caseStream } from '../../domain/terms.ts';
import { type Course, decided, REASONS } from './course.ts';
import { PERSONAL } from './forms.ts';
import { type Installation, installation } from './installation.ts';

let at: Installation;
let course: Course;
beforeAll(async () => {
  at = await installation();
  course = await decided(at);
  await course.give('petra', 'waive-step', { step: 'publish-results', reason: 'Es wird nichts veröffentlicht.' });
}, 60_000);
afterAll(() => at.close());

async function get<T>(path: string, as = 'petra'): Promise<T & { readonly status: number; readonly code?: string }> {
  const authorization = `Bearer ${await at.token({ sub: `sub-${as}` })}`;
  const response = await at.app.request(path, { headers: { authorization } });
  return { status: response.status, ...((await response.json()) as T) };
}

describe('the journal’s rows', () => {
  interface Page {
    readonly events: readonly JournalEvent[];
    readonly head: { readonly seq: number; readonly hash: string };
    readonly next?: number;
  }
  const events = (query = '', as?: string) => get<Page>(`/api/v1/cases/${course.caseId}/events${query}`, as);
  const commandOf = ({ events: all }: Page, type: string) =>
    all.find((row) => row.kind === 'command' && row.type === type)?.data;

  test('are those of the journal, linked by their hashes', async () => {
    const rows = await at.storage.journal.read(caseStream(course.caseId));
    const page = await events();
    expect(page.events.map(({ data: _, ...row }) => row)).toEqual(
      rows.map(({ envelope: { data: _, ...envelope }, hash }) => ({ ...envelope, hash })),
    );
    expect(page.head).toEqual({ seq: rows.length, hash: rows.at(-1)?.hash });
    expect(page).not.toHaveProperty('next');
  });

  test('come page by page', async () => {
    const all = await events();
    const first = await events('?limit=5');
    expect(first.events.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5]);
    expect(first.next).toBe(5);
    const rest = await events(`?after=${first.next}&limit=1000`);
    expect([...first.events, ...rest.events]).toEqual(all.events);
    expect(await events(`?after=${all.head.seq}`)).toMatchObject({ events: [], head: all.head });
    expect(await events('?after=-1')).toMatchObject({ status: 400 });
    expect(await events('?limit=1001')).toMatchObject({ status: 400 });
  });

  test('hold coded facts, and of sealed values the commitment alone, whoever reads', async () => {
    for (const as of ['petra', 'carla', 'audit', 'dora']) {
      const page = await events('', as);
      const text = JSON.stringify(page);
      for (const value of [...PERSONAL, REASONS]) expect(text).not.toContain(value);
      expect(text).not.toContain('$sealed');
      expect(commandOf(page, 'open-case')).toMatchObject({
        request: { targetGroup: 'older-people', title: { withheld: true, commitment: expect.any(String) } },
      });
    }
  });

  test('withhold from a carrier what stays with the municipality, and from an operator all data', async () => {
    const [planner, carrier, operator] = [await events(), await events('', 'carla'), await events('', 'opa')];
    for (const type of ['weigh-request', 'vet-carrier']) {
      expect(commandOf(planner, type)).not.toHaveProperty('withheld');
      expect(commandOf(carrier, type)).toEqual({ withheld: true });
    }
    const dataOf = (page: Page, type: string) => page.events.find((row) => row.type === type)?.data;
    expect(dataOf(carrier, 'request-weighed')).toEqual({ withheld: true });
    expect(dataOf(carrier, 'notice-recorded')).toEqual({ withheld: true });
    expect(dataOf(carrier, 'addressees-estimated')).not.toEqual({ withheld: true });
    for (const { data } of operator.events) expect(data).toEqual({ withheld: true });
    expect(await events('', 'otto')).toMatchObject({ status: 404, code: 'case-unknown' });
  });
});

describe('the steps', () => {
  interface Steps {
    readonly seq: number;
    readonly steps: readonly (CaseStep & { readonly form: string; readonly complete?: string })[];
  }
  const steps = (as?: string) => get<Steps>(`/api/v1/cases/${course.caseId}/steps`, as);
  const step = ({ steps: all }: Steps, key: string) => all.find((one) => one.key === key);

  test('say what is done and by whom, what was waived, what is open until when, and what waits for what', async () => {
    const all = await steps();
    expect(all.seq).toBe((await at.storage.journal.head(caseStream(course.caseId))).seq);
    expect(step(all, 'weigh-request')).toMatchObject({
      status: 'done',
      done: { role: 'social-planner', on: '2026-03-02' },
    });
    expect(step(all, 'open-case')).toMatchObject({ status: 'done', done: { role: 'carrier' } });
    expect(step(all, 'publish-results')).toMatchObject({ status: 'waived', waivedBy: all.seq });
    expect(step(all, 'sign-for-carrier')).toMatchObject({
      status: 'open',
      roles: ['carrier-management'],
      yours: false,
      since: '2026-03-02T09:00:00.000Z',
      due: expect.stringMatching(/^2026-03-/),
      complete: `/api/v1/cases/${course.caseId}/steps/sign-for-carrier`,
    });
    expect(step(all, 'approve-mailing/press-office')).toMatchObject({
      status: 'not-yet',
      instance: 'press-office',
      roles: ['press-office'],
      waitsFor: ['draft-mailing'],
    });
    expect(step(all, 'approve-mailing/press-office')).not.toHaveProperty('complete');
    expect(step(all, 'hold-preliminary-talk')).toMatchObject({ status: 'possible' });
    // A10: this municipality has neither a resolution nor an outside printer.
    expect(step(all, 'obtain-resolution')).toBeUndefined();
    expect(step(all, 'agree-processing')).toBeUndefined();
    expect(new Set(all.steps.map(({ key }) => key)).size).toBe(all.steps.length);
  });

  test('each leads to the description of its form', async () => {
    for (const { form, step: id } of (await steps()).steps)
      expect(await get(form)).toMatchObject({ status: 200, id, form: expect.any(Array) });
    expect(await get('/api/v1/guideline/steps/fly')).toMatchObject({ status: 404 });
  });

  test('are those of the reader: yours is theirs, a stranger’s none', async () => {
    const planner = (await steps()).steps.filter(({ status, yours }) => status === 'open' && yours);
    expect(planner.map(({ key }) => key)).toEqual(expect.arrayContaining(['plan-dispatch']));
    expect(step(await steps('lea'), 'sign-for-municipality')).toMatchObject({ yours: true });
    expect(await steps('otto')).toMatchObject({ status: 404, code: 'case-unknown' });
  });

  test('whose turn never came have lapsed once the case is over', async () => {
    await course.give('carla', 'withdraw-case', { reason: 'Es gibt keine Mittel mehr.' });
    const all = await steps();
    expect(step(all, 'plan-dispatch')).toMatchObject({ status: 'lapsed' });
    expect(step(all, 'weigh-request')).toMatchObject({ status: 'done' });
    expect(all.steps.filter(({ status }) => status === 'open' || status === 'possible')).toEqual([]);
  });
});
