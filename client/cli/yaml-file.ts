/** A YAML file that follows a schema. Whatever is wrong is named, each with its line, before anything is done. */
import { isNode } from 'yaml';
import type { z } from 'zod';
import type { Text } from '../../domain/terms.ts';
import { asSaid, CliError, EXIT } from './cli-error.ts';
import { parseYaml, readText } from './read-text.ts';

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
  const { document, lines } = parseYaml(readText(file), file);
  const value: unknown = document.toJS();
  const parsed = schema.safeParse(value);
  const problems = parsed.success ? check(parsed.data) : parsed.error.issues.map(asProblem);
  if (parsed.success && problems.length === 0) return parsed.data;
  const named = problems.map(({ path, message }) => {
    const place = path.length > 0 ? `, ${path.map(String).join('.')}` : '';
    return {
      de: `\n  Zeile ${lineOf(path)}${place}: ${message.de}`,
      en: `\n  line ${lineOf(path)}${place}: ${message.en}`,
    };
  });
  throw new CliError(EXIT.usage, {
    de: `${file} ${unfit.de}:${named.map(({ de }) => de).join('')}`,
    en: `${file} ${unfit.en}:${named.map(({ en }) => en).join('')}`,
  });

  function asProblem(issue: z.core.$ZodIssue): Problem {
    const { path, message } = issue;
    if (issue.code === 'unrecognized_keys') return { path, message: unknownKeys(issue.keys) };
    if (path.length > 0 && at(path) === undefined)
      return { path: path.slice(0, -1), message: missing(String(path.at(-1))) };
    return { path, message: sentences.find(({ de }) => de === message) ?? asSaid(message) };
  }

  function at(path: readonly PropertyKey[]): unknown {
    return path.reduce<unknown>((inner, part) => Object.getOwnPropertyDescriptor(Object(inner), part)?.value, value);
  }

  /** Where something is missing: what it is missing in. */
  function lineOf(path: readonly PropertyKey[]): number {
    const node: unknown = path.length === 0 ? document.contents : document.getIn(path, true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
    return path.length === 0 ? 1 : lineOf(path.slice(0, -1));
  }
}

const missing = (name: string): Text => ({ de: `„${name}“ fehlt`, en: `“${name}” is missing` });
function unknownKeys(keys: readonly string[]): Text {
  return {
    de: `„${keys.join('“, „')}“ gehört nicht hierher`,
    en: `“${keys.join('”, “')}” does not belong here`,
  };
}
