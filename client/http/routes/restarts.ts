/** Restart the runs of cases: after a release of the process code, or when one hangs. The journal is not touched. */
import { createRoute, z } from '@hono/zod-openapi';
import { rolesFor } from '../../../domain/case/access-table.ts';
import type { CaseId } from '../../../domain/terms.ts';
import { commandIdOf } from '../../commands/ids.ts';
import { actingAs } from '../acting-as.ts';
import type { App } from '../create-app.ts';
import { permitted } from '../permitted.ts';
import { answers } from '../schemas/answers.ts';
import { caseIds, jsonBody, writeHeaders } from '../schemas/requests.ts';
import type { Services } from '../services.ts';

const restart = createRoute({
  method: 'post',
  path: '/api/v1/restarts',
  summary: 'Restart some cases or all, by the operators',
  tags: ['operation'],
  ...permitted('restart-cases'),
  request: {
    headers: writeHeaders,
    query: z.strictObject({
      wait: z
        .enum(['true', 'false'])
        .default('true')
        .openapi({ description: 'Whether to answer when they are restarted (200), or at once (202).' }),
    }),
    body: jsonBody(z.strictObject({ cases: z.union([z.literal('all'), caseIds]) })),
  },
  responses: {
    ...answers(200, 'They are restarted', z.object({ restarted: z.int() })),
    202: { description: 'They are being restarted' },
  },
});

export function restartRoutes(app: App, { restarts }: Services): void {
  app.openapi(restart, async (c) => {
    const actor = actingAs(c, rolesFor('restart-cases'));
    const { cases } = c.req.valid('json');
    const id = commandIdOf(actor.person, c.req.valid('header')['idempotency-key']);
    const started = await restarts.start(id, cases === 'all' ? 'all' : cases.map((text) => text as CaseId));
    return c.req.valid('query').wait === 'true' ? c.json(await started.result(), 200) : c.body(null, 202);
  });
}
