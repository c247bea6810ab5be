/** Commands that are no step: withdraw, pause, correct, erase and the like. */
import { createRoute, z } from '@hono/zod-openapi';
import { COMMAND_TABLE } from '../../../domain/case/commands.ts';
import { stepOf } from '../../../domain/guideline/steps.ts';
import { ENGINE_COMMANDS, PEOPLE_COMMANDS, type Role, STEPS, type StepName } from '../../../domain/terms.ts';
import { actingAs } from '../acting-as.ts';
import type { App } from '../create-app.ts';
import { notDone } from '../problems/problem.ts';
import { answers, Receipt } from '../schemas/answers.ts';
import { formSchema } from '../schemas/form-schema.ts';
import { anyForm, caseId, jsonBody, signedIn, writeHeaders } from '../schemas/requests.ts';
import type { Services } from '../services.ts';

const give = createRoute({
  method: 'post',
  path: '/api/v1/cases/{caseId}/commands/{command}',
  hide: true,
  request: {
    // The engine's own are here to be refused as such.
    params: z.object({ caseId, command: z.enum([...PEOPLE_COMMANDS, ...ENGINE_COMMANDS]) }),
    headers: writeHeaders,
    body: jsonBody(anyForm),
  },
  responses: answers(200, 'The receipt', Receipt),
});

export function commandRoutes(app: App, { cases }: Services): void {
  app.openapi(give, async (c) => {
    const { caseId: id, command } = c.req.valid('param');
    const form = c.req.valid('json');
    const actor = actingAs(c, rolesOf(command, form));
    const key = c.req.valid('header')['idempotency-key'];
    const answer = await cases.submit({ actor, type: command, caseId: id, form, key });
    return answer.kind === 'receipt' ? c.json(answer, 200) : notDone(c, answer);
  });

  for (const command of PEOPLE_COMMANDS) {
    const { by, form } = COMMAND_TABLE[command];
    app.openAPIRegistry.registerPath({
      method: 'post',
      path: `/api/v1/cases/{caseId}/commands/${command}`,
      summary: command,
      description: by.length === 0 ? 'by whoever may complete the step that it names' : `by ${by.join(', ')}`,
      tags: ['commands'],
      security: signedIn,
      request: { params: z.object({ caseId }), headers: writeHeaders, body: jsonBody(formSchema(form)) },
      responses: answers(200, 'The receipt', Receipt),
    });
  }
}

/** A correction is given by whoever may complete the step. */
function rolesOf(command: keyof typeof COMMAND_TABLE, form: Readonly<Record<string, unknown>>): readonly Role[] {
  if (command !== 'correct-step') return COMMAND_TABLE[command].by;
  return isStep(form.step) ? stepOf(form.step).by : [];
}

const isStep = (name: unknown): name is StepName => STEPS.some((step) => step === name);
