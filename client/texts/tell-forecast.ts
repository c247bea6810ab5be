/** A forecast in sentences: when it leaves, when it is heard, when it ends, why no earlier, how much air there is, and what all of it rests on. */
import type { CaseState } from '../../domain/case/state.ts';
import type { Assumption, Forecast, ForecastStep } from '../../domain/forecast/forecast.ts';
import { officeIn, type Place } from '../../domain/guideline/office-words.ts';
import type { PlainDate, Text } from '../../domain/terms.ts';
import { dateText, listOf, quoted } from '../history/wording.ts';
import { stepLabel } from './step-label.ts';
import { said, sittingText, tellShifted, workingDays } from './tell-shifted.ts';

/** What only the case knows: whether it is over, the day that was planned for its dispatch, and where it is. */
export interface Told {
  readonly status?: CaseState['status'];
  /** Nobody has asked yet, so it is nobody's turn. */
  readonly isImagined?: boolean;
  readonly wanted?: PlainDate | undefined;
  readonly place?: Place;
}

export function tellForecast(
  forecast: Forecast,
  { status = 'running', isImagined = false, wanted, place = {} }: Told = {},
): readonly Text[] {
  const { steps, dispatch, hearings, closing, assumptions } = forecast;
  if (status !== 'running' && steps.length === 0) return [OVER[status]];
  const send = steps.find(({ step }) => step === 'send-mailing');
  return [
    ...(status === 'running' ? [] : [OVER[status]]),
    ...assumptions.map(assumed),
    ...(isImagined ? [] : turns(steps, place)),
    ...(dispatch && wanted && wanted < dispatch ? [tooEarly(wanted, forecast)] : []),
    ...(dispatch ? [said(['Frühester Versand: ', 'Earliest dispatch: '], dateText(dispatch), ['.', '.'])] : []),
    ...(send?.shifted ?? []).map((shifted) => tellShifted(shifted, { of: stepLabel('send-mailing'), place })),
    ...hearings.flatMap(({ sitting, shifted }) => [
      said(['Frühester Bericht: ', 'Earliest report: '], sittingText(sitting), ['.', '.']),
      ...shifted.map((why) => tellShifted(why, { place })),
    ]),
    ...(closing ? [said(['Frühester Abschluss: ', 'Earliest end: '], dateText(closing), ['.', '.'])] : []),
    ...reserve(forecast),
  ];
}

/** The planned day, and the step that is done after it. */
function tooEarly(wanted: PlainDate, { steps, criticalPath }: Forecast): Text {
  const send = steps.find(({ step }) => step === 'send-mailing');
  const before = criticalPath[criticalPath.indexOf(send?.key ?? '') - 1];
  const late = steps.find(({ key }) => key === before);
  return said(
    ['Der geplante Versand am ', 'The dispatch planned for '],
    dateText(wanted),
    [' ist nicht zu halten', ' cannot be kept'],
    ...(late?.finish && late.finish > wanted
      ? [
          [': ', ': '] as const,
          quoted(stepLabel(late.step)),
          [' ist frühestens am ', ' is done on '] as const,
          dateText(late.finish),
          [' erledigt.', ' at the earliest.'] as const,
        ]
      : [['.', '.'] as const]),
  );
}

/** How late the way to the report may become before the report does, and which of its steps have no more than that. */
function reserve({ steps, criticalPath, report }: Forecast): readonly Text[] {
  const before = steps.filter(({ step, finish }) => step !== 'present-report' && finish && report && finish <= report);
  const onPath = before.filter(({ key }) => criticalPath.includes(key));
  const least = Math.min(...onPath.flatMap(({ slack }) => slack ?? []));
  if (!Number.isFinite(least)) return [];
  const tightest = labelsOf(before.filter(({ slack }) => slack === least));
  return [
    least === 0
      ? said(['Ohne Reserve bis zum Bericht: ', 'Without reserve before the report: '], namesOrCount(tightest), [
          '.',
          '.',
        ])
      : said(
          ['Reserve bis zum Bericht: ', 'Reserve before the report: '],
          workingDays(least),
          ['; nicht mehr haben: ', '; no more than that have: '],
          namesOrCount(tightest),
          ['.', '.'],
        ),
  ];
}

const OVER: { readonly [S in Exclude<CaseState['status'], 'running'>]: Text } = {
  closed: { de: 'Der Vorgang ist abgeschlossen.', en: 'The case is closed.' },
  withdrawn: { de: 'Der Vorgang ist zurückgezogen.', en: 'The case is withdrawn.' },
  declined: { de: 'Der Vorgang ist mit einer Absage beendet.', en: 'The case ended with a refusal.' },
};

const NAMED_AT_MOST = 3;

/** Who reads a long list of names learns nothing from it; the table beside it marks each of them. */
const namesOrCount = (labels: readonly Text[]): Text =>
  labels.length <= NAMED_AT_MOST ? listOf(labels) : { de: `${labels.length} Schritte`, en: `${labels.length} steps` };

/** Each step's name once, whoever completes it. */
const labelsOf = (steps: readonly ForecastStep[]): readonly Text[] =>
  [...new Set(steps.map(({ step }) => step))].map((step) => quoted(stepLabel(step)));

const turns = (steps: readonly ForecastStep[], place: Place): readonly Text[] =>
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
        listOf(roles.map((role) => officeIn(place, role).label)),
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
