/** `municipality effort`: what supporting carriers has bound in the administration. */
import type { Command } from 'commander';
import { asOption, type Context, described } from '../context.ts';
import { readEffort } from '../reads.ts';
import { effortText } from '../show-decisions.ts';

export function addMunicipality(program: Command, context: Context): void {
  const { words } = context;
  const municipality = described('municipality', { de: 'die Kommune', en: 'the municipality' }, context, program);
  described(
    'effort',
    {
      de: 'Aufwand der Unterstützung, Jahr für Jahr, gegen das Budget',
      en: 'effort of the support, year by year, against the budget',
    },
    context,
    municipality,
    ['municipality effort', 'municipality effort --year 2027'],
  )
    .addOption(asOption(context))
    .option('--year <year>', words({ de: 'nur dieses Jahr', en: 'this year alone' }))
    .option('--municipality <id>', words({ de: 'sonst die der Datei', en: 'otherwise the one of the file' }))
    .action(async ({ as, year, municipality: named }: EffortOptions) => {
      const { api, terminal, caller, cast } = context.session();
      const id = named ?? (await cast()).municipality;
      const answer = await readEffort(api, id, year, await caller(as, 'social-planner'));
      terminal.answer(answer, () => effortText(answer.accounts, terminal));
    });
}

interface EffortOptions {
  readonly as?: string;
  readonly year?: string;
  readonly municipality?: string;
}
