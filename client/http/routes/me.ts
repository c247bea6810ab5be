/** The caller themselves: who Handschlag takes them for, and what they decide for themselves. */
import { createRoute } from '@hono/zod-openapi';
import type { Person } from '../../../storage/people.ts';
import type { App } from '../create-app.ts';
import { permitted } from '../permitted.ts';
import { notDone } from '../problems/problem.ts';
import { answers } from '../schemas/answers.ts';
import { MeSchema, WishesSchema } from '../schemas/people.ts';
import { jsonBody, writeHeaders } from '../schemas/requests.ts';
import type { Services } from '../services.ts';
import { personView } from './people.ts';

const show = createRoute({
  method: 'get',
  path: '/api/v1/me',
  summary: 'Who the caller is, and which roles they hold',
  tags: ['people'],
  ...permitted('see-oneself'),
  responses: answers(200, 'The caller', MeSchema),
});

const prefer = createRoute({
  method: 'put',
  path: '/api/v1/me/preferences',
  summary: 'Language of mails, and whether newly opened steps are told at once or with the day’s mail',
  tags: ['people'],
  ...permitted('see-oneself'),
  request: { headers: writeHeaders, body: jsonBody(WishesSchema) },
  responses: answers(200, 'The caller', MeSchema),
});

export function meRoutes(app: App, { peopleRegister, readMunicipality, demonstration }: Services): void {
  const view = async (person: Person) => {
    const place = (await readMunicipality(person.municipality))?.profile ?? {};
    return { ...personView(person, place), demonstration };
  };

  app.openapi(show, async (c) => c.json(await view(c.get('person')), 200));

  app.openapi(prefer, async (c) => {
    const answer = await peopleRegister.prefer(c.get('person'), c.req.valid('json'));
    return answer.kind === 'registered' ? c.json(await view(answer.person), 200) : notDone(c, answer);
  });
}
