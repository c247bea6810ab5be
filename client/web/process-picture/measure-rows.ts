/** How high everything is: rows as high as their fullest box, gaps as high as the lines that run across in them. */

import type { Way } from './choose-ways.ts';
import type { Diagram } from './expand-flow.ts';
import type { Rows } from './place-in-rows.ts';
import { GATEWAY, HEADER, STUB } from './sizes.ts';
import { trackNets } from './track-nets.ts';

const BAND_MARGIN = 9;
const TRACK = 11;
const WITH_GATEWAY = STUB + GATEWAY + 6;
const WITHOUT = 10;
/** Room for an arrow's head. */
const ARRIVAL = 16;

export interface Measures {
  readonly rowTop: readonly number[];
  readonly rowHeight: readonly number[];
  /** Where a net's line runs across, in the gap below the row. */
  readonly acrossAt: (gap: number, net: string) => number;
  /** Tops of the bands, and where the last one ends. */
  readonly bandTops: readonly number[];
  readonly height: number;
}

export function measureRows(
  rows: Rows,
  { elements }: Diagram,
  ways: readonly Way[],
  heightOf: (row: number) => number,
): Measures {
  const across = rows.map((_, gap) => trackNets(ways, gap));
  const has = (kinds: readonly string[], row: number): boolean =>
    elements.some(
      (element) => 'at' in element && kinds.includes(element.kind) && rows[row]?.some(({ id }) => id === element.at),
    );
  const rowTop: number[] = [];
  const rowHeight: number[] = [];
  const bandTops: number[] = [];
  const firstTrack: number[] = [];
  let y = HEADER;
  for (const [index, row] of rows.entries()) {
    if (row[0]?.band !== rows[index - 1]?.[0]?.band) {
      bandTops.push(y);
      y += BAND_MARGIN;
    }
    y += has(['start', 'join'], index) ? STUB + GATEWAY + ARRIVAL : ARRIVAL;
    rowTop.push(y);
    rowHeight.push(heightOf(index));
    y += heightOf(index) + (has(['split', 'end'], index) ? WITH_GATEWAY : WITHOUT);
    firstTrack.push(y);
    y += Math.max(0, ...(across[index]?.values() ?? [])) * TRACK + TRACK / 2;
  }
  const height = y + BAND_MARGIN;
  return {
    rowTop,
    rowHeight,
    bandTops: [...bandTops, height],
    height,
    acrossAt: (gap, net) => (firstTrack[gap] ?? 0) + (across[gap]?.get(net) ?? 0) * TRACK,
  };
}
