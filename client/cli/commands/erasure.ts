/** `erase`: values of a case, or one person everywhere. */
import { type Command, Option } from 'commander';
import { ErasureOrder } from '../../../domain/guideline/forms/commands.ts';
import type { PersonErased } from '../../commands/erase-person.ts';
import { CliError, EXIT } from '../cli-error.ts';
import { asOption, type Context, described } from '../context.ts';
import { asCaller, casePath } from '../reads.ts';
import { repeatedOption } from '../repeated-option.ts';
import { sure, yesOption } from './plain-command.ts';

const CASE = 'HS-K3VUO5JQ';
const WHY = ErasureOrder.shape.why.options;

export function addErasure(program: Command, context: Context): void {
  const { words } = context;
  described(
    'erase [case]',
    {
      de: 'Angaben eines Vorgangs löschen, oder eine Person überall; das ist endgültig',
      en: 'erase values of a case, or one person everywhere; this is final',
    },
    context,
    program,
    [`case show ${CASE} --as data-protection-officer`, `erase ${CASE} --key SCHLÜSSEL`, 'erase --person p-kontakt'],
  )
    .addOption(
      repeatedOption(
        '--key <id>',
        { de: 'Schlüssel einer Angabe (siehe case show)', en: 'key of a value (see case show)' },
        context,
      ),
    )
    .option('--person <id>', words({ de: 'eine Person des Verzeichnisses', en: 'a person of the directory' }))
    .addOption(
      new Option('--why <why>', `${words({ de: 'Anlass', en: 'occasion' })}: ${WHY.join(', ')}`)
        .choices(WHY)
        .default(WHY[0]),
    )
    .addOption(asOption(context))
    .addOption(yesOption(context))
    .action(async (id: string | undefined, { key, person, why, as, yes }: EraseOptions) => {
      const oneCase = id !== undefined && key !== undefined && person === undefined;
      if (!oneCase && !(person !== undefined && id === undefined && key === undefined))
        throw new CliError(EXIT.usage, valuesOrPerson);
      const { api, terminal, caller, caseId } = context.session();
      await sure(FINAL, yes === true, context);
      const officer = await caller(as, 'data-protection-officer');
      if (oneCase) {
        const path = `${casePath(await caseId(id, officer))}/commands/order-erasure`;
        const receipt = await api.post(path, { ...asCaller(officer), body: { keys: key, why } });
        return terminal.answer(receipt, ordered(key.length));
      }
      const erased = await api.post('/erasures/people', { ...asCaller(officer), body: { person } });
      terminal.answer(erased, personErased(erased as PersonErased));
    });
}

interface EraseOptions {
  readonly key?: readonly string[];
  readonly person?: string;
  readonly why: string;
  readonly as?: string;
  readonly yes?: true;
}

const ordered = (count: number) => ({
  de: `✓ Löschung von ${count} ${count === 1 ? 'Angabe' : 'Angaben'} angeordnet; Handschlag vollzieht sie jetzt. Der Nachweis bleibt gültig.`,
  en: `✓ Erasure of ${count} ${count === 1 ? 'value' : 'values'} ordered; Handschlag carries it out now. Every proof stays valid.`,
});
const personErased = ({ cases }: PersonErased) => ({
  de: `✓ Die Person ist aus dem Verzeichnis gelöscht. Vorgänge, in denen ihre Angaben gelöscht werden: ${cases.join(', ') || 'keine'}`,
  en: `✓ The person is erased from the directory. Cases in which their data is being erased: ${cases.join(', ') || 'none'}`,
});
const valuesOrPerson = {
  de: 'Nennen Sie einen Vorgang mit --key, oder allein --person.',
  en: 'Name a case with --key, or --person alone.',
};

const FINAL = {
  de: 'Gelöschtes kommt nicht wieder.',
  en: 'What is erased does not come back.',
};
