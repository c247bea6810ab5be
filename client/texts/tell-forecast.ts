/** A forecast in sentences: when it leaves, when it is heard, when it ends, why no earlier, and what all of it rests on. */
import type { Assumption, Forecast, ForecastStep } from '../../domain/forecast/forecast.ts';
import type { Text } from '../../domain/terms.ts';
import { roleLabel } from '../history/roles.ts';
import { dateText, listOf, quoted } from '../history/wording.ts';
import { stepLabel } from './step-label.ts';
import { said, sittingText, tellShifted, workingDays } from './tell-shifted.ts';

export function tellForecast(forecast: Forecast): readonly Text[] {
  const { steps, dispatch, hearings, closing, criticalPath, assumptions } = forecast;
  const send = steps.find(({ step }) => step === 'send-mailing');
  const path = criticalPath.flatMap((key) => steps.find((step) => step.key === key) ?? []);
  return [
    ...assumptions.map(assumed),
    ...turns(steps),
    ...(dispatch ? [said(['Frühester Versand: ', 'Earliest dispatch: '], dateText(dispatch), ['.', '.'])] : []),
    ...(send?.shifted ?? []).map(tellShifted),
    ...hearings.flatMap(({ sitting, shifted }) => [
      said(['Frühester Bericht: ', 'Earliest report: '], sittingText(sitting), ['.', '.']),
      ...shifted.map(tellShifted),
    ]),
    ...(closing ? [said(['Frühester Abschluss: ', 'Earliest end: '], dateText(closing), ['.', '.'])] : []),
    ...(path.length > 0
      ? [
          said(
            ['Auf den Tag des Berichts wirkt jeder Verzug bei: ', 'The report’s day hangs on: '],
            listOf(labelsOf(path)),
            ['.', '.'],
          ),
        ]
      : []),
  ];
}

/** Each step's name once, whoever completes it. */
const labelsOf = (steps: readonly ForecastStep[]): readonly Text[] =>
  [...new Set(steps.map(({ step }) => step))].map((step) => quoted(stepLabel(step)));

const turns = (steps: readonly ForecastStep[]): readonly Text[] =>
  steps
    .filter(({ isOpen }) => isOpen)
    .map(({ step, roles, overdueBy }) => {
      const late: Text | readonly [string, string] = overdueBy
        ? said([', überfällig seit ', ', overdue for '], inDays(overdueBy))
        : ['', ''];
      return said(
        ['Offen: ', 'Open: '],
        quoted(stepLabel(step)),
        [' (', ' ('],
        listOf(roles.map(roleLabel)),
        [')', ')'],
        late,
        ['.', '.'],
      );
    });

/** After "seit" and "um" the German plural takes its dative. */
const inDays = (count: number): Text => {
  const { de, en } = workingDays(count);
  return { de: count === 1 ? de.replace('Arbeitstag', 'einem Arbeitstag').replace('1 ', '') : `${de}n`, en };
};

function assumed(assumption: Assumption): Text {
  switch (assumption.kind) {
    case 'lead-times':
      return {
        de: 'Angenommen ist, dass jeder Schritt genau seine Bearbeitungszeit braucht und nichts zurückgegeben wird; Überfälliges wird heute erledigt.',
        en: 'This assumes that each step takes exactly its lead time and nothing is returned; what is overdue is done today.',
      };
    case 'accepted':
      return { de: 'Angenommen ist eine Zusage.', en: 'This assumes an acceptance.' };
    case 'resumed-today':
      return {
        de: 'Der Vorgang ruht; gerechnet ist, als würde er heute fortgesetzt.',
        en: 'The case rests; the dates are as if it resumed today.',
      };
    case 'ends-with-decision':
      return {
        de: 'So, wie der Vorgang steht, endet er mit der Entscheidung.',
        en: 'As the case stands, it ends with the decision.',
      };
    case 'sitting-in-doubt':
      return {
        de: `Die gewählte Sitzung ${assumption.sitting} steht nicht mehr im Kalender des Rates.`,
        en: `The chosen sitting ${assumption.sitting} is no longer in the council’s calendar.`,
      };
    case 'no-sitting-known':
      return {
        de: 'Im Kalender steht keine Sitzung, deren Vorlagenschluss noch zu erreichen ist.',
        en: 'The calendar knows no sitting whose paper deadline can still be met.',
      };
    case 'calendar-ends':
      return said(['Feiertage sind nur bis zum ', 'Holidays are known only up to '], dateText(assumption.on), [
        ' bekannt; spätere Daten sind ungenau.',
        '; later dates are inexact.',
      ]);
  }
}
