/** `step complete`, `step form`: the guideline's steps; `command give`, `command form`: what is no step. */
import type { Command } from 'commander';
import { formOf } from '../../../domain/case/commands.ts';
import { roleLabel } from '../../../domain/guideline/office-words.ts';
import {
  type CaseCommandName,
  PEOPLE_COMMANDS,
  type PeopleCommandName,
  STEPS,
  type StepName,
  type Text,
} from '../../../domain/terms.ts';
import type { Receipt } from '../../commands/answer.ts';
import { commandLabel } from '../../history/command-labels.ts';
import { describeForm } from '../../reading/form-description.ts';
import { withCaseIds } from '../case-numbers.ts';
import { CliError, EXIT } from '../cli-error.ts';
import { comparableHint } from '../comparable-hint.ts';
import { asOption, type Context, described, formOption, forOption, keyOption } from '../context.ts';
import { readForm } from '../form-file.ts';
import { officeNamed, rolesFor } from '../people.ts';
import { asCaller, casePath } from '../reads.ts';
import { formText } from '../show-form.ts';
import { withUploads } from '../uploads.ts';

const CASE = 'HS-K3VUO5JQ';

interface Kind {
  readonly names: readonly (StepName | PeopleCommandName)[];
  readonly path: 'steps' | 'commands';
  readonly argument: string;
  readonly list: Text;
}
const STEP: Kind = {
  names: STEPS.filter((step) => step !== 'open-case'),
  path: 'steps',
  argument: 'step',
  list: { de: 'Schritte:', en: 'Steps:' },
};
const COMMAND: Kind = {
  names: PEOPLE_COMMANDS.filter((command) => command !== 'import-case'),
  path: 'commands',
  argument: 'command',
  list: { de: 'Befehle:', en: 'Commands:' },
};

export function addSteps(program: Command, context: Context): void {
  const steps = described('step', { de: 'Schritte erledigen', en: 'complete steps' }, context, program);
  addGive('complete', { de: 'einen Schritt erledigen', en: 'complete a step' }, STEP, steps, context, [
    `step complete ${CASE} check-completeness --form pruefung.yaml`,
    `step complete ${CASE} approve-mailing --form freigabe.yaml --as p-vertretung --for press-office`,
    `… | handschlag step complete ${CASE} close-case --form -`,
  ]);
  addForm({ de: 'welche Angaben ein Schritt verlangt', en: 'what a step asks for' }, STEP, steps, context, [
    'step form assess-legal-position',
  ]);

  const commands = described('command', { de: 'andere Befehle geben', en: 'give other commands' }, context, program);
  addGive('give', { de: 'einen Befehl geben', en: 'give a command' }, COMMAND, commands, context, [
    `command give ${CASE} pause-case --form grund.yaml`,
    `command give ${CASE} correct-step --form berichtigung.yaml --for print-shop`,
  ]);
  addForm({ de: 'welche Angaben ein Befehl verlangt', en: 'what a command asks for' }, COMMAND, commands, context, [
    'command form record-for-office',
  ]);
}

function addGive(
  name: string,
  description: Text,
  kind: Kind,
  parent: Command,
  context: Context,
  examples: readonly string[],
): void {
  described(`${name} <case> <${kind.argument}>`, description, context, parent, examples)
    .addOption(formOption(context))
    .addOption(asOption(context))
    .addOption(forOption(context))
    .addOption(keyOption(context))
    .addHelpText('after', () => listOf(kind, context))
    .action(async (named: string, which: string, { form, as, for: behalf, key }: GiveOptions) => {
      const command = commandNamed(which, kind, context);
      const office = behalf === undefined ? undefined : officeNamed(behalf);
      const read = form === undefined ? {} : readForm(form);
      const { api, terminal, caller, whoMay, caseId } = context.session();
      const reader = await caller(as, 'social-planner');
      const id = await caseId(named, reader);
      const meant = await withCaseIds(read, (number) => caseId(number, reader));
      const whoever = as === undefined ? await whoMay({ caseId: id, command, form: meant }) : reader;
      const body = await withUploads({ api, caseId: id, caller: whoever, command, form: meant, file: form });
      const hint = await comparableHint({ api, caseId: id, caller: whoever, command, form: body });
      if (hint) terminal.say(hint);
      const receipt = (await api.post(`${casePath(id)}/${kind.path}/${command}`, {
        ...asCaller(whoever),
        office,
        body,
        key,
      })) as Receipt;
      terminal.answer(receipt, doneText(commandLabel(command), receipt));
    });
}

function addForm(description: Text, kind: Kind, parent: Command, context: Context, examples: readonly string[]): void {
  described(`form <${kind.argument}>`, description, context, parent, examples)
    .addHelpText('after', () => listOf(kind, context))
    .action((which: string) => {
      const command = commandNamed(which, kind, context, ['open-case', 'import-case']);
      const form = describeForm(formOf(command));
      const terminal = context.terminal();
      terminal.answer({ id: command, label: commandLabel(command), form }, () =>
        [
          `${context.words(commandLabel(command))} (${command})`,
          whoText(command, context),
          '',
          formText(form, terminal),
        ].join('\n'),
      );
    });
}

interface GiveOptions {
  readonly form?: string;
  readonly as?: string;
  readonly for?: string;
  readonly key?: string;
}

function commandNamed<N extends StepName | PeopleCommandName>(
  name: string,
  kind: Kind,
  context: Context,
  more: readonly N[] = [],
): StepName | PeopleCommandName {
  const found = [...kind.names, ...more].find((known) => known === name);
  if (found) return found;
  const other = (kind === STEP ? COMMAND : STEP).names.some((known) => known === name);
  const elsewhere = kind === STEP ? 'command give' : 'step complete';
  throw new CliError(EXIT.usage, {
    de: other ? `„${name}“ gibt man so: handschlag ${elsewhere}` : `„${name}“ gibt es nicht.${listOf(kind, context)}`,
    en: other ? `“${name}” is given so: handschlag ${elsewhere}` : `There is no “${name}”.${listOf(kind, context)}`,
  });
}

const doneText = ({ de, en }: Text, { from, to, repeated }: Receipt): Text =>
  repeated
    ? {
        de: `✓ ${de}: war unter diesem Schlüssel schon erledigt (Einträge ${from}–${to}).`,
        en: `✓ ${en}: was done under this key before (rows ${from}–${to}).`,
      }
    : { de: `✓ ${de}: erledigt (Einträge ${from}–${to}).`, en: `✓ ${en}: done (rows ${from}–${to}).` };

function whoText(command: CaseCommandName, { words }: Context): string {
  const roles = rolesFor(command, {}).map((role) => words(roleLabel(role)));
  return `  ${words(WHO)} ${roles.length > 0 ? roles.join(', ') : words(WHOSE_STEP)}`;
}

const listOf = ({ names, list }: Kind, { words }: Context): string =>
  `\n${words(list)}\n${names.map((name) => `  ${name.padEnd(32)}${words(commandLabel(name))}`).join('\n')}`;

const WHO = { de: 'wer:', en: 'who:' };
const WHOSE_STEP = {
  de: 'wer den genannten Schritt erledigen darf',
  en: 'whoever may complete the step that is named',
};
