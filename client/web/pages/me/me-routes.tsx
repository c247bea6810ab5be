/** One's own page: for everybody who can sign in. */
import type { Hono } from 'hono';
import { mayDo } from '../../../../domain/case/access-table.ts';
import type { Drafts } from '../../../drafts/drafts.ts';
import { handOutReport } from '../../../http/hand-out-report.ts';
import type { Services } from '../../../http/services.ts';
import { ownRoles } from '../../acting.ts';
import { first, readPosted, type Typed } from '../../forms/posted.ts';
import { Page } from '../../layout/page.tsx';
import { AccessReportSections } from '../../parts/access-report.tsx';
import { signedIn } from '../../session/signed-in-only.ts';
import { OWN } from '../../texts/own.ts';
import { REPORT } from '../../texts/retention.ts';
import { type Site, viewOf } from '../../view.ts';
import type { WebEnv } from '../../web-env.ts';
import { confirmed } from '../administration/confirmed.ts';
import { PersonData } from '../administration/person-page.tsx';
import { OwnPage, type Wishes } from './own-page.tsx';

type OwnServices = Pick<Services, 'peopleRegister' | 'readMunicipality' | 'accessReports'> & {
  readonly drafts: Drafts;
};

export function ownRoutes(web: Hono<WebEnv>, site: Site, services: OwnServices): void {
  const { peopleRegister, readMunicipality, accessReports, drafts } = services;

  confirmed({ web }, '/me', async (c) => {
    const person = signedIn(c);
    const { language, notices = 'at-once' } = c.req.method === 'POST' ? wishesIn((await readPosted(c)).typed) : person;
    const wishes = { language, notices };
    return {
      page: async (trouble, formKey) => (
        <OwnPage
          {...{ person, wishes, trouble, formKey }}
          view={viewOf(c, site)}
          state={await readMunicipality(person.municipality)}
          drafts={await drafts.places(person.id)}
          maySubscribe={mayDo(ownRoles(person), 'subscribe-calendar')}
          isSaved={c.req.query('saved') === 'yes'}
        />
      ),
      async submit() {
        const answer = await peopleRegister.prefer(person, wishes);
        return answer.kind === 'registered' ? '/me?saved=yes' : answer;
      },
    };
  });

  web.get('/me/report', async (c) => {
    const person = signedIn(c);
    const report = await accessReports.ofOneself(person);
    if ('kind' in report) return c.notFound();
    const view = viewOf(c, site);
    return c.html(
      <Page view={view} title={view.t(REPORT.ownTitle)}>
        <p class="kern-body">
          <a class="kern-link" href="/me">
            {view.t(OWN.back)}
          </a>
        </p>
        <h1 class="kern-heading-large">{view.t(REPORT.ownTitle)}</h1>
        <p>
          <a class="kern-btn kern-btn--secondary" href="/me/report.pdf" download>
            <span class="kern-label">{view.t(REPORT.pdf)}</span>
          </a>
        </p>
        <AccessReportSections view={view} report={report}>
          <PersonData view={view} state={await readMunicipality(person.municipality)} person={person} />
        </AccessReportSections>
      </Page>,
    );
  });

  web.get('/me/report.pdf', async (c) => {
    const report = await accessReports.ofOneself(signedIn(c));
    return 'kind' in report ? c.notFound() : handOutReport(c, report, c.get('language'));
  });
}

const wishesIn = (typed: Typed): Wishes => ({
  language: first(typed, 'language') === 'en' ? 'en' : 'de',
  notices: first(typed, 'notices') === 'days-mail' ? 'days-mail' : 'at-once',
});
