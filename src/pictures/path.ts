/** A place on a drawing. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

const round = (n: number): string => String(Math.round(n * 10) / 10);
const at = ({ x, y }: Point): string => `${round(x)} ${round(y)}`;

/** A smooth line through points (Catmull-Rom), as the `d` of a path. */
export function smooth(points: readonly Point[], closed = false): string {
  const [first] = points;
  if (!first) return '';
  const count = points.length;
  const point = (i: number): Point =>
    points[closed ? (i + count) % count : Math.min(count - 1, Math.max(0, i))] ?? first;
  const segments = Array.from({ length: closed ? count : count - 1 }, (_, i) => {
    const [before, from, to, after] = [point(i - 1), point(i), point(i + 1), point(i + 2)];
    const one = { x: from.x + (to.x - before.x) / 6, y: from.y + (to.y - before.y) / 6 };
    const two = { x: to.x - (after.x - from.x) / 6, y: to.y - (after.y - from.y) / 6 };
    return `C${at(one)} ${at(two)} ${at(to)}`;
  });
  return `M${at(first)}${segments.join('')}${closed ? 'Z' : ''}`;
}

/** Straight lines through points, as the `d` of a path. */
export function straight(points: readonly Point[]): string {
  return points.map((point, i) => `${i === 0 ? 'M' : 'L'}${at(point)}`).join('');
}

/** An ellipse, as the `d` of a path; a circle where only one radius is given. */
export const oval = (x: number, y: number, rx: number, ry = rx): string =>
  `M${round(x - rx)} ${round(y)}a${rx} ${ry} 0 1 0 ${2 * rx} 0a${rx} ${ry} 0 1 0 ${-2 * rx} 0Z`;
