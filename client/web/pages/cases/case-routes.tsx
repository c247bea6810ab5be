/** Cases: the list, and each one's pages. Somebody else's case is answered like one that does not exist. */
import type { Context, Hono } from 'hono';
import { DOCUMENT_READERS_BY_KIND } from '../../../../domain/guideline/document-readers.ts';
import { STEP_TABLE, stepOf } from '../../../../domain/guideline/steps.ts';
import type { CaseId, DocumentId } from '../../../../domain/terms.ts';
import { handOut } from '../../../http/hand-out.ts';
import { handOutPdf } from '../../../http/hand-out-pdf.ts';
import { CaseListQuery } from '../../../http/schemas/lists.ts';
import type { Services } from '../../../http/services.ts';
import type { CaseFile } from '../../../reading/case-file.ts';
import { createMailingReader } from '../../../reading/mailing-versions.ts';
import { actingFor, ownRoles, reader } from '../../acting.ts';
import { CASE_PATH } from '../../addresses.ts';
import { dayOf } from '../../parts/dates.tsx';
import { readQuery } from '../../parts/query.ts';
import { ToldForm } from '../../parts/told-form.tsx';
import { signedIn } from '../../session/signed-in-only.ts';
import { type Site, viewOf } from '../../view.ts';
import type { WebEnv } from '../../web-env.ts';
import { begunRequest } from '../new-case/begun-request.tsx';
import { CaseFrame } from './case-frame.tsx';
import { CaseListPage } from './case-list.tsx';
import { CaseDocuments } from './documents.tsx';
import { EntryPage } from './entry-page.tsx';
import { CaseHistory } from './history.tsx';
import { CaseOverview } from './overview.tsx';
import { wantedPaper } from './papers.tsx';

type CaseServices = Pick<
  Services,
  | 'lists'
  | 'readCase'
  | 'readSteps'
  | 'readHistory'
  | 'readEntry'
  | 'readEntries'
  | 'readChangeable'
  | 'documents'
  | 'casePapers'
  | 'drafts'
  | 'people'
  | 'readMunicipality'
  | 'now'
>;

export function caseRoutes(web: Hono<WebEnv>, site: Site, services: CaseServices): void {
  const { lists, readCase, readSteps, readHistory, readEntry, readEntries, documents, casePapers, now } = services;
  const mailings = createMailingReader(documents, readEntries);
  web.get('/cases', async (c) => {
    const person = signedIn(c);
    const { phase: phases, role: turn, sort, ...rest } = readQuery(c, CaseListQuery);
    const query = { ...rest, phases, turn, order: sort ?? rest.after?.order ?? 'changed' } as const;
    const [page, begun] = await Promise.all([lists.cases(reader(person), query), begunRequest(services, person)]);
    return c.html(<CaseListPage view={viewOf(c, site)} {...{ person, page, query, begun }} />);
  });

  // As it stands in mails and letters.
  web.get('/cases/:number{[Hh][Ss]-[A-Za-z0-9]{1,8}}', async (c) => {
    const id = await lists.numbered(reader(signedIn(c)), c.req.param('number'));
    return id ? c.redirect(`/cases/${id}`, 303) : c.notFound();
  });

  web.get(CASE_PATH, async (c) => {
    const person = signedIn(c);
    const file = await read(c);
    if (!file) return c.notFound();
    const view = viewOf(c, site);
    const [sentence, steps, changeable, [paused]] = await Promise.all([
      justDone(c, file),
      readSteps(file.caseId, reader(person)),
      services.readChangeable(file.caseId, (step) => actingFor(person, stepOf(step).by)),
      file.paused ? readEntries(file.caseId, [{ lastOf: ['pause-case'] }], reader(person)) : [],
    ]);
    return c.html(
      <CaseOverview
        view={view}
        file={file}
        steps={steps?.steps ?? []}
        person={person}
        today={dayOf(await now())}
        paused={paused}
        changeable={changeable}
        {...(sentence ? { done: view.t(sentence) } : {})}
      />,
    );
  });

  web.get(`${CASE_PATH}/request`, async (c) => {
    const file = await read(c);
    if (!file) return c.notFound();
    const view = viewOf(c, site);
    return c.html(
      <CaseFrame view={view} file={file} part="request">
        <ToldForm view={view} schema={STEP_TABLE['open-case'].form} value={file.request} />
      </CaseFrame>,
    );
  });

  web.get(`${CASE_PATH}/history`, async (c) => {
    const file = await read(c);
    const rows = file && (await readHistory(file.caseId, reader(signedIn(c))));
    if (!rows) return c.notFound();
    const everything = c.req.query('all') === 'yes';
    return c.html(<CaseHistory view={viewOf(c, site)} file={file} rows={rows} everything={everything} />);
  });

  web.get(`${CASE_PATH}/history/:seq{[1-9][0-9]{0,8}}`, async (c) => {
    const [file, seq, actor] = [await read(c), Number(c.req.param('seq')), reader(signedIn(c))];
    if (!file) return c.notFound();
    const [rows, entry] = await Promise.all([readHistory(file.caseId, actor), readEntry(file.caseId, seq, actor)]);
    const row = rows?.find((one) => one.seq === seq);
    return row ? c.html(<EntryPage view={viewOf(c, site)} file={file} row={row} entry={entry} />) : c.notFound();
  });

  web.get(`${CASE_PATH}/documents`, async (c) => {
    const file = await read(c);
    const actor = reader(signedIn(c));
    const found = file && (await documents.list(file.caseId, actor));
    if (!found) return c.notFound();
    const hasMailing = found.some(({ version }) => version !== undefined);
    const versions = hasMailing ? ((await mailings.versions(file.caseId, actor)) ?? []) : [];
    const pieces = new Map(
      versions.flatMap((one) => one.pieces.map(({ document, label }) => [document, label] as const)),
    );
    const roles = ownRoles(signedIn(c));
    return c.html(<CaseDocuments view={viewOf(c, site)} file={file} {...{ documents: found, pieces, roles }} />);
  });

  web.get(`${CASE_PATH}/papers/:kind{[a-z-]+}`, async (c) => {
    const wanted = wantedPaper(c.req.param('kind'), c.req.query('committee'));
    if (!wanted) return c.notFound();
    const actor = actingFor(signedIn(c), DOCUMENT_READERS_BY_KIND[wanted.kind]);
    const drawn = await casePapers(c.req.param('caseId') as CaseId, actor, wanted);
    if (drawn.kind === 'refused') return c.notFound();
    return handOutPdf(c, { ...drawn, language: 'de' });
  });

  web.get(`${CASE_PATH}/documents/:id{[0-9a-f]{64}}`, async (c) => {
    const [caseId, id] = [c.req.param('caseId') as CaseId, c.req.param('id') as DocumentId];
    const opened = await documents.download(caseId, reader(signedIn(c)), id);
    return opened.kind === 'refused' ? c.notFound() : handOut(c, id, opened);
  });

  const read = (c: Context<WebEnv>): Promise<CaseFile | undefined> =>
    readCase(c.req.param('caseId') as CaseId, reader(signedIn(c)));

  /** The sentence of the row that the reader was led here by. */
  async function justDone(c: Context<WebEnv>, { caseId }: CaseFile) {
    const seq = Number(c.req.query('done'));
    if (!Number.isInteger(seq) || seq < 1) return undefined;
    const rows = await readHistory(caseId, reader(signedIn(c)));
    return rows?.find((row) => row.seq === seq)?.sentence;
  }
}
