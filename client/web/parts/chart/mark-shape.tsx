/** How each kind of mark looks: by its form, not by colour alone. `x`, `y`: its middle. */
import type { MarkKind } from './chart-model.ts';

export const POINT = 7;

export const PointShape = ({ kind, x, y }: { readonly kind: MarkKind; readonly x: number; readonly y: number }) => {
  switch (kind) {
    case 'papers':
      return <path class="mark mark--papers" d={`M${x - 7} ${y - 6}h14l-7 12z`} />;
    case 'dispatch':
      return (
        <g class="mark mark--dispatch">
          <rect x={x - 8} y={y - 6} width="16" height="12" rx="1.5" />
          <path class="mark__line" d={`M${x - 7} ${y - 5}l7 6l7 -6`} />
        </g>
      );
    case 'due':
    case 'overdue':
      return <path class={`mark mark--${kind}`} d={`M${x} ${y - 8}l8 8l-8 8l-8 -8z`} />;
    case 'election':
      return (
        <g class="mark mark--election">
          <rect x={x - 7} y={y - 7} width="14" height="14" rx="1.5" />
          <path class="mark__line" d={`M${x - 4} ${y - 4}l8 8m0 -8l-8 8`} />
        </g>
      );
    case 'cancelled':
    case 'missed':
      return (
        <g class={`mark mark--${kind}`}>
          <circle cx={x} cy={y} r={POINT} />
          <path class="mark__line" d={`M${x - 5} ${y + 5}l10 -10`} />
        </g>
      );
    case 'latest':
    case 'too-late':
      return <path class={`mark mark--${kind}`} d={`M${x - 1.5} ${y - 10}h3v20h-3zM${x - 3} ${y - 5}v10l-7 -5z`} />;
    case 'done':
      return <circle class="mark mark--done" cx={x} cy={y} r="4.5" />;
    default:
      return <circle class={`mark mark--${kind}`} cx={x} cy={y} r={POINT} />;
  }
};

export const SpanShape = (props: {
  readonly kind: MarkKind;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}) => {
  const { kind, ...box } = props;
  return (
    <>
      <rect class={`mark mark--${kind}`} {...box} rx="3" />
      {kind === 'red' ? <rect fill="url(#chart-hatch)" {...box} rx="3" /> : null}
    </>
  );
};

/** Stripes, so that what is closed can be told without colours. */
export const Hatch = () => (
  <defs>
    <pattern id="chart-hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect class="mark__hatch" width="1.5" height="6" />
    </pattern>
  </defs>
);
