/** A command to a case that has a line of its own, by its form: what the line does not say is asked at a terminal. */
import { type Command, Option } from 'commander';
import { COMMAND_TABLE, formOf } from '../../../domain/case/commands.ts';
import type { PeopleCommandName, Text } from '../../../domain/terms.ts';
import type { Receipt } from '../../commands/answer.ts';
import { commandLabel } from '../../history/command-labels.ts';
import { describeForm } from '../../reading/form-description.ts';
import { asOption, type Context, described, keyOption } from '../context.ts';
import { asCaller, casePath } from '../reads.ts';
import { sentByForm, wrongInForm } from './by-form.ts';
import { sure, yesOption } from './plain-command.ts';

export interface CaseCommand {
  readonly usage: string;
  readonly about: Text;
  readonly examples: readonly string[];
  readonly command: PeopleCommandName;
  readonly warning?: Text;
}

export function addCaseCommand(parent: Command, context: Context, told: CaseCommand): void {
  const { command, warning } = told;
  const variants = describeForm(formOf(command));
  const hasReason = variants.some(({ fields }) => fields.some(({ name }) => name === 'reason'));
  const line = described(told.usage, told.about, context, parent, told.examples)
    .addOption(asOption(context))
    .addOption(keyOption(context));
  if (hasReason) line.addOption(new Option('--reason <text>', context.words({ de: 'warum', en: 'why' })));
  if (warning) line.addOption(yesOption(context));
  line.action(async (named: string, { as, key, reason, yes }: Options) => {
    const { api, terminal, caller, caseId, whoMay } = context.session();
    const reader = await caller(as, COMMAND_TABLE[command].by[0] ?? 'social-planner');
    const id = await caseId(named, reader);
    if (warning) await sure(warning, yes === true, context);
    const post = async (body: object) => {
      const giver = as === undefined ? await whoMay({ caseId: id, command, form: body }) : reader;
      return (await api.post(`${casePath(id)}/commands/${command}`, { ...asCaller(giver), body, key })) as Receipt;
    };
    const known = reason === undefined ? {} : { reason };
    const check = (form: object) => wrongInForm(command, { ...form });
    // Nothing to fill in, and asked already whether it is meant.
    const needsForm = variants.some(({ fields }) => fields.some(({ optional }) => !optional));
    const receipt = needsForm
      ? await sentByForm({ title: commandLabel(command), variants, known, check, send: post }, context)
      : await post(known);
    const { de, en } = commandLabel(command);
    terminal.answer(receipt, { de: `✓ ${de}: erledigt.`, en: `✓ ${en}: done.` });
  });
}

interface Options {
  readonly as?: string;
  readonly key?: string;
  readonly reason?: string;
  readonly yes?: true;
}
