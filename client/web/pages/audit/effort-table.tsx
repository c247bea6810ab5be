/** A6: the effort as it was weighed, and as it turned out. */
import type { CaseFile } from '../../../reading/case-file.ts';
import { AUDIT } from '../../texts/audit.ts';
import type { View } from '../../view.ts';
import { effortOf } from './effort.ts';

export const EffortTable = ({ view, file }: { readonly view: View; readonly file: CaseFile }) => {
  const rows = effortOf(file);
  if (rows.length === 0) return <p class="kern-body">{view.t(AUDIT.noEffort)}</p>;
  return (
    <table class="kern-table cards-when-narrow audit-numbers">
      <caption class="kern-sr-only">{view.t(AUDIT.effort)}</caption>
      <thead class="kern-table__head">
        <tr class="kern-table__row">
          <th scope="col" class="kern-table__header">
            {view.t(AUDIT.what)}
          </th>
          {[AUDIT.estimated, AUDIT.actual, AUDIT.difference].map((head) => (
            <th key={head.en} scope="col" class="kern-table__header audit-number">
              {view.t(head)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody class="kern-table__body">
        {rows.map(({ what, label, estimated, actual, words }) => (
          <tr key={what} class="kern-table__row">
            <th scope="row" class="kern-table__cell case-name">
              {view.t(label)}
            </th>
            {[
              [AUDIT.estimated, estimated] as const,
              [AUDIT.actual, actual] as const,
              [
                AUDIT.difference,
                estimated === undefined || actual === undefined ? undefined : actual - estimated,
              ] as const,
            ].map(([head, amount]) => (
              <td key={head.en} class="kern-table__cell audit-number" data-label={view.t(head)}>
                {amount === undefined ? '–' : view.t(words(amount))}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
};
