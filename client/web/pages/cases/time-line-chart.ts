/** A case's time line as rows of a picture: what was done, what is expected, and the last days for a chosen sitting. */
import { addDays, addMonths, laterDate } from '../../../../domain/calendar/plain-dates.ts';
import type { BackwardPlan, PlannedStep } from '../../../../domain/forecast/backward-plan.ts';
import type { Forecast, ForecastStep } from '../../../../domain/forecast/forecast.ts';
import type { SittingOutlook } from '../../../../domain/forecast/hearings.ts';
import type { PlainDate } from '../../../../domain/terms.ts';
import type { CaseFile } from '../../../reading/case-file.ts';
import type { CalendarDates, CalendarSpan } from '../../../reading/read-calendar.ts';
import { stepLabel } from '../../../texts/step-label.ts';
import { type ChartRow, isShown, MARK_KINDS, type Mark } from '../../parts/chart/chart-model.ts';
import { dayOf } from '../../parts/dates.tsx';
import { TIME_LINE } from '../../texts/time-line.ts';
import type { View } from '../../view.ts';
import { type CalendarRow, electionRow, freeDaysRow } from '../calendar/calendar-entries.ts';
import { whichOf } from './open-steps.tsx';

export interface TimeLine {
  readonly file: CaseFile;
  readonly forecast: Forecast;
  /** Back from a sitting that was chosen on the page. */
  readonly plan?: BackwardPlan;
}

const DAYS_BACK = 62;

/** Whole months: from the first day of the case, or two months back while it runs, until everything is over. */
export function spanOf({ file, forecast, plan }: TimeLine): CalendarSpan {
  const { today, steps, closing } = forecast;
  const [first] = [dayOf(file.openedAt), ...file.completed.map(({ on }) => on)].sort();
  if (steps.length === 0) return { from: monthOf(first ?? today), until: lastOfMonth(dayOf(file.changedAt)) };
  const begin = laterDate(first ?? today, addDays(today, -DAYS_BACK));
  const ends = [...steps.map(({ finish }) => finish), ...(plan?.steps ?? []).map(({ latest }) => latest), closing];
  const end = ends.reduce<PlainDate>((last, day) => (day ? laterDate(last, day) : last), today);
  return { from: monthOf(begin), until: lastOfMonth(end) };
}

const monthOf = (day: PlainDate): PlainDate => `${day.slice(0, 7)}-01` as PlainDate;
const lastOfMonth = (day: PlainDate): PlainDate => addDays(addMonths(monthOf(day), 1), -1);

/** Elections and free days, as far as they lie within the case's time. */
export function rowsAround(dates: CalendarDates, line: TimeLine, view: View): readonly CalendarRow[] {
  const frame = { ...spanOf(line), today: line.forecast.today };
  return [electionRow(dates, view), freeDaysRow(dates, view)]
    .map((row) => ({ ...row, marks: row.marks.filter((mark) => isShown(frame, mark)) }))
    .filter(({ marks }) => marks.length > 0);
}

export function rowsOfCase({ file, forecast, plan }: TimeLine, view: View): readonly ChartRow[] {
  const rows: readonly ChartRow[] = [
    {
      key: 'sittings',
      label: view.t(TIME_LINE.sittings),
      marks: forecast.sittings.map((one) => sittingMark(one, view)),
    },
    { key: 'done', label: view.t(TIME_LINE.done), marks: file.completed.map((done) => doneMark(done, view)) },
    ...forecast.steps.map((step) => ({
      key: step.key,
      label: `${view.t(stepLabel(step.step))}${whichOf(step, file) || ofOffice(step, view)}`,
      marks: [
        ...stepMarks(step, view),
        ...latestMarks(
          plan?.steps.find(({ key }) => key === step.key),
          view,
        ),
      ],
    })),
  ];
  return rows.filter(({ marks }) => marks.length > 0);
}

/** Of several offices' shares of one step, whose it is. */
const ofOffice = ({ instance, roles }: ForecastStep, view: View): string =>
  instance === undefined ? '' : `\n(${roles.map((role) => view.office(role)).join(', ')})`;

function sittingMark({ sitting, isReachable }: SittingOutlook, view: View): Mark {
  const kind = isReachable ? 'sitting' : 'missed';
  const { id, date, name } = sitting;
  return { key: `sitting-${id}`, kind, from: date, to: date, name: `${view.t(MARK_KINDS[kind])}: ${name}` };
}

const doneMark = ({ key, on, label }: CaseFile['completed'][number], view: View): Mark => ({
  ...{ key: `done-${key}`, kind: 'done', from: on, to: on },
  name: view.t(label),
});

function stepMarks({ key, step, start, finish, isCritical }: ForecastStep, view: View): readonly Mark[] {
  if (!finish) return [];
  const kind = isCritical ? 'critical' : 'step';
  return [{ key: `step-${key}`, kind, from: start ?? finish, to: finish, name: view.t(stepLabel(step)) }];
}

function latestMarks(planned: PlannedStep | undefined, view: View): readonly Mark[] {
  if (!planned?.latest) return [];
  const kind = planned.isTooLate ? 'too-late' : 'latest';
  const { key, latest } = planned;
  return [{ key: `latest-${key}`, kind, from: latest, to: latest, name: view.t(MARK_KINDS[kind]) }];
}
