/** Numbers on the command line, as people write them: 24.000, or 24000. */
import { Option } from 'commander';
import type { Text } from '../../domain/terms.ts';
import { NO_NUMBER, readNumber } from './asking/read-answer.ts';
import { CliError, EXIT } from './cli-error.ts';
import type { Context } from './context.ts';

export const numberOption = (flags: string, text: Text, { words }: Context): Option =>
  new Option(flags, words(text)).argParser(asNumber);

/** What is no number never becomes one. */
export function asNumber(text: string): number {
  const number = readNumber(text);
  if (number !== undefined) return number;
  throw new CliError(EXIT.usage, { de: `„${text}“: ${NO_NUMBER.de}`, en: `“${text}”: ${NO_NUMBER.en}` });
}
