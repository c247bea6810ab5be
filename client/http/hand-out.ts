/**
 * Hands a document's bytes out: as an attachment, for no browser to open, sniff, frame or embed in this origin, whole or one
 * range of it (RFC 9110). The id is the hash of what is stored, which never changes: a strong validator.
 */
import type { Context } from 'hono';
import { refusal } from '../../domain/case/refusals.ts';
import type { DocumentId } from '../../domain/terms.ts';
import type { Opened } from '../documents/documents.ts';
import type { Identified } from './app-env.ts';
import { isKnown, wantedBytes } from './byte-ranges.ts';
import { attachment } from './content-disposition.ts';
import { problem } from './problems/problem.ts';

export function handOut<E extends Identified>(
  c: Context<E>,
  document: DocumentId,
  { plain, mediaType, name }: Opened,
): Response {
  const etag = `"${document}"`;
  const length = plain.byteLength;
  const headers = {
    etag,
    'accept-ranges': 'bytes',
    'content-type': mediaType,
    'content-disposition': attachment(name),
    'x-content-type-options': 'nosniff',
  };
  if (isKnown(c.req.header('if-none-match'), etag)) return c.body(null, 304, { etag, 'accept-ranges': 'bytes' });

  // A range is asked of GET alone.
  const range = c.req.method === 'GET' ? c.req.header('range') : undefined;
  const wanted = wantedBytes({ range, ifRange: c.req.header('if-range') }, etag, length);
  switch (wanted.kind) {
    case 'outside': {
      const response = problem(c, 416, outside);
      response.headers.set('content-range', `bytes */${length}`);
      return response;
    }
    case 'part': {
      const { first, last } = wanted;
      const part = Uint8Array.from(plain.subarray(first, last + 1));
      const place = { 'content-range': `bytes ${first}-${last}/${length}`, 'content-length': String(part.byteLength) };
      return c.body(part, 206, { ...headers, ...place });
    }
    case 'all':
      return c.body(Uint8Array.from(plain), 200, { ...headers, 'content-length': String(length) });
  }
}

const outside = refusal(
  'range-not-satisfiable',
  'Der verlangte Bereich liegt außerhalb des Dokuments.',
  'The range that was asked for lies outside the document.',
);
