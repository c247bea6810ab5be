/** Before a request: is this a good time, and what is there to begin from. */
import type { ToldGoodTime } from '../../../reading/forecast.ts';
import { Page } from '../../layout/page.tsx';
import { Alert } from '../../parts/alert.tsx';
import { Moment } from '../../parts/dates.tsx';
import type { Option } from '../../parts/filters.tsx';
import { GoodTimePanel } from '../../parts/good-time.tsx';
import { FORMS } from '../../texts/forms.ts';
import { NEW_CASE } from '../../texts/new-case.ts';
import type { View } from '../../view.ts';
import type { Begun } from './begun-request.tsx';

/** The button that throws a draft away. */
export const DISCARD = 'discard';

interface StartPageProps {
  readonly view: View;
  /** T0: what the calendar says; absent where it is not set up. */
  readonly goodTime?: ToldGoodTime | undefined;
  readonly earlier: readonly Option[];
  readonly begun: Begun | undefined;
  /** It was kept just now. */
  readonly isKept: boolean;
}

export const StartPage = ({ view, goodTime, earlier, begun, isKept }: StartPageProps) => (
  <Page view={view} title={view.t(NEW_CASE.title)} at="cases">
    <h1 class="kern-heading-large">{view.t(NEW_CASE.title)}</h1>
    {isKept ? (
      <Alert kind="success" title={view.t(FORMS.kept)} live>
        <p class="kern-body">{view.t(NEW_CASE.keptLead)}</p>
      </Alert>
    ) : null}
    {begun ? <Draft view={view} begun={begun} /> : <p class="kern-body lead">{view.t(NEW_CASE.lead)}</p>}
    {goodTime ? (
      <GoodTimePanel view={view} found={goodTime} />
    ) : (
      <p class="kern-body">{view.t(NEW_CASE.timeUnknown)}</p>
    )}
    {begun ? null : (
      <form method="post">
        <button class="kern-btn kern-btn--primary" type="submit">
          <span class="kern-label">{view.t(NEW_CASE.begin)}</span>
        </button>
      </form>
    )}
    {earlier.length === 0 ? null : <Copy view={view} earlier={earlier} />}
  </Page>
);

const Draft = ({ view, begun }: { readonly view: View; readonly begun: Begun }) => (
  <div class="form__buttons">
    <a class="kern-btn kern-btn--primary" href={begun.address}>
      <span class="kern-label">{view.t(NEW_CASE.goOn)}</span>
    </a>
    <span class="kern-body kern-body--muted">
      {view.t(NEW_CASE.keptFrom)} <Moment view={view} at={begun.savedAt} />
    </span>
    <form method="post">
      <button class="kern-btn kern-btn--tertiary" type="submit" name={DISCARD} value="yes">
        <span class="kern-label">{view.t(NEW_CASE.discard)}</span>
      </button>
    </form>
  </div>
);

const Copy = ({ view, earlier }: Pick<StartPageProps, 'view' | 'earlier'>) => (
  <details class="further">
    <summary>{view.t(NEW_CASE.copy)}</summary>
    <form method="post" class="form">
      <p class="kern-body">{view.t(NEW_CASE.copyLead)}</p>
      <div class="kern-form-input">
        <label class="kern-label" for="copy">
          {view.t(NEW_CASE.copyField)}
        </label>
        <div class="kern-form-input__select-wrapper">
          <select class="kern-form-input__select" id="copy" name="copy">
            {earlier.map(({ value, label }) => (
              <option key={value} value={value}>
                {typeof label === 'string' ? label : view.t(label)}
              </option>
            ))}
          </select>
        </div>
      </div>
      <div>
        <button class="kern-btn kern-btn--secondary" type="submit">
          <span class="kern-label">{view.t(NEW_CASE.copyButton)}</span>
        </button>
      </div>
    </form>
  </details>
);
