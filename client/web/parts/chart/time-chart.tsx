/**
 * A picture of time: days from left to right, a row for each thing. It scrolls within a box of its own, the rows' names stay. It is
 * one image to screen readers; whoever shows it says the same in words beside it.
 */
import type { PlainDate, Text } from '../../../../domain/terms.ts';
import type { View } from '../../view.ts';
import { dayInWords } from '../dates.tsx';
import { type Chart, type ChartRow, isShown, isSpan, type Mark } from './chart-model.ts';
import { Legend } from './legend.tsx';
import { Hatch, PointShape, SpanShape } from './mark-shape.tsx';
import {
  HEAD,
  LABEL_WIDTH,
  LINE,
  mondaysIn,
  monthsIn,
  type PlacedRow,
  placeRows,
  type Scale,
  scaleOf,
} from './scale.ts';

interface TimeChartProps {
  readonly view: View;
  readonly chart: Chart;
  readonly title: string;
  /** What it shows, and where the same is said in words. */
  readonly description: string;
}

export const TimeChart = ({ view, chart, title, description }: TimeChartProps) => {
  const scale = scaleOf(chart);
  const { placed, height } = placeRows(chart.rows);
  const kinds = chart.rows.flatMap(({ marks }) => marks.filter((mark) => isShown(chart, mark)).map(({ kind }) => kind));
  return (
    <figure class="chart">
      <section class="chart__box" tabindex={0} aria-label={`${title} ${view.t(WORDS.scrolls)}`}>
        <svg class="chart__labels" width={LABEL_WIDTH} height={height} aria-hidden="true" focusable="false">
          {placed.map((row, index) => (
            <Label key={row.row.key} placed={row} isOdd={index % 2 === 1} />
          ))}
        </svg>
        <svg
          class="chart__plot"
          role="img"
          aria-labelledby="chart-title chart-description"
          width={scale.width}
          height={height}
          viewBox={`0 0 ${scale.width} ${height}`}
        >
          <title id="chart-title">{title}</title>
          <desc id="chart-description">{description}</desc>
          <Hatch />
          {placed.map((row, index) => (
            <rect
              key={row.row.key}
              class={index % 2 === 1 ? 'chart__band chart__band--odd' : 'chart__band'}
              {...{ x: 0, y: row.top, width: scale.width, height: row.height }}
            />
          ))}
          <Grid view={view} chart={chart} scale={scale} height={height} />
          {placed.map((row) => (
            <Row key={row.row.key} view={view} chart={chart} scale={scale} placed={row} />
          ))}
        </svg>
      </section>
      <Legend view={view} kinds={kinds} />
    </figure>
  );
};

const Label = ({
  placed: { lines, top, height },
  isOdd,
}: {
  readonly placed: PlacedRow<ChartRow>;
  readonly isOdd: boolean;
}) => {
  const first = top + (height - lines.length * LINE) / 2 + LINE - 4;
  return (
    <>
      <rect
        class={isOdd ? 'chart__band chart__band--odd' : 'chart__band'}
        {...{ x: 0, y: top, width: LABEL_WIDTH, height }}
      />
      {lines.map((line, index) => (
        <text key={index} class="chart__label" x="8" y={first + index * LINE}>
          {line}
        </text>
      ))}
    </>
  );
};

const Grid = (props: {
  readonly view: View;
  readonly chart: Chart;
  readonly scale: Scale;
  readonly height: number;
}) => {
  const { view, chart, scale, height } = props;
  const isNow = chart.from <= chart.today && chart.today <= chart.until;
  return (
    <>
      {mondaysIn(chart).map((day) => (
        <path key={day} class="chart__week" d={`M${scale.start(day)} ${HEAD}V${height}`} />
      ))}
      {monthsIn(chart).map((month) => (
        <g key={month}>
          <path class="chart__month" d={`M${scale.start(month)} 0V${height}`} />
          <text class="chart__month-name" x={scale.start(month) + 6} y="21">
            {monthName(month, view)}
          </text>
        </g>
      ))}
      {isNow ? (
        <g class="chart__today">
          <path d={`M${scale.at(chart.today)} ${HEAD - 6}V${height}`} />
          <text x={scale.at(chart.today) + 3} y={HEAD - 2}>
            {view.t(WORDS.today)}
          </text>
        </g>
      ) : null}
    </>
  );
};

const Row = (props: {
  readonly view: View;
  readonly chart: Chart;
  readonly scale: Scale;
  readonly placed: PlacedRow<ChartRow>;
}) => {
  const { view, chart, scale, placed } = props;
  const y = placed.top + placed.height / 2;
  const marks = placed.row.marks.filter((mark) => isShown(chart, mark));
  const [spans, points] = [marks.filter(isSpan), marks.filter((mark) => !isSpan(mark))];
  const dated = withRoom(points, scale);
  return (
    <>
      {spans.map((mark) => {
        const [x, end] = [scale.start(mark.from), scale.end(mark.to)];
        return (
          <g key={mark.key} data-entry={mark.key}>
            <title>{mark.name}</title>
            <SpanShape kind={mark.kind} x={x} y={y - 11} width={Math.max(2, end - x)} height={22} />
            <text class="chart__name" x={x + 6} y={y + 4}>
              {nameWithin(mark, end - x)}
            </text>
          </g>
        );
      })}
      {points.map((mark) => (
        <g key={mark.key} data-entry={mark.key}>
          <title>{`${mark.name}, ${dayInWords(mark.from, view.language)}`}</title>
          <PointShape kind={mark.kind} x={scale.at(mark.from)} y={y - 4} />
          {dated.has(mark) ? (
            <text class="chart__day" x={scale.at(mark.from)} y={placed.top + placed.height - 4}>
              {dayAndMonth(mark.from, view)}
            </text>
          ) : null}
        </g>
      ))}
    </>
  );
};

const LETTER = 6.8;

/** The longest name for which there is room. */
const nameWithin = ({ kind, name, short = '' }: Mark, width: number): string =>
  // A step's name stands before its row.
  kind === 'step' || kind === 'critical'
    ? ''
    : ([name, short].find(({ length }) => length * LETTER + 10 < width) ?? '');

const DAY_WIDTH = 36;

/** Days are written below their marks where they do not run into each other; the words say all of them. */
function withRoom(points: readonly Mark[], scale: Scale): ReadonlySet<Mark> {
  const shown = new Set<Mark>();
  let last = Number.NEGATIVE_INFINITY;
  for (const mark of points.toSorted((one, other) => scale.at(one.from) - scale.at(other.from))) {
    const x = scale.at(mark.from);
    if (x - last < DAY_WIDTH || x < DAY_WIDTH / 2 || x > scale.width - DAY_WIDTH / 2) continue;
    shown.add(mark);
    last = x;
  }
  return shown;
}

/** `1.12.` and `1/12`: short enough to stand below a mark. */
function dayAndMonth(day: PlainDate, { language }: View): string {
  const [month, date] = [Number(day.slice(5, 7)), Number(day.slice(8))];
  return language === 'de' ? `${date}.${month}.` : `${date}/${month}`;
}

const MONTHS = {
  de: 'Jan. Feb. März April Mai Juni Juli Aug. Sept. Okt. Nov. Dez.'.split(' '),
  en: 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' '),
};
const monthName = (month: PlainDate, { language }: View): string =>
  `${MONTHS[language][Number(month.slice(5, 7)) - 1]} ${month.slice(0, 4)}`;

const WORDS = {
  today: { de: 'heute', en: 'today' },
  scrolls: { de: '(seitlich verschiebbar)', en: '(scrolls sideways)' },
} as const satisfies { readonly [name: string]: Text };
