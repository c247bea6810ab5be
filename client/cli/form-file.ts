/** A form from a file or from standard input: JSON, or YAML, of which JSON is a part. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { CliError, EXIT } from './cli-error.ts';

export type Form = Readonly<Record<string, unknown>>;

export function readForm(file: string): Form {
  const read = contents(file);
  if (typeof read === 'object' && read !== null && !Array.isArray(read)) return read as Form;
  throw new CliError(EXIT.usage, {
    de: `${file === '-' ? 'Die Standardeingabe' : file} enthält kein lesbares Formular (JSON oder YAML).`,
    en: `${file === '-' ? 'Standard input' : file} holds no readable form (JSON or YAML).`,
  });
}

function contents(file: string): unknown {
  try {
    return parse(readFileSync(file === '-' ? 0 : file, 'utf8'), { logLevel: 'silent' });
  } catch {
    return undefined;
  }
}
