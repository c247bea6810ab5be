/** Where a forecast leads to: the dispatch while it lies ahead, the report and the end. */
import type { Forecast } from '../../../domain/forecast/forecast.ts';
import { GOOD_TIME } from '../texts/calendar.ts';
import type { View } from '../view.ts';
import { Day } from './dates.tsx';

export const ForecastEnds = ({ view, forecast }: { readonly view: View; readonly forecast: Forecast }) => {
  const { dispatch, report, closing, steps } = forecast;
  const ends = [
    ...(steps.some(({ step }) => step === 'send-mailing') ? [[GOOD_TIME.dispatch, dispatch] as const] : []),
    [GOOD_TIME.report, report],
    [GOOD_TIME.closing, closing],
  ] as const;
  return steps.length === 0 ? null : (
    <dl class="facts-in-line">
      {ends.map(([label, day]) => (
        <div key={label.en}>
          <dt>{view.t(label)}</dt>
          <dd>{day ? <Day view={view} day={day} /> : view.t(GOOD_TIME.notKnown)}</dd>
        </div>
      ))}
    </dl>
  );
};
