/**
 * In which row each step stands: below all that leads to it, bands one below the other, and in each row one step of a column at
 * most. Where several could stand, the one that most still depends on comes first (list scheduling), so that the picture
 * comes out the same every time.
 */
import type { FlowNode, ProcessFlow } from './process-flow.ts';
import { BANDS } from './process-flow.ts';

export type Rows = readonly (readonly FlowNode[])[];

export function placeInRows({ nodes, flows: all }: ProcessFlow): Rows {
  const flows = all.filter(({ returns }) => !returns);
  const depth = depths({ nodes, flows });
  const rows: FlowNode[][] = [];
  for (const band of BANDS.keys()) {
    let left = nodes.filter((node) => node.band === band);
    while (left.length > 0) {
      const ids = new Set(left.map(({ id }) => id));
      const ready = left
        .filter(({ id }) => !flows.some(({ from, to }) => to === id && ids.has(from)))
        .sort((one, other) => (depth.get(other.id) ?? 0) - (depth.get(one.id) ?? 0));
      const row = ready.filter(({ lane }, index) => ready.findIndex((first) => first.lane === lane) === index);
      rows.push(row);
      left = left.filter((node) => !row.includes(node));
    }
  }
  return rows;
}

/** How many steps follow each, on the longest way to the end. */
function depths({ nodes, flows }: ProcessFlow): ReadonlyMap<string, number> {
  const known = new Map<string, number>();
  const depthOf = (id: string, way: readonly string[]): number => {
    const before = known.get(id);
    if (before !== undefined) return before;
    if (way.includes(id)) throw new ProcessHasNoOrder(way);
    const next = flows.filter(({ from }) => from === id);
    const depth = Math.max(0, ...next.map(({ to }) => 1 + depthOf(to, [...way, id])));
    known.set(id, depth);
    return depth;
  };
  for (const { id } of nodes) depthOf(id, []);
  return known;
}

/** The table names steps that wait for each other. */
export class ProcessHasNoOrder extends Error {
  readonly steps: readonly string[];
  constructor(steps: readonly string[]) {
    super(`these steps wait for each other: ${steps.join(', ')}`);
    this.name = 'ProcessHasNoOrder';
    this.steps = steps;
  }
}
