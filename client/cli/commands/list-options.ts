/** What lists of cases and of tasks are filtered by, the same for both, and how one turns their pages. */
import { Option } from 'commander';
import { PHASES, type Text } from '../../../domain/terms.ts';
import type { Context } from '../context.ts';

export const severalOption = (flags: string, text: Text, { words }: Context): Option =>
  new Option(flags, words({ de: `${text.de}; auch mehrmals`, en: `${text.en}; also more than once` }));

export const phaseOption = (context: Context): Option =>
  severalOption(
    '--phase <phase...>',
    { de: `in dieser Phase: ${PHASES.join(', ')}`, en: `in this phase: ${PHASES.join(', ')}` },
    context,
  ).choices(PHASES);

export const overdueOption = ({ words }: Context): Option =>
  new Option('--overdue', words({ de: 'nur Überfälliges', en: 'what is overdue alone' }));

export const carrierOption = ({ words }: Context): Option =>
  new Option('--carrier <id>', words({ de: 'nur dieses Trägers', en: 'of this carrier alone' }));

export const pageOptions = ({ words }: Context): readonly Option[] => [
  new Option('--limit <number>', words({ de: 'wie viele; höchstens 200', en: 'how many; at most 200' })).default('100'),
  new Option(
    '--after <next>',
    words({
      de: 'die nächste Seite: was am Ende der vorigen stand',
      en: 'the next page: what stood at the end of the one before',
    }),
  ),
];
