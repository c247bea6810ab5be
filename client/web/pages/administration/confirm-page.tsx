/** Before something that is not easily undone: what it means, and a button that says it. */
import type { Child } from 'hono/jsx';
import type { Text } from '../../../../domain/terms.ts';
import { KEY } from '../../forms/field-names.ts';
import { Trouble, type TroubleKind } from '../../forms/trouble.tsx';
import { FORMS } from '../../texts/forms.ts';
import type { View } from '../../view.ts';
import { AdminFrame } from './admin-frame.tsx';

interface ConfirmPageProps {
  readonly view: View;
  readonly title: string;
  readonly lead: Text;
  readonly button: Text;
  readonly back: { readonly address: string; readonly label: Text };
  readonly trouble: TroubleKind;
  readonly formKey: string;
  readonly children?: Child;
}

export const ConfirmPage = ({ view, title, lead, button, back, trouble, formKey, children }: ConfirmPageProps) => (
  <AdminFrame view={view} title={title} back={back}>
    <Trouble view={view} trouble={trouble} />
    <p class="kern-body lead">{view.t(lead)}</p>
    {children}
    <form method="post" class="form__buttons">
      <input type="hidden" name={KEY} value={formKey} />
      <button class="kern-btn kern-btn--primary" type="submit">
        <span class="kern-label">{view.t(button)}</span>
      </button>
      <a class="kern-link" href={back.address}>
        {view.t(FORMS.cancel)}
      </a>
    </form>
  </AdminFrame>
);
