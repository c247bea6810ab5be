/** `step complete`: a step of the guideline's table, or another command of people. */
import type { Command } from 'commander';
import { PEOPLE_COMMANDS, type PeopleCommandName, STEPS, type StepName } from '../../../domain/terms.ts';
import type { Receipt } from '../../commands/answer.ts';
import { commandLabel } from '../../history/command-labels.ts';
import { CliError, EXIT } from '../cli-error.ts';
import { asOption, type Context, described, formOption, keyOption } from '../context.ts';
import { readForm } from '../form-file.ts';
import { asCaller, casePath } from '../reads.ts';

const NAMES = [...STEPS.filter((step) => step !== 'open-case'), ...PEOPLE_COMMANDS];

export function addSteps(program: Command, context: Context): void {
  const { words } = context;
  const steps = described('step', { de: 'Schritte erledigen', en: 'complete steps' }, context, program);
  described(
    'complete <case> <step>',
    { de: 'einen Schritt erledigen oder einen anderen Befehl geben', en: 'complete a step, or give another command' },
    context,
    steps,
    [
      'step complete k3vuo5jqn2x7ab4mlw6ctzr2ae check-completeness --form pruefung.yaml',
      `… | handschlag step complete k3vuo5jqn2x7ab4mlw6ctzr2ae close-case --form -`,
    ],
  )
    .addOption(formOption(context))
    .addOption(asOption(context))
    .addOption(keyOption(context))
    .addHelpText(
      'after',
      () => `\n${words({ de: 'Schritte und Befehle:', en: 'Steps and commands:' })}\n${listOfNames(context)}`,
    )
    .action(async (id: string, name: string, { form, as, key }: StepOptions) => {
      const command = commandNamed(name, context);
      const body = form === undefined ? {} : readForm(form);
      const { api, terminal, caller, whoMay } = context.session();
      const whoever =
        as === undefined ? await whoMay({ caseId: id, command, form: body }) : await caller(as, 'social-planner');
      const kind = STEPS.some((step) => step === command) ? 'steps' : 'commands';
      const receipt = (await api.post(`${casePath(id)}/${kind}/${command}`, {
        ...asCaller(whoever),
        body,
        key,
      })) as Receipt;
      const label = commandLabel(command);
      const rows = `${receipt.from}–${receipt.to}`;
      terminal.answer(
        receipt,
        receipt.repeated
          ? {
              de: `✓ ${label.de}: war unter diesem Schlüssel schon erledigt (Einträge ${rows}).`,
              en: `✓ ${label.en}: was done under this key before (rows ${rows}).`,
            }
          : { de: `✓ ${label.de}: erledigt (Einträge ${rows}).`, en: `✓ ${label.en}: done (rows ${rows}).` },
      );
    });
}

interface StepOptions {
  readonly form?: string;
  readonly as?: string;
  readonly key?: string;
}

function commandNamed(name: string, context: Context): StepName | PeopleCommandName {
  const found = NAMES.find((known) => known === name);
  if (found) return found;
  throw new CliError(EXIT.usage, {
    de: `„${name}“ ist kein Schritt und kein Befehl. Es gibt:\n${listOfNames(context)}`,
    en: `“${name}” is no step and no command. There are:\n${listOfNames(context)}`,
  });
}

const listOfNames = ({ words }: Context): string =>
  NAMES.map((name) => `  ${name.padEnd(32)}${words(commandLabel(name))}`).join('\n');
