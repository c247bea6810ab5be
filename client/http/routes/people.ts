/** Who works for a municipality and with it, in which roles. */
import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { rolesFor } from '../../../domain/case/access-table.ts';
import { officeIn, type Place } from '../../../domain/guideline/office-words.ts';
import type { MunicipalityId } from '../../../domain/terms.ts';
import type { Person } from '../../../storage/people.ts';
import { refused } from '../../commands/answer.ts';
import { type By, personUnknown } from '../../commands/people-register.ts';
import { reach } from '../../reading/unreachable.ts';
import { actingAs } from '../acting-as.ts';
import type { AppEnv } from '../app-env.ts';
import type { App } from '../create-app.ts';
import { permitted } from '../permitted.ts';
import { municipalityUnknown } from '../problems/municipality-unknown.ts';
import { notDone } from '../problems/problem.ts';
import { answers } from '../schemas/answers.ts';
import { PersonEntrySchema, PersonSchema, personId } from '../schemas/people.ts';
import { jsonBody, municipalityId, writeHeaders } from '../schemas/requests.ts';
import type { Services } from '../services.ts';
import { isTheirs } from '../whose-municipality.ts';

const ofMunicipality = z.object({ id: municipalityId });
const ofPerson = z.object({ id: municipalityId, person: personId });
const tags = ['people'];

const list = createRoute({
  method: 'get',
  path: '/api/v1/municipalities/{id}/people',
  summary: 'People of the municipality and of its carriers',
  tags,
  ...permitted('read-people'),
  request: { params: ofMunicipality },
  responses: answers(
    200,
    'The people',
    z
      .object({ people: z.array(PersonSchema) })
      .openapi('People', { description: 'People of the municipality and of its carriers.' }),
  ),
});

const show = createRoute({
  method: 'get',
  path: '/api/v1/municipalities/{id}/people/{person}',
  summary: 'One person',
  tags,
  ...permitted('read-people'),
  request: { params: ofPerson },
  responses: answers(200, 'The person', PersonSchema),
});

const register = createRoute({
  method: 'post',
  path: '/api/v1/municipalities/{id}/people',
  summary: 'Register somebody with their roles',
  description:
    'The roles are journaled under an opaque id; name and address lie in the people directory alone. Only operators give and take the roles `data-protection-officer`, `auditor` and `operator`; nobody gives themselves a role.',
  tags,
  ...permitted('change-people'),
  request: { params: ofMunicipality, headers: writeHeaders, body: jsonBody(PersonEntrySchema) },
  responses: answers(201, 'The person', PersonSchema),
});

const change = createRoute({
  method: 'put',
  path: '/api/v1/municipalities/{id}/people/{person}',
  summary: 'Change a person: what is sent replaces what was known',
  tags,
  ...permitted('change-people'),
  request: { params: ofPerson, headers: writeHeaders, body: jsonBody(PersonEntrySchema) },
  responses: answers(200, 'The person', PersonSchema),
});

const dismiss = createRoute({
  method: 'delete',
  path: '/api/v1/municipalities/{id}/people/{person}',
  summary: 'Take all roles from a person; the entry stays until it is erased',
  tags,
  ...permitted('change-people'),
  request: { params: ofPerson, headers: writeHeaders },
  responses: answers(200, 'The person, without roles', PersonSchema),
});

export function peopleRoutes(app: App, { people, peopleRegister, readMunicipality }: Services): void {
  const placeOf = async (id: MunicipalityId): Promise<Place> => (await readMunicipality(id))?.profile ?? {};

  app.openapi(list, async (c) => {
    const { id } = c.req.valid('param');
    if (!isTheirs(c, id)) return notDone(c, refused(municipalityUnknown));
    const place = await placeOf(id);
    const found = (await reach(() => people.all())).filter(({ municipality }) => municipality === id);
    return c.json({ people: found.map((person) => personView(person, place)) }, 200);
  });

  app.openapi(show, async (c) => {
    const { id, person } = c.req.valid('param');
    const found = isTheirs(c, id) ? await reach(() => people.find(person)) : undefined;
    if (found?.municipality !== id) return notDone(c, refused(personUnknown));
    return c.json(personView(found, await placeOf(id)), 200);
  });

  app.openapi(register, async (c) => {
    const { id: municipality } = c.req.valid('param');
    if (!isTheirs(c, municipality)) return notDone(c, refused(municipalityUnknown));
    const answer = await peopleRegister.put(by(c, municipality, c.req.valid('header')), c.req.valid('json'));
    if (answer.kind !== 'registered') return notDone(c, answer);
    const location = `/api/v1/municipalities/${municipality}/people/${answer.person.id}`;
    return c.json(personView(answer.person, await placeOf(municipality)), 201, { location });
  });

  app.openapi(change, async (c) => {
    const { id: municipality, person } = c.req.valid('param');
    if (!isTheirs(c, municipality)) return notDone(c, refused(personUnknown));
    const answer = await peopleRegister.put(by(c, municipality, c.req.valid('header')), c.req.valid('json'), person);
    if (answer.kind !== 'registered') return notDone(c, answer);
    return c.json(personView(answer.person, await placeOf(municipality)), 200);
  });

  app.openapi(dismiss, async (c) => {
    const { id: municipality, person } = c.req.valid('param');
    if (!isTheirs(c, municipality)) return notDone(c, refused(personUnknown));
    const answer = await peopleRegister.dismiss(by(c, municipality, c.req.valid('header')), person);
    if (answer.kind !== 'registered') return notDone(c, answer);
    return c.json(personView(answer.person, await placeOf(municipality)), 200);
  });
}

const by = (c: Context<AppEnv>, municipality: MunicipalityId, header: z.output<typeof writeHeaders>): By => ({
  actor: actingAs(c, rolesFor('change-people')),
  municipality,
  key: header['idempotency-key'],
});

export function personView({ roles, notices, registers, ...person }: Person, place: Place) {
  return {
    ...person,
    roles: roles.map((id) => ({ id, label: officeIn(place, id).label })),
    ...(notices ? { notices } : {}),
    ...(registers ? { registers: [...registers] } : {}),
  };
}
