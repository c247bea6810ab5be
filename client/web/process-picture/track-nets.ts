/** On which track of a gap each net of flows runs across, so that no two look like one. */

import type { Way } from './choose-ways.ts';
import { middleOf, xOf } from './sizes.ts';

interface Net {
  from: number;
  to: number;
  /** Columns in whose middle its flows come down from a box, or go down to one. */
  readonly leaves: Set<number>;
  readonly arrives: Set<number>;
  /** Its flows part here, and meet others elsewhere. */
  readonly parts: boolean;
}

/** Each net that runs across in this gap, on a track of its own where it would touch another. */
export function trackNets(ways: readonly Way[], gap: number): ReadonlyMap<string, number> {
  const inOrder = upperFirst(
    [...netsIn(ways, gap)].sort(
      ([, one], [, other]) => Number(other.parts) - Number(one.parts) || one.from - other.from || one.to - other.to,
    ),
  );
  const tracks: Net[][] = [];
  const found = new Map<string, number>();
  for (const [name, net] of inOrder) {
    // What goes down to a box starts below what comes down from the box above it: else the two would look like one.
    const above = tracks.findLastIndex((track) => track.some(({ leaves }) => overlap(leaves, net.arrives)));
    const free = tracks.findIndex((track, index) => index > above && track.every((one) => isClear(one, net)));
    const track = free < 0 ? tracks.push([]) - 1 : free;
    tracks[track]?.push(net);
    found.set(name, track);
  }
  return found;
}

/** Whatever goes down to a box comes after all that comes down from the box above it. */
function upperFirst(nets: readonly (readonly [name: string, net: Net])[]): readonly (readonly [string, Net])[] {
  const isUpper = ([, net]: readonly [string, Net]): boolean =>
    nets.every(([, other]) => other === net || !overlap(other.leaves, net.arrives));
  const first = nets.find(isUpper) ?? nets[0];
  return first ? [first, ...upperFirst(nets.filter((net) => net !== first))] : [];
}

const isClear = (one: Net, other: Net): boolean => one.to + 12 < other.from || other.to + 12 < one.from;
const overlap = (one: ReadonlySet<number>, other: ReadonlySet<number>): boolean =>
  [...one].some((column) => other.has(column));

function netsIn(ways: readonly Way[], gap: number): ReadonlyMap<string, Net> {
  const nets = new Map<string, Net>();
  const netOf = (name: string, at: number, parts: boolean): Net => {
    const net = nets.get(name) ?? { from: at, to: at, leaves: new Set(), arrives: new Set(), parts };
    nets.set(name, net);
    return net;
  };
  for (const { connection, from, to, down, nets: names } of ways) {
    const [start, end, x] = [middleOf(from.column), middleOf(to.column), xOf(down)];
    const isNext = to.row - from.row === 1;
    const parts = isNext ? names[0] === connection.from : true;
    if (from.row === gap && start !== (isNext ? end : x)) {
      const net = netOf(names[0], start, parts);
      stretch(net, start, isNext ? end : x);
      net.leaves.add(from.column);
      if (isNext) net.arrives.add(to.column);
    }
    if (!isNext && to.row - 1 === gap && x !== end) {
      const net = netOf(names[1], end, false);
      stretch(net, x, end);
      net.arrives.add(to.column);
    }
  }
  return nets;
}

function stretch(net: Net, one: number, other: number): void {
  net.from = Math.min(net.from, one, other);
  net.to = Math.max(net.to, one, other);
}
