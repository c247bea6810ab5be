/** A walk: a whole case as YAML, step by step with its person and form, and placeholders for what only turns out on the way. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { isNode, LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import { MUNICIPALITY_COMMANDS, PEOPLE_COMMANDS, STEPS, type Text } from '../../domain/terms.ts';
import { asSaid, CliError, EXIT } from './cli-error.ts';
import { placeholdersIn, uploadedFile } from './placeholders.ts';

export { fillIn } from './placeholders.ts';

/** Whom a step names that names nobody: the first person who may do it. */
export const WHOEVER_MAY = '*';

const municipalityCommands = z.enum(MUNICIPALITY_COMMANDS).exclude(['record-calendar', 'record-replanning']);
const Line = z.strictObject({
  step: z.enum(STEPS).optional(),
  command: z.enum(PEOPLE_COMMANDS).optional(),
  municipality: municipalityCommands.optional(),
  as: z.string().min(1).default(WHOEVER_MAY),
  form: z.record(z.string(), z.json()).default({}),
});
const Step = Line.transform(({ step, command, municipality, as, form }, context) => {
  if ([step, command, municipality].filter((name) => name !== undefined).length === 1) {
    if (step) return { step, as, form };
    if (command) return { command, as, form };
    if (municipality) return { municipality, as, form };
  }
  context.addIssue({ code: 'custom', message: MISTAKES.names.de });
  return z.NEVER;
});

const WalkFile = z.strictObject({
  title: z.string().min(1),
  municipality: z.string().min(1),
  steps: z.array(Step).min(1),
});
export type WalkFile = z.output<typeof WalkFile>;
export type WalkStep = WalkFile['steps'][number];

interface Problem {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

const MISTAKES = {
  names: {
    de: 'nennt nicht genau eines von step, command, municipality',
    en: 'does not name exactly one of step, command, municipality',
  },
  placeholder: { de: 'unbekannter Platzhalter', en: 'unknown placeholder' },
  upload: { de: 'diese Datei gibt es nicht', en: 'there is no such file' },
} as const satisfies Readonly<Record<string, Text>>;
const inEnglish = (message: string): string =>
  Object.values(MISTAKES).reduce((text, { de, en }) => text.replace(de, en), message);

/** Names everything that is wrong with the file, each with its line, before anything is played. */
export async function readWalk(file: string): Promise<WalkFile> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new CliError(EXIT.usage, {
      de: `Die Datei ${file} ist nicht zu lesen.`,
      en: `The file ${file} cannot be read.`,
    });
  });
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const broken = document.errors[0];
  if (broken) throw new CliError(EXIT.usage, asSaid(`${file}: ${broken.message.trim()}`));

  const parsed = WalkFile.safeParse(document.toJS());
  const problems = parsed.success ? wrongPlaceholders(parsed.data, dirname(file)) : parsed.error.issues;
  if (parsed.success && problems.length === 0) return parsed.data;
  const named = problems.map(({ path, message }) => {
    const place = path.map(String).join('.');
    return {
      de: `\n  Zeile ${lineOf(path)}, ${place}: ${message}`,
      en: `\n  line ${lineOf(path)}, ${place}: ${inEnglish(message)}`,
    };
  });
  throw new CliError(EXIT.usage, {
    de: `${file} ist kein Ablauf, der sich spielen lässt:${named.map(({ de }) => de).join('')}`,
    en: `${file} is no walk that can be played:${named.map(({ en }) => en).join('')}`,
  });

  /** Where something is missing: what it is missing in. */
  function lineOf(path: readonly PropertyKey[]): number {
    const node: unknown = path.length === 0 ? document.contents : document.getIn(path, true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
    return path.length === 0 ? 1 : lineOf(path.slice(0, -1));
  }
}

function wrongPlaceholders({ steps }: WalkFile, folder: string): readonly Problem[] {
  return steps.flatMap(({ form }, index) =>
    placeholdersIn(form).flatMap(({ path, name, known }) => {
      const at = ['steps', index, 'form', ...path];
      if (!known) return [{ path: at, message: `${MISTAKES.placeholder.de} {{${name}}}` }];
      const upload = uploadedFile(name);
      return upload === undefined || existsSync(join(folder, upload))
        ? []
        : [{ path: at, message: `${MISTAKES.upload.de}: ${join(folder, upload)}` }];
    }),
  );
}
