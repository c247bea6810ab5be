/** Everything that was entered, section by section, each with the way back to it; what is missing leads to its field. */
import type { Carrier } from '../../../reading/municipality-parts.ts';
import { idOf, KEY } from '../../forms/field-names.ts';
import type { FormModel } from '../../forms/form-model.ts';
import { Trouble, type TroubleKind } from '../../forms/trouble.tsx';
import { Page } from '../../layout/page.tsx';
import { Alert } from '../../parts/alert.tsx';
import { ToldFields } from '../../parts/told-form.tsx';
import { NEW_CASE } from '../../texts/new-case.ts';
import type { View } from '../../view.ts';
import { Progress } from './progress.tsx';
import { SECTIONS, type Section, type SectionId, sectionAddress, sectionOf } from './sections.ts';

interface SummaryPageProps {
  readonly view: View;
  /** As far as it was filled in. */
  readonly asked: Readonly<Record<string, unknown>>;
  readonly errors: FormModel['errors'];
  readonly complete: readonly SectionId[];
  readonly trouble: TroubleKind;
  readonly formKey: string;
  /** On whose behalf a planner records it. */
  readonly carrier?: Carrier | undefined;
}

export const SummaryPage = ({ view, asked, errors, complete, trouble, formKey, carrier }: SummaryPageProps) => (
  <Page view={view} title={`${view.t(NEW_CASE.summary)} · ${view.t(NEW_CASE.title)}`} at="cases">
    <p class="kern-body kern-body--muted">{view.t(NEW_CASE.title)}</p>
    <Progress view={view} at="summary" complete={complete} />
    <h1 class="kern-heading-large">{view.t(NEW_CASE.summary)}</h1>
    {errors.size > 0 ? (
      <Alert kind="warning" title={view.t(complete.length < SECTIONS.length ? NEW_CASE.incomplete : NEW_CASE.wrong)}>
        <ul class="plain-list">
          {[...errors].map(([pointer, { told }]) => (
            <li key={pointer}>
              <a class="kern-link" href={placeOf(pointer)}>
                {told}
              </a>
            </li>
          ))}
        </ul>
      </Alert>
    ) : (
      <Trouble view={view} trouble={trouble} />
    )}
    {SECTIONS.map((section) => (
      <Entered key={section.id} {...{ view, section, asked }} carrier={section.id === 'who' ? carrier : undefined} />
    ))}
    <form method="post" class="form">
      <input type="hidden" name={KEY} value={formKey} />
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

const Entered = ({
  view,
  section: { id, title, fields },
  asked,
  carrier,
}: Pick<SummaryPageProps, 'view' | 'asked' | 'carrier'> & { readonly section: Section }) => (
  <section class="entered" aria-labelledby={`entered-${id}`}>
    <div class="entered__title">
      <h2 class="kern-heading-medium" id={`entered-${id}`}>
        {view.t(title)}
      </h2>
      <a class="kern-link" href={sectionAddress(id)}>
        {view.t(NEW_CASE.change)}
        <span class="aloud">: {view.t(title)}</span>
      </a>
    </div>
    {carrier ? (
      <p class="kern-body">
        {view.t(NEW_CASE.recordedFor)}: {carrier.name ?? carrier.organisation}
      </p>
    ) : null}
    {fields.some(({ name }) => name in asked) ? (
      <ToldFields view={view} variants={[{ fields }]} value={asked} />
    ) : (
      <p class="kern-body kern-body--muted">{view.t(NEW_CASE.nothingYet)}</p>
    )}
  </section>
);

const placeOf = (pointer: string): string =>
  `${sectionAddress(sectionOf(pointer)?.id ?? 'who')}#${idOf(pointer.slice(1).replaceAll('/', '.'))}`;
