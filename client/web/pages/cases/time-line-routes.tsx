/** A case's time line; the sitting to reckon back from stands in the address. */
import type { Hono } from 'hono';
import { z } from 'zod';
import { planningBasis } from '../../../../domain/municipality/municipality.ts';
import type { CaseId } from '../../../../domain/terms.ts';
import type { Services } from '../../../http/services.ts';
import { type CalendarDates, datesIn } from '../../../reading/read-calendar.ts';
import { reader } from '../../acting.ts';
import { CASE_PATH } from '../../addresses.ts';
import { readQuery } from '../../parts/query.ts';
import { signedIn } from '../../session/signed-in-only.ts';
import { type Site, viewOf } from '../../view.ts';
import type { WebEnv } from '../../web-env.ts';
import { TimeLinePage } from './time-line.tsx';
import { spanOf, type TimeLine } from './time-line-chart.ts';

const TimeLineQuery = z.object({
  sitting: z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]{0,63}$/)
    .optional(),
});

type TimeLineServices = Pick<Services, 'readCase' | 'readForecast' | 'readMunicipality'>;

export function timeLineRoutes(web: Hono<WebEnv>, site: Site, services: TimeLineServices): void {
  const { readCase, readForecast, readMunicipality } = services;

  web.get(`${CASE_PATH}/time-line`, async (c) => {
    const actor = reader(signedIn(c));
    const caseId = c.req.param('caseId') as CaseId;
    const [file, forecast] = await Promise.all([readCase(caseId, actor), readForecast.ofCase(caseId, actor)]);
    if (!file || !forecast) return c.notFound();
    const { sitting } = readQuery(c, TimeLineQuery);
    const found = sitting === undefined ? undefined : await readForecast.backFrom(caseId, sitting, actor);
    const told = {
      ...{ view: viewOf(c, site), file, forecast },
      ...(sitting === undefined ? {} : { sitting }),
      ...(found?.kind === 'planned' ? { plan: found } : {}),
      ...(found?.kind === 'refused' ? { refusal: found.refusal } : {}),
    };
    return c.html(<TimeLinePage {...told} dates={await datesAround(told)} />);
  });

  async function datesAround(line: TimeLine): Promise<CalendarDates> {
    const state = await readMunicipality(line.file.municipality);
    const basis = state && planningBasis(state, line.file.openedAt);
    return basis ? datesIn(basis, spanOf(line)) : { sittings: [], elections: [], recesses: [], closedDays: [] };
  }
}
