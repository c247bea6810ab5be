/** A table with its caption for screen readers and one row of headings; the rows themselves are each page's. */
import type { Child } from 'hono/jsx';
import type { Text } from '../../../domain/terms.ts';
import type { View } from '../view.ts';

interface TableProps {
  readonly view: View;
  readonly caption: Child;
  readonly headings: readonly Text[];
  /** Beside KERN's own class. */
  readonly class?: string;
  readonly children: Child;
}

export const Table = ({ view, caption, headings, class: more, children }: TableProps) => (
  <table class={more ? `kern-table ${more}` : 'kern-table'}>
    <caption class="kern-sr-only">{caption}</caption>
    <thead class="kern-table__head">
      <tr class="kern-table__row">
        {headings.map((heading) => (
          <th key={heading.en} scope="col" class="kern-table__header">
            {view.t(heading)}
          </th>
        ))}
      </tr>
    </thead>
    <tbody class="kern-table__body">{children}</tbody>
  </table>
);
