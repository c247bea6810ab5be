/** How large an image may call itself: whoever opens it reserves as much memory before anything else. */
const MOST_PIXELS = 100_000_000;
const LONGEST_SIDE = 30_000;

export const areSane = (width: number, height: number): boolean =>
  width > 0 && height > 0 && width <= LONGEST_SIDE && height <= LONGEST_SIDE && width * height <= MOST_PIXELS;

export interface CleanImage {
  readonly plain: Buffer;
  /** Something was left out that is no part of the picture. */
  readonly removed: boolean;
}
