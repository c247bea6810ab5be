/** Pages for everybody, signed in or not: the guideline, help, and what the law asks of every site. */
import type { Hono } from 'hono';
import { type Site, viewOf } from '../../view.ts';
import type { WebEnv } from '../../web-env.ts';
import { GuidelinePage } from './guideline.tsx';

export function publicRoutes(web: Hono<WebEnv>, site: Site): void {
  web.get('/guideline', (c) => c.html(<GuidelinePage view={viewOf(c, site)} />));
}
