/**
 * An option that may stand more than once, each time with one value. Commander's own kind (`<id...>`) takes every word that follows, and
 * with them the case or the person that the command is about.
 */
import { InvalidArgumentError, Option } from 'commander';
import type { Text } from '../../domain/terms.ts';
import type { Context } from './context.ts';

export function repeatedOption(flags: string, text: Text, { words }: Context, choices: readonly string[] = []): Option {
  const option = new Option(flags, words({ de: `${text.de}; auch mehrmals`, en: `${text.en}; also more than once` }));
  if (choices.length > 0) option.choices(choices);
  return option.argParser((value: string, before: readonly string[] = []) => {
    if (choices.length === 0 || choices.includes(value)) return [...before, value];
    throw new InvalidArgumentError(`Allowed choices are ${choices.join(', ')}.`);
  });
}
