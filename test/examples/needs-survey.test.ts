/** The walk leads from the request to the closed case, each step by somebody whose step it is. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Api } from '../../client/cli/api.ts';
import { asSaid, CliError, EXIT } from '../../client/cli/cli-error.ts';
import { importCase } from '../../client/cli/import-case.ts';
import { type Cast, readCast, rolesFor } from '../../client/cli/people.ts';
import { walk } from '../../client/cli/walk.ts';
import { readWalk } from '../../client/cli/walk-file.ts';
import { caseCommandOf, nameOf } from '../../client/cli/walk-line.ts';
import { FOR_HEADER } from '../../client/http/headers.ts';
import { stepOf } from '../../domain/guideline/steps.ts';
import { type CaseId, type Instant, type Role, STEPS, type StepName } from '../../domain/terms.ts';
import { type Installation, installation } from '../api/installation.ts';

const WALK = fileURLToPath(new URL('../../examples/muelheim/needs-survey.yaml', import.meta.url));
const LETTERS = ['anschreiben.pdf', 'fragebogen.pdf', 'begleitschreiben.pdf'];

const TIMERS = [
  ...(['hrtime', 'nextTick', 'performance', 'queueMicrotask'] as const),
  ...(['setImmediate', 'clearImmediate', 'setInterval', 'clearInterval', 'setTimeout', 'clearTimeout'] as const),
];
let cast: Cast;
let steps: Awaited<ReturnType<typeof readWalk>>['steps'];
beforeAll(async () => {
  cast = await readCast({});
  ({ steps } = await readWalk(WALK));
});

test('each line of the walk is given by somebody who holds one of its roles, or acts for the office that does', () => {
  for (const line of steps) {
    const roles: readonly Role[] = cast.people.find(({ id }) => (id as string) === line.as)?.roles ?? [];
    const acting = 'for' in line && line.for ? [line.for] : roles;
    const command = caseCommandOf(line);
    const allowed = command ? rolesFor(command, line.form) : roles;
    expect([line, acting.some((role) => allowed.includes(role))]).toEqual([line, true]);
  }
});

test('the walk meets every step of people that this municipality asks for and that does not wait for a mistake', () => {
  const walked = steps.map(nameOf);
  const asked = STEPS.filter((step) => !stepOf(step).informs && !NOT_ASKED.includes(step));
  expect(asked.filter((step) => !walked.includes(step))).toEqual([]);
});
const NOT_ASKED: readonly StepName[] = [
  'complete-request',
  'obtain-resolution',
  'agree-processing',
  'hand-over-statistics',
];

test('whoever approves has no hand in the draft', () => {
  const by = (name: string) => steps.flatMap((step) => ('step' in step && step.step === name ? [step.as] : []));
  expect(by('approve-mailing').filter((person) => by('draft-mailing').includes(person))).toEqual([]);
});

test.each(LETTERS)('%s is a small PDF', (name) => {
  const bytes = readFileSync(new URL(`../../examples/muelheim/${name}`, import.meta.url));
  expect(bytes.subarray(0, 5).toString('latin1')).toBe('%PDF-');
  expect(bytes.byteLength).toBeLessThan(30 * 1024);
});

describe.each([
  ['today', undefined],
  ['on a Saturday', '2026-11-28T10:00:00.000Z'],
  ['on a public holiday', '2026-12-25T10:00:00.000Z'],
])('played through the API %s', (_, now) => {
  let at: Installation;
  beforeAll(async () => {
    // Of everything that a walk asks for the time the date alone is another.
    if (now) import.meta.jest.useFakeTimers({ now: new Date(now), doNotFake: TIMERS });
    at = await installation();
    at.clock = new Date().toISOString() as Instant;
    const { readMunicipalityFile } = await import('../../client/http/municipality-file.ts');
    const { profile } = await readMunicipalityFile(
      fileURLToPath(new URL('../../examples/muelheim/municipality.yaml', import.meta.url)),
    );
    for (const person of cast.people) await at.storage.people.put(person);
    const established = await at.services.municipalities.submit({
      actor: at.actor('opa', 'operator'),
      type: 'establish-municipality',
      id: profile.id as never,
      form: JSON.parse(JSON.stringify(profile)),
      key: 'establish-from-example',
    });
    expect(established).toMatchObject({ kind: 'receipt' });
  });
  afterAll(async () => {
    await at.close();
    import.meta.jest.useRealTimers();
  });

  test('it ends with the closed case, after one line for each step', async () => {
    const said: string[] = [];
    const caseId = await walk(WALK, { api: apiOf(at), cast, language: 'de', say: (line) => void said.push(line) });
    expect(said.filter((line) => line.startsWith('✓'))).toHaveLength(steps.length);

    const view = await at.services.readCase(caseId as CaseId, at.actor('audit'));
    expect(view).toMatchObject({ status: 'closed', openSteps: [] });
    const history = (await at.services.readHistory(caseId as CaseId, at.actor('audit'))) ?? [];
    const sentences = history.map(({ sentence }) => sentence.de);
    expect(sentences.join('\n')).toMatch(
      /angefragt[\s\S]*eingeschätzt[\s\S]*unterzeichnet[\s\S]*versandt[\s\S]*abgeschlossen/,
    );
    expect(sentences.join('\n')).not.toMatch(/undefined|NaN|\[object/);
  });

  test('a paper file is taken over up to its decision, and a second time changes nothing', async () => {
    const file = fileURLToPath(new URL('../../examples/muelheim/paper-file.yaml', import.meta.url));
    const parts = { api: apiOf(at), cast, language: 'de', say: () => undefined } as const;
    const caseId = (await importCase(file, parts)) as CaseId;
    await at.deliver(caseId);
    expect(await at.services.readCase(caseId, at.actor('audit'))).toMatchObject({
      importing: false,
      phase: { id: 'declaration' },
      carrier: 'besuchsdienst-ruhr',
      completed: expect.arrayContaining([expect.objectContaining({ key: 'confirm-decision', on: '2026-09-09' })]),
    });
    const rows = async () =>
      (await at.services.readHistory(caseId, at.actor('audit')))?.filter(({ actor }) => actor.role !== 'engine').length;
    const before = await rows();
    expect(await importCase(file, parts)).toBe(caseId);
    expect(await rows()).toBe(before);
  });
});

/** The API without a network; before each look at a case the engine does what it owes. */
function apiOf(at: Installation): Api {
  const request = async (path: string, init: RequestInit, person: string | undefined): Promise<unknown> => {
    const token = await at.token({ sub: person });
    const headers = { ...init.headers, authorization: `Bearer ${token}` };
    const response = await at.app.request(`/api/v1${path}`, { ...init, headers });
    const answer: unknown = await response.json();
    if (!response.ok) throw new CliError(EXIT.refused, asSaid(`${path}: ${JSON.stringify(answer)}`), answer);
    return answer;
  };
  let key = 0;
  return {
    token: async (person) => at.token({ sub: person }),
    async get(path, as) {
      const caseId = /^\/cases\/([a-z0-9]{26})$/.exec(path)?.[1];
      if (caseId) await at.deliver(caseId as CaseId);
      return request(path, {}, as);
    },
    post: (path, { as, body, bytes, office, key: given }) =>
      request(
        path,
        {
          method: 'POST',
          body: bytes ? Buffer.from(bytes) : JSON.stringify(body),
          headers: {
            'content-type': bytes ? 'application/pdf' : 'application/json',
            'idempotency-key': given ?? `walk-step-${key++}`,
            ...(office ? { [FOR_HEADER]: office } : {}),
          },
        },
        as,
      ),
    put: neverCalled,
    delete: neverCalled,
    download: neverCalled,
  };
}

const neverCalled = () => Promise.reject(new Error('a walk only looks and posts'));
