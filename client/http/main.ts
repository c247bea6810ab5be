/** The web process: composition root of stores, Temporal, sign-in and the HTTP API. */
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client, Connection } from '@temporalio/client';
import { createLocalJWKSet } from 'jose';
import type { Logger } from 'pino';
import type { MunicipalityId } from '../../domain/terms.ts';
import { ConfigurationError, EXIT_CONFIG } from '../../storage/environment.ts';
import { createMunicipalityLoader } from '../../storage/loading/municipality-loader.ts';
import { openStorage, type Storage } from '../../storage/open.ts';
import { createReadiness, type Readiness, storeChecks } from '../../storage/operation/health.ts';
import { logLastWords } from '../../storage/operation/last-words.ts';
import { createLog } from '../../storage/operation/log.ts';
import { createMetrics, type Metrics } from '../../storage/operation/metrics.ts';
import { openOperatorsPort } from '../../storage/operation/operators-port.ts';
import { withoutCredentials } from '../../storage/operation/without-secrets.ts';
import { mustOpenKeys } from '../../storage/right-key.ts';
import { createVirusScanner } from '../documents/virus-scanner.ts';
import { loadAssets } from '../web/assets.ts';
import { createWeb } from '../web/create-web.tsx';
import { policyText } from '../web/security.ts';
import { choosePersonPage } from '../web/session/choose-person.tsx';
import { CALLBACK, createIdentityProvider, type IdentityProvider } from '../web/session/identity-provider.ts';
import type { Site } from '../web/view.ts';
import { type HttpConfig, readHttpConfig } from './config.ts';
import { createApp } from './create-app.ts';
import { importMunicipality } from './import-municipality.ts';
import { measured } from './measured.ts';
import { readMunicipalityFile } from './municipality-file.ts';
import { operatorOf } from './operator.ts';
import { startServer } from './server.ts';
import { createServices, type OpenServices } from './services.ts';
import { byClaims, byDirectory, type PersonOfToken } from './sign-in/claims.ts';
import { webSecretOf } from './sign-in/client-secret.ts';
import { createEmbeddedProvider, MOUNT, type RequestListener } from './sign-in/embedded-provider.ts';
import { providerKeys, publicKeys } from './sign-in/provider-keys.ts';
import { createTokenVerifier, keysOfIssuer, type TokenVerifier } from './sign-in/token-verifier.ts';
import { temporalChecks } from './temporal-checks.ts';

async function run(config: HttpConfig, signal: AbortSignal): Promise<void> {
  const log = createLog('handschlag-http', config.HANDSCHLAG_LOG_LEVEL);
  logLastWords(log);
  const storage = await openStorage(config);
  await mustOpenKeys(storage.keys);
  const connection = await Connection.connect({ address: config.HANDSCHLAG_TEMPORAL_ADDRESS });
  try {
    const temporal = new Client({ connection, namespace: config.HANDSCHLAG_TEMPORAL_NAMESPACE });
    const assets = await loadAssets();
    const site = { demonstration: config.HANDSCHLAG_OIDC_ISSUER === undefined, assets: assets.addresses };
    const { verifierFor, issuer, provider, identity } = await signIn(config, storage, site);
    const commandKey = Buffer.from(config.HANDSCHLAG_COMMAND_KEY, 'base64');
    const taskQueue = config.HANDSCHLAG_TASK_QUEUE;
    const demonstration = provider !== undefined;
    const disk = { folder: config.HANDSCHLAG_DATA, freeMegabytes: config.HANDSCHLAG_FREE_MEGABYTES };
    const readiness = createReadiness({ ...storeChecks(storage, disk), ...temporalChecks(temporal, taskQueue) });
    const services = createServices({
      ...{ storage, temporal, taskQueue, commandKey, demonstration, readiness, log },
      ...(demonstration ? { outbox: join(config.HANDSCHLAG_DATA, 'outbox') } : {}),
      publicUrl: config.HANDSCHLAG_PUBLIC_URL,
      scan: config.HANDSCHLAG_CLAMD && createVirusScanner(config.HANDSCHLAG_CLAMD),
      local: config.HANDSCHLAG_MODE === 'local',
      limits: {
        requestsPerMinute: config.HANDSCHLAG_REQUESTS_PER_MINUTE,
        failuresPerMinute: config.HANDSCHLAG_FAILURES_PER_MINUTE,
        trustedProxies: config.HANDSCHLAG_TRUSTED_PROXIES,
      },
    });

    // In production, too: nobody has a role before the first people are entered, so nobody could enter them.
    const file = config.HANDSCHLAG_MUNICIPALITY_FILE;
    if (file) await importMunicipality(await readMunicipalityFile(file), { storage, ...services, signal });
    const personOf = personByToken(config, storage, services, log);
    const metrics = createMetrics();
    const counted = measured({ ...services, verifyToken: verifierFor(personOf), issuer }, metrics);
    const app = createApp(counted);
    const web = createWeb({
      services: counted,
      provider: identity,
      personOf,
      assets,
      operator: operatorOf(config),
      secret: commandKey,
    });
    await serve(
      config,
      log,
      { app, web, operators: { metrics, readiness }, ...(provider ? { provider } : {}) },
      signal,
    );
  } finally {
    await connection.close();
    await storage.close();
  }
  log.info({ code: 'http-stopped' }, 'the web process has stopped');
}

