/** Values of a case that are gone or about to go, each with its day: nobody looks for them among what can be erased. */
import { Moment } from '../../parts/dates.tsx';
import { ERASURE } from '../../texts/retention.ts';
import type { View } from '../../view.ts';
import type { SealedPlace } from './sealed-places.ts';

export const ErasedAlready = ({ view, places }: { readonly view: View; readonly places: readonly SealedPlace[] }) =>
  places.length === 0 ? null : (
    <details class="further">
      <summary>
        {view.t(ERASURE.gone)} ({places.length})
      </summary>
      <ul class="kern-list kern-list--bullet">
        {places.map(({ value, label, erasure }) => (
          <li key={value}>
            {view.t(label)}: {erasure ? <When view={view} {...erasure} /> : null}
          </li>
        ))}
      </ul>
    </details>
  );

const When = ({ view, orderedAt, doneAt }: NonNullable<SealedPlace['erasure']> & { readonly view: View }) => (
  <>
    {view.t(doneAt ? ERASURE.erasedOn : ERASURE.orderedOn)} <Moment view={view} at={doneAt ?? orderedAt} />
  </>
);
