/** Why a command of the command line ended, for a person and for a shell. */
import type { Text } from '../../domain/terms.ts';
import { EXIT_CONFIG } from '../../storage/environment.ts';

/** Every exit status there is; `exit-words.ts` says them, help and docs print that. */
export const EXIT = {
  done: 0,
  refused: 1,
  usage: 2,
  unreachable: 3,
  notSignedIn: 4,
  configuration: EXIT_CONFIG,
  /** As shells have it for SIGINT. */
  interrupted: 130,
} as const;
export type Exit = (typeof EXIT)[keyof typeof EXIT];

export class CliError extends Error {
  readonly exit: Exit;
  readonly text: Text;
  /** For programs: problem details that the API answered with. */
  readonly details?: unknown;
  constructor(exit: Exit, text: Text, details?: unknown) {
    super(text.de);
    this.name = 'CliError';
    this.exit = exit;
    this.text = text;
    this.details = details;
  }
}

/** What somebody else said already, in the language that was asked for. */
export const asSaid = (sentence: string): Text => ({ de: sentence, en: sentence });
