/** Where a request comes from, for counting alone; it is never logged. */
import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';
import type { Identified } from './app-env.ts';

/**
 * `trustedProxies`: how many of the municipality's own proxies stand before this process. Each adds the address it was called
 * from to `X-Forwarded-For`; what stands further left anybody may have written.
 */
export function clientAddress<E extends Identified>(c: Context<E>, trustedProxies: number): string {
  const direct = remoteAddress(c);
  if (trustedProxies === 0) return direct;
  const forwarded = (c.req.header('x-forwarded-for') ?? '').split(',').map((part) => part.trim());
  return forwarded.at(-trustedProxies) || direct;
}

/** A request that came over no socket, in tests, comes from here. */
function remoteAddress<E extends Identified>(c: Context<E>): string {
  const hasSocket = typeof c.env === 'object' && c.env !== null && 'incoming' in c.env;
  return (hasSocket ? getConnInfo(c).remote.address : undefined) ?? 'local';
}
