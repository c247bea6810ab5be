/** Why a command of the command line ended, for a person and for a shell. */
export const EXIT = { refused: 1, usage: 2, unreachable: 3 } as const;

export class CliError extends Error {
  readonly exit: (typeof EXIT)[keyof typeof EXIT];
  constructor(exit: CliError['exit'], message: string) {
    super(message);
    this.name = 'CliError';
    this.exit = exit;
  }
}
