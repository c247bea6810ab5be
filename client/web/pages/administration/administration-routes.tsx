/** The administration, read from top to bottom. */
import type { Hono } from 'hono';
import { mayDo, rolesFor } from '../../../../domain/case/access-table.ts';
import type { MunicipalityState } from '../../../../domain/municipality/messages.ts';
import type { Person } from '../../../../storage/people.ts';
import type { Services } from '../../../http/services.ts';
import { reach } from '../../../reading/unreachable.ts';
import { actingFor, ownRoles } from '../../acting.ts';
import { mayChange } from '../../may-change.ts';
import { dayOf } from '../../parts/dates.tsx';
import { signedIn } from '../../session/signed-in-only.ts';
import { type Site, type View, viewOf } from '../../view.ts';
import type { WebEnv } from '../../web-env.ts';
import { pointsOf } from './attention.ts';
import { erasureRoutes } from './erasure-routes.tsx';
import { MunicipalityHistory } from './history-page.tsx';
import { AdminOverview } from './overview.tsx';
import { may, peopleRoutes } from './people-routes.tsx';
import { profileRoutes } from './profile-routes.tsx';
import { reportRoutes } from './report-routes.tsx';
import { retentionRoutes } from './retention-routes.tsx';
import { tilesOf } from './tiles.ts';
import { WebhooksPage } from './webhooks-page.tsx';

export function administrationRoutes(web: Hono<WebEnv>, site: Site, services: Services): void {
  const { readMunicipality, readMunicipalityHistory, readRetention, webhooks, people, now, drafts } = services;
  const places = { web, site, drafts };

  web.get('/administration', async (c) => {
    const person = signedIn(c);
    const state = may(c, 'read-people') ? await readMunicipality(person.municipality) : undefined;
    if (!state) return c.notFound();
    return c.html(await overview(person, state, viewOf(c, site)));
  });

  peopleRoutes(places, services);
  reportRoutes(places, services);
  erasureRoutes(places, services);
  profileRoutes(places, services);
  retentionRoutes(places, services);

  web.get('/administration/history', async (c) => {
    if (!may(c, 'read-people')) return c.notFound();
    const { municipality } = signedIn(c);
    const [rows, all] = await Promise.all([readMunicipalityHistory(municipality), reach(() => people.all())]);
    const before = Number(c.req.query('before'));
    const page = {
      view: viewOf(c, site),
      rows,
      people: all.filter((person) => person.municipality === municipality),
      before: Number.isSafeInteger(before) && before > 0 ? before : undefined,
    };
    return c.html(<MunicipalityHistory {...page} />);
  });

  web.get('/administration/webhooks', async (c) => {
    if (!may(c, 'read-webhooks')) return c.notFound();
    return c.html(<WebhooksPage view={viewOf(c, site)} webhooks={await webhooks.list(signedIn(c).municipality)} />);
  });

  async function overview(person: Person, state: MunicipalityState, view: View) {
    const roles = ownRoles(person);
    const all = (await reach(() => people.all())).filter(({ municipality }) => municipality === state.id);
    const due = mayDo(roles, 'read-retention')
      ? (await readRetention(state.id, actingFor(person, rolesFor('read-retention')), { limit: 1 }))?.total
      : undefined;
    const points = pointsOf({
      ...{ state, people: all, due },
      today: dayOf(await now()),
      webhooks: mayDo(roles, 'read-webhooks') ? await webhooks.list(state.id) : undefined,
      mayRecordBudget: mayChange(person, 'record-budget'),
      mayAppoint: mayChange(person, 'appoint-substitute'),
      mayRegister: mayDo(roles, 'change-people'),
    });
    return <AdminOverview view={view} points={points} tiles={tilesOf(state, all, due, view)} />;
  }
}
