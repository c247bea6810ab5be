/** Papers of a case as PDF, drawn up from what it says now, for whom each is meant. */
import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { DOCUMENT_READERS_BY_KIND } from '../../../domain/guideline/document-readers.ts';
import type { CaseId } from '../../../domain/terms.ts';
import type { WantedPaper } from '../../letters/case-papers.ts';
import { actingAs } from '../acting-as.ts';
import type { AppEnv } from '../app-env.ts';
import type { App } from '../create-app.ts';
import { handOutPdf } from '../hand-out-pdf.ts';
import { permitted } from '../permitted.ts';
import { notDone } from '../problems/problem.ts';
import { ATTACHMENT } from '../schemas/answer-headers.ts';
import { answers, bearing } from '../schemas/answers.ts';
import { caseId } from '../schemas/requests.ts';
import type { Services } from '../services.ts';

const pdf = z.string().openapi({ type: 'string', format: 'binary' });

const note = createRoute({
  method: 'get',
  path: '/api/v1/cases/{caseId}/letters/decision-note.pdf',
  summary: 'The note on the single-case decision, for those who decide',
  tags: ['documents'],
  ...permitted('draw-decision-note'),
  request: { params: z.object({ caseId }) },
  responses: bearing(ATTACHMENT, answers(200, 'The note', pdf, 'application/pdf')),
});

const letter = createRoute({
  method: 'get',
  path: '/api/v1/cases/{caseId}/letters/decision-letter.pdf',
  summary: 'The answer to the carrier, for both sides, once the decision is final',
  tags: ['documents'],
  ...permitted('draw-decision-letter'),
  request: { params: z.object({ caseId }) },
  responses: bearing(ATTACHMENT, answers(200, 'The letter', pdf, 'application/pdf')),
});

const paper = createRoute({
  method: 'get',
  path: '/api/v1/cases/{caseId}/letters/committee-paper.pdf',
  summary: 'The paper for a committee’s sitting, for the municipality, once the report is accepted',
  tags: ['documents'],
  ...permitted('draw-committee-paper'),
  request: {
    params: z.object({ caseId }),
    query: z.strictObject({
      committee: z
        .string()
        .regex(/^[a-z0-9][a-z0-9-]{0,63}$/)
        .openapi({ description: 'The committee’s id in the municipality’s profile.' }),
    }),
  },
  responses: bearing(ATTACHMENT, answers(200, 'The paper', pdf, 'application/pdf')),
});

export function letterRoutes(app: App, { casePapers }: Services): void {
  const answer = async (c: Context<AppEnv>, id: CaseId, wanted: WantedPaper): Promise<Response> => {
    const drawn = await casePapers(id, actingAs(c, DOCUMENT_READERS_BY_KIND[wanted.kind]), wanted);
    if (drawn.kind === 'refused') return notDone(c, drawn);
    return handOutPdf(c, { ...drawn, language: 'de' });
  };

  app.openapi(note, (c) => answer(c, c.req.valid('param').caseId, { kind: 'decision-note' }));
  app.openapi(letter, (c) => answer(c, c.req.valid('param').caseId, { kind: 'decision-letter' }));
  app.openapi(paper, (c) =>
    answer(c, c.req.valid('param').caseId, { kind: 'committee-paper', committee: c.req.valid('query').committee }),
  );
}
