/** A YAML file that follows a schema. Whatever is wrong is named, each with its line, before anything is done. */
import { readFile } from 'node:fs/promises';
import { isNode, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import type { Text } from '../../domain/terms.ts';
import { asSaid, CliError, EXIT } from './cli-error.ts';

export interface Problem {
  readonly path: readonly PropertyKey[];
  readonly message: Text;
}

export interface FileKind<T> {
  readonly schema: z.ZodType<T>;
  /** Sentences of the schema's own issues, by their German text, which they bear as message. */
  readonly sentences: readonly Text[];
  /** What no schema sees. */
  readonly check: (value: T) => readonly Problem[];
  /** „… ist kein Ablauf, der sich spielen lässt“ */
  readonly unfit: Text;
}

export async function readYaml<T>(file: string, { schema, sentences, check, unfit }: FileKind<T>): Promise<T> {
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

  const parsed = schema.safeParse(document.toJS());
  const problems = parsed.success ? check(parsed.data) : parsed.error.issues.map(asProblem);
  if (parsed.success && problems.length === 0) return parsed.data;
  const named = problems.map(({ path, message }) => {
    const place = path.map(String).join('.');
    return {
      de: `\n  Zeile ${lineOf(path)}, ${place}: ${message.de}`,
      en: `\n  line ${lineOf(path)}, ${place}: ${message.en}`,
    };
  });
  throw new CliError(EXIT.usage, {
    de: `${file} ${unfit.de}:${named.map(({ de }) => de).join('')}`,
    en: `${file} ${unfit.en}:${named.map(({ en }) => en).join('')}`,
  });

  function asProblem({ path, message }: z.core.$ZodIssue): Problem {
    return { path, message: sentences.find(({ de }) => de === message) ?? asSaid(message) };
  }

  /** Where something is missing: what it is missing in. */
  function lineOf(path: readonly PropertyKey[]): number {
    const node: unknown = path.length === 0 ? document.contents : document.getIn(path, true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
    return path.length === 0 ? 1 : lineOf(path.slice(0, -1));
  }
}
