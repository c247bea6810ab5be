/** The web process's configuration. */
import { z } from 'zod';
import { storageVariables } from '../../storage/config.ts';
import { readEnvironment } from '../../storage/environment.ts';
import { operationVariables, port } from '../../storage/operation/config.ts';
import type { ClamdAddress } from '../documents/virus-scanner.ts';
import { operatorVariables } from './operator.ts';
import { RoleNames } from './sign-in/claims.ts';

/** Also where other variables are wrong: one message names them all. */
const always = () => true;

/** A relative path would depend on where the process was started. */
const ClamdUrl = z.string().transform((text, context): ClamdAddress => {
  const path = /^unix:(\/.+)$/.exec(text)?.[1];
  if (path !== undefined) return { path };
  const [, host, port] = /^tcp:\/\/([^\s/:]+|\[[0-9a-f:]+\]):(\d{1,5})$/i.exec(text) ?? [];
  if (host !== undefined && Number(port) <= 65_535) return { host: host.replace(/[[\]]/g, ''), port: Number(port) };
  context.addIssue({ code: 'custom', message: 'must be unix:/path/to/socket or tcp://host:port' });
  return z.NEVER;
});

export const HttpConfig = z
  .object({
    ...storageVariables,
    /** `local`: one machine, sample municipality, embedded sign-in; `production`: nothing has a default that would be unsafe. */
    HANDSCHLAG_MODE: z.enum(['local', 'production']).default('production'),
    /** Key under which every process proves that it authenticated a command's actor: 32 random bytes, base64. */
    HANDSCHLAG_COMMAND_KEY: z.string().regex(/^[A-Za-z0-9+/_-]{43}=?$/, 'must be 32 random bytes in base64'),
    HANDSCHLAG_TEMPORAL_ADDRESS: z.string().min(1),
    HANDSCHLAG_TEMPORAL_NAMESPACE: z.string().min(1).default('default'),
    HANDSCHLAG_TASK_QUEUE: z.string().min(1).default('handschlag'),
    HANDSCHLAG_HTTP_HOST: z.string().min(1).default('127.0.0.1'),
    HANDSCHLAG_HTTP_PORT: z.coerce.number().int().min(1).max(65535),
    /** Where people reach this process, without a path. */
    HANDSCHLAG_PUBLIC_URL: z.url({ protocol: /^https?$/ }).transform((url) => url.replace(/\/+$/, '')),
    /** Issuer of access tokens; required in production, in local mode the embedded provider. */
    HANDSCHLAG_OIDC_ISSUER: z.url({ protocol: /^https?$/ }).optional(),
    /** By which the web application signs people in there (authorization code); required with an issuer. */
    HANDSCHLAG_OIDC_CLIENT_ID: z.string().min(1).optional(),
    HANDSCHLAG_OIDC_CLIENT_SECRET: z.string().min(1).optional(),
    HANDSCHLAG_OIDC_AUDIENCE: z.string().min(1).default('handschlag'),
    /** Where the provider's tokens carry roles, e.g. `realm_access.roles`; absent: the people directory has them. */
    HANDSCHLAG_OIDC_ROLES_CLAIM: z.string().min(1).optional(),
    /** The provider's names of roles and ours, as JSON: `{"Sozialplanung": "social-planner"}`. */
    HANDSCHLAG_OIDC_ROLE_NAMES: RoleNames.optional(),
    HANDSCHLAG_OIDC_ORGANISATION_CLAIM: z.string().min(1).optional(),
    HANDSCHLAG_OIDC_MUNICIPALITY_CLAIM: z.string().min(1).optional(),
    /** The municipality of whoever's token names none. */
    HANDSCHLAG_OIDC_MUNICIPALITY: z
      .string()
      .regex(/^[a-z0-9][a-z0-9-]{0,63}$/)
      .optional(),
    /** From it follow the secrets of the embedded provider's clients; required in local mode. */
    HANDSCHLAG_OIDC_SECRET: z.string().min(32, 'must have at least 32 characters').optional(),
    /** YAML with a municipality, its carriers and people, who are entered at the start; absent: whatever is there already. */
    HANDSCHLAG_MUNICIPALITY_FILE: z.string().min(1).optional(),
    /** Requests a minute that one signed-in person may make, in each web process. */
    HANDSCHLAG_REQUESTS_PER_MINUTE: z.coerce.number().int().min(1).default(1200),
    /** Requests a minute of one address that end without a sign-in, in each web process. */
    HANDSCHLAG_FAILURES_PER_MINUTE: z.coerce.number().int().min(1).default(600),
    /** Proxies of one's own before this process: so many addresses at the end of X-Forwarded-For are believed. */
    HANDSCHLAG_TRUSTED_PROXIES: z.coerce.number().int().min(0).max(10).default(0),
    ...operationVariables,
    /** The operators' port: metrics, and what is wrong where the process is not ready; absent: none. */
    HANDSCHLAG_METRICS_PORT: port.optional(),
    /** Told to stop, the process says for so long that it is not ready before it stops listening, so that a proxy turns away. */
    HANDSCHLAG_DRAIN_SECONDS: z.coerce.number().int().min(0).max(120).default(0),
    /** ClamAV's daemon, `unix:/run/clamav/clamd.ctl` or `tcp://clamav:3310`; absent: files are not scanned. */
    HANDSCHLAG_CLAMD: ClamdUrl.optional(),
    ...operatorVariables,
  })
  .refine(({ HANDSCHLAG_MODE: mode, HANDSCHLAG_OIDC_SECRET: secret }) => mode !== 'local' || secret !== undefined, {
    path: ['HANDSCHLAG_OIDC_SECRET'],
    message: 'is required in local mode',
    when: always,
  })
  .refine(({ HANDSCHLAG_MODE: mode, HANDSCHLAG_OIDC_ISSUER: issuer }) => mode === 'local' || issuer !== undefined, {
    path: ['HANDSCHLAG_OIDC_ISSUER'],
    message: 'is required in production',
    when: always,
  })
  .refine((config) => config.HANDSCHLAG_OIDC_ISSUER === undefined || config.HANDSCHLAG_OIDC_CLIENT_ID !== undefined, {
    path: ['HANDSCHLAG_OIDC_CLIENT_ID'],
    message: 'is required with HANDSCHLAG_OIDC_ISSUER: the client by which the web application signs people in',
    when: always,
  })
  .refine(
    (config) => config.HANDSCHLAG_OIDC_ISSUER === undefined || config.HANDSCHLAG_OIDC_CLIENT_SECRET !== undefined,
    {
      path: ['HANDSCHLAG_OIDC_CLIENT_SECRET'],
      message: 'is required with HANDSCHLAG_OIDC_ISSUER',
      when: always,
    },
  )
  .refine(
    ({ HANDSCHLAG_MODE: mode, HANDSCHLAG_OIDC_ISSUER: issuer }) => mode === 'local' || !issuer?.startsWith('http:'),
    {
      path: ['HANDSCHLAG_OIDC_ISSUER'],
      message: 'must be https in production',
      when: always,
    },
  )
  .refine(
    (config) =>
      (config.HANDSCHLAG_OIDC_ROLES_CLAIM === undefined) === (config.HANDSCHLAG_OIDC_ROLE_NAMES === undefined),
    {
      path: ['HANDSCHLAG_OIDC_ROLE_NAMES'],
      message: 'is required together with HANDSCHLAG_OIDC_ROLES_CLAIM, and has no meaning without it',
      when: always,
    },
  )
  .refine(
    (config) =>
      config.HANDSCHLAG_OIDC_ROLES_CLAIM === undefined ||
      config.HANDSCHLAG_OIDC_MUNICIPALITY_CLAIM !== undefined ||
      config.HANDSCHLAG_OIDC_MUNICIPALITY !== undefined,
    {
      path: ['HANDSCHLAG_OIDC_MUNICIPALITY'],
      message: 'is required with HANDSCHLAG_OIDC_ROLES_CLAIM, or HANDSCHLAG_OIDC_MUNICIPALITY_CLAIM',
      when: always,
    },
  );
export type HttpConfig = z.output<typeof HttpConfig>;

export const readHttpConfig = (environment: Readonly<Record<string, string | undefined>>): HttpConfig =>
  readEnvironment(HttpConfig, environment);
