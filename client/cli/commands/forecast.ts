/** `case forecast`, `case plan`, `municipality when`: what lies ahead. */
import { type Command, Option } from 'commander';
import type { ToldForecast, ToldGoodTime, ToldPlan } from '../../reading/forecast.ts';
import type { Context } from '../context.ts';
import { numberOption } from '../number-option.ts';
import { casePath } from '../reads.ts';
import { forecastText, goodTimeText, planText } from '../show-forecast.ts';
import { addReading, withQuery } from './plain-command.ts';

const CASE = 'HS-K3VUO5JQ';

/** The groups are there already: this adds to them. */
export function addForecast(program: Command, context: Context): void {
  const group = (name: string) => program.commands.find((command) => command.name() === name) ?? program;
  addForCase(group('case'), context);
  addWhen(group('municipality'), context);
}

function addForCase(cases: Command, context: Context): void {
  addReading<ToldForecast>(cases, context, {
    usage: 'forecast <case>',
    about: {
      de: 'wann der Vorgang wo sein kann, und warum nicht früher',
      en: 'when the case can be where, and why no earlier',
    },
    examples: [`case forecast ${CASE}`, `case forecast ${CASE} --as carrier`],
    as: 'social-planner',
    path: ({ args: [id = ''] }) => `${casePath(id)}/forecast`,
    text: forecastText,
  });
  addReading<ToldPlan>(cases, context, {
    usage: 'plan <case>',
    about: {
      de: 'von einer Sitzung zurück: bis wann jeder Schritt erledigt sein muss',
      en: 'back from a sitting: by when each step must be done',
    },
    examples: [`case plan ${CASE} --sitting social-affairs-2027-05-11`],
    as: 'social-planner',
    options: [
      new Option(
        '--sitting <id>',
        context.words({
          de: 'in dieser Sitzung; welche es gibt, zeigt: municipality when',
          en: 'in this sitting; which there are shows: municipality when',
        }),
      ).makeOptionMandatory(),
    ],
    path: ({ args: [id = ''], options: { sitting } }) => withQuery(`${casePath(id)}/plan`, { sitting }),
    text: planText,
  });
}

function addWhen(municipality: Command, context: Context): void {
  addReading<ToldGoodTime>(municipality, context, {
    usage: 'when',
    about: {
      de: 'wann eine Anfrage günstig ist: Sitzungen, Sitzungsferien, Wahlen',
      en: 'when to ask: sittings, recess, elections',
    },
    examples: ['municipality when', 'municipality when --months 6 --as carrier'],
    as: 'carrier',
    ofMunicipality: true,
    options: [
      numberOption(
        '--months <number>',
        { de: 'wie viele Monate voraus; sonst zwölf', en: 'how many months ahead; otherwise twelve' },
        context,
      ),
    ],
    path: ({ municipality: id, options: { months } }) => withQuery(`/municipalities/${id}/when`, { months }),
    text: goodTimeText,
  });
}
