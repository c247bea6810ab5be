/** Every other body that the API takes, spoilt at random: beside the forms of steps and commands, which have a test of their own. */
import fc from 'fast-check';
import { type Installation, installation } from '../installation.ts';
import { attempt, heads, refusalOf } from './attempts.ts';
import { spoilt } from './spoilt.ts';

const person = {
  name: 'Nina Neu',
  email: 'nina.neu@muelheim.example',
  language: 'de',
  organisation: 'muelheim',
  roles: ['press-office'],
  notices: 'days-mail',
  subject: 'nina',
};

/** One for each; an address that is new here asks for one. */
const EXAMPLES: Readonly<Record<string, unknown>> = {
  'POST /api/v1/sign-in-links': { email: 'carla@people.example' },
  'POST /api/v1/sessions': {
    link: 'https://handschlag.example/sign-in/hsl_0123456789012345678901234567890123456789012',
  },
  'POST /api/v1/municipalities/{id}/people': person,
  'PUT /api/v1/municipalities/{id}/people/{person}': person,
  'PUT /api/v1/me/preferences': { language: 'en', notices: 'at-once' },
  'POST /api/v1/municipalities/{id}/calendar-imports': {
    source: 'ris',
    committee: 'social',
    from: '2026-03-01',
    until: '2026-12-31',
    calendar: 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nEND:VCALENDAR\r\n',
  },
  'POST /api/v1/erasures/people': { person: 'nobody' },
  'POST /api/v1/restarts': { cases: ['a'.repeat(26)] },
  'POST /api/v1/municipalities/{id}/webhooks': {
    url: 'https://akten.stadt.example/handschlag',
    events: ['case-opened'],
  },
  'POST /api/v1/access-reports': { name: 'Karin Kontakt', email: 'karin.kontakt@nachbarschaft.example' },
};

let at: Installation;
let bodies: readonly (readonly [method: string, path: string])[];
beforeAll(async () => {
  at = await installation({ limits: { requestsPerMinute: 100_000, failuresPerMinute: 100_000, trustedProxies: 0 } });
  const { paths } = (await (await at.app.request('/api/v1/openapi.json')).json()) as {
    readonly paths: Readonly<
      Record<string, Readonly<Record<string, { readonly requestBody?: { readonly content: object } }>>>
    >;
  };
  bodies = Object.entries(paths).flatMap(([path, item]) =>
    Object.entries(item).flatMap(([method, { requestBody }]) =>
      requestBody && 'application/json' in requestBody.content && !/\/(steps|commands)\/|\/cases(\/import)?$/.test(path)
        ? [[method.toUpperCase(), path] as const]
        : [],
    ),
  );
});
afterAll(() => at.close());

test('there is an example for every body', () => {
  expect(bodies.map(([method, path]) => `${method} ${path}`).sort()).toEqual(Object.keys(EXAMPLES).sort());
});

test.each(Object.entries(EXAMPLES))('%s takes what is right and refuses what is not', async (address, example) => {
  const [method = '', path = ''] = address.split(' ');
  const filled = path.replace('{id}', 'muelheim').replace('{person}', 'nobody');
  await fc.assert(
    fc.asyncProperty(
      spoilt(fc.constant(example)),
      fc.constantFrom('petra', 'opa', 'dora', 'carla'),
      async (body, as) => {
        const before = await heads(at);
        const response = await attempt(at, { method, path: filled, as, body });
        if (response.status < 300) return;
        await refusalOf(response);
        expect([body.slice(0, 300), await heads(at)]).toEqual([body.slice(0, 300), before]);
      },
    ),
    { numRuns: 60 },
  );
});
