/** What the marks of a picture mean; only those that it shows. */
import type { View } from '../../view.ts';
import { isSpan, MARK_KINDS, type MarkKind } from './chart-model.ts';
import { PointShape, SpanShape } from './mark-shape.tsx';

export const Legend = ({ view, kinds }: { readonly view: View; readonly kinds: readonly MarkKind[] }) => (
  <figcaption>
    <ul class="legend">
      {(Object.keys(MARK_KINDS) as MarkKind[])
        .filter((kind) => kinds.includes(kind))
        .map((kind) => (
          <li key={kind}>
            <svg width="22" height="20" aria-hidden="true" focusable="false">
              {isSpan({ kind }) ? (
                <SpanShape kind={kind} x={1} y={3} width={20} height={14} />
              ) : (
                <PointShape kind={kind} x={11} y={10} />
              )}
            </svg>
            {view.t(MARK_KINDS[kind])}
          </li>
        ))}
    </ul>
  </figcaption>
);
