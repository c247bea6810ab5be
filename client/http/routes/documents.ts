/** Documents of a case: taken in by content, listed, and handed out as attachments that no browser opens in this origin. */
import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { caseUnknown } from '../../../domain/case/refusals.ts';
import { isMediaType, MEDIA_TYPES } from '../../../domain/guideline/document-formats.ts';
import { INTERNAL } from '../../../domain/guideline/readers.ts';
import type { Actor } from '../../../domain/terms.ts';
import { refused } from '../../commands/answer.ts';
import { fileNameNotKept, formatNotAccepted } from '../../documents/formats/format-refusals.ts';
import { actingAs, reading } from '../acting-as.ts';
import type { AppEnv } from '../app-env.ts';
import type { App } from '../create-app.ts';
import { handOut } from '../hand-out.ts';
import { permitted } from '../permitted.ts';
import { notDone } from '../problems/problem.ts';
import { ATTACHMENT, PART, RANGES } from '../schemas/answer-headers.ts';
import { answers, bearing, located, Problem } from '../schemas/answers.ts';
import { DocumentListSchema, StoredDocumentSchema } from '../schemas/documents.ts';
import { caseId, documentId, rangeHeaders, writeHeaders } from '../schemas/requests.ts';
import type { Services } from '../services.ts';

const bytes = z.string().openapi({ type: 'string', format: 'binary' });
/** A name would be a free text that nobody asked for: none is taken. */
const nothing = z.strictObject({});

const upload = createRoute({
  method: 'post',
  path: '/api/v1/cases/{caseId}/documents',
  summary: 'Store a document; the answer is what forms refer to it by',
  description:
    'At most 20 MB, recognised by its content, which must be what the content type says. Which kind of file a form takes, the form says. Macros, scripts, embedded files, contents from outside and lists of persons are refused; a picture’s metadata (place, time, camera) are left out before anything is stored. Until a form has named it (`attach-document`, for instance), the document is not listed and nobody but an auditor opens it: for all others its `Location` answers 404.',
  tags: ['documents'],
  ...permitted('upload-document'),
  request: {
    params: z.object({ caseId }),
    query: nothing,
    headers: writeHeaders,
    body: { required: true, content: Object.fromEntries(MEDIA_TYPES.map((type) => [type, { schema: bytes }])) },
  },
  responses: located(answers(201, 'The reference to the document', StoredDocumentSchema)),
});

const list = createRoute({
  method: 'get',
  path: '/api/v1/cases/{caseId}/documents',
  summary: 'The documents of a case that the caller may open',
  tags: ['documents'],
  ...permitted('list-documents'),
  request: { params: z.object({ caseId }), query: nothing },
  responses: answers(200, 'The documents', DocumentListSchema),
});

const download = createRoute({
  method: 'get',
  path: '/api/v1/cases/{caseId}/documents/{id}',
  summary: 'One document, whole or one range of its bytes',
  description:
    'Several ranges at once are answered with the whole. A document never changes: its id is its entity tag.',
  tags: ['documents'],
  ...permitted('open-document'),
  request: { params: z.object({ caseId, id: documentId }), query: nothing, headers: rangeHeaders },
  responses: {
    ...bearing({ ...RANGES, ...ATTACHMENT }, answers(200, 'The document', bytes, MEDIA_TYPES)),
    206: {
      description: 'The range of bytes that was asked for (RFC 9110, 14)',
      content: Object.fromEntries(MEDIA_TYPES.map((type) => [type, { schema: bytes }])),
      headers: { ...RANGES, ...ATTACHMENT, ...PART },
    },
    304: { description: 'The caller has it already', headers: RANGES },
    416: {
      description: 'The range lies outside the document',
      content: { 'application/problem+json': { schema: Problem } },
      headers: PART,
    },
  },
});

export function documentRoutes(app: App, { documents }: Services): void {
  app.openapi(upload, async (c) => {
    const header = c.req.header('content-type') ?? '';
    if (c.req.header('content-disposition') !== undefined || /;\s*(?:file)?name\*?\s*=/i.test(header))
      return notDone(c, refused(fileNameNotKept));
    const declared = header.split(';')[0]?.trim().toLowerCase() ?? '';
    if (!isMediaType(declared)) return notDone(c, refused(formatNotAccepted));
    const id = c.req.valid('param').caseId;
    const plain = new Uint8Array(await c.req.arrayBuffer());
    const stored = await documents.upload(id, reading(c), {
      plain,
      declared,
      key: c.req.valid('header')['idempotency-key'],
    });
    if (stored.kind === 'refused') return notDone(c, stored);
    const { file, findings, metadataRemoved } = stored;
    return c.json(
      { ...file, ...(findings ? { findings: [...findings] } : {}), ...(metadataRemoved ? { metadataRemoved } : {}) },
      201,
      { location: `/api/v1/cases/${id}/documents/${file.document}` },
    );
  });

  app.openapi(list, async (c) => {
    const found = await documents.list(c.req.valid('param').caseId, widest(c));
    return found ? c.json({ documents: found }, 200) : notDone(c, refused(caseUnknown));
  });

  app.openapi(download, async (c) => {
    const { caseId: id, id: document } = c.req.valid('param');
    const opened = await documents.download(id, widest(c), document);
    return opened.kind === 'refused' ? notDone(c, opened) : handOut(c, document, opened);
  });
}

/** Of several roles of a person, one that reads what the municipality has among itself. */
function widest(c: Context<AppEnv>): Actor {
  const inside = actingAs(c, INTERNAL);
  return INTERNAL.includes(inside.role) ? inside : reading(c);
}
