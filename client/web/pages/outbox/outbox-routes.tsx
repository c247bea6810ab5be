/** The mails of a demonstration; elsewhere there is no such page. */
import type { Hono } from 'hono';
import { mayDo } from '../../../../domain/case/access-table.ts';
import type { Services } from '../../../http/services.ts';
import { mailAsText } from '../../../reading/mail-as-text.ts';
import { latestMails, mailHead, mailNamed } from '../../../reading/read-outbox.ts';
import { ownRoles } from '../../acting.ts';
import { signedIn } from '../../session/signed-in-only.ts';
import { type Site, viewOf } from '../../view.ts';
import type { WebEnv } from '../../web-env.ts';
import { MailPage, OutboxPage } from './outbox-pages.tsx';

/** As many as one looks through. */
const SHOWN = 100;

export function outboxRoutes(
  web: Hono<WebEnv>,
  site: Site,
  { outbox, publicUrl }: Pick<Services, 'outbox' | 'publicUrl'>,
): void {
  web.get('/outbox', async (c) => {
    if (outbox === undefined || !mayDo(ownRoles(signedIn(c)), 'read-outbox')) return c.notFound();
    return c.html(<OutboxPage view={viewOf(c, site)} mails={await latestMails(outbox, SHOWN)} />);
  });

  web.get('/outbox/:mail{[0-9]{8}T[0-9]{9}Z-[0-9a-f]{24}}', async (c) => {
    if (outbox === undefined || !mayDo(ownRoles(signedIn(c)), 'read-outbox')) return c.notFound();
    const name = `${c.req.param('mail')}.eml`;
    const raw = await mailNamed(outbox, name);
    if (!raw) return c.notFound();
    const page = { view: viewOf(c, site), head: mailHead(name, raw), text: mailAsText(raw), publicUrl };
    return c.html(<MailPage {...page} />);
  });
}
