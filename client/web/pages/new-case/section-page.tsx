/** One section of the request. */

import type { FormModel } from '../../forms/form-model.ts';
import { Form } from '../../forms/form-page.tsx';
import { Page } from '../../layout/page.tsx';
import { NEW_CASE } from '../../texts/new-case.ts';
import { Progress } from './progress.tsx';
import type { Section } from './sections.ts';

export const SectionPage = ({ section, model }: { readonly section: Section; readonly model: FormModel }) => {
  const { view } = model;
  const title = view.t(section.title);
  return (
    <Page view={view} title={`${title} · ${view.t(NEW_CASE.title)}`} at="cases">
      <p class="kern-body kern-body--muted">{view.t(NEW_CASE.title)}</p>
      <Progress view={view} at={section.id} />
      <h1 class="kern-heading-large">{title}</h1>
      <Form
        model={model}
        variants={[{ fields: section.fields }]}
        trouble={{ kind: 'none' }}
        formKey=""
        button={view.t(NEW_CASE.next)}
        cancel="/cases/new"
      />
    </Page>
  );
};
