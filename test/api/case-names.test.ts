/** A case's file says what its ids are called: to those who may read the case's contents, and to nobody else. */
import { type Course, courseOf, opened } from './course.ts';
import { aRequest } from './forms.ts';
import { type Installation, installation } from './installation.ts';

let at: Installation;
let course: Course;
beforeAll(async () => {
  at = await installation();
  course = await opened(at);
  await courseOf(at, course.caseId).give('presse', 'appoint-substitute', {
    office: 'press-office',
    person: 'mona',
    from: '2026-03-02',
    reason: 'Urlaub',
  });
});
afterAll(() => at.close());

const get = async (path: string, as: string) => {
  const authorization = `Bearer ${await at.token({ sub: `sub-${as}` })}`;
  return (await at.app.request(`/api/v1${path}`, { headers: { authorization } })).json();
};

test('carrier, municipality, substitutes and committees by name', async () => {
  expect(await get(`/cases/${course.caseId}`, 'carla')).toMatchObject({
    names: {
      carrier: aRequest.carrier.name,
      municipality: 'Mülheim an der Ruhr',
      people: { mona: 'Person mona' },
      committees: { social: 'Sozialausschuss' },
    },
  });
});

test('P15: an operator is told no name', async () => {
  expect(await get(`/cases/${course.caseId}`, 'opa')).toMatchObject({ names: { people: {}, committees: {} } });
});

test('a task says whose case it is', async () => {
  expect(await get('/tasks', 'petra')).toMatchObject({
    tasks: expect.arrayContaining([
      expect.objectContaining({ caseId: course.caseId, carrierName: aRequest.carrier.name }),
    ]),
  });
});
