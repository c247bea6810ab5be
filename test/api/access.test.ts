/**
 * Every address of the API asked in every role: who may is let in, and told of their form if it is wrong; who may not is
 * refused, and nothing else. What is expected is read from the tables that `docs/access.md` is printed from.
 */

import { exampleOf } from '../../client/reading/form-example.ts';
import { ACCESS, type Action, rolesFor } from '../../domain/case/access-table.ts';
import { COMMAND_TABLE } from '../../domain/case/command-table.ts';
import { formOf } from '../../domain/case/commands.ts';
import { STEP_TABLE } from '../../domain/guideline/steps.ts';
import { MUNICIPALITY_TABLE } from '../../domain/municipality/messages.ts';
import {
  CARRIER_ROLES,
  type CaseCommandName,
  type CaseId,
  type MunicipalityCommandName,
  type OrganisationId,
  type PeopleCommandName,
  type PersonId,
  ROLES,
  type Role,
  STEPS,
  type StepName,
} from '../../domain/terms.ts';
import { attempt } from './abuse/attempts.ts';
import { MUNICIPALITY_EXAMPLES } from './abuse/municipality-examples.ts';
import { decided } from './course.ts';
import { aRequest } from './forms.ts';
import { type Installation, installation, MUELHEIM } from './installation.ts';

const PEOPLE = ROLES.filter((role) => role !== 'engine');

interface Described {
  readonly 'x-handschlag-action'?: Action;
  readonly security?: readonly object[];
}

interface Operation {
  readonly method: string;
  readonly path: string;
  readonly action?: Action;
}

let at: Installation;
let caseId: CaseId;
let operations: readonly Operation[];
let open: readonly string[];
beforeAll(async () => {
  at = await installation();
  for (const role of PEOPLE) {
    const organisation = (CARRIER_ROLES.includes(role) ? 'nachbarschaft' : MUELHEIM) as OrganisationId;
    const id = `only-${role}` as PersonId;
    const person = {
      name: `Only ${role}`,
      email: `${role}@people.example`,
      language: 'de',
      municipality: MUELHEIM,
    } as const;
    await at.storage.people.put({ ...person, id, organisation, roles: [role], subject: `sub-${id}` });
  }
  caseId = (await decided(at)).caseId;
  const { paths } = (await (await at.app.request('/api/v1/openapi.json')).json()) as {
    readonly paths: Readonly<Record<string, Readonly<Record<string, Described>>>>;
  };
  const all = Object.entries(paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, { 'x-handschlag-action': action, security }]) => ({
      method: method.toUpperCase(),
      path,
      isOpen: security === undefined,
      ...(action ? { action } : {}),
    })),
  );
  operations = all.filter(({ isOpen }) => !isOpen);
  open = all.filter(({ isOpen }) => isOpen).map(({ path }) => path);
});
afterAll(() => at.close());

/** By which table an address is decided; steps and commands by the ones that they stand in. */
function allowed({ path, action }: Operation): readonly Role[] {
  if (action) return rolesFor(action);
  const name = path.split('/').at(-1) ?? '';
  if (path === '/api/v1/cases') return STEP_TABLE['open-case'].by;
  if (path === '/api/v1/cases/import') return COMMAND_TABLE['import-case'].by;
  if (path.endsWith('/calendar-imports')) return MUNICIPALITY_TABLE['import-sittings'].by;
  if (path.includes('/municipalities/')) return MUNICIPALITY_TABLE[name as MunicipalityCommandName].by;
  if (STEPS.includes(name as StepName)) return STEP_TABLE[name as StepName].by;
  const { by } = COMMAND_TABLE[name as PeopleCommandName];
  // A step is taken, and taken back, by whoever may complete it.
  return by.length > 0 ? by : STEP_TABLE[TAKEN_BACK].by;
}

const TAKEN_BACK = 'check-completeness';

const addressOf = (path: string): string =>
  path
    .replace('{caseId}', caseId)
    .replace('/municipalities/{id}', `/municipalities/${MUELHEIM}`)
    .replace('{seq}', '1')
    .replace('{person}', 'petra')
    .replace(/\{\w+\}/, 'f'.repeat(64))
    .concat(path.endsWith('/plan') ? '?sitting=social-2026-06' : '')
    .concat(path.endsWith('committee-paper.pdf') ? '?committee=social' : '');

function bodyOf({ path }: Operation): unknown {
  const name = path.split('/').at(-1) ?? '';
  const opening = { municipality: MUELHEIM, carrier: 'nachbarschaft' };
  if (path === '/api/v1/cases') return { ...opening, form: aRequest };
  if (path === '/api/v1/cases/import')
    return { ...opening, form: { ...(exampleOf(formOf('import-case')) as object), request: aRequest } };
  if (path.endsWith('/calendar-imports'))
    return { source: 'ris', from: '2026-01-01', until: '2026-12-31', calendar: '' };
  if (path.includes('/commands/') && path.includes('/municipalities/')) return MUNICIPALITY_EXAMPLES[name];
  if (name === 'take-step') return { step: TAKEN_BACK };
  if (name === 'revoke-step') return { step: TAKEN_BACK, reason: 'Ein Versehen.' };
  if (name === 'correct-step') return { step: TAKEN_BACK, reason: 'Ein Versehen.', form: { outcome: 'complete' } };
  if (/\/(steps|commands)\//.test(path)) return exampleOf(formOf(name as CaseCommandName));
  return {};
}

test('there is an action or a table for every address', () => {
  expect(operations.length).toBeGreaterThan(100);
  for (const operation of operations)
    expect([operation.path, allowed(operation).length]).not.toEqual([operation.path, 0]);
  const used = new Set(operations.map(({ action }) => action));
  expect(Object.keys(ACCESS).filter((action) => !used.has(action as Action))).toEqual([]);
});

test.each(PEOPLE)(
  'as %s',
  async (role) => {
    const wrong: string[] = [];
    for (const operation of operations) {
      const { method, path } = operation;
      const given = method === 'GET' || method === 'DELETE' ? {} : { body: bodyOf(operation) };
      const response = await attempt(at, { method, path: addressOf(path), as: `only-${role}`, ...given });
      const { code = '' } = response.status === 403 ? ((await response.json()) as { readonly code?: string }) : {};
      // Whose office a substitute stands in for is a question of the form, not of the role.
      const mayNot = response.status === 401 || (response.status === 403 && code !== 'other-office');
      if (mayNot === allowed(operation).includes(role) || response.status >= 500)
        wrong.push(`${method} ${path}: ${response.status} ${code}`);
    }
    expect(wrong).toEqual([]);
  },
  60_000,
);

test('only the sign-in itself is open to everybody', () => {
  expect(open).toEqual(['/api/v1/sign-in-links', '/api/v1/sessions']);
});

test('nobody who has not signed in learns anything', async () => {
  for (const { method, path } of operations) {
    const response = await at.app.request(addressOf(path), { method });
    expect([method, path, response.status]).toEqual([method, path, 401]);
  }
});
