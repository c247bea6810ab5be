/** What was counted: a row for each quantity, a column for each round, and the sum where there are several. */
import type { Text } from '../../../../domain/terms.ts';
import { AUDIT } from '../../texts/audit.ts';
import type { View } from '../../view.ts';
import type { Quantities } from './reconcile.ts';
import { number } from './told-field.ts';

type Counted = Exclude<keyof Quantities, 'round'>;

export const COUNTED: readonly (readonly [Counted, Text])[] = [
  ['selected', AUDIT.selected],
  ['printed', AUDIT.printed],
  ['spoiled', AUDIT.spoiled],
  ['kept', AUDIT.kept],
  ['sent', AUDIT.sent],
  ['undeliverable', AUDIT.undeliverable],
  ['answered', AUDIT.answered],
];

interface QuantityTableProps {
  readonly view: View;
  readonly estimate?: number;
  readonly rounds: readonly Quantities[];
}

export const QuantityTable = ({ view, estimate, rounds }: QuantityTableProps) => {
  const counted = COUNTED.filter(([name]) => rounds.some((round) => round[name] !== undefined));
  if (estimate === undefined && counted.length === 0) return <p class="kern-body">{view.t(AUDIT.noQuantities)}</p>;
  const several = rounds.length > 1;
  return (
    <table class="kern-table audit-numbers">
      <caption class="kern-sr-only">{view.t(AUDIT.quantity)}</caption>
      <thead class="kern-table__head">
        <tr class="kern-table__row">
          <th scope="col" class="kern-table__header">
            {view.t(AUDIT.quantity)}
          </th>
          {rounds.map(({ round }) => (
            <th key={round} scope="col" class="kern-table__header audit-number">
              {view.t(AUDIT.round)} {round}
            </th>
          ))}
          {several ? (
            <th scope="col" class="kern-table__header audit-number">
              {view.t(AUDIT.total)}
            </th>
          ) : null}
        </tr>
      </thead>
      <tbody class="kern-table__body">
        {estimate === undefined ? null : (
          <Row
            view={view}
            label={AUDIT.estimated}
            counts={[estimate, ...rounds.slice(1).map(() => undefined), ...(several ? [undefined] : [])]}
          />
        )}
        {counted.map(([name, label]) => {
          const counts = rounds.map((round) => round[name]);
          return <Row key={name} view={view} label={label} counts={several ? [...counts, sum(counts)] : counts} />;
        })}
      </tbody>
    </table>
  );
};

const sum = (counts: readonly (number | undefined)[]): number =>
  counts.reduce((all: number, one) => all + (one ?? 0), 0);

const Row = ({
  view,
  label,
  counts,
}: {
  readonly view: View;
  readonly label: Text;
  readonly counts: readonly (number | undefined)[];
}) => (
  <tr class="kern-table__row">
    <th scope="row" class="kern-table__cell case-name">
      {view.t(label)}
    </th>
    {counts.map((count, index) => (
      <td key={index} class="kern-table__cell audit-number">
        {count === undefined ? '–' : view.t(number(count))}
      </td>
    ))}
  </tr>
);
