/** The mails of a demonstration; elsewhere there is no such page. */
import type { Hono } from 'hono';
import { mayDo } from '../../../../domain/case/access-table.ts';
import type { Actor } from '../../../../domain/terms.ts';
import type { Services } from '../../../http/services.ts';
import { mailAsText } from '../../../reading/mail-as-text.ts';
import { latestMails, mailHead, mailNamed } from '../../../reading/read-outbox.ts';
import { ownRoles, reader } from '../../acting.ts';
import { signedIn } from '../../session/signed-in-only.ts';
import { type Site, viewOf } from '../../view.ts';
import type { WebEnv } from '../../web-env.ts';
import { caseName } from '../cases/case-frame.tsx';
import { MailPage, mailsByCase, OutboxPage } from './outbox-pages.tsx';

/** As many as one looks through. */
const SHOWN = 100;

export function outboxRoutes(
  web: Hono<WebEnv>,
  site: Site,
  { outbox, publicUrl, lists, readCase }: Pick<Services, 'outbox' | 'publicUrl' | 'lists' | 'readCase'>,
): void {
  web.get('/outbox', async (c) => {
    if (outbox === undefined || !mayDo(ownRoles(signedIn(c)), 'read-outbox')) return c.notFound();
    const view = viewOf(c, site);
    const cases = mailsByCase(await latestMails(outbox, SHOWN)).map(async (one) => {
      const file = one.number && (await numbered(reader(signedIn(c)), one.number));
      return { ...one, ...(file ? { title: caseName(file, view) } : {}) };
    });
    return c.html(<OutboxPage view={view} cases={await Promise.all(cases)} />);
  });

  web.get('/outbox/:mail{[0-9]{8}T[0-9]{9}Z-[0-9a-f]{24}}', async (c) => {
    if (outbox === undefined || !mayDo(ownRoles(signedIn(c)), 'read-outbox')) return c.notFound();
    const name = `${c.req.param('mail')}.eml`;
    const raw = await mailNamed(outbox, name);
    if (!raw) return c.notFound();
    const page = { view: viewOf(c, site), head: mailHead(name, raw), text: mailAsText(raw), publicUrl };
    return c.html(<MailPage {...page} />);
  });

  /** Undefined where the reader may not see the case. */
  async function numbered(actor: Actor, number: string) {
    const id = await lists.numbered(actor, number);
    return id && readCase(id, actor);
  }
}
