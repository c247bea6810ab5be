/** One command of the command line, from its words to its exit status. Where it reads and writes is handed in. */
import type { Readable, Writable } from 'node:stream';
import { type Command, CommanderError } from 'commander';
import { z } from 'zod';
import type { Text } from '../../domain/terms.ts';
import { storageVariables } from '../../storage/config.ts';
import { ConfigurationError, type EXIT_CONFIG, readEnvironment } from '../../storage/environment.ts';
import type { MachineFiles } from '../../storage/machine-files.ts';
import { clackQuestioner } from './asking/clack-questioner.ts';
import { CliError, EXIT } from './cli-error.ts';
import type { Context } from './context.ts';
import { type Environment, mustHaveJournal, storageEnvironment } from './installation.ts';
import type { Stores } from './journal.ts';
import { createProgram } from './program.ts';
import { progressOn } from './progress.ts';
import { openSession } from './session.ts';
import { createTerminal, languageOfArguments, type Terminal } from './terminal.ts';
import { usageMistake } from './usage-mistakes.ts';

type End<S> = S & { readonly isTTY?: boolean; readonly columns?: number };

export interface World {
  readonly environment: Environment;
  readonly input: End<Readable>;
  readonly output: End<Writable>;
  readonly errors: End<Writable>;
  /** The stores themselves, for what works without the system running. */
  readonly openStorage: (config: StorageConfig) => Promise<Stores & { close(): Promise<void> }>;
  /** The files of the stores of this machine, for back-up and restore. */
  readonly machineFiles: () => Promise<MachineFiles>;
}
export type StorageConfig = z.output<z.ZodObject<typeof storageVariables>>;

interface Global {
  readonly json?: true;
  readonly plain?: true;
  readonly input: boolean;
}

export async function run(args: readonly string[], world: World): Promise<number> {
  const language = languageOfArguments(args);
  z.config(language === 'de' ? z.locales.de() : z.locales.en());
  const found: { status: number } = { status: EXIT.done };
  const program: Command = createProgram(
    contextOf(world, language, found, () => program.opts<Global>()),
    {
      writeOut: (text) => world.output.write(text),
      getOutHelpWidth: () => world.output.columns ?? HELP_WIDTH,
      getOutHasColors: () => false,
    },
  );
  try {
    await program.parseAsync([...args], { from: 'user' });
    return found.status;
  } catch (error) {
    return tell(error, program, args, world, language);
  }
}

const HELP_WIDTH = 100;

function contextOf(world: World, language: keyof Text, found: { status: number }, global: () => Global): Context {
  const { environment, input, output, errors } = world;
  const words = (text: Text) => text[language];
  const terminal = (): Terminal =>
    terminalOn(world, language, { json: global().json === true, plain: global().plain === true });
  return {
    environment,
    words,
    terminal,
    session: () => openSession(environment, terminal(), progress()),
    /** Nobody is asked in a pipe, by a program, in continuous integration, or where nobody wants it. */
    questioner: () =>
      input.isTTY && output.isTTY && global().input && !global().json && !environment.CI
        ? clackQuestioner({ input, output }, words)
        : undefined,
    progress: progress(),
    withStores: (work) => withStores(world, work),
    machineFiles: world.machineFiles,
    exitWith: (status) => {
      found.status = status;
    },
  };

  function progress() {
    return (label: Text) => {
      const visible = errors.isTTY === true && !global().plain && !global().json && environment.TERM !== 'dumb';
      return progressOn(errors, visible)(words(label));
    };
  }
}

function terminalOn(
  { environment, output, errors }: World,
  language: keyof Text,
  { json, plain }: { readonly json: boolean; readonly plain: boolean },
): Terminal {
  const isTerminal = output.isTTY === true;
  const look = {
    columns: isTerminal ? output.columns : undefined,
    // https://no-color.org: present and not empty.
    colours: isTerminal && !plain && !environment.NO_COLOR && environment.TERM !== 'dumb',
    plain,
  };
  return createTerminal(language, json, (text) => void output.write(text), look, {
    beside: (text) => void errors.write(text),
    bytes: (content) => void output.write(content),
  });
}

/** Opens the stores with the variables of the environment or the keys of the local installation. */
async function withStores<T>({ environment, openStorage }: World, work: (stores: Stores) => Promise<T>): Promise<T> {
  const variables = storageEnvironment(environment);
  const config = readEnvironment(z.object(storageVariables), variables);
  mustHaveJournal(variables);
  const storage = await openStorage(config);
  try {
    return await work(storage);
  } finally {
    await storage.close();
  }
}

/** Never a stack: whoever types a command can do nothing with one. */
function tell(error: unknown, program: Command, args: readonly string[], world: World, language: keyof Text): number {
  const say = (text: string) => world.errors.write(`${text}\n`);
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return EXIT.done;
    say(`handschlag: ${usageMistake(error, program, args)[language]}`);
    return EXIT.usage;
  }
  if (error instanceof CliError) {
    const json = program.opts<Global>().json === true;
    if (error.details !== undefined && json)
      terminalOn(world, language, { json, plain: true }).answer(error.details, '');
    say(error.text[language]);
    return error.exit;
  }
  if (error instanceof ConfigurationError) {
    say(error.message);
    return EXIT.configuration satisfies typeof EXIT_CONFIG;
  }
  say(`handschlag: ${error instanceof Error ? error.message : String(error)}`);
  return EXIT.refused;
}
