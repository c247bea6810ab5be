/** A form that changes the calendar; sending it leads to the preview first. */
import type { Child } from 'hono/jsx';
import type { FormVariant } from '../../../reading/form-description.ts';
import type { FormModel } from '../../forms/form-model.ts';
import { Form } from '../../forms/form-page.tsx';
import type { TroubleKind } from '../../forms/trouble.tsx';
import { Page } from '../../layout/page.tsx';
import { CHANGE } from '../../texts/calendar-changes.ts';

interface ChangePageProps {
  readonly title: string;
  readonly lead?: string;
  readonly variants: readonly FormVariant[];
  readonly model: FormModel;
  readonly trouble: TroubleKind;
  readonly formKey: string;
  readonly children?: Child;
}

export const ChangePage = ({ title, lead, children, ...form }: ChangePageProps) => {
  const { view } = form.model;
  return (
    <Page view={view} title={title} at="calendar">
      <h1 class="kern-heading-large">{title}</h1>
      {lead === undefined ? null : <p class="kern-body lead">{lead}</p>}
      <p class="kern-body lead">{view.t(CHANGE.formLead)}</p>
      <Form {...form} button={view.t(CHANGE.toPreview)} cancel="/calendar">
        {children}
      </Form>
    </Page>
  );
};
