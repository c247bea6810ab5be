/** Mistakes of usage, in the language that was asked for; commander itself speaks English alone. */
import type { CommanderError } from 'commander';
import type { Text } from '../../domain/terms.ts';

export function usageMistake({ code, message }: CommanderError): Text {
  const [, what = ''] = /'([^']*)'/.exec(message) ?? [];
  const suggestion = /\(Did you mean (.+?)\?\)/.exec(message)?.[1];
  const german = GERMAN[code]?.(what) ?? message.replace(/^error: /, '');
  return {
    de: `${german}${suggestion ? ` Meinten Sie ${suggestion}?` : ''}\nHilfe: handschlag --help`,
    en: `${message.replace(/^error: /, '')}\nHelp: handschlag --help`,
  };
}

const GERMAN: Readonly<Record<string, (what: string) => string>> = {
  'commander.help': () => 'Hier fehlt ein Befehl.',
  'commander.unknownCommand': (what) => `Den Befehl „${what}“ gibt es nicht.`,
  'commander.unknownOption': (what) => `Die Option „${what}“ gibt es hier nicht.`,
  'commander.missingArgument': (what) => `Es fehlt die Angabe <${what}>.`,
  'commander.missingMandatoryOptionValue': (what) => `Es fehlt die Option „${what}“.`,
  'commander.optionMissingArgument': (what) => `Der Option „${what}“ fehlt ihr Wert.`,
  'commander.invalidArgument': (what) => `Der Wert passt nicht zur Option „${what}“.`,
  'commander.excessArguments': () => 'Das sind zu viele Angaben.',
};
