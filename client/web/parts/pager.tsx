/** On to the next page of a list, and back to its first; the filters stay in the address. */
import type { Text } from '../../../domain/terms.ts';
import type { View } from '../view.ts';
import { addressWith } from './address-with.ts';

export const Pager = ({ view, next }: { readonly view: View; readonly next: string | undefined }) => {
  const after = new URL(view.here, 'https://here.invalid').searchParams.get('after');
  if (next === undefined && after === null) return null;
  return (
    <nav class="pager" aria-label={view.t(WORDS.pages)}>
      {after === null ? null : (
        <a class="kern-link" href={addressWith(view.here, { after: undefined })}>
          {view.t(WORDS.first)}
        </a>
      )}
      {next === undefined ? null : (
        <a class="kern-btn kern-btn--secondary" href={addressWith(view.here, { after: next })} rel="next">
          <span class="kern-label">{view.t(WORDS.next)}</span>
        </a>
      )}
    </nav>
  );
};

const WORDS = {
  pages: { de: 'Seiten der Liste', en: 'Pages of the list' },
  first: { de: 'Zurück zum Anfang', en: 'Back to the start' },
  next: { de: 'Weitere anzeigen', en: 'Show more' },
} as const satisfies { readonly [name: string]: Text };
