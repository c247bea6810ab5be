/** Everything that was entered, at a glance; what is missing leads back to its section. */
import { STEP_TABLE } from '../../../../domain/guideline/steps.ts';
import { idOf, KEY } from '../../forms/field-names.ts';
import { Trouble, type TroubleKind } from '../../forms/trouble.tsx';
import { Page } from '../../layout/page.tsx';
import { Alert } from '../../parts/alert.tsx';
import { Choose, type Option } from '../../parts/filters.tsx';
import { ToldForm } from '../../parts/told-form.tsx';
import { NEW_CASE } from '../../texts/new-case.ts';
import type { View } from '../../view.ts';
import { Progress } from './progress.tsx';
import { sectionAddress, sectionOf } from './sections.ts';

interface SummaryPageProps {
  readonly view: View;
  /** As far as it was filled in. */
  readonly asked: unknown;
  /** By JSON pointer. */
  readonly errors: ReadonlyMap<string, string>;
  readonly trouble: TroubleKind;
  readonly formKey: string;
  /** For a planner: on whose behalf. */
  readonly carriers?: readonly Option[];
}

export const SummaryPage = ({ view, asked, errors, trouble, formKey, carriers }: SummaryPageProps) => (
  <Page view={view} title={`${view.t(NEW_CASE.summary)} · ${view.t(NEW_CASE.title)}`} at="cases">
    <p class="kern-body kern-body--muted">{view.t(NEW_CASE.title)}</p>
    <Progress view={view} at="summary" />
    <h1 class="kern-heading-large">{view.t(NEW_CASE.summary)}</h1>
    {errors.size > 0 ? (
      <Alert kind="warning" title={view.t(NEW_CASE.incomplete)}>
        <ul class="plain-list">
          {[...errors].map(([pointer, message]) => (
            <li key={pointer}>
              <a class="kern-link" href={placeOf(pointer)}>
                {message}
              </a>
            </li>
          ))}
        </ul>
      </Alert>
    ) : (
      <Trouble view={view} trouble={trouble} />
    )}
    <ToldForm view={view} schema={STEP_TABLE['open-case'].form} value={asked} />
    <form method="post" class="form">
      <input type="hidden" name={KEY} value={formKey} />
      {carriers ? (
        <Choose
          view={view}
          name="_carrier"
          label={NEW_CASE.forCarrier}
          options={carriers}
          chosen={undefined}
          all={NEW_CASE.choose}
        />
      ) : null}
      <div class="form__buttons">
        <button class="kern-btn kern-btn--primary" type="submit">
          <span class="kern-label">{view.t(NEW_CASE.send)}</span>
        </button>
        <a class="kern-link" href={sectionAddress('why')}>
          {view.t(NEW_CASE.back)}
        </a>
      </div>
    </form>
  </Page>
);

const placeOf = (pointer: string): string =>
  `${sectionAddress(sectionOf(pointer)?.id ?? 'who')}#${idOf(pointer.slice(1).replaceAll('/', '.'))}`;
