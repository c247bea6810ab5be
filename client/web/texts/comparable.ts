/** Words around comparable cases. */
import type { Text } from '../../../domain/terms.ts';

export const COMPARABLE = {
  title: { de: 'Vergleichbare Vorgänge', en: 'Comparable cases' },
  lead: {
    de: 'Die ähnlichsten stehen schon im Formular; nehmen Sie heraus, was nicht vergleichbar ist.',
    en: 'The most alike already stand in the form; take out what is not comparable.',
  },
  none: {
    de: 'Es gibt noch keinen entschiedenen Vorgang, der diesem ähnelt.',
    en: 'There is no decided case yet that is like this one.',
  },
  alike: { de: 'Gleich sind', en: 'Alike are' },
  reasons: { de: 'Begründung damals', en: 'Reasons then' },
} as const satisfies { readonly [name: string]: Text };
