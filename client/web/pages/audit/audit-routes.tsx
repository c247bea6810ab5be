/** The auditor's view of a case: at any instant, two of them compared, row by row, counted, and to take away. It changes nothing. */
import type { Context, Hono } from 'hono';
import type { CaseId } from '../../../../domain/terms.ts';
import type { Services } from '../../../http/services.ts';
import { reader } from '../../acting.ts';
import { CASE_PATH } from '../../addresses.ts';
import { readQuery } from '../../parts/query.ts';
import { signedIn } from '../../session/signed-in-only.ts';
import { type Site, viewOf } from '../../view.ts';
import type { WebEnv } from '../../web-env.ts';
import { auditAddress } from './audit-frame.tsx';
import { RowsQuery } from './audit-query.ts';
import { type AuditedCase, type AuditServices, createAuditedCases } from './audited-case.ts';
import { ComparePage } from './compare-page.tsx';
import { exported, isFormat } from './exports.ts';
import { momentText } from './moment.ts';
import { NoSuchState } from './no-such-state.tsx';
import { QuantitiesPage } from './quantities-page.tsx';
import { RowPage } from './row-page.tsx';
import { RowsPage } from './rows-page.tsx';
import { StatePage } from './state-page.tsx';

const AUDIT_PATH = `${CASE_PATH}/audit`;

export function auditRoutes(web: Hono<WebEnv>, site: Site, services: AuditServices & Pick<Services, 'now'>): void {
  const open = createAuditedCases(services);
  const opened = (c: Context<WebEnv>): Promise<AuditedCase | undefined> =>
    open(c.req.param('caseId') as CaseId, reader(signedIn(c)));

  web.get(AUDIT_PATH, async (c) => {
    const { day = '', time = '', at = '', with: other = '' } = c.req.query();
    // Two inputs of a form are one instant in the address, which people keep and send on.
    if (day !== '')
      return c.redirect(
        `${auditAddress(c.req.param('caseId') as CaseId)}?at=${encodeURIComponent(momentText(day, time))}`,
        303,
      );
    const audited = await opened(c);
    if (!audited) return c.notFound();
    const view = viewOf(c, site);
    const { file, rows } = audited;
    const [chain, then, second] = await Promise.all([
      audited.chain(),
      audited.at(at),
      other === '' ? undefined : audited.at(other),
    ]);
    const missing = [then, second].find((one) => one !== undefined && 'refusal' in one);
    if (missing && 'refusal' in missing)
      return c.html(<NoSuchState view={view} file={file} refusal={missing.refusal} last={rows.length} />, 404);
    if ('refusal' in then) return c.notFound();
    if (second && !('refusal' in second)) {
      const [earlier, later] = then.row.seq <= second.row.seq ? [then, second] : [second, then];
      return c.html(<ComparePage {...{ view, file, earlier, later, chain }} last={rows.length} />);
    }
    const [before, documents] = await Promise.all([audited.before(then.row.seq), audited.documents()]);
    return c.html(
      <StatePage
        {...{ view, file, rows, chain, documents }}
        row={then.row}
        then={then.file}
        {...(before ? { before } : {})}
      />,
    );
  });

  web.get(`${AUDIT_PATH}/rows`, async (c) => {
    const audited = await opened(c);
    if (!audited) return c.notFound();
    const { after, kind } = readQuery(c, RowsQuery);
    const { file, rows } = audited;
    return c.html(
      <RowsPage
        view={viewOf(c, site)}
        {...{ file, rows, after }}
        events={kind === 'event'}
        chain={await audited.chain()}
      />,
    );
  });

  web.get(`${AUDIT_PATH}/rows/:seq{[1-9][0-9]{0,8}}`, async (c) => {
    const audited = await opened(c);
    const found = await audited?.row(Number(c.req.param('seq')));
    if (!audited || !found) return c.notFound();
    return c.html(<RowPage view={viewOf(c, site)} file={audited.file} {...found} last={audited.rows.length} />);
  });

  web.get(`${AUDIT_PATH}/quantities`, async (c) => {
    const audited = await opened(c);
    if (!audited) return c.notFound();
    const [chain, then] = await Promise.all([audited.chain(), audited.at(c.req.query('at') ?? '')]);
    const view = viewOf(c, site);
    const { file, rows, contents } = audited;
    if ('refusal' in then)
      return c.html(<NoSuchState view={view} file={file} refusal={then.refusal} last={rows.length} />, 404);
    return c.html(<QuantitiesPage {...{ view, file, chain, contents }} ends={await audited.ends(then)} />);
  });

  web.get(`${AUDIT_PATH}/export/:format{csv|json|pdf}`, async (c) => {
    const audited = await opened(c);
    const then = await audited?.at(c.req.query('at') ?? '');
    const format = c.req.param('format');
    if (!audited || !then || 'refusal' in then || !isFormat(format)) return c.notFound();
    return exported(c, viewOf(c, site), { audited, then, format, now: await services.now() });
  });
}
