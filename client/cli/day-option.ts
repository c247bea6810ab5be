/** Days on the command line, as people write them: 15.03.2027, or 2027-03-15. */
import { Option } from 'commander';
import type { Text } from '../../domain/terms.ts';
import { NO_DAY, readDay } from './asking/read-answer.ts';
import { CliError, EXIT } from './cli-error.ts';
import type { Context } from './context.ts';

export const dayOption = (flags: string, text: Text, { words }: Context): Option =>
  new Option(flags, words(text)).argParser(asDay);

export function asDay(text: string): string {
  const day = readDay(text);
  if (day !== undefined) return day;
  throw new CliError(EXIT.usage, { de: `„${text}“: ${NO_DAY.de}`, en: `“${text}”: ${NO_DAY.en}` });
}
