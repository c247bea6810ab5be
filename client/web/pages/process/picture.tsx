/** The process picture as SVG: a picture for eyes alone; the same stands below it as text. */

import {
  type Box,
  drawPicture,
  heightOfLetters,
  LEADING,
  type Lettering,
  type Picture,
  type Shape,
  SIZE,
} from '../../process-picture/draw-picture.ts';
import type { FlowNode } from '../../process-picture/process-flow.ts';
import { roundedPath } from '../../process-picture/rounded-path.ts';
import type { Standing } from '../../process-picture/standing.ts';
import { MARK, PROCESS, STATE } from '../../texts/process.ts';
import type { View } from '../../view.ts';

interface PictureProps {
  readonly view: View;
  /** Of a case; absent: the process as such. */
  readonly standing?: Standing;
}

export const ProcessPicture = ({ view, standing }: PictureProps) => {
  const picture = drawPicture(view.t, standing ? STATE_HEIGHT : 0);
  const { width, height, bands, lanes, lines, shapes, lettering } = picture;
  // Right below its step: nobody needs an arrow's head there.
  const isShort = new Set(
    shapes.flatMap(({ element: { id, kind } }) => (kind === 'split' || kind === 'end' ? [id] : [])),
  );
  return (
    <section class="process" tabindex={0} aria-label={view.t(PROCESS.pictureOf)}>
      <svg
        class={`process__picture${standing ? ' process__picture--case' : ''}`}
        viewBox={`0 0 ${width} ${height}`}
        width={width}
        height={height}
        role="img"
        aria-labelledby="process-title process-description"
      >
        <title id="process-title">{view.t(PROCESS.title)}</title>
        <desc id="process-description">{view.t(PROCESS.described)}</desc>
        <Ground bands={bands} lanes={lanes} width={width} />
        <g class="process__lines">
          {lines.map(({ connection, points }) => (
            <path key={connection.id} d={roundedPath(points)} />
          ))}
        </g>
        <g class="process__heads">
          {lines
            .filter(({ connection }) => !isShort.has(connection.to))
            .map(({ connection, points }) => (
              <Head key={connection.id} points={points} />
            ))}
        </g>
        {shapes.map((shape) => (
          <ShapeOf key={shape.element.id} shape={shape} lettering={lettering} view={view} standing={standing} />
        ))}
      </svg>
    </section>
  );
};

const Ground = ({ bands, lanes, width }: Pick<Picture, 'bands' | 'lanes' | 'width'>) => (
  <>
    {bands.map(({ title, x, y, height }, index) => (
      <g key={title} class={`process__band process__band--${index % 2 === 0 ? 'even' : 'odd'}`}>
        <rect x={x} y={y} width={width} height={height} />
        <text transform={`translate(25 ${y + height / 2}) rotate(-90)`} text-anchor="middle">
          {title}
        </text>
      </g>
    ))}
    {lanes.map(({ id, title, x, y, width: lane, height }) => (
      <g key={id} class="process__lane">
        <line x1={x} y1={0} x2={x} y2={y + height} />
        <text x={x + lane / 2} y={25} text-anchor="middle">
          {title}
        </text>
      </g>
    ))}
  </>
);

interface ShapeProps {
  readonly shape: Shape;
  readonly lettering: Picture['lettering'];
  readonly view: View;
  readonly standing: Standing | undefined;
}

const ShapeOf = ({ shape, lettering, view, standing }: ShapeProps) => {
  const { element } = shape;
  switch (element.kind) {
    case 'task':
      return <Step box={shape} node={element.node} letters={lettering.get(element.id)} {...{ view, standing }} />;
    case 'split':
    case 'join':
      return <Gateway box={shape} exclusive={element.exclusive} />;
    case 'start':
    case 'end':
      return (
        <circle
          class={`process__event process__event--${element.kind}`}
          cx={shape.x + shape.width / 2}
          cy={shape.y + shape.height / 2}
          r={shape.width / 2 - 1}
        />
      );
  }
};

const Gateway = ({ box: { x, y, width }, exclusive }: { readonly box: Box; readonly exclusive: boolean }) => {
  const [cx, cy, arm, half] = [x + width / 2, y + width / 2, width / 4, width / 2];
  return (
    <g class="process__gateway">
      <path d={`M${cx} ${cy - half}L${cx + half} ${cy}L${cx} ${cy + half}L${cx - half} ${cy}Z`} />
      <path
        d={
          exclusive
            ? `M${cx - 3} ${cy - 3}l6 6m0 -6l-6 6`
            : `M${cx - arm} ${cy}h${arm * 2}M${cx} ${cy - arm}v${arm * 2}`
        }
      />
    </g>
  );
};

interface StepProps {
  readonly view: View;
  readonly box: Box;
  readonly node: FlowNode;
  readonly letters: Lettering | undefined;
  readonly standing: Standing | undefined;
}

const Step = ({ box, node, letters, view, standing }: StepProps) => {
  const state = standing?.(node);
  const { x, y, width, height } = box;
  const kinds = [node.optional ? 'process__step--optional' : '', state ? `process__step--${state}` : ''];
  return (
    <g class={['process__step', ...kinds].filter((kind) => kind !== '').join(' ')}>
      <rect x={x} y={y} width={width} height={height} rx={8} />
      {letters ? <Letters box={{ ...box, height: height - (state ? STATE_HEIGHT : 0) }} letters={letters} /> : null}
      {state && state !== 'waiting' ? (
        <text class="process__state" x={x + width / 2} y={y + height - 9} text-anchor="middle">
          {`${MARK[state]} ${view.t(STATE[state])}`}
        </text>
      ) : null}
    </g>
  );
};

/** For the line that says how far a case has come. */
const STATE_HEIGHT = 16;

const Letters = ({ box: { x, y, width, height }, letters }: { readonly box: Box; readonly letters: Lettering }) => {
  let below = y + (height - heightOfLetters(letters)) / 2;
  const kinds = ['who', 'label', 'condition'] as const;
  return (
    <>
      {kinds.flatMap((kind) =>
        letters[kind].map((line) => {
          below += LEADING[kind];
          return (
            <text
              key={`${kind} ${line}`}
              class={`process__${kind}`}
              x={x + width / 2}
              y={below - 3}
              font-size={SIZE[kind]}
              text-anchor="middle"
            >
              {line}
            </text>
          );
        }),
      )}
    </>
  );
};

/** A small arrow's head where the line ends, in the direction of its last piece. */
const Head = ({ points }: { readonly points: Picture['lines'][number]['points'] }) => {
  const [before, end] = points.slice(-2);
  if (!before || !end) return null;
  const up = end.y < before.y ? -1 : 1;
  return <path d={`M${end.x} ${end.y}l-4 ${-7 * up}h8Z`} />;
};
