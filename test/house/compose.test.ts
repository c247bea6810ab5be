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
  profiles: z.array(z.string()).default([]),
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

/** Started by hand, for one command. */
const tools = names.filter((name) => service(name).profiles.length > 0);

test.each(names.filter((name) => ![...once, ...tools].includes(name)))('%s: has a health check', (name) => {
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
  // The others stand there to be uncommented.
  const optional = new Set([...text.matchAll(/\$\{([A-Z_]+):-/g)].map(([, variable]) => variable));
  for (const variable of optional) expect(example).toMatch(new RegExp(`^#?${variable}=`, 'm'));
});

/** Of the local mode, or the image's own. */
const NOT_OF_COMPOSE = ['HANDSCHLAG_DATA', 'HANDSCHLAG_OIDC_SECRET'];
const readBy = { web: HttpConfig, worker: WorkerConfig };

test.each(['web', 'worker'] as const)('%s: whatever an operator may set reaches the container', (name) => {
  const variables = Object.keys(readBy[name].shape).filter((variable) => !NOT_OF_COMPOSE.includes(variable));
  expect(variables.filter((variable) => !(variable in service(name).environment))).toEqual([]);
});

test('the command line is told all that the two processes are told', () => {
  const { environment } = service('handschlag');
  expect(environment).toMatchObject({ ...service('web').environment, ...service('worker').environment });
  expect(environment.HANDSCHLAG_URL).toBe(`http://web:${service('web').environment.HANDSCHLAG_HTTP_PORT}`);
});

test('every named volume is declared', () => {
  const named = (volume: string) => volume.replace(/\$\{[A-Z_]+:-([^}]*)\}/, '$1').split(':')[0] ?? '';
  const used = Object.values(services).flatMap((one) => one.volumes.map(named).filter((name) => !name.startsWith('.')));
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
