/** What a process says when it ends in a way that nobody wrote down: its kind and its places, in the log, then the end. */
import type { Logger } from 'pino';

export function logLastWords(log: Logger): void {
  const end = (code: string) => (error: unknown) => {
    log.fatal({ code, err: error }, 'the process ends');
    process.exit(1);
  };
  process.on('uncaughtException', end('uncaught-exception'));
  process.on('unhandledRejection', end('unhandled-rejection'));
}
