/**
 * Sign-in at the identity provider: authorization code with PKCE (RFC 7636), state and nonce, by openid-client. What is needed
 * to finish travels with the browser in a sealed cookie, so that an answer that belongs to another browser's attempt opens nothing.
 */
import type { JWTPayload } from 'jose';
import * as oidc from 'openid-client';
import { z } from 'zod';

export const Attempt = z.strictObject({
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  /** Where the person wanted to go. */
  back: z.string(),
});
export type Attempt = z.output<typeof Attempt>;

export interface IdentityProvider {
  begin(back: string, language: 'de' | 'en'): Promise<{ readonly url: URL; readonly attempt: Attempt }>;
  /** Throws where the provider's answer does not belong to the attempt, or is wrong. */
  finish(answer: URL, attempt: Attempt): Promise<{ readonly claims: JWTPayload; readonly idToken: string }>;
  /** Where the session at the provider ends; undefined where it offers no such thing. */
  endOf(idToken: string): Promise<URL | undefined>;
  /** Origin of the provider's pages: forms may lead there. */
  readonly origin: string;
}

export interface ProviderParts {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Where people reach this installation, without a path. */
  readonly publicUrl: string;
  /** The embedded one asks each time who it is; a real one knows by itself. */
  readonly asksEachTime: boolean;
}

export const CALLBACK = '/sign-in/callback';

export function createIdentityProvider(parts: ProviderParts): IdentityProvider {
  const redirect = `${parts.publicUrl}${CALLBACK}`;
  const configuration = discoveredOnce(parts);
  return {
    origin: new URL(parts.issuer).origin,
    async begin(back, language) {
      const attempt = {
        state: oidc.randomState(),
        nonce: oidc.randomNonce(),
        verifier: oidc.randomPKCECodeVerifier(),
        back,
      };
      const url = oidc.buildAuthorizationUrl(await configuration(), {
        redirect_uri: redirect,
        scope: 'openid',
        state: attempt.state,
        nonce: attempt.nonce,
        code_challenge: await oidc.calculatePKCECodeChallenge(attempt.verifier),
        code_challenge_method: 'S256',
        ui_locales: language,
        ...(parts.asksEachTime ? { prompt: 'login' } : {}),
      });
      return { url, attempt };
    },
    async finish(answer, { state, nonce, verifier }) {
      // The address as the browser had it: a proxy before us may speak plain http.
      const asAsked = new URL(`${redirect}${answer.search}`);
      const tokens = await oidc.authorizationCodeGrant(await configuration(), asAsked, {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: verifier,
        idTokenExpected: true,
      });
      const claims = tokens.claims();
      if (!claims || tokens.id_token === undefined) throw new Error('the provider gave no ID token');
      return { claims, idToken: tokens.id_token };
    },
    async endOf(idToken) {
      const known = await configuration();
      if (known.serverMetadata().end_session_endpoint === undefined) return undefined;
      return oidc.buildEndSessionUrl(known, {
        ...(idToken === '' ? {} : { id_token_hint: idToken }),
        post_logout_redirect_uri: `${parts.publicUrl}/`,
      });
    },
  };
}

/** Asked for at the first sign-in, and again where that failed: the provider may start later than we do. */
function discoveredOnce({ issuer, clientId, clientSecret }: ProviderParts): () => Promise<oidc.Configuration> {
  let known: Promise<oidc.Configuration> | undefined;
  // Plain http is let through by the configuration in local mode alone.
  const execute = issuer.startsWith('http:') ? [oidc.allowInsecureRequests] : [];
  return () => {
    known ??= oidc
      .discovery(new URL(issuer), clientId, clientSecret, undefined, { execute })
      .catch((error: unknown) => {
        known = undefined;
        throw error;
      });
    return known;
  };
}
