/** The process picture: for everybody, as a file for modelling tools, and of a case for whoever may read it. */
import type { Hono } from 'hono';
import type { CaseId } from '../../../../domain/terms.ts';
import type { Services } from '../../../http/services.ts';
import { reader } from '../../acting.ts';
import { CASE_PATH } from '../../addresses.ts';
import { writeBpmn } from '../../process-picture/write-bpmn.ts';
import { signedIn } from '../../session/signed-in-only.ts';
import { type Site, viewOf } from '../../view.ts';
import type { WebEnv } from '../../web-env.ts';
import { CaseProcessPage, ProcessPage } from './process-page.tsx';

export function processRoutes(web: Hono<WebEnv>, site: Site): void {
  web.get('/process', (c) => c.html(<ProcessPage view={viewOf(c, site)} />));
  web.get('/process.bpmn', (c) => {
    const { t, language } = viewOf(c, site);
    return c.body(writeBpmn(t, language), 200, {
      'content-type': 'application/xml; charset=utf-8',
      'content-disposition': 'attachment; filename="handschlag.bpmn"',
    });
  });
}

export function caseProcessRoutes(web: Hono<WebEnv>, site: Site, { readCase }: Pick<Services, 'readCase'>): void {
  web.get(`${CASE_PATH}/process`, async (c) => {
    const file = await readCase(c.req.param('caseId') as CaseId, reader(signedIn(c)));
    return file ? c.html(<CaseProcessPage view={viewOf(c, site)} file={file} />) : c.notFound();
  });
}
