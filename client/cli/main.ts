/** The command line `handschlag` in this process: its streams, its environment, and the stores that there are. */
import { EXIT } from './cli-error.ts';
import { run } from './run.ts';

// `handschlag … | head`: whoever read enough closes the pipe.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : EXIT.refused));

process.exitCode = await run(process.argv.slice(2), {
  environment: process.env,
  input: process.stdin,
  output: process.stdout,
  errors: process.stderr,
  openStorage: async (config) => (await import('../../storage/open.ts')).openStorage(config),
  machineFiles: async () => (await import('../../storage/sqlite/files.ts')).sqliteFiles,
});
// A terminal that somebody was asked at stays open for more; nobody is going to type any.
process.stdin.unref?.();