interface Served {
  readonly app: ReturnType<typeof createApp>;
  readonly web: ReturnType<typeof createWeb>;
  readonly provider?: RequestListener;
  readonly operators: { readonly metrics: Metrics; readonly readiness: Readiness };
}

/** Listens until it is told to stop: then it says first that it is not ready, and answers what it has accepted. */
async function serve(
  config: HttpConfig,
  log: Logger,
  { operators, ...parts }: Served,
  signal: AbortSignal,
): Promise<void> {
  const told = new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
  signal.throwIfAborted();
  const { HANDSCHLAG_METRICS_HOST: host, HANDSCHLAG_METRICS_PORT: port } = config;
  const own = port ? await openOperatorsPort({ ...operators, host, port }) : undefined;
  const server = await startServer({ ...parts, host: config.HANDSCHLAG_HTTP_HOST, port: config.HANDSCHLAG_HTTP_PORT });
  log.info(
    { code: 'http-ready', url: config.HANDSCHLAG_PUBLIC_URL, mode: config.HANDSCHLAG_MODE },
    'the web process is ready',
  );
  process.send?.({ ready: true });
  await told;
  operators.readiness.stop();
  log.info({ code: 'http-stopping' }, 'the web process stops');
  await sleep(config.HANDSCHLAG_DRAIN_SECONDS * 1000);
  await server.stop();
  await own?.close();
}

/** The web application, among the clients of the embedded provider. */
const WEB_CLIENT = 'handschlag-web';

/** A real provider where one is named; else the embedded one, which `readHttpConfig` allows in local mode alone. */
async function signIn(config: HttpConfig, { people, journal }: Storage, site: Site): Promise<SignIn> {
  const { HANDSCHLAG_OIDC_AUDIENCE: audience, HANDSCHLAG_OIDC_ISSUER: named, HANDSCHLAG_OIDC_SECRET: secret } = config;
  const publicUrl = config.HANDSCHLAG_PUBLIC_URL;
  if (named !== undefined || secret === undefined) {
    const issuer = named ?? '';
    const known = keysOfIssuer(issuer);
    const { HANDSCHLAG_OIDC_CLIENT_ID: clientId = '', HANDSCHLAG_OIDC_CLIENT_SECRET: clientSecret = '' } = config;
    return {
      issuer,
      verifierFor: (personOf) => createTokenVerifier({ issuer, audience, personOf, keys: known }),
      identity: createIdentityProvider({ issuer, clientId, clientSecret, publicUrl, asksEachTime: false }),
    };
  }
  const issuer = `${publicUrl}${MOUNT}`;
  const client = { issuer, clientId: WEB_CLIENT, clientSecret: webSecretOf(secret), publicUrl, asksEachTime: true };
  const identity = createIdentityProvider(client);
  const web = {
    id: WEB_CLIENT,
    redirect: `${publicUrl}${CALLBACK}`,
    choose: choosePersonPage(site, createMunicipalityLoader(journal)),
    headers: { 'content-security-policy': policyText(identity.origin) },
  };
  const keys = await providerKeys(join(config.HANDSCHLAG_DATA, 'oidc-keys.json'));
  return {
    issuer,
    verifierFor: (personOf) =>
      createTokenVerifier({ issuer, audience, personOf, keys: createLocalJWKSet(publicKeys(keys)) }),
    provider: createEmbeddedProvider({ issuer, audience, secret, keys, people, web }),
    identity,
  };
}

interface SignIn {
  readonly issuer: string;
  readonly verifierFor: (personOf: PersonOfToken) => TokenVerifier;
  readonly provider?: RequestListener;
  /** Where the web application signs people in. */
  readonly identity: IdentityProvider;
}

/** By the provider's claims where the municipality keeps its roles there, else by the directory. */
function personByToken(config: HttpConfig, { people }: Storage, services: OpenServices, log: Logger): PersonOfToken {
  const { HANDSCHLAG_OIDC_ROLES_CLAIM: roles, HANDSCHLAG_OIDC_ROLE_NAMES: roleNames } = config;
  if (roles === undefined || roleNames === undefined) return byDirectory(people);
  const paths = {
    roles,
    roleNames,
    organisation: config.HANDSCHLAG_OIDC_ORGANISATION_CLAIM,
    municipality: config.HANDSCHLAG_OIDC_MUNICIPALITY_CLAIM,
    onlyMunicipality: config.HANDSCHLAG_OIDC_MUNICIPALITY as MunicipalityId | undefined,
  };
  const { peopleRegister: register, readMunicipality } = services;
  return byClaims({ people, register, readMunicipality, paths, log });
}

const stopping = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stopping.abort());
try {
  await run(readHttpConfig(process.env), stopping.signal);
  process.exit(0);
} catch (error) {
  if (error instanceof ConfigurationError) {
    process.stderr.write(`${error.message}\n`);
    process.exit(EXIT_CONFIG);
  }
  if (stopping.signal.aborted) process.exit(0);
  process.stderr.write(
    `handschlag-http: ${withoutCredentials(error instanceof Error ? error.message : String(error))}\n`,
  );
  process.exit(1);
}
