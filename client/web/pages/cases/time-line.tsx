/** A case's time line: how it goes on, and by when everything must be done for the report to be heard in a chosen sitting. */
import type { SittingOutlook } from '../../../../domain/forecast/hearings.ts';
import type { Refusal } from '../../../../domain/terms.ts';
import type { CaseFile } from '../../../reading/case-file.ts';
import type { ToldForecast, ToldPlan } from '../../../reading/forecast.ts';
import type { CalendarDates } from '../../../reading/read-calendar.ts';
import { caseAddress } from '../../addresses.ts';
import { Alert } from '../../parts/alert.tsx';
import { TimeChart } from '../../parts/chart/time-chart.tsx';
import { Day, dayInWords } from '../../parts/dates.tsx';
import { Choose } from '../../parts/filters.tsx';
import { ForecastEnds } from '../../parts/forecast-ends.tsx';
import { CASE } from '../../texts/cases.ts';
import { TIME_LINE } from '../../texts/time-line.ts';
import type { View } from '../../view.ts';
import { entriesIn } from '../calendar/calendar-entries.ts';
import { EntryList } from '../calendar/entry-list.tsx';
import { CaseFrame } from './case-frame.tsx';
import { rowsAround, rowsOfCase, spanOf } from './time-line-chart.ts';
import { TimeLineSteps } from './time-line-steps.tsx';

interface TimeLineProps {
  readonly view: View;
  readonly file: CaseFile;
  readonly forecast: ToldForecast;
  readonly dates: CalendarDates;
  /** The sitting that was chosen to reckon back from, and what came of it. */
  readonly sitting?: string;
  readonly plan?: ToldPlan;
  readonly refusal?: Refusal;
}

export const TimeLinePage = ({ view, file, forecast, dates, sitting, plan, refusal }: TimeLineProps) => {
  const line = { file, forecast, ...(plan ? { plan } : {}) };
  const around = rowsAround(dates, line, view);
  const rows = [...around, ...rowsOfCase(line, view)];
  return (
    <CaseFrame view={view} file={file} part="time-line">
      <h2 class="kern-heading-medium">{view.t(TIME_LINE.title)}</h2>
      <p class="kern-body lead">{view.t(forecast.steps.length === 0 ? TIME_LINE.wasLead : TIME_LINE.lead)}</p>
      <ForecastEnds view={view} forecast={forecast} />
      {forecast.sittings.length === 0 ? null : (
        <BackFrom view={view} file={file} sittings={forecast.sittings} sitting={sitting} />
      )}
      {refusal ? <Alert kind="warning" title={view.t(refusal.message)} live /> : null}
      {plan ? <Verdict view={view} plan={plan} /> : null}
      {rows.length === 0 ? null : (
        <TimeChart
          view={view}
          chart={{ ...spanOf(line), today: forecast.today, rows }}
          title={`${view.t(TIME_LINE.picture)} ${file.number}`}
          description={view.t(TIME_LINE.describes)}
        />
      )}
      {forecast.steps.length === 0 ? null : (
        <>
          <h2 class="kern-heading-medium">{view.t(TIME_LINE.steps)}</h2>
          <TimeLineSteps view={view} file={file} steps={forecast.steps} plan={plan} />
        </>
      )}
      {forecast.steps.length === 0 ? null : <h2 class="kern-heading-medium">{view.t(TIME_LINE.why)}</h2>}
      <Sentences view={view} sentences={forecast.sentences} />
      <Sittings view={view} sittings={forecast.sittings} />
      {around.length === 0 ? null : (
        <section>
          <h2 class="kern-heading-medium">{view.t(TIME_LINE.around)}</h2>
          <EntryList view={view} entries={entriesIn(around)} from={spanOf(line).from} mayEdit={false} />
        </section>
      )}
      <Done view={view} file={file} />
    </CaseFrame>
  );
};

const BackFrom = (props: {
  readonly view: View;
  readonly file: CaseFile;
  readonly sittings: readonly SittingOutlook[];
  readonly sitting: string | undefined;
}) => {
  const { view, file, sittings, sitting } = props;
  return (
    <form method="get" action={`${caseAddress(file.caseId)}/time-line`} class="panel back-from">
      <h3 class="kern-heading-small">{view.t(TIME_LINE.back)}</h3>
      <p class="kern-body">{view.t(TIME_LINE.backLead)}</p>
      <div class="back-from__fields">
        <Choose
          view={view}
          name="sitting"
          label={TIME_LINE.sitting}
          options={sittings.map((one) => ({ value: one.sitting.id, label: outlookInWords(one, view) }))}
          chosen={sitting}
          all={TIME_LINE.noSitting}
        />
        <button class="kern-btn kern-btn--secondary" type="submit">
          <span class="kern-label">{view.t(TIME_LINE.reckon)}</span>
        </button>
      </div>
    </form>
  );
};

function outlookInWords({ sitting, isReachable, isChosen }: SittingOutlook, view: View): string {
  const words = [
    view.t(isReachable ? TIME_LINE.reachable : TIME_LINE.unreachable),
    ...(isChosen ? [view.t(TIME_LINE.chosen)] : []),
  ];
  return `${dayInWords(sitting.date, view.language)}, ${sitting.name} (${words.join(', ')})`;
}

const Verdict = ({ view, plan }: { readonly view: View; readonly plan: ToldPlan }) => {
  const [verdict, ...reasons] = plan.sentences;
  return (
    <Alert kind={plan.canBeMet ? 'success' : 'danger'} title={verdict ? view.t(verdict) : ''} live>
      {reasons.length === 0 ? undefined : (
        <details>
          <summary>{view.t(TIME_LINE.reasons)}</summary>
          <Sentences view={view} sentences={reasons} />
        </details>
      )}
    </Alert>
  );
};

const Sentences = ({ view, sentences }: Pick<ToldForecast, 'sentences'> & { readonly view: View }) => (
  <ul class="kern-list kern-list--bullet">
    {sentences.map((sentence) => (
      <li key={sentence.en}>{view.t(sentence)}</li>
    ))}
  </ul>
);

const Sittings = (props: { readonly view: View; readonly sittings: readonly SittingOutlook[] }) =>
  props.sittings.length === 0 ? null : (
    <section>
      <h2 class="kern-heading-medium">{props.view.t(TIME_LINE.sittings)}</h2>
      <ul class="kern-list kern-list--bullet">
        {props.sittings.map((one) => (
          <li key={one.sitting.id} id={`entry-sitting-${one.sitting.id}`}>
            {outlookInWords(one, props.view)}
          </li>
        ))}
      </ul>
    </section>
  );

const Done = ({ view, file }: { readonly view: View; readonly file: CaseFile }) =>
  file.completed.length === 0 ? null : (
    <details class="further">
      <summary>
        {view.t(CASE.completed)} ({file.completed.length})
      </summary>
      <ol class="plain-list">
        {file.completed.map(({ key, label, on, role }) => (
          <li key={key} id={`entry-done-${key}`}>
            <Day view={view} day={on} />: {view.t(label)} ({view.office(role)})
          </li>
        ))}
      </ol>
    </details>
  );
