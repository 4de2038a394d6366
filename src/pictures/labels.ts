import type { Frame, Mark, Words } from './drawing.ts';
import { layer } from './layer.ts';
import { oval, straight } from './path.ts';
import type { Point } from './path.ts';

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

/**
 * Names with their lines, the sides of the patient and the scale, as they stand on the drawing.
 * @param scale a length on the drawing, and what it stands for.
 * @param note from where it is seen.
 */
export const written = (
  labels: readonly Label[],
  frame: Frame,
  scale: { readonly length: number; readonly words: string },
  note: string,
): readonly Mark[] => [around(frame, scale, note), ...named(labels)];

/** What stands at the edges of every drawing. */
const around = layer((frame: Frame, scale: { length: number; words: string }, note: string) => {
  const [left, right] = [frame.x + EDGE, frame.x + frame.width - EDGE];
  const [top, bottom] = [frame.y + 14, frame.y + frame.height - 4];
  return [
    { as: 'side', words: 'R', x: left, y: top },
    { as: 'side', words: 'L', x: right, y: top, end: true },
    { kind: 'leader', d: `M${left} ${bottom - 6}v4h${scale.length}v-4` },
    { as: 'note', words: scale.words, x: left + scale.length + 5, y: bottom },
    { as: 'note', words: note, x: right, y: bottom, end: true },
  ];
});

/** Names with their lines: of what everybody has, then of what was found. */
export const named = (labels: readonly Label[]): readonly Mark[] =>
  [...labels].sort((a, b) => Number(a.found) - Number(b.found)).map((label) => name(label));

const name = layer(({ lines, side, x, y, from, to, found }: Label) => {
  const d = straight([from, to]);
  return [
    { kind: 'under', d },
    { kind: found ? 'leader-found' : 'leader', d },
    { kind: 'dot', d: oval(to.x, to.y, 1.7) },
    ...lines.map((words, n): Words => ({
      as: found ? 'found' : 'name',
      words,
      x,
      y: y + (n + 0.8) * LINE,
      end: side === 'left',
    })),
  ];
});
