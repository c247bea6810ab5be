/**
 * Mails a person the link that signs them in. The secret is made here and stored as a hash, so that neither it nor the address
 * ever stands in Temporal's history. One attempt makes one secret: what was not handed over is worth nothing.
 */
import type { Instant, PersonId } from '../domain/terms.ts';
import { newSecret } from '../storage/sealing/secret-token.ts';
import { composeSignInLink } from './mail/sign-in-link.ts';
import type { EnginePorts } from './ports.ts';

/** How long a link may be opened. */
export const LINK_MINUTES = 30;
const MINUTE_MS = 60_000;

export const createSendSignInLink =
  ({ storage, mail, publicUrl, log }: Pick<EnginePorts, 'storage' | 'mail' | 'publicUrl' | 'log'>) =>
  async (person: PersonId, at: Instant): Promise<'delivered' | 'refused'> => {
    const known = await storage.people.find(person);
    if (!known || known.roles.length === 0) return 'refused';
    const { secret, hash } = newSecret('hsl_');
    const expiresAt = new Date(Date.parse(at) + LINK_MINUTES * MINUTE_MS).toISOString() as Instant;
    await storage.credentials.purge(at);
    await storage.credentials.issue({ kind: 'sign-in-link', hash, person, createdAt: at, expiresAt });
    const composed = composeSignInLink(known, `${publicUrl.replace(/\/+$/, '')}/sign-in/${secret}`, LINK_MINUTES);
    const sent = await mail.send({ ...composed, to: known.email, messageId: `<${hash.slice(0, 32)}@handschlag>` });
    if (sent === 'delivered') return sent;
    await storage.credentials.revoke(hash);
    log.warn({ code: 'sign-in-link-not-sent', person, sent }, 'a sign-in link was not sent');
    if (sent === 'later') throw new LinkNotSentError(person);
    return sent;
  };

/** The mail server wants another try; Temporal makes it. */
export class LinkNotSentError extends Error {
  constructor(person: PersonId) {
    super(`the sign-in link of ${person} was not taken yet`);
    this.name = 'LinkNotSentError';
  }
}
