/**
 * How worker, web process and launcher log: JSON lines with ids, never a value that somebody entered. Whatever a line is about
 * (request, person, case, command, activity) is noted once, and every line written on the way bears it.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import pino, { type DestinationStream, type Logger, type LoggerOptions } from 'pino';
import { toldError } from './told-error.ts';
import { withoutSecrets } from './without-secrets.ts';

export type LogLevel = 'debug' | 'info' | 'warn' | 'error' | 'silent';

/** What lines may be about: ids and names of the code's own. */
export interface About {
  requestId?: string;
  person?: string;
  caseId?: string;
  municipality?: string;
  commandId?: string;
  activity?: string;
}

const here = new AsyncLocalStorage<About>();

/** Everything that is logged within `work` bears these, and what is noted on the way. */
export const logAbout = <T>(about: About, work: () => T): T => here.run({ ...here.getStore(), ...about }, work);

/** From now on, for the request or activity that is under way; nothing where none is. */
export function noteInLog(about: About): void {
  const present = here.getStore();
  if (present) Object.assign(present, about);
}

export const notedInLog = (): Readonly<About> => here.getStore() ?? {};

export function createLog(name: string, level: LogLevel, destination?: DestinationStream): Logger {
  const options: LoggerOptions = {
    name,
    level,
    mixin: () => ({ ...here.getStore() }),
    // What a line itself says about a case comes before what was noted.
    mixinMergeStrategy: (line, noted) => ({ ...noted, ...line }),
    serializers: { err: toldError, error: toldError },
    formatters: { level: (label) => ({ level: label }), log: withoutSecrets },
    timestamp: pino.stdTimeFunctions.isoTime,
    // Without a text of its own a line would be given the error's message.
    hooks: {
      logMethod(args, method) {
        const [line, text, ...more] = args as [unknown, unknown?, ...unknown[]];
        const told = typeof line !== 'object' || typeof text === 'string';
        method.apply(this, (told ? args : [line, 'an error', ...more]) as Parameters<typeof method>);
      },
    },
  };
  return destination ? pino(options, destination) : pino(options);
}
