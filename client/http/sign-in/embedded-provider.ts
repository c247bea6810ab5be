/**
 * The OpenID provider of a local installation, under `/oidc` of the same server. A demonstration: everybody in the people
 * directory can sign in, with a secret that follows from the installation's. Real cases need a real provider
 * (HANDSCHLAG_OIDC_ISSUER), which takes its place without any other change.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import Provider, { type Adapter, type AdapterPayload, type Configuration } from 'oidc-provider';
import type { PeopleDirectory } from '../../../storage/people.ts';
import { clientIdOf, clientSecretOf, personOfClient } from './client-secret.ts';
import { memoryAdapter } from './memory-adapter.ts';
import { type ProviderKeys, SIGNING_ALGORITHM } from './provider-keys.ts';

export interface EmbeddedProviderParts {
  /** Public address of the provider; its path is where it is mounted. */
  readonly issuer: string;
  readonly audience: string;
  readonly secret: string;
  readonly keys: ProviderKeys;
  readonly people: PeopleDirectory;
}

export type RequestListener = (request: IncomingMessage, response: ServerResponse) => void;

/** The API as a protected resource (RFC 8707). */
const RESOURCE = 'urn:handschlag:api';
const TOKEN_SECONDS = 15 * 60;

export const MOUNT = '/oidc';

export function createEmbeddedProvider(parts: EmbeddedProviderParts): RequestListener {
  const provider = new Provider(parts.issuer, configurationOf(parts));
  // The server before it decides about proxies; the issuer's address is fixed by configuration.
  provider.proxy = true;
  const listener = provider.callback();
  return (request, response) => {
    const mounted = request as IncomingMessage & { originalUrl?: string };
    mounted.originalUrl = request.url ?? '';
    request.url = mounted.originalUrl.slice(MOUNT.length) || '/';
    // The provider answers whatever goes wrong inside it.
    void listener(request, response);
  };
}

function configurationOf({ audience, secret, keys, people }: EmbeddedProviderParts): Configuration {
  return {
    adapter: (model: string) => (model === 'Client' ? clients(people, secret) : memoryAdapter()),
    jwks: { keys: [...keys.keys] as NonNullable<Configuration['jwks']>['keys'] },
    cookies: { keys: [...keys.cookies] },
    ttl: { ClientCredentials: TOKEN_SECONDS },
    clientDefaults: { id_token_signed_response_alg: SIGNING_ALGORITHM },
    responseTypes: [],
    scopes: [],
    features: {
      devInteractions: { enabled: false },
      clientCredentials: { enabled: true },
      userinfo: { enabled: false },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => RESOURCE,
        getResourceServerInfo: () => ({
          scope: '',
          audience,
          accessTokenTTL: TOKEN_SECONDS,
          accessTokenFormat: 'jwt',
          jwt: { sign: { alg: SIGNING_ALGORITHM } },
        }),
      },
    },
    formats: {
      customizers: {
        // The token speaks of the person, as a real provider's would, not of the client that fetched it.
        async jwt(_context, token, parts) {
          const id = personOfClient(token.clientId ?? '');
          const person = id && (await people.find(id));
          if (person) parts.payload.sub = person.subject;
        },
      },
    },
  };
}

/** One client for each person of the directory, as it stands now. */
const clients = (people: PeopleDirectory, secret: string): Adapter => ({
  ...memoryAdapter(),
  async find(clientId: string): Promise<AdapterPayload | undefined> {
    const id = personOfClient(clientId);
    const person = id && (await people.find(id));
    if (!person) return undefined;
    return {
      client_id: clientIdOf(person.id),
      client_secret: clientSecretOf(secret, person.id),
      grant_types: ['client_credentials'],
      response_types: [],
      redirect_uris: [],
      token_endpoint_auth_method: 'client_secret_basic',
    };
  },
});
