/**
 * Which way each flow takes from its row to a lower one: straight down where the column is free, else beside a column. Nothing has
 * a size yet; `draw-picture.ts` gives it one.
 */
import type { Connection, Diagram } from './expand-flow.ts';
import type { Rows } from './place-in-rows.ts';
import { LANES } from './process-flow.ts';

export interface Place {
  readonly row: number;
  readonly column: number;
}

/** Where a flow runs down: in a column's middle, or on one of the tracks between two columns. */
export type Vertical = { readonly column: number } | { readonly border: number; readonly track: number };

export interface Way {
  readonly connection: Connection;
  readonly from: Place;
  readonly to: Place;
  readonly down: Vertical;
  /** Flows of one net run together: all from one split, or all into one join. In the gap where the flow sets out, and where it arrives. */
  readonly nets: readonly [out: string, into: string];
}

/** Beside each other on a border between two columns. */
const TRACKS = 3;

export function chooseWays({ elements, connections }: Diagram, rows: Rows): readonly Way[] {
  const places = placesOf(rows);
  const splits = new Set(elements.flatMap((element) => (element.kind === 'split' ? [element.id] : [])));
  const joins = new Set(elements.flatMap((element) => (element.kind === 'join' ? [element.id] : [])));
  const placeOf = (id: string): Place => places.get(id.replace(/:\w+$/, '')) ?? { row: 0, column: 0 };
  const taken: { readonly vertical: Vertical; readonly net: string; readonly from: number; readonly to: number }[] = [];
  const isFree = (vertical: Vertical, net: string, from: number, to: number): boolean =>
    !taken.some((one) => same(one.vertical, vertical) && one.net !== net && one.from < to && from < one.to);
  const isEmpty = (column: number, from: number, to: number): boolean =>
    rows.slice(from + 1, to).every((row) => row.every(({ lane }) => columnOf(lane) !== column));

  const ways: Way[] = [];
  const between = connections.filter(({ from, to, returns }) => !returns && placeOf(from).row < placeOf(to).row);
  // Short ones first: they have the least choice.
  const bySpan = [...between].sort((one, other) => spanOf(one) - spanOf(other));
  for (const connection of bySpan) {
    const from = placeOf(connection.from);
    const to = placeOf(connection.to);
    const out = splits.has(connection.from) ? connection.from : connection.to;
    const into = joins.has(connection.to) ? connection.to : connection.from;
    const nets = [to.row - from.row === 1 ? into : out, into] as const;
    const net = joins.has(connection.to) ? into : out;
    const possible = candidates(from, to, joins.has(connection.to)).filter(
      (one) => !('column' in one) || isEmpty(one.column, from.row, to.row),
    );
    const down = possible.find((one) => isFree(one, net, from.row, to.row)) ?? possible[0] ?? { column: to.column };
    taken.push({ vertical: down, net, from: from.row, to: to.row });
    ways.push({ connection, from, to, down, nets });
  }
  return ways;

  function spanOf({ from, to }: Connection): number {
    return placeOf(to).row - placeOf(from).row;
  }
}

/** What meets others runs down on its own side, what parts from others on the other's. */
function candidates(from: Place, to: Place, meets: boolean): readonly Vertical[] {
  const columns = meets ? [from.column, to.column] : [to.column, from.column];
  const left = Math.min(from.column, to.column);
  const right = Math.max(from.column, to.column);
  const near = from.column === to.column ? [right + 1, left] : [right, left + 1, left, right + 1];
  const borders = [...near, ...Array.from({ length: LANES.length + 1 }, (_, border) => border)];
  const tracks = Array.from({ length: TRACKS }, (_, track) => track);
  return [
    ...columns.map((column) => ({ column })),
    ...borders.flatMap((border) => tracks.map((track) => ({ border, track }))),
  ];
}

function same(one: Vertical, other: Vertical): boolean {
  if ('column' in one) return 'column' in other && one.column === other.column;
  return !('column' in other) && one.border === other.border && one.track === other.track;
}

export const columnOf = (lane: string): number => LANES.findIndex(({ id }) => id === lane);

export const placesOf = (rows: Rows): ReadonlyMap<string, Place> =>
  new Map(rows.flatMap((row, index) => row.map(({ id, lane }) => [id, { row: index, column: columnOf(lane) }])));
