/** What is stored about a person (Art. 15 GDPR), for the person, the data-protection officer and, without values, operators. */
import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { rolesFor } from '../../../domain/case/access-table.ts';
import type { AccessReport } from '../../access-report/report.ts';
import type { Refused } from '../../commands/answer.ts';
import { actingAs } from '../acting-as.ts';
import type { AppEnv } from '../app-env.ts';
import type { App } from '../create-app.ts';
import { handOutReport } from '../hand-out-report.ts';
import { permitted } from '../permitted.ts';
import { notDone } from '../problems/problem.ts';
import { AccessReportSchema } from '../schemas/access-reports.ts';
import { ATTACHMENT } from '../schemas/answer-headers.ts';
import { answers, bearing } from '../schemas/answers.ts';
import { personId } from '../schemas/people.ts';
import { jsonBody, writeHeaders } from '../schemas/requests.ts';
import type { Services } from '../services.ts';

const tags = ['access reports'];
const ofPerson = z.object({ person: personId });
const pdf = z.string().openapi({ type: 'string', format: 'binary' });
const inLanguage = z.strictObject({
  lang: z.enum(['de', 'en']).default('de').openapi({ description: 'Language of the report.' }),
});

const about = createRoute({
  method: 'get',
  path: '/api/v1/people/{person}/access-report',
  summary: 'What is stored about a person of the directory',
  description: 'By the data-protection officer of the municipality; an operator is shown places, not values (P15).',
  tags,
  ...permitted('read-access-report'),
  request: { params: ofPerson },
  responses: answers(200, 'The report', AccessReportSchema),
});

const aboutAsPdf = createRoute({
  method: 'get',
  path: '/api/v1/people/{person}/access-report.pdf',
  summary: 'The same to hand over',
  tags,
  ...permitted('read-access-report'),
  request: { params: ofPerson, query: inLanguage },
  responses: bearing(ATTACHMENT, answers(200, 'The report', pdf, 'application/pdf')),
});

const own = createRoute({
  method: 'get',
  path: '/api/v1/me/access-report',
  summary: 'What is stored about the caller',
  tags,
  ...permitted('read-own-access-report'),
  responses: answers(200, 'The report', AccessReportSchema),
});

const ownAsPdf = createRoute({
  method: 'get',
  path: '/api/v1/me/access-report.pdf',
  summary: 'The same to keep',
  tags,
  ...permitted('read-own-access-report'),
  request: { query: inLanguage },
  responses: bearing(ATTACHMENT, answers(200, 'The report', pdf, 'application/pdf')),
});

const search = createRoute({
  method: 'post',
  path: '/api/v1/access-reports',
  summary: 'What forms say of somebody who is not in the directory, by name, address or both',
  description:
    'Changes nothing; a POST, so that neither name nor address stands in an address or a log. What is found by the name alone may be a namesake’s.',
  tags,
  ...permitted('search-access-report'),
  request: {
    headers: writeHeaders,
    body: jsonBody(
      z
        .strictObject({
          name: z.string().trim().min(2).max(120).optional(),
          email: z.email().max(254).optional(),
        })
        .refine(({ name, email }) => name !== undefined || email !== undefined, 'must state a name or an address'),
    ),
  },
  responses: answers(200, 'The report', AccessReportSchema),
});

export function accessReportRoutes(app: App, { accessReports }: Services): void {
  const ofDirectory = (c: Context<AppEnv>, person: z.output<typeof personId>) =>
    accessReports.ofPerson(actingAs(c, rolesFor('read-access-report')), person);

  app.openapi(about, async (c) => answered(c, await ofDirectory(c, c.req.valid('param').person)));
  app.openapi(aboutAsPdf, async (c) =>
    printed(c, await ofDirectory(c, c.req.valid('param').person), c.req.valid('query').lang),
  );
  app.openapi(own, async (c) => answered(c, await accessReports.ofOneself(c.get('person'))));
  app.openapi(ownAsPdf, async (c) =>
    printed(c, await accessReports.ofOneself(c.get('person')), c.req.valid('query').lang),
  );
  app.openapi(search, async (c) =>
    answered(c, await accessReports.ofNamed(actingAs(c, rolesFor('search-access-report')), c.req.valid('json'))),
  );
}

const answered = (c: Context<AppEnv>, report: AccessReport | Refused) =>
  'kind' in report ? notDone(c, report) : c.json(report, 200);

const printed = (c: Context<AppEnv>, report: AccessReport | Refused, language: 'de' | 'en') =>
  'kind' in report ? notDone(c, report) : handOutReport(c, report, language);
