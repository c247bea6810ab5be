/** One section of the request. */
import { BACK } from '../../forms/field-names.ts';
import type { FormModel } from '../../forms/form-model.ts';
import { Form } from '../../forms/form-page.tsx';
import { SelectInput } from '../../forms/inputs.tsx';
import type { TroubleKind } from '../../forms/trouble.tsx';
import { Page } from '../../layout/page.tsx';
import { NEW_CASE } from '../../texts/new-case.ts';
import { CARRIER, CARRIER_FIELD, type Carriers, carrierOptions } from './carrier-choice.ts';
import { Progress } from './progress.tsx';
import { NEW_CASE_ADDRESS, SECTIONS, type Section, type SectionId } from './sections.ts';

/** What was advised on already, by its field. */
export const ADVISED = '_advised';

interface SectionPageProps {
  readonly section: Section;
  readonly model: FormModel;
  readonly complete: readonly SectionId[];
  /** For a planner: from whom to choose. */
  readonly carriers: Carriers | undefined;
  /** A rule refuses what was entered here. */
  readonly trouble: TroubleKind;
}

export const SectionPage = ({ section, model, complete, carriers, trouble }: SectionPageProps) => {
  const { view } = model;
  const title = view.t(section.title);
  return (
    <Page view={view} title={`${title} · ${view.t(NEW_CASE.title)}`} at="cases">
      <p class="kern-body kern-body--muted">{view.t(NEW_CASE.title)}</p>
      <Progress view={view} at={section.id} complete={complete} />
      <h1 class="kern-heading-large">{title}</h1>
      <Form
        model={model}
        variants={[{ fields: section.fields }]}
        trouble={trouble}
        formKey=""
        button={view.t(NEW_CASE.next)}
        cancel={NEW_CASE_ADDRESS}
        beside={
          section === SECTIONS[0] ? null : (
            <button class="kern-btn kern-btn--secondary" type="submit" name={BACK} value="yes" formnovalidate>
              <span class="kern-label">{view.t(NEW_CASE.back)}</span>
            </button>
          )
        }
      >
        {[...(model.advice ?? new Map()).keys()].map((path) => (
          <input key={path} type="hidden" name={ADVISED} value={path} />
        ))}
        {carriers && section.id === 'who' ? (
          <SelectInput model={model} field={CARRIER_FIELD} name={CARRIER} options={carrierOptions(carriers)} />
        ) : null}
      </Form>
    </Page>
  );
};
