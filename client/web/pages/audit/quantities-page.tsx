/** L7, A6: what was counted, round by round, whether it adds up, and what it cost against what was estimated. */
import type { CaseFile } from '../../../reading/case-file.ts';
import type { VerifiedChain } from '../../../reading/read-chain.ts';
import { Alert } from '../../parts/alert.tsx';
import { AUDIT } from '../../texts/audit.ts';
import type { View } from '../../view.ts';
import { AuditFrame } from './audit-frame.tsx';
import { EffortTable } from './effort-table.tsx';
import { QuantityTable } from './quantity-table.tsx';
import { type Quantities, quantitiesOf } from './reconcile.ts';
import { allSums, SumTable } from './sum-table.tsx';

interface QuantitiesPageProps {
  readonly view: View;
  readonly file: CaseFile;
  /** The case at the end of each round, up to the instant that is looked at. */
  readonly ends: readonly CaseFile[];
  readonly chain: VerifiedChain;
  /** The operator runs the machine and sees no contents (P15). */
  readonly contents: boolean;
}

export const QuantitiesPage = ({ view, file, ends, chain, contents }: QuantitiesPageProps) => {
  const then = ends.at(-1) ?? file;
  return (
    <AuditFrame view={view} file={file} part="/quantities" chain={chain} at={then.seq}>
      <p class="kern-body kern-body--muted">
        {view.t(AUDIT.asOfEntry)} {then.seq}
      </p>
      {contents ? (
        <Contents view={view} file={then} rounds={quantitiesOf(ends)} />
      ) : (
        <p class="kern-body">{view.t(AUDIT.contentsHidden)}</p>
      )}
    </AuditFrame>
  );
};

interface ContentsProps {
  readonly view: View;
  readonly file: CaseFile;
  readonly rounds: readonly Quantities[];
}

export const Contents = ({ view, file, rounds }: ContentsProps) => {
  const sums = allSums(rounds);
  const { estimate } = file.facts;
  return (
    <>
      {sums.every(({ sum }) => sum.holds) ? null : (
        <Alert kind="danger" title={view.t(AUDIT.brokenTitle)}>
          <ul class="kern-list kern-list--bullet">
            {sums
              .filter(({ sum }) => !sum.holds)
              .map(({ sum }, index) => (
                <li key={index}>{view.t(sum.label)}</li>
              ))}
          </ul>
        </Alert>
      )}
      <section class="audit-part" aria-labelledby="quantities">
        <h2 class="kern-heading-medium" id="quantities">
          {view.t(AUDIT.counted)}
        </h2>
        <QuantityTable view={view} rounds={rounds} {...(typeof estimate === 'number' ? { estimate } : {})} />
      </section>
      <section class="audit-part" aria-labelledby="sums">
        <h2 class="kern-heading-medium" id="sums">
          {view.t(AUDIT.sums)}
        </h2>
        <SumTable view={view} sums={sums} />
      </section>
      <section class="audit-part" aria-labelledby="effort">
        <h2 class="kern-heading-medium" id="effort">
          {view.t(AUDIT.effort)}
        </h2>
        <EffortTable view={view} file={file} />
      </section>
    </>
  );
};
