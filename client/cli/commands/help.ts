/** `help`: of the whole, or of one command; `completion`: for the shell. */
import type { Command } from 'commander';
import { CliError, EXIT } from '../cli-error.ts';
import { completionScript, SHELLS } from '../completion.ts';
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

export function addCompletion(program: Command, context: Context): void {
  described(
    'completion <shell>',
    { de: 'ein Skript, mit dem die Shell Befehle ergänzt', en: 'a script by which the shell completes commands' },
    context,
    program,
    ['source <(handschlag completion bash)', 'handschlag completion zsh > ~/.zsh/completions/_handschlag'],
  ).action((named: string) => {
    const shell = SHELLS.find((one) => one === named);
    if (!shell) throw new CliError(EXIT.usage, { de: `„${named}“: bash oder zsh.`, en: `“${named}”: bash or zsh.` });
    const script = completionScript(program, shell);
    context.terminal().answer({ script }, script.trimEnd());
  });
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
