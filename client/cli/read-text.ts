/** A file's text, or standard input's; and YAML whose mistake is told with its line. */
import { readFileSync } from 'node:fs';
import { type Document, LineCounter, parseDocument } from 'yaml';
import type { Text } from '../../domain/terms.ts';
import { CliError, EXIT } from './cli-error.ts';

/** `-` reads standard input. */
export function readText(file: string): string {
  try {
    return readFileSync(file === '-' ? 0 : file, 'utf8');
  } catch (error) {
    const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    throw new CliError(EXIT.usage, isMissing ? notThere(file) : notReadable(file));
  }
}

export interface ReadYaml {
  readonly document: Document.Parsed;
  readonly lines: LineCounter;
}

export function parseYaml(text: string, file: string): ReadYaml {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const [broken] = document.errors;
  if (!broken) return { document, lines };
  const { line } = lines.linePos(broken.pos[0]);
  throw new CliError(EXIT.usage, noYaml(file, line, broken.message.trim()));
}

const named = (file: string): Text =>
  file === '-' ? { de: 'Die Standardeingabe', en: 'Standard input' } : { de: file, en: file };

const noYaml = (file: string, line: number, why: string) => ({
  de: `${named(file).de}, Zeile ${line}: kein gültiges YAML: ${why}`,
  en: `${named(file).en}, line ${line}: no valid YAML: ${why}`,
});
const notThere = (file: string) => ({
  de: `Die Datei ${file} gibt es nicht.`,
  en: `There is no file ${file}.`,
});
const notReadable = (file: string) => ({
  de: `Die Datei ${file} ist nicht zu lesen.`,
  en: `The file ${file} cannot be read.`,
});
