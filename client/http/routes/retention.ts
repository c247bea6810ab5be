/** What is due for deletion; proposing and consenting are commands of each case. */
import { createRoute, z } from '@hono/zod-openapi';
import { rolesFor } from '../../../domain/case/access-table.ts';
import { plainDate } from '../../../domain/municipality/short-forms.ts';
import { refused } from '../../commands/answer.ts';
import { actingAs } from '../acting-as.ts';
import type { App } from '../create-app.ts';
import { permitted } from '../permitted.ts';
import { municipalityUnknown } from '../problems/municipality-unknown.ts';
import { notDone } from '../problems/problem.ts';
import { answers } from '../schemas/answers.ts';
import { municipalityId, pageLimit } from '../schemas/requests.ts';
import { RetentionSchema } from '../schemas/retention.ts';
import type { Services } from '../services.ts';
import { isTheirs } from '../whose-municipality.ts';

const preview = createRoute({
  method: 'get',
  path: '/api/v1/municipalities/{id}/retention',
  summary: 'Cases whose retention period is over, now or by a day, longest first',
  description:
    'Opens nothing. A case is proposed for deletion by `propose-deletion`, consented to by another person with `consent-to-deletion`, held back by `place-hold`.',
  tags: ['municipalities'],
  ...permitted('read-retention'),
  request: {
    params: z.object({ id: municipalityId }),
    query: z.strictObject({
      until: plainDate.optional().openapi({
        type: 'string',
        format: 'date',
        example: '2036-12-31',
        description: 'Over by this day; left out: today.',
      }),
      after: z
        .string()
        .regex(/^\d{4}-\d{2}-\d{2}\.[a-z0-9]{26}$/)
        .optional()
        .openapi({ description: '`next` of the page before.' }),
      limit: pageLimit({ most: 200, usual: 50 }),
    }),
  },
  responses: answers(200, 'What is due', RetentionSchema),
});

export function retentionRoutes(app: App, { readRetention }: Services): void {
  app.openapi(preview, async (c) => {
    const { id } = c.req.valid('param');
    const actor = actingAs(c, rolesFor('read-retention'));
    const found = isTheirs(c, id) ? await readRetention(id, actor, c.req.valid('query')) : undefined;
    return found ? c.json(found, 200) : notDone(c, refused(municipalityUnknown));
  });
}
