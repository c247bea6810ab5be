/** A form from a file or from standard input: JSON, or YAML, of which JSON is a part. */
import { CliError, EXIT } from './cli-error.ts';
import { parseYaml, readText } from './read-text.ts';

export type Form = Readonly<Record<string, unknown>>;

export function readForm(file: string): Form {
  const read: unknown = parseYaml(readText(file), file).document.toJS();
  if (typeof read === 'object' && read !== null && !Array.isArray(read)) return read as Form;
  throw new CliError(EXIT.usage, {
    de: `${file === '-' ? 'Die Standardeingabe' : file} enthält kein lesbares Formular (JSON oder YAML).`,
    en: `${file === '-' ? 'Standard input' : file} holds no readable form (JSON or YAML).`,
  });
}
