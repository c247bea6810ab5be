/** What a page may do in the browser: nothing that this installation did not send itself, and no script within a page. */
import type { MiddlewareHandler } from 'hono';
import { createMiddleware } from 'hono/factory';
import { secureHeaders } from 'hono/secure-headers';
import type { WebEnv } from './web-env.ts';

/** `provider`: signing out leads there by a form. */
export const policyFor = (provider: string) => ({
  defaultSrc: ["'none'"],
  styleSrc: ["'self'"],
  scriptSrc: ["'self'"],
  fontSrc: ["'self'"],
  // KERN's style sheet has its icons in itself.
  imgSrc: ["'self'", 'data:'],
  formAction: ["'self'", provider],
  frameAncestors: ["'none'"],
  baseUri: ["'none'"],
});

/** The same as one header, for pages that no middleware passes. */
export const policyText = (provider: string): string =>
  Object.entries(policyFor(provider))
    .map(([name, values]) => [name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`), ...values].join(' '))
    .join('; ');

export function pageHeaders(provider: string): MiddlewareHandler<WebEnv> {
  const secured = secureHeaders({
    contentSecurityPolicy: policyFor(provider),
    xFrameOptions: 'DENY',
    // A case's address stays in the house.
    referrerPolicy: 'same-origin',
  });
  return createMiddleware<WebEnv>((c, next) => {
    c.header('cache-control', 'private, no-store');
    return secured(c, next);
  });
}
