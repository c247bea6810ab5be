/** The guideline's rules that something stands under, each a link to its text. */
import { FORMS } from '../texts/forms.ts';
import type { View } from '../view.ts';

export const RuleLinks = ({ view, rules }: { readonly view: View; readonly rules: readonly string[] }) =>
  rules.length === 0 ? null : (
    <p class="kern-body kern-body--small kern-body--muted">
      {view.t(rules.length === 1 ? FORMS.rule : FORMS.rules)}{' '}
      {rules.map((rule, index) => (
        <>
          {index > 0 ? ', ' : null}
          <a class="kern-link kern-link--small" href={`/guideline#${rule}`}>
            {rule}
          </a>
        </>
      ))}
    </p>
  );
