/** Why a form was not taken as a whole: a rule that refuses, with the way to its text, or no answer in time. */
import type { Refusal, Text } from '../../../domain/terms.ts';
import { Alert } from '../parts/alert.tsx';
import { FORMS } from '../texts/forms.ts';
import type { View } from '../view.ts';

export type TroubleKind =
  | { readonly kind: 'none' }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'try-again' };

/** What a refusal advises to do, as a link. */
export interface Way {
  readonly href: string;
  readonly label: Text;
}

interface TroubleProps {
  readonly view: View;
  readonly trouble: TroubleKind;
  readonly ways?: readonly Way[];
}

export const Trouble = ({ view, trouble, ways = [] }: TroubleProps) => {
  switch (trouble.kind) {
    case 'none':
      return null;
    case 'try-again':
      return (
        <Alert kind="warning" title={view.t(FORMS.tryAgain)} live>
          <p class="kern-body">{view.t(FORMS.tryAgainLead)}</p>
        </Alert>
      );
    case 'refused':
      return (
        <Alert kind="danger" title={view.t(FORMS.refusedTitle)} live>
          <p class="kern-body">{view.t(trouble.refusal.message)}</p>
          <Onward view={view} refusal={trouble.refusal} ways={ways} />
        </Alert>
      );
  }
};

/** What a refusal advises, and the rule that it keeps. */
export const Onward = ({ view, refusal, ways }: OnwardProps) => (
  <>
    {ways.map(({ href, label }) => (
      <p key={href} class="kern-body">
        <a class="kern-link" href={href}>
          {view.t(label)}
        </a>
      </p>
    ))}
    {refusal.rule === undefined ? null : (
      <p class="kern-body">
        <a class="kern-link" href={`/guideline#${refusal.rule}`}>
          {view.t(FORMS.rule)} {refusal.rule}
        </a>
      </p>
    )}
  </>
);
interface OnwardProps {
  readonly view: View;
  readonly refusal: Refusal;
  readonly ways: readonly Way[];
}
