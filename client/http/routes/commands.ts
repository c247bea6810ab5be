/** Commands that are no step: withdraw, pause, correct, erase and the like. */
import { createRoute, z } from '@hono/zod-openapi';
import { COMMAND_TABLE, type Command } from '../../../domain/case/command-table.ts';
import { stepOf } from '../../../domain/guideline/steps.ts';
import { ENGINE_COMMANDS, PEOPLE_COMMANDS, type Role, STEPS, type StepName } from '../../../domain/terms.ts';
import { actingFor } from '../acting-as.ts';
import type { App } from '../create-app.ts';
import { allowedHeads } from '../entity-tags.ts';
import { FOR_HEADER } from '../headers.ts';
import { notDone } from '../problems/problem.ts';
import { answers, Receipt } from '../schemas/answers.ts';
import { exampledForm } from '../schemas/form-schema.ts';
import { actingHeaders, anyForm, caseId, jsonBody, signedIn } from '../schemas/requests.ts';
import type { Services } from '../services.ts';

const give = createRoute({
  method: 'post',
  path: '/api/v1/cases/{caseId}/commands/{command}',
  hide: true,
  request: {
    // The engine's own are here to be refused as such.
    params: z.object({ caseId, command: z.enum([...PEOPLE_COMMANDS, ...ENGINE_COMMANDS]).exclude(['import-case']) }),
    headers: actingHeaders,
    body: jsonBody(anyForm),
  },
  responses: answers(200, 'The receipt', Receipt),
});

export function commandRoutes(app: App, { cases }: Services): void {
  app.openapi(give, async (c) => {
    const { caseId: id, command } = c.req.valid('param');
    const form = c.req.valid('json');
    const { 'idempotency-key': key, [FOR_HEADER]: office, 'if-match': ifMatch } = c.req.valid('header');
    const actor = actingFor(c, rolesOf(command, form, office), office);
    const answer = await cases.submit({ actor, type: command, caseId: id, form, key, heads: allowedHeads(ifMatch) });
    return answer.kind === 'receipt' ? c.json(answer, 200) : notDone(c, answer);
  });
}

/** One path for each command, with its form; as `describeSteps`. */
export function describeCommands(app: App): void {
  for (const command of PEOPLE_COMMANDS.filter((name) => name !== 'import-case')) {
    const { label, by, form, rules }: Command = COMMAND_TABLE[command];
    const who = by.length === 0 ? 'by whoever may complete the step that it names' : `by ${by.join(', ')}`;
    app.openAPIRegistry.registerPath({
      method: 'post',
      path: `/api/v1/cases/{caseId}/commands/${command}`,
      summary: label.en,
      description: rules.length === 0 ? who : `${who}; rules ${rules.join(', ')}`,
      tags: ['commands'],
      security: signedIn,
      request: { params: z.object({ caseId }), headers: actingHeaders, body: jsonBody(exampledForm(form)) },
      responses: answers(200, 'The receipt', Receipt),
    });
  }
}

/** A step is taken, and taken back, by whoever may complete it; taken back also by the planner who recorded it for an office. */
function rolesOf(
  command: Exclude<keyof typeof COMMAND_TABLE, 'import-case'>,
  form: Readonly<Record<string, unknown>>,
  office: Role | undefined,
): readonly Role[] {
  const { by }: Command = COMMAND_TABLE[command];
  if (by.length > 0) return by;
  if (office !== undefined && command !== 'take-step') return ['social-planner'];
  return isStep(form.step) ? stepOf(form.step).by : [];
}

const isStep = (name: unknown): name is StepName => STEPS.some((step) => step === name);
