/** How wide everything is: columns and boxes of one size, the same in every language. */
import { columnOf, type Vertical } from './choose-ways.ts';

export const LANE_WIDTH = 164;
export const BOX_WIDTH = 144;
/** Beside the columns, with the phases' names. */
export const STRIP = 40;
export const HEADER = 40;
export const GATEWAY = 18;
export const EVENT = 10;
/** Between a box and its gateway or event. */
export const STUB = 8;

/** The border itself last: there the column's own line is. */
const BESIDE = [-5, 5, 0] as const;

export const middleOf = (column: number): number => STRIP + column * LANE_WIDTH + LANE_WIDTH / 2;
export const xOf = (vertical: Vertical): number =>
  'column' in vertical
    ? middleOf(vertical.column)
    : STRIP + vertical.border * LANE_WIDTH + (BESIDE[vertical.track] ?? 0);

export const boxLeft = (lane: string): number => middleOf(columnOf(lane)) - BOX_WIDTH / 2;
