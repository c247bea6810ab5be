/** Commands to the municipality by their forms: in general by name, and those of every day with arguments of their own. */
import type { Command, Option } from 'commander';
import { officeIn } from '../../../../domain/guideline/office-words.ts';
import { MUNICIPALITY_TABLE } from '../../../../domain/municipality/messages.ts';
import type { MunicipalityCommandName, Text } from '../../../../domain/terms.ts';
import { fieldErrors } from '../../../commands/field-errors.ts';
import { commandLabel } from '../../../history/command-labels.ts';
import { CliError, EXIT } from '../../cli-error.ts';
import { asOption, type Context, described, formOption, keyOption, municipalityOption } from '../../context.ts';
import { type Form, readForm } from '../../form-file.ts';
import { MUNICIPAL_COMMANDS, municipalityForm } from '../../municipality-form.ts';
import { nearest } from '../../nearest.ts';
import { asCaller } from '../../reads.ts';
import { formText } from '../../show-form.ts';
import { sentByForm } from '../by-form.ts';

export interface MunicipalCommand {
  readonly usage: string;
  readonly about: Text;
  readonly examples: readonly string[];
  readonly command: MunicipalityCommandName;
  readonly options?: readonly Option[];
  /** What the line said already; the rest is asked at a terminal. */
  readonly known: (args: readonly string[], options: Readonly<Record<string, unknown>>) => Form;
}

export function addMunicipalCommand(parent: Command, context: Context, told: MunicipalCommand): void {
  const line = described(told.usage, told.about, context, parent, told.examples);
  for (const option of told.options ?? []) line.addOption(option);
  withSharedOptions(line, context).action(async () => {
    const words = line.processedArgs.flat().filter((word): word is string => typeof word === 'string');
    const said = Object.entries(told.known(words, line.opts())).filter(([, value]) => value !== undefined);
    await give(told.command, Object.fromEntries(said), line.opts(), context);
  });
}

export function addGive(municipality: Command, context: Context): void {
  const line = described(
    'give <command>',
    { de: 'einen Befehl an die Kommune geben', en: 'give the municipality a command' },
    context,
    municipality,
    [
      'municipality give revise-profile',
      'municipality give record-budget --form budget.yaml',
      'municipality give appoint-substitute --form vertretung.yaml --as head-of-unit',
    ],
  ).addOption(formOption(context));
  withSharedOptions(line, context)
    .addHelpText('after', () => listOf(context))
    .action(async (name: string, options: { readonly form?: string }) => {
      const command = commandOf(name);
      await give(command, options.form === undefined ? {} : readForm(options.form), line.opts(), context);
    });

  described(
    'form <command>',
    { de: 'welche Angaben ein Befehl an die Kommune verlangt', en: 'what a command to the municipality asks for' },
    context,
    municipality,
    ['municipality form schedule-sitting'],
  )
    .addHelpText('after', () => listOf(context))
    .action((name: string) => {
      const command = commandOf(name);
      const terminal = context.terminal();
      const form = municipalityForm(command);
      const who = MUNICIPALITY_TABLE[command].by.map((role) => terminal.words(officeIn({}, role).label)).join(', ');
      terminal.answer({ id: command, label: commandLabel(command), form }, () =>
        [
          `${terminal.words(commandLabel(command))} (${command})`,
          `  ${terminal.words({ de: 'wer:', en: 'who:' })} ${who}`,
          '',
          formText(form, terminal),
        ].join('\n'),
      );
    });
}

const withSharedOptions = (line: Command, context: Context): Command =>
  line.addOption(asOption(context)).addOption(municipalityOption(context)).addOption(keyOption(context));

interface Shared {
  readonly as?: string;
  readonly municipality?: string;
  readonly key?: string;
}

async function give(command: MunicipalityCommandName, known: Form, options: Shared, context: Context): Promise<void> {
  const session = context.session();
  const { api, terminal } = session;
  const caller = await session.caller(options.as, MUNICIPALITY_TABLE[command].by[0] ?? 'social-planner');
  const id = encodeURIComponent(await session.municipalityId(options.municipality));
  const { form: schema } = MUNICIPALITY_TABLE[command];
  const receipt = await sentByForm(
    {
      title: commandLabel(command),
      variants: municipalityForm(command, await session.place()),
      known,
      check: (form) => fieldErrors(schema, form),
      send: (form) =>
        api.post(`/municipalities/${id}/commands/${command}`, { ...asCaller(caller), body: form, key: options.key }),
    },
    context,
  );
  const { de, en } = commandLabel(command);
  terminal.answer(receipt, { de: `✓ ${de}: erledigt.`, en: `✓ ${en}: done.` });
}

function commandOf(name: string): MunicipalityCommandName {
  const found = MUNICIPAL_COMMANDS.find((one) => one === name);
  if (found) return found;
  const near = nearest(name, MUNICIPAL_COMMANDS);
  throw new CliError(EXIT.usage, {
    de: `„${name}“ gibt es nicht. ${near ? `Meinten Sie ${near}?` : `Es gibt: ${MUNICIPAL_COMMANDS.join(', ')}`}`,
    en: `There is no “${name}”. ${near ? `Did you mean ${near}?` : `There are: ${MUNICIPAL_COMMANDS.join(', ')}`}`,
  });
}

const listOf = ({ words }: Context): string =>
  `\n${words({ de: 'Befehle:', en: 'Commands:' })}\n${MUNICIPAL_COMMANDS.map(
    (name) => `  ${name.padEnd(24)}${words(commandLabel(name))}`,
  ).join('\n')}`;
