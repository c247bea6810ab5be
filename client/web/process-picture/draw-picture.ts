/** The process as shapes and lines with their places, the same every time; pages draw it as SVG, the file as BPMN. */
import { officeLabel } from '../../../domain/guideline/office-words.ts';
import { stepOf } from '../../../domain/guideline/steps.ts';
import type { Role, Text } from '../../../domain/terms.ts';
import { PHASE_LABELS } from '../../texts/phases.ts';
import { CONDITIONS, LANE, PROCESS, SHORT_ROLE } from '../texts/process.ts';
import { chooseWays, placesOf } from './choose-ways.ts';
import { type Connection, type Diagram, type Element, expandFlow } from './expand-flow.ts';
import { linesOf } from './fit-text.ts';
import { type Measures, measureRows } from './measure-rows.ts';
import { placeInRows } from './place-in-rows.ts';
import { BANDS, type FlowNode, LANES, type LaneName, PROCESS_FLOW } from './process-flow.ts';
import { BOX_WIDTH, boxLeft, EVENT, GATEWAY, HEADER, LANE_WIDTH, middleOf, STRIP, STUB, xOf } from './sizes.ts';

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Shape extends Box {
  readonly element: Element;
}
export interface Line {
  readonly connection: Connection;
  readonly points: readonly Point[];
}
export interface Lettering {
  readonly who: readonly string[];
  readonly label: readonly string[];
  readonly condition: readonly string[];
}

export interface Picture extends Diagram {
  readonly width: number;
  readonly height: number;
  readonly lanes: readonly (Box & {
    readonly id: LaneName;
    readonly title: string;
    readonly nodes: readonly FlowNode[];
  })[];
  readonly bands: readonly (Box & { readonly title: string })[];
  readonly shapes: readonly Shape[];
  readonly lines: readonly Line[];
  /** What stands in each step's box, line by line. */
  readonly lettering: ReadonlyMap<string, Lettering>;
}

export const SIZE = { who: 11, label: 13, condition: 11 } as const;
export const LEADING = { who: 14, label: 16, condition: 13 } as const;
export const PADDING = 8;
const ROOM = BOX_WIDTH - 2 * PADDING;

/** `spare`: room at each box's foot, for what a case has to say of the step. */
export function drawPicture(t: (text: Text) => string, spare = 0): Picture {
  const flow = PROCESS_FLOW;
  const rows = placeInRows(flow);
  const diagram = expandFlow(flow);
  const ways = chooseWays(diagram, rows);
  const lettering = new Map(flow.nodes.map((node) => [node.id, lettersOf(node, t)]));
  const heightOf = (row: number) =>
    spare + Math.max(0, ...(rows[row] ?? []).map(({ id }) => 2 * PADDING + heightOfLetters(lettering.get(id))));
  const measures = measureRows(rows, diagram, ways, heightOf);
  const places = placesOf(rows);
  const shapes = diagram.elements.map((element) => shapeOf(element, flow.nodes, places, measures));
  const byId = new Map(shapes.map((shape) => [shape.element.id, shape]));
  const wayOf = new Map(ways.map((way) => [way.connection.id, way]));
  const lines = diagram.connections.map((connection): Line => {
    const [from, to] = [byId.get(connection.from), byId.get(connection.to)];
    if (!from || !to) return { connection, points: [] };
    if (connection.returns) return { connection, points: backwards(from, to) };
    const way = wayOf.get(connection.id);
    const [start, end] = [bottomOf(from), topOf(to)];
    if (!way) return { connection, points: [start, end] };
    const x = xOf(way.down);
    const [out, into] = [measures.acrossAt(way.from.row, way.nets[0]), measures.acrossAt(way.to.row - 1, way.nets[1])];
    const points =
      way.to.row - way.from.row === 1
        ? [start, { x: start.x, y: out }, { x: end.x, y: out }, end]
        : [start, { x: start.x, y: out }, { x, y: out }, { x, y: into }, { x: end.x, y: into }, end];
    return { connection, points: straightened(points) };
  });
  const width = STRIP + LANES.length * LANE_WIDTH;
  const { bandTops, height } = measures;
  return {
    ...diagram,
    ...{ width, height, shapes, lines, lettering },
    lanes: LANES.map(({ id }, column) => ({
      ...{ id, title: t(LANE[id]), nodes: flow.nodes.filter(({ lane }) => lane === id) },
      ...{ x: STRIP + column * LANE_WIDTH, y: HEADER, width: LANE_WIDTH, height: height - HEADER },
    })),
    bands: BANDS.map((phases, index) => {
      const [top = 0, bottom = 0] = [bandTops[index], bandTops[index + 1]];
      const [first] = phases;
      const title = t(phases.length > 1 || !first ? PROCESS.review : PHASE_LABELS[first]);
      return { title, x: 0, y: top, width, height: bottom - top };
    }),
  };
}

export const shortRole = (role: Role): Text => SHORT_ROLE[role] ?? officeLabel(role);

function lettersOf({ step, roles }: FlowNode, t: (text: Text) => string): Lettering {
  const condition = CONDITIONS[step];
  const [first, second] = roles.map((role) => t(shortRole(role)));
  const who =
    roles.length > 2 ? `${first} ${t(PROCESS.others)}` : [first, second].filter((one) => one !== undefined).join(' / ');
  return {
    who: linesOf(who, SIZE.who, ROOM),
    label: linesOf(t(stepOf(step).label), SIZE.label * 1.06, ROOM),
    condition: condition ? linesOf(t(condition), SIZE.condition, ROOM) : [],
  };
}

export const heightOfLetters = ({ who, label, condition }: Lettering = { who: [], label: [], condition: [] }): number =>
  who.length * LEADING.who + label.length * LEADING.label + condition.length * LEADING.condition;

function shapeOf(
  element: Element,
  nodes: readonly FlowNode[],
  places: ReturnType<typeof placesOf>,
  { rowTop, rowHeight }: Measures,
): Shape {
  const id = element.kind === 'task' ? element.id : element.at;
  const { row, column } = places.get(id) ?? { row: 0, column: 0 };
  const [top = 0, height = 0] = [rowTop[row], rowHeight[row]];
  const lane = nodes.find((node) => node.id === id)?.lane ?? '';
  if (element.kind === 'task') return { element, x: boxLeft(lane), y: top, width: BOX_WIDTH, height };
  const size = element.kind === 'start' || element.kind === 'end' ? 2 * EVENT : GATEWAY;
  const isAbove = element.kind === 'start' || element.kind === 'join';
  const y = isAbove ? top - STUB - size - 4 : top + height + STUB;
  return { element, x: middleOf(column) - size / 2, y, width: size, height: size };
}

const topOf = ({ x, y, width }: Box): Point => ({ x: x + width / 2, y });
const bottomOf = ({ x, y, width, height }: Box): Point => ({ x: x + width / 2, y: y + height });

/** Out at the left, and up into the other's bottom beside what leaves there. */
function backwards(from: Box, to: Box): readonly Point[] {
  const [x, y] = [to.x + to.width / 4, from.y + from.height / 2];
  return [
    { x: from.x, y },
    { x, y },
    { x, y: to.y + to.height },
  ];
}

/** Without points that change nothing. */
const straightened = (points: readonly Point[]): readonly Point[] =>
  points.filter(({ x, y }, index) => {
    const [before, after] = [points[index - 1], points[index + 1]];
    if (!before) return true;
    if (before.x === x && before.y === y) return false;
    return !after || !((before.x === x && after.x === x) || (before.y === y && after.y === y));
  });
