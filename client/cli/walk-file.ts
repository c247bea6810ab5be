/** A walk: a whole case as YAML, step by step with its person and form, and placeholders for what only turns out on the way. */
import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { z } from 'zod';
import { CASE_COMMANDS, ENGINE_COMMANDS, MUNICIPALITY_COMMANDS, STEPS } from '../../domain/terms.ts';
import { CliError, EXIT } from './cli-error.ts';

const form = z.record(z.string(), z.json());
const as = z.string().min(1);
const WalkFile = z.strictObject({
  title: z.string(),
  municipality: z.string(),
  steps: z
    .array(
      z.union([
        z.strictObject({ step: z.enum(STEPS), as, form }),
        z.strictObject({ command: z.enum(CASE_COMMANDS).exclude([...STEPS, ...ENGINE_COMMANDS]), as, form }),
        z.strictObject({
          municipality: z.enum(MUNICIPALITY_COMMANDS).exclude(['record-calendar', 'record-replanning']),
          as,
          form,
        }),
      ]),
    )
    .min(1),
});
export type WalkFile = z.output<typeof WalkFile>;
export type WalkStep = WalkFile['steps'][number];

export async function readWalk(path: string): Promise<WalkFile> {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new CliError(EXIT.usage, `Die Datei ${path} ist nicht zu lesen.`);
  });
  const parsed = WalkFile.safeParse(parse(text));
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`).join('\n');
  throw new CliError(EXIT.usage, `${path} ist kein Ablauf:\n${problems}`);
}

/** What a placeholder stands for: `today`, `today+3`, `declaration`, `mailing`, `version`, `upload FILE`. */
export type Resolve = (placeholder: string) => Promise<unknown>;

/** A placeholder that is the whole text keeps its value's type; within a text it becomes a part of it. */
export async function fillIn(value: unknown, resolve: Resolve): Promise<unknown> {
  if (typeof value === 'string') return fillText(value, resolve);
  if (Array.isArray(value)) return Promise.all(value.map((item) => fillIn(item, resolve)));
  if (typeof value !== 'object' || value === null) return value;
  const entries = await Promise.all(
    Object.entries(value).map(async ([name, item]) => [name, await fillIn(item, resolve)] as const),
  );
  return Object.fromEntries(entries);
}

async function fillText(text: string, resolve: Resolve): Promise<unknown> {
  const whole = /^\{\{([^{}]+)\}\}$/.exec(text);
  if (whole?.[1]) return resolve(whole[1].trim());
  let filled = text;
  for (const [placeholder, name = ''] of text.matchAll(/\{\{([^{}]+)\}\}/g)) {
    filled = filled.replace(placeholder, String(await resolve(name.trim())));
  }
  return filled;
}
