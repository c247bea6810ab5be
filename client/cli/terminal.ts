/** Where the command line speaks: one language, lines for people or JSON for programs. No colours, so nothing needs a terminal. */
import type { Text } from '../../domain/terms.ts';
import type { Language } from '../http/problems/language.ts';

export interface Terminal {
  readonly language: Language;
  /** `--json`: one document on standard output, nothing else. */
  readonly json: boolean;
  words(text: Text): string;
  /** A line for people; silent with `--json`. */
  say(text: Text | string): void;
  /** The answer: as JSON, or as it reads. */
  answer(value: unknown, text: Text | string | (() => string)): void;
}

type Write = (text: string) => void;

export function createTerminal(language: Language, json: boolean, write: Write): Terminal {
  const words = (text: Text | string): string => (typeof text === 'string' ? text : text[language]);
  return {
    language,
    json,
    words,
    say: (text) => {
      if (!json) write(`${words(text)}\n`);
    },
    answer: (value, text) => {
      if (json) write(`${JSON.stringify(value, undefined, 2)}\n`);
      else write(`${typeof text === 'function' ? text() : words(text)}\n`);
    },
  };
}

/** Known before the arguments are parsed: help and mistakes speak it, too. */
export function languageOfArguments(args: readonly string[]): Language {
  const at = args.findLastIndex((arg) => arg === '--lang' || arg.startsWith('--lang='));
  const value = args[at] === '--lang' ? args[at + 1] : args[at]?.slice('--lang='.length);
  return value === 'en' ? 'en' : 'de';
}
