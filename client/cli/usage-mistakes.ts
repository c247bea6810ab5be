/** Mistakes of usage, in the language that was asked for: what was wrong, what fits there, and where that command's help is. */
import type { Command, CommanderError } from 'commander';
import type { Text } from '../../domain/terms.ts';
import { ARGUMENT_WORDS } from './argument-words.ts';

/** `args`: what was typed; the command that was meant is read from it. */
export function usageMistake({ code, message }: CommanderError, program: Command, args: readonly string[]): Text {
  const meant = commandIn(program, args);
  const [, what = ''] = /'([^']*)'/.exec(message) ?? [];
  const told = MISTAKES[code]?.({ what, message, names: meant.commands.map((one) => one.name()) });
  const { de, en } = told ?? { de: message, en: message };
  const [, near] = /\(Did you mean (?:one of )?(.+?)\?\)/.exec(message) ?? [];
  const or = (word: string) => near?.replace(/, ([^,]+)$/, ` ${word} $1`);
  const help = ['handschlag help', ...pathOf(meant)].join(' ');
  return {
    de: `${de}${near ? ` Meinten Sie ${or('oder')}?` : ''}\nHilfe: ${help}`,
    en: `${en}${near ? ` Did you mean ${or('or')}?` : ''}\nHelp: ${help}`,
  };
}

/** As deep as its words lead. */
function commandIn(program: Command, args: readonly string[]): Command {
  return args.reduce((command, word) => command.commands.find((one) => one.name() === word) ?? command, program);
}

const pathOf = (command: Command): readonly string[] =>
  command.parent ? [...pathOf(command.parent), command.name()] : [];

interface Mistake {
  /** What commander put in quotes: a word, or an option's flags. */
  readonly what: string;
  readonly message: string;
  /** Commands that there are in that place. */
  readonly names: readonly string[];
}

const MISTAKES: Readonly<Record<string, (mistake: Mistake) => Text>> = {
  'commander.help': ({ names }) => ({
    de: `Hier fehlt ein Befehl. Es gibt: ${names.join(', ')}`,
    en: `A command is missing here. There are: ${names.join(', ')}`,
  }),
  'commander.unknownCommand': ({ what, names }) => ({
    de: `Den Befehl „${what}“ gibt es nicht. Es gibt: ${names.join(', ')}.`,
    en: `There is no command “${what}”. There are: ${names.join(', ')}.`,
  }),
  'commander.unknownOption': ({ what }) => ({
    de: `Die Option „${what}“ gibt es hier nicht.`,
    en: `There is no option “${what}” here.`,
  }),
  'commander.missingArgument': ({ what }) => {
    const meaning = ARGUMENT_WORDS[what];
    return {
      de: `Es fehlt die Angabe <${what}>${meaning ? `: ${meaning.de}` : '.'}`,
      en: `<${what}> is missing${meaning ? `: ${meaning.en}` : '.'}`,
    };
  },
  'commander.missingMandatoryOptionValue': ({ what }) => ({
    de: `Es fehlt die Option „${what}“.`,
    en: `The option “${what}” is missing.`,
  }),
  'commander.optionMissingArgument': ({ what }) => ({
    de: `Der Option „${what}“ fehlt ihr Wert.`,
    en: `The option “${what}” lacks its value.`,
  }),
  'commander.invalidArgument': ({ what, message }) => {
    const [, value = ''] = /argument '([^']*)' is invalid/.exec(message) ?? [];
    const [, choices] = /Allowed choices are (.*)\.$/.exec(message) ?? [];
    const [, expected] = /is invalid\. (.*)$/.exec(message) ?? [];
    const allowed = choices ?? expected;
    return {
      de: `„${value}“ passt nicht zur Option „${what}“.${allowed ? ` Möglich: ${allowed}` : ''}`,
      en: `“${value}” does not fit the option “${what}”.${allowed ? ` Possible: ${allowed}` : ''}`,
    };
  },
  'commander.excessArguments': () => ({
    de: 'Das sind zu viele Angaben. Was Leerzeichen enthält, gehört in Anführungszeichen.',
    en: 'These are too many words. What contains spaces belongs in quotation marks.',
  }),
};
