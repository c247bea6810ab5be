/** Every command that there is, as the command line itself builds them. */
import type { Command } from 'commander';
import type { Context } from '../../client/cli/context.ts';
import { createProgram } from '../../client/cli/program.ts';
import { createTerminal } from '../../client/cli/terminal.ts';
import type { Text } from '../../domain/terms.ts';

export interface Leaf {
  /** `case show` */
  readonly name: string;
  readonly command: Command;
}

const notHere = () => {
  throw new Error('only looked at, never run');
};

export function programIn(language: keyof Text): Command {
  const context: Context = {
    environment: {},
    words: (text) => text[language],
    terminal: () => createTerminal(language, false, () => undefined),
    session: notHere,
    questioner: () => undefined,
    progress: notHere,
    machineFiles: notHere,
    withStores: notHere,
    exitWith: () => undefined,
  };
  return createProgram(context);
}

export function leavesOf(command: Command, path: readonly string[] = []): readonly Leaf[] {
  return command.commands.flatMap((one) => {
    const own = [...path, one.name()];
    return one.commands.length > 0 ? leavesOf(one, own) : [{ name: own.join(' '), command: one }];
  });
}

export const groupsOf = (command: Command): readonly Command[] =>
  command.commands.filter((one) => one.commands.length > 0).flatMap((one) => [one, ...groupsOf(one)]);
