/** Two versions of a mailing side by side: what whoever approves wants to know first. */
import type { Hono } from 'hono';
import type { CaseId, DocumentId } from '../../../../domain/terms.ts';
import type { Services } from '../../../http/services.ts';
import { createMailingReader, type MailingVersionOf } from '../../../reading/mailing-versions.ts';
import { reader } from '../../acting.ts';
import { CASE_PATH } from '../../addresses.ts';
import { signedIn } from '../../session/signed-in-only.ts';
import { type Site, viewOf } from '../../view.ts';
import type { WebEnv } from '../../web-env.ts';
import { comparedWords } from './compared-words.ts';
import { type ComparedPiece, MailingPage } from './mailing-page.tsx';

type MailingServices = Pick<Services, 'readCase' | 'documents' | 'readEntries'>;

export function mailingRoutes(web: Hono<WebEnv>, site: Site, services: MailingServices): void {
  const mailings = createMailingReader(services.documents, services.readEntries);
  web.get(`${CASE_PATH}/mailing`, async (c) => {
    const actor = reader(signedIn(c));
    const caseId = c.req.param('caseId') as CaseId;
    const [file, versions] = await Promise.all([services.readCase(caseId, actor), mailings.versions(caseId, actor)]);
    if (!file || !versions) return c.notFound();
    const numbered = (text: string | undefined) => versions.find(({ version }) => String(version) === text);
    const shown = numbered(c.req.query('version')) ?? versions.at(-1);
    const earlier =
      numbered(c.req.query('with')) ?? versions.filter((one) => shown && one.version < shown.version).at(-1);
    const pieces = shown ? await compared(shown, earlier) : [];
    const props = { view: viewOf(c, site), file, versions, pieces };
    return c.html(<MailingPage {...props} {...(shown ? { shown } : {})} {...(earlier ? { earlier } : {})} />);

    async function compared(now: MailingVersionOf, before: MailingVersionOf | undefined): Promise<ComparedPiece[]> {
      const gone = (before?.pieces ?? []).filter(({ label }) => !now.pieces.some((one) => one.label.en === label.en));
      const words = (document: DocumentId) => mailings.words(caseId, actor, document);
      const kept = now.pieces.map(async (piece): Promise<ComparedPiece> => {
        const old = before?.pieces.find(({ label }) => label.en === piece.label.en);
        const { label, document } = piece;
        if (!old)
          return { label, now: document, change: { kind: before ? 'new' : 'only', words: await words(document) } };
        if (old.document === document) return { label, now: document, before: document, change: { kind: 'same' } };
        const [was, is] = await Promise.all([words(old.document), words(document)]);
        const change =
          was === undefined || is === undefined
            ? ({ kind: 'unreadable' } as const)
            : ({ kind: 'changed', ...comparedWords(was, is) } as const);
        return { label, now: document, before: old.document, change };
      });
      return [
        ...(await Promise.all(kept)),
        ...gone.map(({ label, document }): ComparedPiece => ({ label, before: document, change: { kind: 'gone' } })),
      ];
    }
  });
}
