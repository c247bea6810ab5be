/** The web application, read from top to bottom: what every page passes, then the pages. */
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { compress } from 'hono/compress';
import { csrf } from 'hono/csrf';
import { logRequests } from '../http/middleware/log-requests.ts';
import { requestId } from '../http/middleware/request-id.ts';
import type { Services } from '../http/services.ts';
import type { PersonOfToken } from '../http/sign-in/claims.ts';
import { type Assets, assetRoutes } from './assets.ts';
import { chooseLanguage } from './layout/choose-language.ts';
import { brokenPage, missingPage, tooLargePage } from './layout/when-it-fails.tsx';
import { limitRate } from './limit-rate.tsx';
import type { Operator } from './operator.ts';
import { administrationRoutes } from './pages/administration/administration-routes.tsx';
import { auditRoutes } from './pages/audit/audit-routes.tsx';
import { calendarRoutes } from './pages/calendar/calendar-routes.tsx';
import { calendarChangeRoutes } from './pages/calendar/change-routes.tsx';
import { caseRoutes } from './pages/cases/case-routes.tsx';
import { timeLineRoutes } from './pages/cases/time-line-routes.tsx';
import { mailingRoutes } from './pages/mailing/mailing-routes.tsx';
import { ownRoutes } from './pages/me/me-routes.tsx';
import { newCaseRoutes } from './pages/new-case/new-case-routes.tsx';
import { outboxRoutes } from './pages/outbox/outbox-routes.tsx';
import { caseProcessRoutes, processRoutes } from './pages/process/process-routes.tsx';
import { publicRoutes } from './pages/public/public-routes.tsx';
import { startRoutes } from './pages/start.tsx';
import { stepRoutes } from './pages/steps/step-routes.tsx';
import { takingRoutes } from './pages/taking/taking-routes.tsx';
import { taskRoutes } from './pages/tasks/task-routes.tsx';
import { pageHeaders } from './security.ts';
import type { IdentityProvider } from './session/identity-provider.ts';
import { placeOfReader } from './session/place-of-reader.ts';
import { signInRoutes } from './session/sign-in.tsx';
import { signedInOnly } from './session/signed-in-only.ts';
import { createWebSessions } from './session/web-session.ts';
import type { Site } from './view.ts';
import type { WebEnv } from './web-env.ts';

export type Web = Hono<WebEnv>;

export interface WebParts {
  readonly services: Services;
  readonly provider: IdentityProvider;
  readonly personOf: PersonOfToken;
  readonly assets: Assets;
  /** Whose installation it is, as far as it was entered. */
  readonly operator?: Operator;
  /** The installation's key, of which cookies get keys of their own. */
  readonly secret: Uint8Array;
}

/** A document of 20 MB, and what a form says beside it. */
const MOST_BYTES = 24 * 1024 * 1024;

export function createWeb({ services, provider, personOf, assets, operator = {}, secret }: WebParts): Web {
  const { publicUrl, log, demonstration } = services;
  const https = publicUrl.startsWith('https:');
  const site: Site = { demonstration, assets: assets.addresses };
  const sessions = createWebSessions({ sessions: services.sessions, secret, https });
  const web: Web = new Hono<WebEnv>();
  web.onError(brokenPage(site, log));
  web.notFound(missingPage(site));

  web.use(requestId);
  web.use(logRequests(services));
  assetRoutes(web, assets);
  web.use(pageHeaders(provider.origin));
  web.use(compress());
  // Lax cookies are one wall; that a form comes from our own pages is the other.
  web.use(csrf({ origin: new URL(publicUrl).origin }));
  web.use(sessions.lookUp);
  web.use(limitRate(site, services.limits));
  web.use(chooseLanguage(https));
  web.use(placeOfReader(services));
  web.use(bodyLimit({ maxSize: MOST_BYTES, onError: tooLargePage(site, sessions, services.drafts) }));

  startRoutes(web, site);
  publicRoutes(web, site, operator);
  processRoutes(web, site);
  signInRoutes(web, site, { provider, personOf, sessions, services, secret, https, log });
  web.use(signedInOnly(sessions, services.drafts));
  taskRoutes(web, site, services);
  caseRoutes(web, site, services);
  mailingRoutes(web, site, services);
  timeLineRoutes(web, site, services);
  auditRoutes(web, site, services);
  newCaseRoutes(web, site, services);
  administrationRoutes(web, site, services);
  ownRoutes(web, site, services);
  outboxRoutes(web, site, services);
  stepRoutes(web, site, services);
  takingRoutes(web, site, services);
  caseProcessRoutes(web, site, services);
  calendarRoutes(web, site, services);
  calendarChangeRoutes(web, site, services);
  return web;
}
