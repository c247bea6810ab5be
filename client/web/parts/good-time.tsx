/** T0: whether now is a good time to ask, said before anybody asks. */
import type { ToldGoodTime } from '../../reading/forecast.ts';
import { GOOD_TIME } from '../texts/calendar.ts';
import type { View } from '../view.ts';
import { ForecastEnds } from './forecast-ends.tsx';

export const GoodTimePanel = ({ view, found }: { readonly view: View; readonly found: ToldGoodTime }) => {
  return (
    <section class="panel" aria-labelledby="good-time">
      <h2 id="good-time" class="kern-heading-small">
        {view.t(GOOD_TIME.title)}
      </h2>
      <p class="kern-body">{view.t(found.answer)}</p>
      <ForecastEnds view={view} forecast={found.forecast} />
      <details>
        <summary>{view.t(GOOD_TIME.why)}</summary>
        <p class="kern-body kern-body--small">{view.t(GOOD_TIME.lead)}</p>
        <ul class="kern-list kern-list--bullet">
          {found.sentences.map((sentence) => (
            <li key={sentence.en}>{view.t(sentence)}</li>
          ))}
        </ul>
      </details>
    </section>
  );
};
