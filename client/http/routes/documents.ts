/** Documents of a case, as they are: PDF in, PDF out. */
import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { refusal } from '../../../domain/case/refusals.ts';
import { INTERNAL } from '../../../domain/guideline/readers.ts';
import type { Actor } from '../../../domain/terms.ts';
import { actingAs, reading } from '../acting-as.ts';
import type { AppEnv } from '../app-env.ts';
import type { App } from '../create-app.ts';
import { permitted } from '../permitted.ts';
import { notDone, problem } from '../problems/problem.ts';
import { answers } from '../schemas/answers.ts';
import { caseId, documentId, writeHeaders } from '../schemas/requests.ts';
import { StoredDocumentSchema } from '../schemas/views.ts';
import type { Services } from '../services.ts';

const pdf = z.string().openapi({ type: 'string', format: 'binary' });

const upload = createRoute({
  method: 'post',
  path: '/api/v1/cases/{caseId}/documents',
  summary: 'Store a document; the answer is what forms refer to it by',
  tags: ['documents'],
  ...permitted('upload-document'),
  request: {
    params: z.object({ caseId }),
    headers: writeHeaders,
    body: { required: true, content: { 'application/pdf': { schema: pdf } } },
  },
  responses: answers(201, 'The reference to the document', StoredDocumentSchema),
});

const download = createRoute({
  method: 'get',
  path: '/api/v1/cases/{caseId}/documents/{id}',
  summary: 'One document',
  tags: ['documents'],
  ...permitted('open-document'),
  request: { params: z.object({ caseId, id: documentId }) },
  responses: answers(200, 'The document', pdf, 'application/pdf'),
});

export function documentRoutes(app: App, { documents }: Services): void {
  app.openapi(upload, async (c) => {
    if (!/^application\/pdf\s*(;|$)/i.test(c.req.header('content-type') ?? '')) return problem(c, 415, notPdf);
    const id = c.req.valid('param').caseId;
    const stored = await documents.upload(id, reading(c), new Uint8Array(await c.req.arrayBuffer()));
    if (stored.kind === 'refused') return notDone(c, stored);
    return c.json({ ...stored.file, ...(stored.findings ? { findings: [...stored.findings] } : {}) }, 201, {
      location: `/api/v1/cases/${id}/documents/${stored.file.document}`,
    });
  });

  app.openapi(download, async (c) => {
    const { caseId: id, id: document } = c.req.valid('param');
    const opened = await documents.download(id, widest(c), document);
    if (opened.kind === 'refused') return notDone(c, opened);
    return c.body(Uint8Array.from(opened.plain), 200, {
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="handschlag-${document.slice(0, 12)}.pdf"`,
    });
  });
}

/** Of several roles of a person, one that reads what the municipality has among itself. */
function widest(c: Context<AppEnv>): Actor {
  const inside = actingAs(c, INTERNAL);
  return INTERNAL.includes(inside.role) ? inside : reading(c);
}

const notPdf = refusal(
  'not-a-pdf',
  'Bitte senden Sie das Dokument als PDF mit der Kopfzeile „Content-Type: application/pdf“.',
  'Please send the document as PDF with the header “Content-Type: application/pdf”.',
);
