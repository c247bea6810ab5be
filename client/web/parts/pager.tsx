/** On to the next page of a list, back to its first and, where the list knows it, to the one before; the filters stay in the address. */
import type { Text } from '../../../domain/terms.ts';
import type { View } from '../view.ts';
import { addressWith } from './address-with.ts';

interface PagerProps {
  readonly view: View;
  readonly next: string | undefined;
  /** Where the page before begins, if it is not the first. */
  readonly previous?: string | undefined;
  /** Where the last page begins, if that is neither this one nor the next. */
  readonly last?: string | undefined;
}

export const Pager = ({ view, next, previous, last }: PagerProps) => {
  const after = new URL(view.here, 'https://here.invalid').searchParams.get('after');
  if (next === undefined && after === null) return null;
  return (
    <nav class="pager" aria-label={view.t(WORDS.pages)}>
      {after === null ? null : (
        <a class="kern-link" href={addressWith(view.here, { after: undefined })}>
          {view.t(WORDS.first)}
        </a>
      )}
      {previous === undefined ? null : (
        <a class="kern-link" href={addressWith(view.here, { after: previous })} rel="prev">
          {view.t(WORDS.previous)}
        </a>
      )}
      {next === undefined ? null : (
        <a class="kern-btn kern-btn--secondary" href={addressWith(view.here, { after: next })} rel="next">
          <span class="kern-label">{view.t(WORDS.next)}</span>
        </a>
      )}
      {last === undefined ? null : (
        <a class="kern-link" href={addressWith(view.here, { after: last })}>
          {view.t(WORDS.last)}
        </a>
      )}
    </nav>
  );
};

const WORDS = {
  pages: { de: 'Seiten der Liste', en: 'Pages of the list' },
  first: { de: 'Zurück zum Anfang', en: 'Back to the start' },
  previous: { de: 'Eine Seite zurück', en: 'One page back' },
  last: { de: 'Zum Ende', en: 'To the end' },
  next: { de: 'Weitere anzeigen', en: 'Show more' },
} as const satisfies { readonly [name: string]: Text };
