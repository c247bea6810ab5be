/** What is due for deletion: proposing and consenting are commands of each case. */

import { isPlainDate } from '../../../../domain/calendar/plain-dates.ts';
import { rolesFor } from '../../../../domain/case/access-table.ts';
import type { PlainDate } from '../../../../domain/terms.ts';
import type { Services } from '../../../http/services.ts';
import { actingFor, ownRoles } from '../../acting.ts';
import type { FormPlaces } from '../../forms/form-flow.ts';
import { mayChange } from '../../may-change.ts';
import { signedIn } from '../../session/signed-in-only.ts';
import { viewOf } from '../../view.ts';
import { may } from './people-routes.tsx';
import { RetentionPage } from './retention-page.tsx';

const ON_A_PAGE = 50;
const PLACE = /^\d{4}-\d{2}-\d{2}\.[a-z0-9]{26}$/;

export function retentionRoutes({ web, site }: FormPlaces, { readRetention }: Pick<Services, 'readRetention'>): void {
  web.get('/administration/retention', async (c) => {
    if (!may(c, 'read-retention')) return c.notFound();
    const person = signedIn(c);
    const { until = '', after = '' } = c.req.query();
    const preview = await readRetention(person.municipality, actingFor(person, rolesFor('read-retention')), {
      limit: ON_A_PAGE,
      ...(isPlainDate(until) ? { until: until as PlainDate } : {}),
      ...(PLACE.test(after) ? { after } : {}),
    });
    if (!preview) return c.notFound();
    const mayRevise = mayChange(person, 'revise-profile');
    return c.html(<RetentionPage {...{ view: viewOf(c, site), preview, mayRevise, roles: ownRoles(person) }} />);
  });
}
