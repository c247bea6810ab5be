/** The first person who may give a command in a case now, where nobody was named. */
import type { CaseCommandName } from '../../domain/terms.ts';
import type { Api } from './api.ts';
import { CliError, EXIT } from './cli-error.ts';
import { type Caller, type Cast, whoMayGive } from './people.ts';
import { readCase } from './reads.ts';

export interface Wanted {
  readonly caseId: string;
  readonly command: CaseCommandName;
  readonly form: unknown;
}

/** Looks at the case with the eyes of each: which carrier's it is, and whose turn, shows there alone. */
export async function whoMay(api: Api, cast: Cast, { caseId, command, form }: Wanted): Promise<Caller> {
  const [first, ...others] = whoMayGive(cast, command, form);
  if (first === undefined) throw new CliError(EXIT.usage, nobodyMay(command));
  let reader: Caller | undefined;
  for (const person of [first, ...others]) {
    const file = await readCase(api, caseId, { person }).catch(unlessRefused);
    if (file === undefined) continue;
    reader ??= { person };
    const open = file.openSteps.filter(({ step }) => step === command).flatMap(({ roles }) => roles);
    if (person.roles.some((role) => open.includes(role))) return { person };
  }
  // Nobody's turn: the engine's refusal says why.
  return reader ?? { person: first };
}

export function unlessRefused(error: unknown): undefined {
  if (error instanceof CliError && error.exit === EXIT.refused) return undefined;
  throw error;
}

const nobodyMay = (command: string) => ({
  de: `Niemand in der Datei der Kommune darf „${command}“. Nennen Sie jemanden mit --as.`,
  en: `Nobody in the municipality’s file may give “${command}”. Name somebody with --as.`,
});
