/** What every command is given: the environment, how to speak and ask, and the way to the installation and its stores. */
import { type Command, Option } from 'commander';
import type { Text } from '../../domain/terms.ts';
import type { MachineFiles } from '../../storage/machine-files.ts';
import { ARGUMENT_WORDS } from './argument-words.ts';
import type { Questioner } from './asking/questioner.ts';
import { CliError, EXIT } from './cli-error.ts';
import type { Environment } from './installation.ts';
import type { Stores } from './journal.ts';
import type { Progress } from './progress.ts';
import type { Session } from './session.ts';
import type { Terminal } from './terminal.ts';

export interface Context {
  readonly environment: Environment;
  readonly words: (text: Text) => string;
  terminal(): Terminal;
  /** Finds the running installation; throws where there is none. */
  session(): Session;
  /** Whoever sits at the terminal; nobody in a pipe, or with `--no-input`. */
  questioner(): Questioner | undefined;
  readonly progress: (label: Text) => Progress;
  /** The files of the stores of this machine. */
  machineFiles(): Promise<MachineFiles>;
  withStores<T>(work: (stores: Stores) => Promise<T>): Promise<T>;
  /** For commands that end well and still found something. */
  exitWith(status: number): void;
}

/** A command with its description, its arguments' meaning, and its examples after its help. */
export function described(
  usage: string,
  description: Text,
  { words }: Context,
  parent: Command,
  examples: readonly string[] = [],
): Command {
  const command = parent.command(usage).description(words(description));
  for (const argument of command.registeredArguments) {
    const meaning = ARGUMENT_WORDS[argument.name()];
    if (meaning) argument.description = words(meaning);
  }
  if (examples.length > 0) {
    const lines = examples.map((example) => `\n  ${NAMED.test(example) ? example : `handschlag ${example}`}`);
    command.addHelpText('after', `\n${words(examples.length === 1 ? EXAMPLE : EXAMPLES)}${lines.join('')}`);
  }
  return command;
}
/** An address may end in the word, too. */
const NAMED = /(^|[\s(])handschlag /;
const EXAMPLE = { de: 'Beispiel:', en: 'Example:' };
const EXAMPLES = { de: 'Beispiele:', en: 'Examples:' };

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
      de: 'das Formular, JSON oder YAML; - liest die Standardeingabe; ohne sie fragt Handschlag im Terminal danach',
      en: 'the form, JSON or YAML; - reads standard input; without it Handschlag asks at a terminal',
    }),
  );

export const municipalityOption = ({ words }: Context): Option =>
  new Option('--municipality <id>', words({ de: 'sonst die der Datei', en: 'otherwise the one of the file' }));
