/** Pages for everybody, signed in or not: the guideline, help, and what the law asks of every site. */
import type { Hono } from 'hono';
import { INVENTED, type Operator } from '../../operator.ts';
import { type Site, viewOf } from '../../view.ts';
import type { WebEnv } from '../../web-env.ts';
import { GuidelinePage } from './guideline.tsx';
import { HELPED_ROLES, HelpPage, RoleHelpPage } from './help.tsx';
import { AccessibilityPage, ImprintPage, PrivacyPage } from './legal.tsx';

export function publicRoutes(web: Hono<WebEnv>, site: Site, named: Operator): void {
  const operator = site.demonstration ? INVENTED : named;
  web.get('/guideline', (c) => c.html(<GuidelinePage view={viewOf(c, site)} />));
  web.get('/help', (c) => c.html(<HelpPage view={viewOf(c, site)} />));
  web.get('/help/:role', (c) => {
    const role = HELPED_ROLES.find((name) => name === c.req.param('role'));
    return role ? c.html(<RoleHelpPage view={viewOf(c, site)} role={role} />) : c.notFound();
  });
  web.get('/imprint', (c) => c.html(<ImprintPage view={viewOf(c, site)} operator={operator} />));
  web.get('/privacy', (c) => c.html(<PrivacyPage view={viewOf(c, site)} operator={operator} />));
  web.get('/accessibility', (c) => c.html(<AccessibilityPage view={viewOf(c, site)} operator={operator} />));
}
