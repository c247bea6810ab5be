/** Bearer tokens: the one that was given, or one of the local installation's own provider for each person. */
import type { PersonId } from '../../domain/terms.ts';
import { clientIdOf, clientSecretOf } from '../http/sign-in/client-secret.ts';
import { CliError, EXIT } from './cli-error.ts';
import type { Installation } from './installation.ts';

/** Of one person; without one, of whoever HANDSCHLAG_TOKEN was issued to. */
export type TokenOf = (person?: PersonId) => Promise<string>;
type Send = (url: string, init: RequestInit) => Promise<Response>;

/** The provider's tokens live for 15 minutes. */
const KEPT_MS = 10 * 60_000;

export function createSignIn({ url, token, oidcSecret }: Installation, send: Send): TokenOf {
  const known = new Map<PersonId, { readonly token: string; readonly until: number }>();
  return async (person) => {
    // A token that was given is meant, also on the machine of a local installation.
    if (token !== undefined) return token;
    if (person === undefined || oidcSecret === undefined) throw new CliError(EXIT.notSignedIn, tokenMissing);
    const kept = known.get(person);
    if (kept && kept.until > Date.now()) return kept.token;
    const fetched = await fetchToken(`${url}/oidc/token`, oidcSecret, person, send);
    known.set(person, { token: fetched, until: Date.now() + KEPT_MS });
    return fetched;
  };
}

async function fetchToken(address: string, secret: string, id: PersonId, send: Send): Promise<string> {
  const client = `${encodeURIComponent(clientIdOf(id))}:${encodeURIComponent(clientSecretOf(secret, id))}`;
  const response = await send(address, {
    method: 'POST',
    headers: { authorization: `Basic ${Buffer.from(client).toString('base64')}` },
    body: new URLSearchParams({ grant_type: 'client_credentials' }),
  });
  const answer = (await response.json().catch(() => ({}))) as { readonly access_token?: unknown };
  if (response.ok && typeof answer.access_token === 'string') return answer.access_token;
  throw new CliError(EXIT.refused, {
    de: `${id} kann sich nicht anmelden: Das Personenverzeichnis der laufenden Installation kennt diese Person nicht.`,
    en: `${id} cannot sign in: the running installation’s directory does not know this person.`,
  });
}

const tokenMissing = {
  de: 'Setzen Sie HANDSCHLAG_TOKEN; nur auf dem Rechner einer lokalen Installation geht es ohne.',
  en: 'Set HANDSCHLAG_TOKEN; only on the machine of a local installation it works without.',
};
