/** What has happened in a case, as the journal holds it, and every step of it with how it stands. */
import { createRoute, z } from '@hono/zod-openapi';
import { caseUnknown } from '../../../domain/case/refusals.ts';
import type { CaseId } from '../../../domain/terms.ts';
import { refused } from '../../commands/answer.ts';
import type { CaseStep } from '../../reading/read-steps.ts';
import { reading } from '../acting-as.ts';
import type { App } from '../create-app.ts';
import { taggedJson } from '../entity-tags.ts';
import { FOR_HEADER } from '../headers.ts';
import { permitted } from '../permitted.ts';
import { notDone } from '../problems/problem.ts';
import { answers, tagged } from '../schemas/answers.ts';
import { CaseStepsSchema, EventPageSchema } from '../schemas/course.ts';
import { afterRow, caseId, pageLimit, readingHeaders } from '../schemas/requests.ts';
import type { Services } from '../services.ts';
import { GUIDELINE_STEPS } from './guideline.ts';

const events = createRoute({
  method: 'get',
  path: '/api/v1/cases/{caseId}/events',
  summary: 'The case’s journal: commands and events with envelope, hash and data',
  tags: ['cases'],
  ...permitted('read-history'),
  request: {
    params: z.object({ caseId }),
    headers: readingHeaders,
    query: z.strictObject({
      after: afterRow,
      limit: pageLimit({ most: 1000, usual: 200 }),
    }),
  },
  responses: tagged(answers(200, 'Rows of the journal', EventPageSchema)),
});

const steps = createRoute({
  method: 'get',
  path: '/api/v1/cases/{caseId}/steps',
  summary: 'Every step of the case: done, waived, open or not yet, whose it is and until when',
  tags: ['steps'],
  ...permitted('read-case'),
  request: { params: z.object({ caseId }), headers: readingHeaders },
  responses: tagged(answers(200, 'The steps', CaseStepsSchema)),
});

export function courseRoutes(app: App, { readEvents, readSteps }: Services): void {
  app.openapi(events, async (c) => {
    const actor = reading(c, c.req.valid('header')[FOR_HEADER]);
    const page = await readEvents(c.req.valid('param').caseId, actor, c.req.valid('query'));
    return page ? taggedJson(c, page, page.head.seq) : notDone(c, refused(caseUnknown));
  });

  app.openapi(steps, async (c) => {
    const { caseId: id } = c.req.valid('param');
    const found = await readSteps(id, reading(c, c.req.valid('header')[FOR_HEADER]));
    if (!found) return notDone(c, refused(caseUnknown));
    const { seq } = found;
    return taggedJson(c, { seq, steps: found.steps.map((step) => ({ ...step, ...linksOf(step, id) })) }, seq);
  });
}

const linksOf = ({ step, status }: CaseStep, id: CaseId) => ({
  form: `${GUIDELINE_STEPS}/${step}`,
  ...(status === 'open' || status === 'possible' ? { complete: `/api/v1/cases/${id}/steps/${step}` } : {}),
});
