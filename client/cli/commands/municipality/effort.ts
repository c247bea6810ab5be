/** `municipality effort`: what supporting carriers has bound in the administration. */
import type { Command } from 'commander';
import type { YearAccount } from '../../../../domain/municipality/effort-account.ts';
import type { Context } from '../../context.ts';
import { numberOption } from '../../number-option.ts';
import { effortText } from '../../show-decisions.ts';
import { addReading, withQuery } from '../plain-command.ts';

export function addEffort(municipality: Command, context: Context): void {
  addReading<{ readonly accounts: readonly YearAccount[] }>(municipality, context, {
    usage: 'effort',
    about: {
      de: 'Aufwand der Unterstützung, Jahr für Jahr, gegen das Budget',
      en: 'effort of the support, year by year, against the budget',
    },
    examples: ['municipality effort', 'municipality effort --year 2027'],
    as: 'social-planner',
    ofMunicipality: true,
    options: [numberOption('--year <year>', { de: 'nur dieses Jahr', en: 'this year alone' }, context)],
    path: ({ municipality: id, options: { year } }) => withQuery(`/municipalities/${id}/effort`, { year }),
    text: ({ accounts }, terminal) => effortText(accounts, terminal),
  });
}
