/** What one decision cost, as the figure draws it. */
export interface Costly {
  /** Of 100; below 0 where the attempt did better with the error than without it. */
  readonly points: number;
  /** Without it, less harm would have been left. */
  readonly harm: boolean;
}

export interface Column {
  /** The number of the decision, from 1. */
  readonly number: number;
  /** Where there are many, only those that make a difference have room for their number. */
  readonly numbered: boolean;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly harm: boolean;
}

export interface Columns {
  readonly width: number;
  readonly height: number;
  /** Where nothing is lost or won. */
  readonly base: number;
  readonly columns: readonly Column[];
  /** A line at a round number of points, of the highest that some column passes or almost reaches. */
  readonly line: { readonly y: number; readonly points: number };
}

const WIDTH = 340;
/** Above the highest column stands a mark, below the lowest the numbers. */
const TOP = 16;
const BOTTOM = 18;
const LEFT = 24;
const TALLEST = 84;
/** Numbers of so many columns stand side by side. */
const ROOMY = 15;

/** One column for each decision, up from the base for what it cost, down for what it won. In units of the drawing. */
export function columnsOf(costs: readonly Costly[]): Columns {
  const most = Math.max(1, ...costs.map(({ points }) => points));
  const least = Math.min(0, ...costs.map(({ points }) => points));
  const scale = TALLEST / (most - least);
  const base = TOP + most * scale;
  const step = (WIDTH - LEFT) / Math.max(1, costs.length);
  const width = Math.min(18, step * 0.64);
  const round = [50, 20, 10, 5, 2, 1].find((points) => points <= most) as number;
  return {
    width: WIDTH,
    height: TOP + TALLEST + BOTTOM,
    base,
    line: { y: base - round * scale, points: round },
    columns: costs.map(({ points, harm }, i) => ({
      number: i + 1,
      numbered: costs.length <= ROOMY || points !== 0 || harm,
      x: LEFT + i * step + (step - width) / 2,
      y: points < 0 ? base : base - points * scale,
      width,
      height: Math.abs(points) * scale,
      harm,
    })),
  };
}
