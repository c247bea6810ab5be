/** The compose file, judged without an engine: pinned, checked, unprivileged, on loopback, and given all that the programs ask for. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { HttpConfig, readHttpConfig } from '../../client/http/config.ts';
import { readWorkerConfig, WorkerConfig } from '../../workers/config.ts';
import { ROOT } from '../../workers/local/folders.ts';

const Service = z.object({
  image: z.string(),
  user: z.string(),
  healthcheck: z.object({ test: z.array(z.string()).min(2) }).optional(),
  ports: z.array(z.string()).default([]),
  cap_drop: z.array(z.string()),
  security_opt: z.array(z.string()),
  depends_on: z.record(z.string(), z.object({ condition: z.string() })).default({}),
  environment: z.record(z.string(), z.string()).default({}),
  volumes: z.array(z.string()).default([]),
});
const Compose = z.object({
  services: z.record(z.string(), Service),
  volumes: z.record(z.string(), z.unknown()),
});

const text = readFileSync(join(ROOT, 'docker-compose.yml'), 'utf8');
const { services, volumes } = Compose.parse(parse(text, { merge: true }));
const names = Object.keys(services);
const service = (name: string): z.output<typeof Service> => Service.parse(services[name]);

/** Services that do their work once and end. */
const once = names.filter((name) =>
  Object.values(services).some(({ depends_on: needs }) => needs[name]?.condition === 'service_completed_successfully'),
);

test.each(names)('%s: the image is pinned to a version', (name) => {
  expect(service(name).image).toMatch(/:v?\d+\.\d+(\.\d+)?(-[a-z]+)?$/);
});

test.each(names.filter((name) => !once.includes(name)))('%s: has a health check', (name) => {
  expect(service(name).healthcheck).toBeDefined();
});

test.each(names)('%s: runs without privileges', (name) => {
  expect(service(name).user).not.toMatch(/^(root|0)(:|$)/);
  expect(service(name).cap_drop).toEqual(['ALL']);
  expect(service(name).security_opt).toEqual(['no-new-privileges:true']);
});

test.each(names)('%s: publishes on loopback alone, databases and Temporal not at all', (name) => {
  for (const port of service(name).ports) expect(port).toMatch(/^127\.0\.0\.1:/);
  if (name.endsWith('database') || name === 'temporal') expect(service(name).ports).toEqual([]);
});

test.each(names)('%s: waits only for services that there are, in a state that they reach', (name) => {
  for (const [needed, { condition }] of Object.entries(service(name).depends_on)) {
    expect(names).toContain(needed);
    expect(condition).toBe(once.includes(needed) ? 'service_completed_successfully' : 'service_healthy');
  }
});

test('every secret comes from the environment, and its absence stops the start', () => {
  for (const [name, { environment }] of Object.entries(services)) {
    for (const [variable, value] of Object.entries(environment)) {
      if (!/(PASSWORD|PWD|SECRET|_KEY|DATABASE_URL)$/.test(variable)) continue;
      // A mail server may want no login: then there is no secret.
      expect(`${name} ${variable} ${value}`).toMatch(/\$\{[A-Z_]+:(\?[^}]+|-)\}/);
    }
  }
});

test('every variable that must be set is in .env.example', () => {
  const example = readFileSync(join(ROOT, '.env.example'), 'utf8');
  const required = new Set([...text.matchAll(/\$\{([A-Z_]+):\?/g)].map(([, variable]) => variable));
  expect(required.size).toBeGreaterThan(5);
  for (const variable of required) expect(example).toMatch(new RegExp(`^${variable}=`, 'm'));
});

test('every named volume is declared', () => {
  const used = Object.values(services).flatMap((one) => one.volumes.map((volume) => volume.split(':')[0]));
  expect(new Set(used)).toEqual(new Set(Object.keys(volumes)));
});

/** What a container's process finds in its environment when the variables are filled in as .env.example says. */
function environmentOf(name: string): Readonly<Record<string, string>> {
  const filled: Readonly<Record<string, string>> = {
    HANDSCHLAG_PUBLIC_URL: 'https://handschlag.example.de',
    HANDSCHLAG_OIDC_ISSUER: 'https://login.example.de',
    HANDSCHLAG_OIDC_CLIENT_ID: 'handschlag',
    HANDSCHLAG_OIDC_CLIENT_SECRET: 'e5f6',
    HANDSCHLAG_MAIL_FROM: 'handschlag@example.de',
    HANDSCHLAG_KEY_ENCRYPTION_KEY: Buffer.alloc(32, 1).toString('base64'),
    HANDSCHLAG_COMMAND_KEY: Buffer.alloc(32, 2).toString('base64'),
    HANDSCHLAG_DATABASE_PASSWORD: 'a1b2',
    HANDSCHLAG_KEYS_DATABASE_PASSWORD: 'c3d4',
  };
  const fill = (value: string): string =>
    value.replaceAll(
      /\$\{([A-Z_]+)(:[-?]([^}]*))?\}/g,
      (_all, variable, _operator, other) => filled[variable] ?? other,
    );
  return Object.fromEntries(Object.entries(service(name).environment).map(([key, value]) => [key, fill(value)]));
}

test('the engine accepts the configuration that it is given', () => {
  expect(readWorkerConfig(environmentOf('worker'))).toMatchObject({ HANDSCHLAG_MODE: 'production' });
});

test('the web process accepts the configuration that it is given', () => {
  expect(readHttpConfig(environmentOf('web'))).toMatchObject({ HANDSCHLAG_MODE: 'production' });
});

/** What no variable of a deployment sets: files and folders that must be mounted first, and what one container has no use for. */
const OF_THE_IMAGE = [
  ...['HANDSCHLAG_DATA', 'HANDSCHLAG_ERASURE_LEDGER', 'HANDSCHLAG_SMTP_CA_FILE', 'HANDSCHLAG_IMAP_CA_FILE'],
  ...['HANDSCHLAG_MUNICIPALITY_FILE', 'HANDSCHLAG_OIDC_SECRET', 'HANDSCHLAG_FREE_MEGABYTES'],
  ...['HANDSCHLAG_METRICS_HOST', 'HANDSCHLAG_METRICS_PORT', 'HANDSCHLAG_TEMPORAL_METRICS_PORT'],
  'HANDSCHLAG_DRAIN_SECONDS',
];

test.each([
  ['worker', WorkerConfig],
  ['web', HttpConfig],
] as const)('%s: every variable that it reads is passed on', (name, config) => {
  const passedOn = Object.keys(service(name).environment);
  expect(Object.keys(config.shape).filter((one) => ![...passedOn, ...OF_THE_IMAGE].includes(one))).toEqual([]);
});

test('engine and web process look for the same database, key store and Temporal', () => {
  const [worker, web] = [environmentOf('worker'), environmentOf('web')];
  for (const variable of [
    'DATABASE_URL',
    'KEYS_DATABASE_URL',
    'TEMPORAL_ADDRESS',
    'TEMPORAL_NAMESPACE',
    'TASK_QUEUE',
  ]) {
    expect(web[`HANDSCHLAG_${variable}`]).toBe(worker[`HANDSCHLAG_${variable}`]);
  }
});

test('the image has the Node that the scripts have', () => {
  const { devDependencies } = z
    .object({ devDependencies: z.object({ node: z.string() }) })
    .parse(JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')));
  const images = [...readFileSync(join(ROOT, 'Dockerfile'), 'utf8').matchAll(/^FROM node:(\S+)-bookworm-slim/gm)];
  expect(images.map(([, version]) => version)).toEqual([devDependencies.node, devDependencies.node]);
});
