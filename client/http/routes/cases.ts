/** Open a case, look at one, list one's own. */
import { createRoute, z } from '@hono/zod-openapi';
import { COMMAND_TABLE } from '../../../domain/case/command-table.ts';
import type { CaseOrigin } from '../../../domain/case/commands.ts';
import { caseUnknown } from '../../../domain/case/refusals.ts';
import { STEP_TABLE } from '../../../domain/guideline/steps.ts';
import { type Actor, CARRIER_ROLES, type OrganisationId, type Role } from '../../../domain/terms.ts';
import { refused } from '../../commands/answer.ts';
import { formInvalid } from '../../commands/refusals.ts';
import { exampleOf } from '../../reading/form-example.ts';
import { actingAs, reading } from '../acting-as.ts';
import type { App } from '../create-app.ts';
import { taggedJson } from '../entity-tags.ts';
import { FOR_HEADER } from '../headers.ts';
import { permitted } from '../permitted.ts';
import { notDone } from '../problems/problem.ts';
import { answers, located, Receipt, tagged } from '../schemas/answers.ts';
import { formSchemaObject } from '../schemas/form-schema.ts';
import { CaseListQuery, CasePageSchema } from '../schemas/lists.ts';
import { MomentQuery, momentOf } from '../schemas/moment.ts';
import {
  anyForm,
  caseId,
  conditionalHeaders,
  jsonBody,
  municipalityId,
  readingHeaders,
  signedIn,
  writeHeaders,
} from '../schemas/requests.ts';
import { CaseFileSchema } from '../schemas/views.ts';
import type { Services } from '../services.ts';

const opening = (form: z.ZodType) =>
  z
    .strictObject({
      municipality: municipalityId,
      /** Left out by a carrier, who can only mean itself. */
      carrier: z
        .string()
        .regex(/^[a-z0-9][a-z0-9-]{0,63}$/)
        .transform((text) => text as OrganisationId)
        .openapi({ type: 'string' })
        .optional(),
      form: anyForm.openapi(formSchemaObject(form)),
    })
    .openapi({ examples: [{ municipality: 'muelheim', form: exampleOf(form) }] });

const open = createRoute({
  method: 'post',
  path: '/api/v1/cases',
  summary: 'Open a case with a request',
  description: `By ${STEP_TABLE['open-case'].by.join(', ')}; \`carrier\` is left out by a carrier, who can only mean itself.`,
  tags: ['cases'],
  security: signedIn,
  request: {
    headers: writeHeaders,
    body: jsonBody(opening(STEP_TABLE['open-case'].form)),
  },
  responses: located(answers(201, 'The case is open', Receipt)),
});

const importing = createRoute({
  method: 'post',
  path: '/api/v1/cases/import',
  summary:
    'Import a running case: opens it with its request; what has happened is recorded for the offices, until finish-import',
  description: `By ${COMMAND_TABLE['import-case'].by.join(', ')}.`,
  tags: ['cases'],
  security: signedIn,
  request: { headers: writeHeaders, body: jsonBody(opening(COMMAND_TABLE['import-case'].form)) },
  responses: located(answers(201, 'The case is being imported', Receipt)),
});

const show = createRoute({
  method: 'get',
  path: '/api/v1/cases/{caseId}',
  summary: 'One case: where it stands, what is open; now, or as it was',
  tags: ['cases'],
  ...permitted('read-case'),
  request: { params: z.object({ caseId }), headers: readingHeaders, query: MomentQuery },
  responses: tagged(answers(200, 'The case', CaseFileSchema)),
});

const list = createRoute({
  method: 'get',
  path: '/api/v1/cases',
  summary: 'Cases of the caller’s organisation',
  tags: ['cases'],
  ...permitted('list-cases'),
  request: { query: CaseListQuery, headers: conditionalHeaders },
  responses: tagged(answers(200, 'A page of cases', CasePageSchema)),
});

export function caseRoutes(app: App, { cases, readCase, readCaseAt, lists }: Services): void {
  for (const [route, type, roles] of [
    [open, 'open-case', STEP_TABLE['open-case'].by],
    [importing, 'import-case', COMMAND_TABLE['import-case'].by],
  ] as const) {
    app.openapi(route, async (c) => {
      const { municipality, carrier, form } = c.req.valid('json');
      const actor = actingAs(c, roles);
      const origin = originOf(actor, municipality, carrier, roles);
      if (!origin) return notDone(c, refused(formInvalid, [carrierMissing]));
      const key = c.req.valid('header')['idempotency-key'];
      const answer = await cases.submit({ actor, type, origin, form, key });
      if (answer.kind !== 'receipt') return notDone(c, answer);
      return c.json(answer, 201, { location: `/api/v1/cases/${answer.caseId}` });
    });
  }

  app.openapi(show, async (c) => {
    const { caseId: id } = c.req.valid('param');
    const actor = reading(c, c.req.valid('header')[FOR_HEADER]);
    const moment = momentOf(c.req.valid('query'));
    const file = moment ? await readCaseAt(id, actor, moment) : await readCase(id, actor);
    if (!file) return notDone(c, refused(caseUnknown));
    return 'refusal' in file ? notDone(c, file) : taggedJson(c, file, file.seq);
  });

  app.openapi(list, async (c) => {
    const { phase: phases, role: turn, sort, ...query } = c.req.valid('query');
    const order = sort ?? query.after?.order ?? 'changed';
    return taggedJson(c, await lists.cases(reading(c), { ...query, phases, turn, order }));
  });
}

function originOf(
  { role, organisation }: Actor,
  municipality: CaseOrigin['municipality'],
  carrier: OrganisationId | undefined,
  roles: readonly Role[],
): CaseOrigin | undefined {
  // Who may open none is told so, not asked for a carrier.
  const isAsked = roles.includes(role) && !CARRIER_ROLES.includes(role);
  const meant = carrier ?? (isAsked ? undefined : organisation);
  return meant && { municipality, carrier: meant };
}

const carrierMissing = {
  path: '/carrier',
  message: {
    de: 'Bitte nennen Sie den Träger, für den Sie die Anfrage erfassen.',
    en: 'Please name the carrier for whom you record the request.',
  },
};
