/** What every command is given: the environment, how to speak, and the way to the installation and its stores. */
import { type Command, Option } from 'commander';
import type { Text } from '../../domain/terms.ts';
import { CliError, EXIT } from './cli-error.ts';
import type { Environment } from './installation.ts';
import type { Stores } from './journal.ts';
import type { Session } from './session.ts';
import type { Terminal } from './terminal.ts';

export interface Context {
  readonly environment: Environment;
  readonly words: (text: Text) => string;
  terminal(): Terminal;
  /** Finds the running installation; throws where there is none. */
  session(): Session;
  withStores<T>(work: (stores: Stores) => Promise<T>): Promise<T>;
  /** For commands that end well and still found something. */
  exitWith(status: number): void;
}

/** A command with its description, and its examples after its help. */
export function described(
  usage: string,
  description: Text,
  { words }: Context,
  parent: Command,
  examples: readonly string[] = [],
): Command {
  const command = parent.command(usage).description(words(description));
  if (examples.length > 0) {
    const lines = examples.map((example) => `\n  handschlag ${example}`);
    command.addHelpText('after', `\n${words({ de: 'Beispiel:', en: 'Example:' })}${lines.join('')}`);
  }
  return command;
}

export const asOption = ({ words }: Context): Option =>
  new Option(
    '--as <person>',
    words({
      de: 'wer: Kennung oder Rolle; sonst die erste Person, die darf',
      en: 'who: an id or a role; otherwise the first person who may',
    }),
  );

export const forOption = ({ words }: Context): Option =>
  new Option(
    '--for <office>',
    words({
      de: 'für welche Stelle: als ihre Vertretung, oder um zurückzunehmen, was für sie erfasst wurde',
      en: 'for which office: as its substitute, or to take back what was recorded for it',
    }),
  );

export const keyOption = ({ words }: Context): Option =>
  new Option(
    '--key <key>',
    words({
      de: 'eigener Schlüssel: zweimal derselbe wirkt nur einmal',
      en: 'a key of your own: the same one twice has one effect',
    }),
  ).argParser((key: string) => {
    if (/^[\x21-\x7e]{8,200}$/.test(key)) return key;
    throw new CliError(EXIT.usage, KEY_LENGTH);
  });
const KEY_LENGTH = {
  de: '--key braucht 8 bis 200 Zeichen: Buchstaben ohne Umlaute, Ziffern, Satzzeichen, keine Leerzeichen.',
  en: '--key takes 8 to 200 characters: ASCII letters, digits, punctuation, no spaces.',
};

export const formOption = ({ words }: Context): Option =>
  new Option(
    '--form <file>',
    words({
      de: 'das Formular, JSON oder YAML; - liest die Standardeingabe',
      en: 'the form, JSON or YAML; - reads standard input',
    }),
  );
