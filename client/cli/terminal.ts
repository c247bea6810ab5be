/** Where the command line speaks: one language; lines for people, as wide as their terminal, or JSON for programs. */
import { styleText } from 'node:util';
import type { Text } from '../../domain/terms.ts';
import type { Language } from '../http/problems/language.ts';

/** What the place looks like where lines appear. In a pipe nothing is known, and nothing is shortened or coloured. */
export interface Look {
  readonly columns?: number | undefined;
  readonly colours?: boolean;
  /** `--plain`: for screen readers; no bars, no columns that only the eye puts together. */
  readonly plain?: boolean;
}

export interface Terminal {
  readonly language: Language;
  /** `--json`: one document on standard output, nothing else. */
  readonly json: boolean;
  readonly look: Look;
  words(text: Text): string;
  /** A line for people; silent with `--json`. */
  say(text: Text | string): void;
  /** A line for people beside an answer that goes on into a variable or a file: on standard error. */
  aside(text: Text | string): void;
  /** A file's bytes, as they are. */
  bytes(content: Uint8Array): void;
  /** The answer: as JSON, or as it reads. */
  answer(value: unknown, text: Text | string | (() => string)): void;
}

type Write = (text: string) => void;

interface Ends {
  /** Standard error. */
  readonly beside: Write;
  readonly bytes: (content: Uint8Array) => void;
}
const NOWHERE: Ends = { beside: () => undefined, bytes: () => undefined };

export function createTerminal(
  language: Language,
  json: boolean,
  write: Write,
  look: Look = {},
  { beside, bytes } = NOWHERE,
): Terminal {
  const words = (text: Text | string): string => (typeof text === 'string' ? text : text[language]);
  return {
    language,
    json,
    look,
    words,
    say: (text) => {
      if (!json) write(`${words(text)}\n`);
    },
    aside: (text) => {
      if (!json) beside(`${words(text)}\n`);
    },
    bytes,
    answer: (value, text) => {
      if (json) write(`${JSON.stringify(value, undefined, 2)}\n`);
      else write(`${typeof text === 'function' ? text() : words(text)}\n`);
    },
  };
}

export type Emphasis = 'bold' | 'red' | 'green' | 'yellow' | 'dim';

/** Never the only carrier of meaning: what is coloured says the same in words or by a sign. */
export const emphasised = (style: Emphasis, text: string, { colours }: Look): string =>
  colours ? styleText(style, text, { validateStream: false }) : text;

/** Known before the arguments are parsed: help and mistakes speak it, too. */
export function languageOfArguments(args: readonly string[]): Language {
  const at = args.findLastIndex((arg) => arg === '--lang' || arg.startsWith('--lang='));
  const value = args[at] === '--lang' ? args[at + 1] : args[at]?.slice('--lang='.length);
  return value === 'en' ? 'en' : 'de';
}
