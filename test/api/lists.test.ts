/** Lists through the API: filters, orders, paging, titles, and what somebody sees for the offices they act for. */
import type { Instant, Role } from '../../domain/terms.ts';
import { type Course, decided, opened, vetting } from './course.ts';
import { aRequest } from './forms.ts';
import { type Installation, installation, MUELHEIM } from './installation.ts';

let at: Installation;
/** In the order of their opening: decided, complete, and sent back to its carrier. */
let [first, second, third]: readonly Course[] = [];
const ids = { first: '', second: '', third: '' };

beforeAll(async () => {
  at = await installation();
  first = await decided(at);
  at.clock = '2026-03-03T09:00:00.000Z' as Instant;
  second = await opened(at, {
    carrier: { ...aRequest.carrier, name: 'Offene Türen Mülheim gGmbH' },
    title: 'Neu in der Stadt',
    targetGroup: 'newcomers',
    mailingKind: 'flyer',
  });
  at.clock = '2026-03-04T09:00:00.000Z' as Instant;
  third = await opened(at, { title: 'Wer pflegt, braucht Pausen', targetGroup: 'carers' });
  await third.give('petra', 'check-completeness', {
    outcome: 'incomplete',
    missing: ['purpose'],
    note: 'Es fehlt der Zweck.',
  });
  at.clock = '2026-03-05T09:00:00.000Z' as Instant;
  await second.give('petra', 'check-completeness', { outcome: 'complete' });
  Object.assign(ids, { first: first.caseId, second: second.caseId, third: third.caseId });
}, 60_000);
afterAll(() => at.close());

interface Answer {
  readonly status: number;
  readonly code?: string;
  readonly errors?: readonly { readonly path: string }[];
  readonly cases: readonly Listed[];
  readonly tasks: readonly (Listed & { readonly key: string; readonly for?: Role; readonly roles: readonly Role[] })[];
  readonly next?: string;
}
interface Listed {
  readonly caseId: string;
  readonly number: string;
  readonly title: unknown;
  readonly overdue: boolean;
  readonly due: string | null;
  readonly facts: Readonly<Record<string, unknown>>;
}

async function get(path: string, as = 'petra', headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
  const authorization = `Bearer ${await at.token({ sub: `sub-${as}` })}`;
  const response = await at.app.request(`/api/v1${path}`, { headers: { authorization, ...headers } });
  return { status: response.status, ...((await response.json()) as Omit<Answer, 'status'>) };
}

const names = ({ cases }: Answer) =>
  cases.map(({ caseId }) => Object.entries(ids).find(([, id]) => id === caseId)?.[0]);
const cases = async (query: string, as?: string) => names(await get(`/cases?${query}`, as));

