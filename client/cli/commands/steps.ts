/** `step complete`, `step form`: the guideline's steps; `command give`, `command form`: what is no step. */
import type { Command } from 'commander';
import { formOf } from '../../../domain/case/commands.ts';
import { roleLabel } from '../../../domain/guideline/office-words.ts';
import {
  type CaseCommandName,
  PEOPLE_COMMANDS,
  type PeopleCommandName,
  type Role,
  STEPS,
  type StepName,
  type Text,
} from '../../../domain/terms.ts';
import type { Receipt } from '../../commands/answer.ts';
import { commandLabel } from '../../history/command-labels.ts';
import { describeForm } from '../../reading/form-description.ts';
import { offeredAt } from '../asking/offered.ts';
import { withCaseIds } from '../case-numbers.ts';
import { CliError, EXIT } from '../cli-error.ts';
import { comparableHint } from '../comparable-hint.ts';
import { asOption, type Context, described, formOption, forOption, keyOption } from '../context.ts';
import { type Form, readForm } from '../form-file.ts';
import { nearest } from '../nearest.ts';
import { type Caller, officeNamed, rolesFor } from '../people.ts';
import { asCaller, casePath, readCase } from '../reads.ts';
import type { Session } from '../session.ts';
import { formText } from '../show-form.ts';
import { withUploads } from '../uploads.ts';
import { sentByForm, wrongInForm } from './by-form.ts';

const CASE = 'HS-K3VUO5JQ';

interface Kind {
  readonly names: readonly (StepName | PeopleCommandName)[];
  readonly path: 'steps' | 'commands';
  readonly argument: string;
  readonly list: Text;
  readonly which: Text;
}
const STEP: Kind = {
  names: STEPS.filter((step) => step !== 'open-case'),
  path: 'steps',
  argument: 'step',
  list: { de: 'Schritte:', en: 'Steps:' },
  which: { de: 'Welcher Schritt?', en: 'Which step?' },
};
const COMMAND: Kind = {
  names: PEOPLE_COMMANDS.filter((command) => command !== 'import-case'),
  path: 'commands',
  argument: 'command',
  list: { de: 'Befehle:', en: 'Commands:' },
  which: { de: 'Welcher Befehl?', en: 'Which command?' },
};

export function addSteps(program: Command, context: Context): void {
  const steps = described('step', { de: 'Schritte erledigen', en: 'complete steps' }, context, program);
  addGive('complete', { de: 'einen Schritt erledigen', en: 'complete a step' }, STEP, steps, context, [
    `step complete ${CASE}`,
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
  described(`${name} <case> [${kind.argument}]`, description, context, parent, examples)
    .addOption(formOption(context))
    .addOption(asOption(context))
    .addOption(forOption(context))
    .addOption(keyOption(context))
    .addHelpText('after', () => listOf(kind, context))
    .action(async (named: string, which: string | undefined, options: GiveOptions) => {
      const given = which === undefined ? undefined : commandNamed(which, kind, context);
      if (given === undefined && !context.questioner()) throw new CliError(EXIT.usage, missing(kind));
      const office = options.for === undefined ? undefined : officeNamed(options.for);
      const known = options.form === undefined ? {} : readForm(options.form);
      const session = context.session();
      const reader = await session.caller(options.as, 'social-planner');
      const id = await session.caseId(named, reader);
      const command = given ?? (await chosenFrom(kind, { id, reader, office }, session, context));
      const offered = await offeredAt(context.questioner(), { named, id, reader, command, office }, session);
      const receipt = await sentByForm(
        {
          title: commandLabel(command),
          variants: describeForm(formOf(command)),
          known,
          offered,
          check: (form) => wrongInForm(command, form),
          send: (form) => send({ session, id, reader, command, kind, office, form, options }),
        },
        context,
      );
      session.terminal.answer(receipt, doneText(commandLabel(command), receipt));
    });
}

interface Sending {
  readonly session: Session;
  readonly id: string;
  readonly reader: Caller;
  readonly command: StepName | PeopleCommandName;
  readonly kind: Kind;
  readonly office: Role | undefined;
  readonly form: Form;
  readonly options: GiveOptions;
}

async function send({ session, id, reader, command, kind, office, form, options }: Sending): Promise<Receipt> {
  const { api, terminal, whoMay, caseId, progress } = session;
  const meant = await withCaseIds(form, (number) => caseId(number, reader));
  const caller = options.as === undefined ? await whoMay({ caseId: id, command, form: meant }) : reader;
  const body = await withUploads({ api, caseId: id, caller, command, form: meant, file: options.form, progress });
  const hint = await comparableHint({ api, caseId: id, caller, command, form: body });
  if (hint) terminal.say(hint);
  const call = { ...asCaller(caller), office, body, key: options.key };
  return (await api.post(`${casePath(id)}/${kind.path}/${command}`, call)) as Receipt;
}

/** Of the steps, those that are open; of other commands, all that there are. */
async function chosenFrom(
  kind: Kind,
  { id, reader, office }: { readonly id: string; readonly reader: Caller; readonly office: Role | undefined },
  { api }: Session,
  context: Context,
): Promise<StepName | PeopleCommandName> {
  const open =
    kind === STEP ? (await readCase(api, id, reader, { office })).openSteps.map(({ step }) => step) : kind.names;
  const names = kind.names.filter((name) => open.some((other) => other === name));
  const [first] = names;
  const ask = context.questioner();
  if (!ask || first === undefined) throw new CliError(EXIT.refused, NOTHING_OPEN);
  const choices = names.map((name) => ({ value: name, label: context.words(commandLabel(name)) }));
  return ask.choice({ message: context.words(kind.which), choices });
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
  const near = nearest(name, kind.names);
  const list = near === undefined ? listOf(kind, context) : '';
  throw new CliError(EXIT.usage, {
    de: other
      ? `„${name}“ gibt man so: handschlag ${elsewhere}`
      : `„${name}“ gibt es nicht.${near ? ` Meinten Sie ${near}?` : list}`,
    en: other
      ? `“${name}” is given so: handschlag ${elsewhere}`
      : `There is no “${name}”.${near ? ` Did you mean ${near}?` : list}`,
  });
}

const missing = ({ argument }: Kind): Text => ({
  de: `Es fehlt die Angabe <${argument}>.`,
  en: `The argument <${argument}> is missing.`,
});
const NOTHING_OPEN = { de: 'Hier ist kein Schritt offen.', en: 'No step is open here.' };

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
