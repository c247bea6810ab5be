/** The sums that must hold, each with its numbers and whether it does: said in a word, not by colour alone. */

import { Table } from '../../parts/table.tsx';
import { AUDIT } from '../../texts/audit.ts';
import type { View } from '../../view.ts';
import { type Quantities, type Sum, sumOfReturns, sumsOf } from './reconcile.ts';
import { number } from './told-field.ts';

export interface ShownSum {
  /** Absent: over all rounds. */
  readonly round?: number;
  readonly sum: Sum;
}

export function allSums(rounds: readonly Quantities[]): readonly ShownSum[] {
  const returns = sumOfReturns(rounds);
  return [
    ...rounds.flatMap((round) => sumsOf(round).map((sum) => ({ round: round.round, sum }))),
    ...(returns ? [{ sum: returns }] : []),
  ];
}

export const SumTable = ({ view, sums }: { readonly view: View; readonly sums: readonly ShownSum[] }) =>
  sums.length === 0 ? (
    <p class="kern-body">{view.t(AUDIT.noSums)}</p>
  ) : (
    <Table
      view={view}
      caption={view.t(AUDIT.sums)}
      headings={[AUDIT.what, AUDIT.numbers, AUDIT.rule, AUDIT.result]}
      class="cards-when-narrow"
    >
      {sums.map(({ round, sum }, index) => (
        <tr key={index} class="kern-table__row">
          <th scope="row" class="kern-table__cell case-name">
            {view.t(sum.label)}
            {round === undefined ? null : (
              <span class="kern-body--small kern-body--muted">
                {view.t(AUDIT.round)} {round}
              </span>
            )}
          </th>
          <td class="kern-table__cell" data-label={view.t(AUDIT.numbers)}>
            {view.t(number(sum.left))} {sum.relation} {view.t(number(sum.right))}
          </td>
          <td class="kern-table__cell" data-label={view.t(AUDIT.rule)}>
            <a class="kern-link" href={`/guideline#${sum.rule}`}>
              {sum.rule}
            </a>
          </td>
          <td class="kern-table__cell" data-label={view.t(AUDIT.result)}>
            <Verdict view={view} holds={sum.holds} />
          </td>
        </tr>
      ))}
    </Table>
  );

const Verdict = ({ view, holds }: { readonly view: View; readonly holds: boolean }) => (
  <span class={`kern-badge kern-badge--${holds ? 'success' : 'danger'}`}>
    <span class={`kern-icon kern-icon--${holds ? 'success' : 'danger'} kern-icon--small`} aria-hidden="true"></span>
    <span class="kern-label">{view.t(holds ? AUDIT.holds : AUDIT.broken)}</span>
  </span>
);
