/**
 * The OpenID provider of a local installation, under `/oidc` of the same server. A demonstration: everybody in the people
 * directory can sign in, with a secret that follows from the installation's. Real cases need a real provider
 * (HANDSCHLAG_OIDC_ISSUER), which takes its place without any other change.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import Provider, { type Adapter, type AdapterPayload, type Configuration } from 'oidc-provider';
import type { PeopleDirectory, Person } from '../../../storage/people.ts';
import type { Language } from '../problems/language.ts';
import { clientIdOf, clientSecretOf, personOfClient, webSecretOf } from './client-secret.ts';
import { answerFailure, chooser, INTERACTION } from './embedded-interaction.ts';
import { memoryAdapter } from './memory-adapter.ts';
import { type ProviderKeys, SIGNING_ALGORITHM } from './provider-keys.ts';

export interface EmbeddedProviderParts {
  /** Public address of the provider; its path is where it is mounted. */
  readonly issuer: string;
  readonly audience: string;
  readonly secret: string;
  readonly keys: ProviderKeys;
  readonly people: PeopleDirectory;
  /** The web application, which signs people in here; absent: the command line alone does. */
  readonly web?: WebClient;
}

export interface WebClient {
  readonly id: string;
  readonly redirect: string;
  /** The page on which somebody chooses who they are; its forms send `person`. */
  readonly choose: (request: { readonly people: readonly Person[]; readonly language: Language }) => Promise<string>;
  readonly headers: Readonly<Record<string, string>>;
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
  const choose = parts.web && chooser(provider, parts.people, parts.web);
  return (request, response) => {
    const mounted = request as IncomingMessage & { originalUrl?: string };
    mounted.originalUrl = request.url ?? '';
    request.url = mounted.originalUrl.slice(MOUNT.length) || '/';
    if (choose && request.url.startsWith(INTERACTION)) {
      choose(request, response).catch((error: unknown) => answerFailure(error, response));
      return;
    }
    // The provider answers whatever goes wrong inside it.
    void listener(request, response);
  };
}

function configurationOf({ audience, secret, keys, people, web }: EmbeddedProviderParts): Configuration {
  return {
    adapter: (model: string) => (model === 'Client' ? clients(people, secret, web) : memoryAdapter()),
    jwks: { keys: [...keys.keys] as NonNullable<Configuration['jwks']>['keys'] },
    cookies: { keys: [...keys.cookies] },
    ttl: {
      ClientCredentials: TOKEN_SECONDS,
      ...Object.fromEntries(
        ['AuthorizationCode', 'AccessToken', 'IdToken', 'Interaction', 'Session', 'Grant'].map((kind) => [
          kind,
          TOKEN_SECONDS,
        ]),
      ),
    },
    clientDefaults: { id_token_signed_response_alg: SIGNING_ALGORITHM },
    responseTypes: web ? ['code'] : [],
    scopes: ['openid'],
    ...(web ? peopleOf(people) : {}),
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

/** Whoever is chosen is signed in; the one client that asks for it is our own, so nobody is asked for consent. */
const peopleOf = (people: PeopleDirectory): Configuration => ({
  interactions: { url: (_context, { uid }) => `${MOUNT}${INTERACTION}${uid}` },
  async findAccount(_context, subject) {
    const person = await people.bySubject(subject);
    return person && { accountId: subject, claims: () => ({ sub: subject }) };
  },
  async loadExistingGrant({ oidc }) {
    const { client, session, provider } = oidc;
    if (!client || !session?.accountId) return undefined;
    const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
    grant.addOIDCScope('openid');
    await grant.save();
    return grant;
  },
});

/** One client for each person of the directory, as it stands now, and one for the web application. */
const clients = (people: PeopleDirectory, secret: string, web: WebClient | undefined): Adapter => ({
  ...memoryAdapter(),
  async find(clientId: string): Promise<AdapterPayload | undefined> {
    if (web && clientId === web.id)
      return {
        client_id: web.id,
        client_secret: webSecretOf(secret),
        grant_types: ['authorization_code'],
        response_types: ['code'],
        redirect_uris: [web.redirect],
        token_endpoint_auth_method: 'client_secret_post',
      };
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
