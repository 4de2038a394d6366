import type { Point } from '../path.ts';

/** The course of a patient as a strip: weeks to scale, above them a dot for each decision. */
export interface CourseStrip {
  readonly height: number;
  /** Where the line of time lies. */
  readonly y: number;
  readonly columns: readonly Column[];
  readonly ticks: readonly Tick[];
  /** Where the course has come to. */
  readonly end: number;
}

/** The decisions of one week, one dot above another; many stand side by side. */
export interface Column {
  /** Where the week lies on the line. */
  readonly at: number;
  /** The middle of its dots: beside the week, where weeks are too close for them. */
  readonly x: number;
  readonly dots: readonly Point[];
}

export interface Tick {
  readonly x: number;
  readonly text: string;
}

export const WIDTH = 340;
export const DOT = 3.2;
const [LEFT, RIGHT] = [8, WIDTH - 8];
const APART = 9;
/** So many dots stand above each other. */
const HIGH = 5;
/** Between the line and the lowest dot: room for what leads from one to the other. */
const STEM = 10;
const BELOW = 20;
/** As wide as a word at a tick, about. */
const WORD = 46;

/** What a strip can be divided by, in weeks, with the unit that its numbers count. */
const divisions = [
  { weeks: 1, unit: 'weeks', each: 1 },
  { weeks: 2, unit: 'weeks', each: 2 },
  { weeks: 4, unit: 'weeks', each: 4 },
  { weeks: 13, unit: 'months', each: 3 },
  { weeks: 26, unit: 'months', each: 6 },
  { weeks: 52, unit: 'years', each: 1 },
] as const;

/**
 * @param weeks the weeks in which something was decided, in their order, each with the number of decisions.
 * @param now the week that the course has come to.
 */
export function stripOf(
  weeks: readonly { readonly week: number; readonly decisions: number }[],
  now: number,
): CourseStrip {
  const last = Math.max(1, now, ...weeks.map(({ week }) => week));
  const at = (week: number): number => LEFT + ((RIGHT - LEFT) * week) / last;
  const together = merged(weeks);
  const xs = apart(
    together.map(({ week, decisions }) => ({ at: at(week), width: APART * across(decisions) })),
  );
  const most = Math.max(1, ...together.map(({ decisions }) => decisions));
  const y = 1 + STEM + 2 * DOT + (Math.min(HIGH, most) - 1) * APART;
  return {
    height: y + BELOW,
    y,
    columns: together.map(({ week, decisions }, i) => {
      const x = xs[i] as number;
      const left = x - ((across(decisions) - 1) * APART) / 2;
      const dots = Array.from({ length: decisions }, (_, dot) => ({
        x: left + Math.floor(dot / HIGH) * APART,
        y: y - STEM - DOT - (dot % HIGH) * APART,
      }));
      return { at: at(week), x, dots };
    }),
    ticks: ticksOf(last, at).filter(({ x }) => x < at(now) - WORD),
    end: at(now),
  };
}

/** The same week in two chapters is one week. */
function merged(weeks: Parameters<typeof stripOf>[0]): Parameters<typeof stripOf>[0] {
  const all = new Map<number, number>();
  for (const { week, decisions } of weeks) all.set(week, (all.get(week) ?? 0) + decisions);
  return [...all].map(([week, decisions]) => ({ week, decisions }));
}

const across = (decisions: number): number => Math.ceil(decisions / HIGH);

/** The middles of columns that stand as close to where they belong as their widths allow, within the strip. */
function apart(
  columns: readonly { readonly at: number; readonly width: number }[],
): readonly number[] {
  interface Block {
    readonly members: typeof columns;
    readonly start: number;
    readonly width: number;
  }
  const block = (members: Block['members']): Block => {
    let width = 0;
    let sum = 0;
    for (const one of members) {
      sum += one.at - (width + one.width / 2);
      width += one.width;
    }
    const start = Math.min(RIGHT + DOT - width, sum / members.length);
    return { members, width, start: Math.max(LEFT - DOT, start) };
  };
  const blocks: Block[] = [];
  for (const column of columns) {
    let last = block([column]);
    let before = blocks.pop();
    while (before && before.start + before.width > last.start) {
      last = block([...before.members, ...last.members]);
      before = blocks.pop();
    }
    if (before) blocks.push(before);
    blocks.push(last);
  }
  return blocks.flatMap(({ members, start }) => {
    let left = start;
    return members.map(({ width }) => (left += width) - width / 2);
  });
}

function ticksOf(last: number, at: (week: number) => number): readonly Tick[] {
  const { weeks, unit, each } = divisions.find((one) => last / one.weeks <= 6) ?? divisions[5];
  return Array.from({ length: Math.floor(last / weeks) + 1 }, (_, i) => ({
    x: at(i * weeks),
    text: i === 1 ? `${each} ${each === 1 ? unit.slice(0, -1) : unit}` : String(i * each),
  }));
}
