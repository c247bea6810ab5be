/** What differs between two instants, as a table in words. */
import type { Text } from '../../../../domain/terms.ts';
import { AUDIT } from '../../texts/audit.ts';
import type { View } from '../../view.ts';
import type { Difference } from './differences.ts';
import { GROUP_TITLES } from './told-state.tsx';

interface DifferenceTableProps {
  readonly view: View;
  readonly caption: Text;
  readonly heads: readonly [Text, Text];
  readonly differences: readonly Difference[];
}

export const DifferenceTable = ({ view, caption, heads, differences }: DifferenceTableProps) => {
  const [before, after] = heads.map((head) => view.t(head));
  return (
    <table class="kern-table cards-when-narrow audit-differences">
      <caption class="kern-sr-only">{view.t(caption)}</caption>
      <thead class="kern-table__head">
        <tr class="kern-table__row">
          {[view.t(AUDIT.field), before, after].map((head) => (
            <th key={head} scope="col" class="kern-table__header">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      {[...Map.groupBy(differences, ({ group }) => group)].map(([group, found]) => (
        <tbody key={group} class="kern-table__body">
          <tr class="kern-table__row audit-differences__group">
            <th scope="rowgroup" colspan={3} class="kern-table__cell">
              {view.t(GROUP_TITLES[group])}
            </th>
          </tr>
          {found.map((difference) => (
            <tr key={difference.id} class="kern-table__row">
              <th scope="row" class="kern-table__cell case-name">
                {view.t(difference.label)}
              </th>
              <Value view={view} label={before ?? ''} value={difference.before} />
              <Value view={view} label={after ?? ''} value={difference.after} />
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  );
};

const Value = ({
  view,
  label,
  value,
}: {
  readonly view: View;
  readonly label: string;
  readonly value: Text | undefined;
}) => (
  <td class="kern-table__cell" data-label={label}>
    {value ? <span class="typed">{view.t(value)}</span> : <span class="kern-body--muted">–</span>}
  </td>
);
