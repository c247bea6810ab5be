/** The command line `handschlag`: puts its parts together, and turns whatever ends a command into words and an exit status. */
import { CommanderError } from 'commander';
import { z } from 'zod';
import type { Text } from '../../domain/terms.ts';
import { storageVariables } from '../../storage/config.ts';
import { ConfigurationError, EXIT_CONFIG, readEnvironment } from '../../storage/environment.ts';
import { CliError, EXIT } from './cli-error.ts';
import type { Context } from './context.ts';
import { mustHaveJournal, storageEnvironment } from './installation.ts';
import type { Stores } from './journal.ts';
import { createProgram } from './program.ts';
import { openSession } from './session.ts';
import { createTerminal, languageOfArguments, type Terminal } from './terminal.ts';
import { usageMistake } from './usage-mistakes.ts';

const args = process.argv.slice(2);
const language = languageOfArguments(args);
z.config(language === 'de' ? z.locales.de() : z.locales.en());

// `handschlag … | head`: whoever read enough closes the pipe.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : EXIT.refused));

const terminal = (): Terminal =>
  createTerminal(language, program.opts<{ json?: true }>().json === true, (text) => process.stdout.write(text));

/** Opens the stores themselves, with the variables of the environment or the keys of the local installation. */
async function withStores<T>(work: (stores: Stores) => Promise<T>): Promise<T> {
  const variables = storageEnvironment(process.env);
  const config = readEnvironment(z.object(storageVariables), variables);
  mustHaveJournal(variables);
  const { openStorage } = await import('../../storage/open.ts');
  const storage = await openStorage(config);
  try {
    return await work(storage);
  } finally {
    await storage.close();
  }
}

const context: Context = {
  environment: process.env,
  words: (text: Text) => text[language],
  terminal,
  session: () => openSession(process.env, terminal()),
  withStores,
  exitWith: (status) => {
    process.exitCode = status;
  },
};
const program = createProgram(context);

/** Never a stack: whoever types a command can do nothing with one. */
function tell(error: unknown): number {
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return 0;
    process.stderr.write(`handschlag: ${usageMistake(error)[language]}\n`);
    return EXIT.usage;
  }
  if (error instanceof CliError) {
    if (error.details !== undefined && terminal().json) terminal().answer(error.details, '');
    process.stderr.write(`${error.text[language]}\n`);
    return error.exit;
  }
  if (error instanceof ConfigurationError) {
    process.stderr.write(`${error.message}\n`);
    return EXIT_CONFIG;
  }
  process.stderr.write(`handschlag: ${error instanceof Error ? error.message : String(error)}\n`);
  return EXIT.refused;
}

try {
  await program.parseAsync(args, { from: 'user' });
} catch (error) {
  process.exitCode = tell(error);
}
