/** Why a command of the command line ended, for a person and for a shell. */
import type { Text } from '../../domain/terms.ts';

export const EXIT = { refused: 1, usage: 2, unreachable: 3 } as const;

export class CliError extends Error {
  readonly exit: (typeof EXIT)[keyof typeof EXIT];
  readonly text: Text;
  /** For programs: problem details that the API answered with. */
  readonly details?: unknown;
  constructor(exit: CliError['exit'], text: Text, details?: unknown) {
    super(text.de);
    this.name = 'CliError';
    this.exit = exit;
    this.text = text;
    this.details = details;
  }
}

/** What somebody else said already, in the language that was asked for. */
export const asSaid = (sentence: string): Text => ({ de: sentence, en: sentence });
