/** The operators' table of settings never lies: every variable that a process reads is in it, with its default, and no other. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HttpConfig } from '../../client/http/config.ts';
import { WorkerConfig } from '../../workers/config.ts';
import { ROOT } from '../../workers/local/folders.ts';

const PAGE = readFileSync(join(ROOT, 'docs/operations.md'), 'utf8');
const section = /^## Settings$([\s\S]*?)^## /m.exec(PAGE)?.[1] ?? '';
const rows = new Map(
  [...section.matchAll(/^\| `(HANDSCHLAG_\w+)` \| ([^|]*) \| ([^|]*) \|/gm)].map(([, name, by, given]) => [
    name ?? '',
    `${by?.trim()} · ${given?.trim()}`,
  ]),
);

type Field = { safeParse(value: unknown): { success: boolean; data?: unknown } };
const [web, worker] = [HttpConfig.shape, WorkerConfig.shape] as unknown as readonly Record<string, Field>[];

/** Required in production, whatever the schema says of the local mode. */
const IN_PRODUCTION = [
  'HANDSCHLAG_SMTP_URL',
  'HANDSCHLAG_OIDC_ISSUER',
  'HANDSCHLAG_OIDC_CLIENT_ID',
  'HANDSCHLAG_OIDC_CLIENT_SECRET',
];

function expected(name: string): string {
  const field = web?.[name] ?? worker?.[name];
  const by = [web?.[name] ? 'web' : '', worker?.[name] ? 'worker' : ''].filter((one) => one !== '').join(', ');
  const parsed = field?.safeParse(undefined);
  if (!parsed?.success || IN_PRODUCTION.includes(name)) return `${by} · required`;
  const value = Array.isArray(parsed.data) ? undefined : parsed.data;
  return `${by} · ${value === undefined ? '–' : `\`${String(value)}\``}`;
}

const NAMES = [...new Set([...Object.keys(web ?? {}), ...Object.keys(worker ?? {})])];

test.each(NAMES)('%s is in the table as the processes read it', (name) => {
  expect([name, rows.get(name)]).toEqual([name, expected(name)]);
});

test('the table names no variable that no process reads', () => {
  expect([...rows.keys()].filter((name) => !NAMES.includes(name))).toEqual([]);
});

test('the launcher sets no variable that no process reads', () => {
  const launcher = readFileSync(join(ROOT, 'workers/local/environment.ts'), 'utf8');
  const set = [...launcher.matchAll(/^ {4}(HANDSCHLAG_\w+):/gm)].map(([, name = '']) => name);
  expect(set.length).toBeGreaterThan(10);
  expect(set.filter((name) => !NAMES.includes(name))).toEqual([]);
});
