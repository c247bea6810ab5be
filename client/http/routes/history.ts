/** A case's history: every row of its journal, in sentences. */
import { createRoute, z } from '@hono/zod-openapi';
import { caseUnknown, refusal } from '../../../domain/case/refusals.ts';
import { refused } from '../../commands/answer.ts';
import { reading } from '../acting-as.ts';
import type { App } from '../create-app.ts';
import { taggedJson } from '../entity-tags.ts';
import { FOR_HEADER } from '../headers.ts';
import { permitted } from '../permitted.ts';
import { notDone } from '../problems/problem.ts';
import { answers, tagged } from '../schemas/answers.ts';
import { caseId, conditionalHeaders, readingHeaders } from '../schemas/requests.ts';
import { EntrySchema, HistorySchema } from '../schemas/views.ts';
import type { Services } from '../services.ts';

const show = createRoute({
  method: 'get',
  path: '/api/v1/cases/{caseId}/history',
  summary: 'What happened in a case, row by row',
  tags: ['cases'],
  ...permitted('read-history'),
  request: { params: z.object({ caseId }), headers: conditionalHeaders },
  responses: tagged(answers(200, 'The history', HistorySchema)),
});

const entry = createRoute({
  method: 'get',
  path: '/api/v1/cases/{caseId}/history/{seq}',
  summary: 'What was entered: the command of this row, or the one that caused it, with its form',
  tags: ['cases'],
  ...permitted('read-history'),
  request: {
    params: z.object({
      caseId,
      seq: z.coerce.number().int().min(1).openapi({ type: 'integer', description: 'Number of the row.' }),
    }),
    headers: readingHeaders,
  },
  responses: answers(200, 'The entry', EntrySchema),
});

export function historyRoutes(app: App, { readHistory, readEntry }: Services): void {
  app.openapi(show, async (c) => {
    const rows = await readHistory(c.req.valid('param').caseId, reading(c));
    return rows ? taggedJson(c, { rows }, rows.at(-1)?.seq) : notDone(c, refused(caseUnknown));
  });

  app.openapi(entry, async (c) => {
    const { caseId: id, seq } = c.req.valid('param');
    const found = await readEntry(id, seq, reading(c, c.req.valid('header')[FOR_HEADER]));
    if (found) return c.json(found, 200);
    return notDone(c, refused((await readHistory(id, reading(c))) ? noSuchEntry : caseUnknown));
  });
}

const noSuchEntry = refusal(
  'no-such-row',
  'Diesen Eintrag gibt es in der Akte nicht. Welche es gibt, zeigt der Verlauf.',
  'There is no such row in the record. The history shows which there are.',
);