describe('cases', () => {
  test('come the last changed first, or as it is asked for', async () => {
    expect(await cases('')).toEqual(['second', 'third', 'first']);
    expect(await cases('sort=opened')).toEqual(['third', 'second', 'first']);
    const { cases: urgent } = await get('/cases?sort=due');
    const due = urgent.map((one) => one.due ?? '9');
    expect(due).toEqual(due.toSorted());
  });

  test('are filtered by phase, by whose turn it is, by carrier and by whether they are under way', async () => {
    expect(await cases('phase=request')).toEqual(['third']);
    expect(await cases('phase=request&phase=declaration')).toEqual(['third', 'first']);
    expect(await cases('role=carrier-management')).toEqual(['first']);
    expect(await cases('role=carrier-management&role=data-protection-officer&sort=opened')).toEqual(['first']);
    expect(await cases('carrier=nachbarschaft&phase=request')).toEqual(['third']);
    expect(await cases('carrier=other-carrier')).toEqual([]);
    expect(await cases('open=false')).toEqual([]);
  });

  test('a carrier that names another one is shown nothing', async () => {
    expect(await cases('', 'carla')).toHaveLength(3);
    expect(await cases('carrier=nachbarschaft', 'carla')).toHaveLength(3);
    expect(await cases('carrier=other-carrier', 'carla')).toEqual([]);
    expect(await cases('', 'otto')).toEqual([]);
    expect(await cases('carrier=nachbarschaft', 'otto')).toEqual([]);
  });

  test('are overdue once the municipality’s day is over, not before', async () => {
    const { due } = (await get(`/cases?text=${(await get('/cases?phase=request')).cases[0]?.number}`)).cases[0] ?? {};
    expect(due).toMatch(/^2026-03-/);
    const before = at.clock;
    // In Mülheim it is an hour later than in UTC: still the day itself, then the next one.
    at.clock = `${due}T22:59:00.000Z` as Instant;
    expect(await cases('overdue=true&phase=request')).toEqual([]);
    expect((await get('/cases?phase=request')).cases).toMatchObject([{ overdue: false }]);
    at.clock = `${due}T23:00:00.000Z` as Instant;
    expect(await cases('overdue=true&phase=request')).toEqual(['third']);
    expect(await cases('overdue=true&phase=request', 'carla')).toEqual(['third']);
    expect((await get('/cases?phase=request')).cases).toMatchObject([{ overdue: true }]);
    expect(await cases('overdue=false&phase=request')).toEqual([]);
    at.clock = before;
  });

  test('are found by number, carrier, words of their facts and the summary of a decision, never by their title', async () => {
    const [one] = (await get('/cases?phase=request')).cases;
    expect(await cases(`text=${one?.number}`)).toEqual(['third']);
    expect(await cases(`text=${one?.number.toLowerCase().slice(0, 9)}`)).toEqual(['third']);
    expect(await cases('text=offene%20turen')).toEqual(['second']);
    expect(await cases('text=Zugezogene')).toEqual(['second']);
    expect(await cases('text=people who care')).toEqual(['third']);
    expect(await cases('text=befragung')).toEqual(['first']);
    expect(await cases('text=Pausen')).toEqual([]);
    expect(await cases('text=zugezogene&phase=request')).toEqual([]);
  });

  test('page by page they are all there, in each order', async () => {
    for (const sort of ['changed', 'opened', 'due']) {
      const all = await cases(`sort=${sort}`);
      const one = await get(`/cases?sort=${sort}&limit=2`);
      const two = await get(`/cases?limit=2&after=${one.next}`);
      expect([...names(one), ...names(two)]).toEqual(all);
      expect(two.next).toBeUndefined();
    }
  });

  test.each([
    ['after=nonsense', '/after'],
    [`after=${Buffer.from('{"order":"changed","key":"x","caseId":"y"}').toString('base64url')}`, '/after'],
    ['phase=nowhere', '/phase'],
    ['role=king', '/role'],
    ['overdue=maybe', '/overdue'],
    ['sort=best', '/sort'],
    ['text=ab', '/text'],
    ['limit=0', '/limit'],
    ['carrier=UPPER', '/carrier'],
  ])('%s is refused, with the place', async (query, path) => {
    const answer = await get(`/cases?${query}`);
    expect(answer).toMatchObject({ status: 400, code: 'query-invalid' });
    expect(answer.errors?.map((error) => error.path)).toEqual([path]);
  });

  test('the word for the next page belongs to its order', async () => {
    const { next } = await get('/cases?sort=opened&limit=1');
    expect(await get(`/cases?sort=due&after=${next}`)).toMatchObject({ status: 400, code: 'query-invalid' });
  });

  test('each has its title for whoever may read it; an operator sees no contents and searches by number alone', async () => {
    expect((await get('/cases?sort=opened')).cases.map(({ title }) => title)).toEqual([
      'Wer pflegt, braucht Pausen',
      'Neu in der Stadt',
      aRequest.title,
    ]);
    const { cases: listed } = await get('/cases', 'opa');
    expect(listed).toHaveLength(3);
    for (const one of listed) {
      expect(one).toMatchObject({ title: { withheld: true, commitment: expect.any(String) }, facts: {} });
      expect(one).not.toHaveProperty('carrierName');
    }
    expect(await cases('text=zugezogene', 'opa')).toEqual([]);
    expect(await cases(`text=${listed[0]?.number}`, 'opa')).toHaveLength(1);
  });

  test('a carrier reads a decision once it is co-signed, and never what it costs the municipality', async () => {
    const [mine] = (await get('/cases?phase=declaration', 'carla')).cases;
    expect(mine?.facts).toMatchObject({ outcome: 'accept', summary: 'Befragung älterer Menschen' });
    expect(mine?.facts).not.toHaveProperty('effort');
    expect((await get('/cases?phase=declaration')).cases[0]?.facts).toHaveProperty('effort');
  });
});

