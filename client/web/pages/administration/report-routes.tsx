/** What is stored about somebody (Art. 15 GDPR): about a person of the directory, and about whom forms name by hand. */
import { rolesFor } from '../../../../domain/case/access-table.ts';
import { handOutReport } from '../../../http/hand-out-report.ts';
import type { Services } from '../../../http/services.ts';
import { actingFor } from '../../acting.ts';
import type { FormPlaces } from '../../forms/form-flow.ts';
import { first, readPosted } from '../../forms/posted.ts';
import { AccessReportSections } from '../../parts/access-report.tsx';
import { signedIn } from '../../session/signed-in-only.ts';
import { PEOPLE } from '../../texts/administration.ts';
import { REPORT } from '../../texts/retention.ts';
import { viewOf } from '../../view.ts';
import { AdminFrame } from './admin-frame.tsx';
import { NamedSearch } from './named-search.tsx';
import { may, PERSON, personIn } from './people-routes.tsx';
import { PersonData } from './person-page.tsx';

type ReportServices = Pick<Services, 'people' | 'accessReports' | 'readMunicipality'>;

/** A name of two letters is everybody's. */
const SHORTEST = 2;
const LONGEST = 254;

export function reportRoutes({ web, site }: FormPlaces, services: ReportServices): void {
  const { people, accessReports, readMunicipality } = services;

  web.get(`${PERSON}/report`, async (c) => {
    const person = may(c, 'read-access-report') ? await personIn(c, people) : undefined;
    const report = person && (await accessReports.ofPerson(actingFor(signedIn(c), READING), person.id));
    if (!person || !report || 'kind' in report) return c.notFound();
    const view = viewOf(c, site);
    const address = `/administration/people/${person.id}`;
    return c.html(
      <AdminFrame
        view={view}
        title={`${view.t(REPORT.title)}: ${person.name}`}
        back={{ address, label: PEOPLE.person }}
      >
        <p>
          <a class="kern-btn kern-btn--secondary" href={`${address}/report.pdf`} download>
            <span class="kern-label">{view.t(REPORT.pdf)}</span>
          </a>
        </p>
        <AccessReportSections view={view} report={report}>
          <PersonData view={view} state={await readMunicipality(person.municipality)} person={person} />
        </AccessReportSections>
      </AdminFrame>,
    );
  });

  web.get(`${PERSON}/report.pdf`, async (c) => {
    const person = may(c, 'read-access-report') ? await personIn(c, people) : undefined;
    const report = person && (await accessReports.ofPerson(actingFor(signedIn(c), READING), person.id));
    return report && !('kind' in report) ? handOutReport(c, report, c.get('language')) : c.notFound();
  });

  web.get('/administration/named-report', (c) =>
    may(c, 'search-access-report') ? c.html(<NamedSearch view={viewOf(c, site)} name="" email="" />) : c.notFound(),
  );

  // What was looked for stands in no address and no log.
  web.post('/administration/named-report', async (c) => {
    if (!may(c, 'search-access-report')) return c.notFound();
    const view = viewOf(c, site);
    const { typed } = await readPosted(c);
    const [name, email] = ['name', 'email'].map((field) => first(typed, field).trim().slice(0, LONGEST)) as [
      string,
      string,
    ];
    const asked = {
      ...(name.length >= SHORTEST ? { name } : {}),
      ...(email.includes('@') ? { email } : {}),
    };
    if (Object.keys(asked).length === 0) return c.html(<NamedSearch {...{ view, name, email }} isIncomplete />, 422);
    const report = await accessReports.ofNamed(actingFor(signedIn(c), rolesFor('search-access-report')), asked);
    if ('kind' in report) return c.notFound();
    return c.html(<NamedSearch {...{ view, name, email, report }} />);
  });
}

const READING = rolesFor('read-access-report');
