import type { Point } from './path.ts';

/** The part of a drawing that is shown. */
export interface Frame {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A name that a drawing needs, on a side of the patient, as high as what it names. */
export interface Wanted {
  readonly lines: readonly string[];
  readonly side: 'right' | 'left';
  readonly y: number;
  /** Where its line leads to. */
  readonly to: Point;
  /** What was found or done, other than what everybody has. */
  readonly found: boolean;
}

/** A name in its column, with the line that leads to what it names. */
export interface Label extends Wanted {
  readonly x: number;
  /** Where its line begins. */
  readonly from: Point;
}

export const LINE = 12.5;
/** Room between the edge of the picture and a name, and between names. */
const EDGE = 3;
const GAP = 5;

/** How wide a name is, about: its letters cannot be measured here. */
export const widthOf = ({ lines }: Pick<Wanted, 'lines'>): number =>
  6.1 * Math.max(...lines.map((line) => line.length));
const heightOf = ({ lines }: Pick<Wanted, 'lines'>): number => lines.length * LINE + GAP;

/** Names in two columns, none on another. The patient's right is on the left of the drawing. */
export function inColumns(wanted: readonly Wanted[], frame: Frame): readonly Label[] {
  return (['right', 'left'] as const).flatMap((side) => {
    const column = wanted.filter((one) => one.side === side).sort((a, b) => a.y - b.y);
    const x = side === 'right' ? frame.x + EDGE : frame.x + frame.width - EDGE;
    const inwards = side === 'right' ? 1 : -1;
    return spread(column, frame).map((one) => ({
      ...one,
      x,
      from: {
        x: x + inwards * (widthOf(one) + 3),
        y: one.y + (one.lines.length * LINE) / 2,
      },
    }));
  });
}

/** Moves names apart: downwards first, then back up from the lower edge. */
function spread(column: readonly Wanted[], frame: Frame): readonly Wanted[] {
  let free = frame.y + 20;
  const down = column.map((one) => {
    const y = Math.max(one.y, free);
    free = y + heightOf(one);
    return { ...one, y };
  });
  let limit = frame.y + frame.height - 16;
  return down
    .reverse()
    .map((one) => {
      const y = Math.min(one.y, limit - heightOf(one));
      limit = y;
      return { ...one, y };
    })
    .reverse();
}
