/** A line through points as the path of an SVG, its corners rounded. */
import type { Point } from './draw-picture.ts';

const RADIUS = 5;

export function roundedPath(points: readonly Point[]): string {
  return points
    .map((point, index) => {
      const [before, after] = [points[index - 1], points[index + 1]];
      if (!before) return `M${point.x} ${point.y}`;
      if (!after) return `L${point.x} ${point.y}`;
      const [into, out] = [towards(point, before), towards(point, after)];
      return `L${into.x} ${into.y}Q${point.x} ${point.y} ${out.x} ${out.y}`;
    })
    .join('');
}

/** So far from the corner in that direction; half-way where that is nearer. */
function towards(corner: Point, other: Point): Point {
  const [dx, dy] = [other.x - corner.x, other.y - corner.y];
  const length = Math.abs(dx) + Math.abs(dy);
  const part = Math.min(RADIUS, length / 2) / (length || 1);
  return { x: corner.x + dx * part, y: corner.y + dy * part };
}