describe('tasks', () => {
  const tasks = async (query: string, as?: string, headers?: Readonly<Record<string, string>>) =>
    (await get(`/tasks?${query}`, as, headers)).tasks;

  test('say what, of which case and carrier, until when', async () => {
    const [task] = await tasks('phase=request', 'carla');
    expect(task).toMatchObject({
      caseId: ids.third,
      number: `HS-${ids.third.slice(0, 8).toUpperCase()}`,
      title: 'Wer pflegt, braucht Pausen',
      carrierName: aRequest.carrier.name,
      phase: { id: 'request', label: { de: 'Anbahnung', en: 'Request' } },
      step: 'complete-request',
      overdue: false,
      due: expect.stringMatching(/^2026-03-/),
    });
    expect(task).not.toHaveProperty('for');
  });

  test('are filtered by office, phase, carrier, day and whether they are overdue', async () => {
    const all = await tasks('');
    expect(all.length).toBeGreaterThan(2);
    expect(await tasks('role=social-planner')).toEqual(all);
    expect(await tasks('role=press-office')).toEqual([]);
    expect(await tasks('carrier=other-carrier')).toEqual([]);
    expect((await tasks('phase=vetting')).every(({ caseId }) => caseId === ids.second)).toBe(true);
    expect(await tasks('phase=request')).toEqual([]);
    const [soonest] = all;
    expect(await tasks(`due=${soonest?.due}`)).toEqual([]);
    const before = at.clock;
    at.clock = '2026-04-20T09:00:00.000Z' as Instant;
    const late = await tasks('overdue=true');
    expect(late.length).toBeGreaterThan(0);
    expect(late.every(({ overdue }) => overdue)).toBe(true);
    expect((await tasks('due=2026-04-20')).map(({ key }) => key)).toEqual(late.map(({ key }) => key));
    expect([...late, ...(await tasks('overdue=false'))]).toHaveLength(all.length);
    at.clock = before;
    expect(await get('/tasks?due=2026-02-30')).toMatchObject({ status: 400, errors: [{ path: '/due' }] });
  });

  test('page by page they are all there', async () => {
    const all = await tasks('');
    const seen: (typeof all)[number][] = [];
    let next: string | undefined = '';
    for (let query = 'limit=1'; next !== undefined; query = `limit=1&after=${next}`) {
      const page: Answer = await get(`/tasks?${query}`);
      seen.push(...page.tasks);
      next = page.next;
    }
    expect(seen).toEqual(all);
    expect(await get('/tasks?after=x')).toMatchObject({ status: 400, errors: [{ path: '/after' }] });
  });

  test('what is completed is gone at once', async () => {
    const isThere = async () =>
      (await tasks('')).some(({ caseId, key }) => caseId === ids.second && key === 'vet-carrier');
    expect(await isThere()).toBe(true);
    await second?.give('petra', 'vet-carrier', vetting);
    expect(await isThere()).toBe(false);
  });

  test('a role that was chosen shows its own tasks only', async () => {
    expect((await tasks('', 'lea')).some(({ roles }) => roles.includes('social-planner'))).toBe(true);
    const leadership = await tasks('', 'lea', { 'handschlag-role': 'leadership' });
    expect(leadership.map(({ key }) => key)).toEqual(['sign-for-municipality']);
    expect(await tasks('', 'opa')).toEqual([]);
  });

  describe('of whoever acts for another office', () => {
    const officers = async (as: string, query = '') =>
      (await tasks(query, as)).filter(({ roles }) => roles.includes('data-protection-officer'));

    test('in one case they are shown, and say so', async () => {
      await second?.give('petra', 'identify-enabler', { unit: 'Stabsstelle', leads: 'municipality' });
      await at.deliver(second?.caseId ?? ('' as never));
      expect(await officers('dora')).not.toEqual([]);
      expect(await officers('presse')).toEqual([]);
      const form = { office: 'data-protection-officer', person: 'presse', from: '2026-03-06', reason: 'Urlaub' };
      await second?.give('dora', 'appoint-substitute', { ...form, until: '2026-03-10' });
      // Not before the first day, nor after the last one.
      expect(await officers('presse')).toEqual([]);
      at.clock = '2026-03-06T09:00:00.000Z' as Instant;
      expect(await officers('presse')).toMatchObject([{ caseId: ids.second, for: 'data-protection-officer' }]);
      expect(await officers('presse', 'for=data-protection-officer')).toHaveLength(1);
      expect(await officers('presse', 'for=leadership')).toEqual([]);
      expect(await officers('presse', 'role=press-office')).toEqual([]);
      at.clock = '2026-03-11T09:00:00.000Z' as Instant;
      expect(await officers('presse')).toEqual([]);
    });

    test('standing in the profile, in every case', async () => {
      const answer = await at.services.municipalities.submit({
        actor: { ...at.actor('petra') },
        type: 'appoint-substitute',
        id: MUELHEIM,
        form: { office: 'data-protection-officer', person: 'vera', until: '2026-03-20' },
        key: 'standing-substitute',
      });
      expect(answer).toMatchObject({ kind: 'receipt' });
      expect((await officers('vera')).map((task) => task.for)).toEqual(['data-protection-officer']);
      expect(await tasks('for=data-protection-officer', 'dora')).toEqual([]);
      at.clock = '2026-03-21T09:00:00.000Z' as Instant;
      expect(await officers('vera')).toEqual([]);
    });
  });
});

test('a title that was erased is shown as erased, everywhere', async () => {
  const file = (await get(`/cases/${ids.third}`, 'dora')) as unknown as {
    readonly sealed: readonly { readonly key: string; readonly path: string }[];
  };
  const keys = file.sealed.filter(({ path }) => path === '/request/title').map(({ key }) => key);
  await third?.give('dora', 'order-erasure', { keys, why: 'request-of-the-person' });
  await at.deliver(third?.caseId ?? ('' as never));
  const erased = { erased: true, commitment: expect.any(String) };
  expect((await get('/cases?phase=request')).cases).toMatchObject([{ title: erased }]);
  expect((await get('/tasks?phase=request', 'carla')).tasks).toMatchObject([{ title: erased }]);
});
