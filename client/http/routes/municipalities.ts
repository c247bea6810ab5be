/** A municipality's profile and calendar, for those who work for it or with it, and the commands that change them. */
import { createRoute, z } from '@hono/zod-openapi';
import { MUNICIPALITY_TABLE } from '../../../domain/municipality/messages.ts';
import { MUNICIPALITY_COMMANDS } from '../../../domain/terms.ts';
import { refused } from '../../commands/answer.ts';
import { commandLabel } from '../../history/command-labels.ts';
import { actingAs } from '../acting-as.ts';
import type { App } from '../create-app.ts';
import { permitted } from '../permitted.ts';
import { municipalityUnknown } from '../problems/municipality-unknown.ts';
import { notDone } from '../problems/problem.ts';
import { answers, Receipt } from '../schemas/answers.ts';
import { exampledForm } from '../schemas/form-schema.ts';
import { anyForm, jsonBody, municipalityId, signedIn, writeHeaders } from '../schemas/requests.ts';
import { MunicipalitySchema } from '../schemas/views.ts';
import type { Services } from '../services.ts';
import { isTheirs } from '../whose-municipality.ts';

/** Given by `/people` alone, which puts name and address where they belong. */
const WITH_THE_DIRECTORY = ['appoint-person', 'dismiss-person'] as const;

const show = createRoute({
  method: 'get',
  path: '/api/v1/municipalities/{id}',
  summary: 'Profile, committees, sittings, elections',
  tags: ['municipalities'],
  ...permitted('read-municipality'),
  request: { params: z.object({ id: municipalityId }) },
  responses: answers(200, 'The municipality', MunicipalitySchema),
});

const give = createRoute({
  method: 'post',
  path: '/api/v1/municipalities/{id}/commands/{command}',
  hide: true,
  request: {
    params: z.object({ id: municipalityId, command: z.enum(MUNICIPALITY_COMMANDS).exclude(WITH_THE_DIRECTORY) }),
    headers: writeHeaders,
    body: jsonBody(anyForm),
  },
  responses: answers(200, 'The receipt', Receipt),
});

export function municipalityRoutes(app: App, { municipalities, readMunicipality }: Services): void {
  app.openapi(show, async (c) => {
    const { id } = c.req.valid('param');
    const state = isTheirs(c, id) ? await readMunicipality(id) : undefined;
    if (!state) return notDone(c, refused(municipalityUnknown));
    const { seq, profile, cancelled, doubtful, calendar } = state;
    return c.json({ id, seq, profile, cancelled, doubtful, coveredUntil: calendar?.coveredUntil ?? null }, 200);
  });

  app.openapi(give, async (c) => {
    const { id, command } = c.req.valid('param');
    const actor = actingAs(c, MUNICIPALITY_TABLE[command].by);
    const key = c.req.valid('header')['idempotency-key'];
    const answer = await municipalities.submit({ actor, type: command, id, form: c.req.valid('json'), key });
    return answer.kind === 'receipt' ? c.json(answer, 200) : notDone(c, answer);
  });
}

/** One path for each command, with its form; as `describeSteps`. */
export function describeMunicipalityCommands(app: App): void {
  for (const command of MUNICIPALITY_COMMANDS) {
    const { by, form } = MUNICIPALITY_TABLE[command];
    if (by.some((role) => role === 'engine') || WITH_THE_DIRECTORY.some((name) => name === command)) continue;
    app.openAPIRegistry.registerPath({
      method: 'post',
      path: `/api/v1/municipalities/{id}/commands/${command}`,
      summary: commandLabel(command).en,
      description: `by ${by.join(', ')}`,
      tags: ['municipalities'],
      security: signedIn,
      request: { params: z.object({ id: municipalityId }), headers: writeHeaders, body: jsonBody(exampledForm(form)) },
      responses: answers(200, 'The receipt', Receipt),
    });
  }
}
