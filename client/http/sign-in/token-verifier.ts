/**
 * Checks access tokens of the identity provider: JWTs (RFC 9068) that it signed with one of its published keys, for this API,
 * not expired. Which person a token means, the people directory says.
 */
import { createRemoteJWKSet, errors, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from 'jose';
import type { Person } from '../../../storage/people.ts';
import type { PersonOfToken } from './claims.ts';

export type Verified =
  | { readonly kind: 'person'; readonly person: Person }
  | { readonly kind: 'unknown-person' }
  | { readonly kind: 'invalid' }
  /** The provider's keys cannot be fetched: nothing can be said about the token. */
  | { readonly kind: 'unavailable' };

export type TokenVerifier = (token: string) => Promise<Verified>;

export interface TokenVerifierParts {
  readonly issuer: string;
  readonly audience: string;
  readonly keys: JWTVerifyGetKey;
  readonly personOf: PersonOfToken;
}

/** Signatures only, and only by key pairs: with a shared secret whoever verifies could also sign. */
const ALGORITHMS = ['ES256', 'RS256', 'PS256', 'EdDSA'];
const CLOCK_TOLERANCE_SECONDS = 5;
const FETCH_TIMEOUT_MS = 5_000;

export function createTokenVerifier({ issuer, audience, keys, personOf }: TokenVerifierParts): TokenVerifier {
  return async (token) => {
    try {
      const { payload, protectedHeader } = await jwtVerify(token, keys, {
        issuer,
        audience,
        algorithms: ALGORITHMS,
        requiredClaims: ['sub', 'exp'],
        clockTolerance: CLOCK_TOLERANCE_SECONDS,
      });
      if (!isAccessToken(payload, protectedHeader.typ)) return { kind: 'invalid' };
      const person = await personOf(payload);
      return person ? { kind: 'person', person } : { kind: 'unknown-person' };
    } catch (error) {
      if (error instanceof errors.JOSEError) return { kind: 'invalid' };
      if (error instanceof ProviderUnavailableError) return { kind: 'unavailable' };
      throw error;
    }
  };
}

/**
 * An ID token is signed by the same provider and tells a client who signed in; it opens no API. RFC 9068 marks access tokens by
 * `at+jwt`; providers that do not, mark the others: by their type, or by claims that only an ID token has.
 */
function isAccessToken(payload: JWTPayload, typ: string | undefined): boolean {
  if (/^(application\/)?at\+jwt$/i.test(typ ?? '')) return true;
  // Keycloak's own mark; its access tokens may carry a nonce, too.
  if (typeof payload.typ === 'string') return /^bearer$/i.test(payload.typ);
  return !ID_TOKEN_CLAIMS.some((claim) => payload[claim] !== undefined);
}
const ID_TOKEN_CLAIMS = ['nonce', 'at_hash', 'c_hash', 's_hash'] as const;

/** The keys that an issuer publishes (OpenID Connect Discovery), looked up at the first token and kept by `jose`. */
export function keysOfIssuer(issuer: string): JWTVerifyGetKey {
  let found: JWTVerifyGetKey | undefined;
  return async (header, token) => {
    try {
      found ??= createRemoteJWKSet(await keysUrl(issuer), { timeoutDuration: FETCH_TIMEOUT_MS });
      return await found(header, token);
    } catch (error) {
      // No key fits: that is the token's fault. Anything else is the provider's.
      const tokens = error instanceof errors.JWKSNoMatchingKey || error instanceof errors.JWKSMultipleMatchingKeys;
      throw tokens ? error : new ProviderUnavailableError(error);
    }
  };
}

async function keysUrl(issuer: string): Promise<URL> {
  const address = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  const response = await fetch(address, { signal: AbortSignal.timeout(FETCH_TIMEOUT_MS) });
  const { issuer: named, jwks_uri } = (await response.json()) as { readonly issuer: string; readonly jwks_uri: string };
  if (named !== issuer) throw new Error('the discovery document names another issuer');
  return new URL(jwks_uri);
}

export class ProviderUnavailableError extends Error {
  constructor(cause: unknown) {
    super('the identity provider’s keys cannot be fetched', { cause });
    this.name = 'ProviderUnavailableError';
  }
}
