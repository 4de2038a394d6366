/** A place on a drawing. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A number with at most one decimal, put together from whole ones: much faster than the text of a fraction. */
function round(n: number): string {
  const tenths = Math.round(n * 10);
  const rest = tenths % 10;
  const whole = (tenths - rest) / 10;
  if (rest === 0) return `${whole}`;
  return tenths < 0 ? `-${-whole}.${-rest}` : `${whole}.${rest}`;
}

const at = ({ x, y }: Point): string => `${round(x)} ${round(y)}`;

/** A smooth line through points (Catmull-Rom), as the `d` of a path. Drawn often: it makes nothing but the text. */
export function smooth(points: readonly Point[], closed = false): string {
  const count = points.length;
  const [first] = points;
  if (!first) return '';
  const ends = closed ? count : count - 1;
  let d = `M${at(first)}`;
  for (let i = 0; i < ends; i++) {
    const from = points[i] as Point;
    const to = points[(i + 1) % count] as Point;
    const before = points[i > 0 ? i - 1 : closed ? count - 1 : 0] as Point;
    const after = points[closed ? (i + 2) % count : Math.min(count - 1, i + 2)] as Point;
    d += `C${round(from.x + (to.x - before.x) / 6)} ${round(from.y + (to.y - before.y) / 6)} `;
    d += `${round(to.x - (after.x - from.x) / 6)} ${round(to.y - (after.y - from.y) / 6)} ${at(to)}`;
  }
  return closed ? `${d}Z` : d;
}

/** Straight lines through points, as the `d` of a path. */
export function straight(points: readonly Point[]): string {
  return points.map((point, i) => `${i === 0 ? 'M' : 'L'}${at(point)}`).join('');
}

/** An ellipse, as the `d` of a path; a circle where only one radius is given. */
export const oval = (x: number, y: number, rx: number, ry = rx): string =>
  `M${round(x - rx)} ${round(y)}a${rx} ${ry} 0 1 0 ${2 * rx} 0a${rx} ${ry} 0 1 0 ${-2 * rx} 0Z`;
