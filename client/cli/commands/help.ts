/** `help`: of the whole, or of one command. */
import type { Command } from 'commander';
import { CliError, EXIT } from '../cli-error.ts';
import { type Context, described } from '../context.ts';
import { nearest } from '../nearest.ts';

export function addHelp(program: Command, context: Context): void {
  described(
    'help [names...]',
    { de: 'Hilfe, auch zu einem Befehl', en: 'help, also on one command' },
    context,
    program,
    ['help case list'],
  ).action((names: readonly string[]) => commandNamed(program, names).outputHelp());
}

export function commandNamed(program: Command, names: readonly string[]): Command {
  return names.reduce((command, name) => {
    const found = command.commands.find((one) => one.name() === name);
    if (found) return found;
    const near = nearest(
      name,
      command.commands.map((one) => one.name()),
    );
    throw new CliError(EXIT.usage, {
      de: `Den Befehl „${name}“ gibt es nicht.${near ? ` Meinten Sie ${near}?` : ''}`,
      en: `There is no command “${name}”.${near ? ` Did you mean ${near}?` : ''}`,
    });
  }, program);
}
