/** The mails of a local installation, which leave it nowhere: a folder to look into. Elsewhere there is no such address. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createRoute, z } from '@hono/zod-openapi';
import type { App } from '../create-app.ts';
import { permitted } from '../permitted.ts';
import { nothingHere } from '../problems/on-error.ts';
import { problem } from '../problems/problem.ts';
import { answers } from '../schemas/answers.ts';
import type { Services } from '../services.ts';

const tags = ['operation'];
const allowed = permitted('read-outbox');

const list = createRoute({
  method: 'get',
  path: '/api/v1/outbox',
  summary: 'Mails of a demonstration, the latest first',
  tags,
  ...allowed,
  request: { query: z.strictObject({ limit: z.coerce.number().int().min(1).max(200).default(50) }) },
  responses: answers(
    200,
    'The mails',
    z
      .object({
        mails: z.array(z.object({ id: z.string(), sentAt: z.iso.datetime(), to: z.string(), subject: z.string() })),
      })
      .openapi('Outbox'),
  ),
});

const show = createRoute({
  method: 'get',
  path: '/api/v1/outbox/{mail}',
  summary: 'One mail as it would have been sent (RFC 5322)',
  tags,
  ...allowed,
  request: { params: z.object({ mail: z.string().regex(/^\d{8}T\d{9}Z-[0-9a-f]{24}\.eml$/) }) },
  responses: answers(200, 'The mail', z.string(), 'message/rfc822'),
});

export function outboxRoutes(app: App, { outbox }: Services): void {
  app.openapi(list, async (c) => {
    if (outbox === undefined) return problem(c, 404, nothingHere);
    const names = (await readdir(outbox).catch(() => [])).filter((name) => /^\d.*\.eml$/.test(name));
    const latest = names.sort().reverse().slice(0, c.req.valid('query').limit);
    return c.json({ mails: await Promise.all(latest.map((name) => headOf(outbox, name))) }, 200);
  });

  app.openapi(show, async (c) => {
    const { mail } = c.req.valid('param');
    const content = outbox === undefined ? undefined : await readFile(join(outbox, mail)).catch(() => undefined);
    if (!content) return problem(c, 404, nothingHere);
    return c.body(Uint8Array.from(content), 200, {
      'content-type': 'message/rfc822',
      'content-disposition': `attachment; filename="${mail}"`,
    });
  });
}

async function headOf(folder: string, name: string) {
  const head =
    (await readFile(join(folder, name), 'utf8')).split(/\r?\n\r?\n/, 1)[0]?.replace(/\r?\n[ \t]+/g, ' ') ?? '';
  const header = (field: string): string =>
    decoded(new RegExp(`^${field}:\\s*(.*)$`, 'im').exec(head)?.[1]?.trim() ?? '');
  return { id: name, sentAt: instantOf(name), to: header('To'), subject: header('Subject') };
}

/** `20260302T090000000Z-….eml` */
const instantOf = (name: string): string =>
  name.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})Z.*$/, '$1-$2-$3T$4:$5:$6.$7Z');

/** Encoded words (RFC 2047), as our own mails have them. */
const decoded = (text: string): string =>
  text.replace(/\?=\s+=\?/g, '?==?').replace(/=\?utf-8\?(b|q)\?([^?]*)\?=/gi, (_word, how: string, content: string) =>
    how.toLowerCase() === 'b'
      ? Buffer.from(content, 'base64').toString('utf8')
      : Buffer.from(
          content
            .replaceAll('_', ' ')
            .replace(/=([0-9A-F]{2})/gi, (_hex, code: string) => String.fromCharCode(Number.parseInt(code, 16))),
          'latin1',
        ).toString('utf8'),
  );
