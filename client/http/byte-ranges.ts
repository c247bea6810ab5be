/**
 * Which bytes of a document somebody asked for (RFC 9110, 13 and 14): one range, or everything. Several ranges at once are
 * answered with everything, as a server may; one that lies outside is refused with 416 by who calls.
 */
export type Wanted =
  | { readonly kind: 'all' }
  /** Both inclusive. */
  | { readonly kind: 'part'; readonly first: number; readonly last: number }
  | { readonly kind: 'outside' };

export interface RangeHeaders {
  readonly range: string | undefined;
  readonly ifRange: string | undefined;
}

export function wantedBytes({ range, ifRange }: RangeHeaders, etag: string, length: number): Wanted {
  // `If-Range` compares strongly; a date is never ours.
  if (range === undefined || (ifRange !== undefined && ifRange !== etag)) return ALL;
  const [, from = '', until = ''] = /^bytes\s*=\s*(\d{0,15})-(\d{0,15})\s*$/i.exec(range) ?? [];
  if (from === '' && until === '') return ALL;
  if (from === '') {
    const suffix = Number(until);
    return suffix === 0 ? OUTSIDE : { kind: 'part', first: Math.max(0, length - suffix), last: length - 1 };
  }
  const first = Number(from);
  const last = until === '' ? length - 1 : Math.min(Number(until), length - 1);
  // What ends before it begins is no range, and is passed over.
  if (until !== '' && Number(until) < first) return ALL;
  return first >= length ? OUTSIDE : { kind: 'part', first, last };
}

const ALL: Wanted = { kind: 'all' };
const OUTSIDE: Wanted = { kind: 'outside' };

/** `If-None-Match`, which compares weakly. */
export const isKnown = (ifNoneMatch: string | undefined, etag: string): boolean =>
  ifNoneMatch !== undefined &&
  (ifNoneMatch.trim() === '*' || ifNoneMatch.split(',').some((one) => one.trim().replace(/^W\//, '') === etag));
