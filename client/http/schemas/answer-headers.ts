/** Headers of answers, as OpenAPI describes them. */

export type DescribedHeaders = Readonly<
  Record<string, { readonly description: string; readonly schema: { readonly type: 'string' | 'integer' } }>
>;

const header = (description: string, type: 'string' | 'integer' = 'string') => ({ description, schema: { type } });

export const ENTITY_TAG = {
  ETag: header('The answer’s entity tag: for `If-None-Match`; a case’s own for `If-Match`, too.'),
};
export const LOCATION = { Location: header('Where what was made is read.') };
export const ATTACHMENT = { 'Content-Disposition': header('`attachment`, with a file name.') };
export const RANGES = { ...ENTITY_TAG, 'Accept-Ranges': header('`bytes`: a range may be asked for.') };
export const PART = { 'Content-Range': header('Which bytes of how many, as `bytes 0-3/200`.') };

/** Of problems: by their status. */
export const PROBLEM_HEADERS: Readonly<Record<number, DescribedHeaders>> = {
  401: { 'WWW-Authenticate': header('`Bearer`') },
  429: {
    'Retry-After': header('Seconds until the next request is taken.', 'integer'),
    'RateLimit-Policy': header('How many requests in how many seconds, as `"minute";q=1200;w=60`.'),
    RateLimit: header('What is left, and for how many seconds, as `"minute";r=0;t=12`.'),
  },
  503: { 'Retry-After': header('Seconds until it is worth trying again.', 'integer') },
};
