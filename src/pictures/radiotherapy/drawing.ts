import type { Ruled, Run } from '../right-runs.ts';
import type { Dose, RadiotherapyScene, Weeks } from './scene.ts';
import {
  courseInWords,
  doseRuled,
  healingInWords,
  startInWords,
  sumInWords,
  weeksRuled,
} from './words.ts';

export const WIDTH = 400;
const [LEFT, RIGHT] = [16, 384];
/** As many letters as stand side by side. */
const LINE_LETTERS = 62;
const LINE = 15;
const GAP = 14;
/** The last number with its unit takes this share of an axis. */
const ROOM = 0.16;

/** A line of numbers to scale, from 0 at its left end. */
export interface Axis {
  readonly y: number;
  readonly to: number;
  readonly at: (value: number) => number;
  readonly ticks: readonly number[];
  readonly numbered: readonly number[];
}

/** Numbers that the rules find right, below an axis. */
export interface Band {
  readonly verdict: Run['verdict'];
  readonly x: number;
  readonly width: number;
}

/** What is said above an axis, and below it once the rules may be shown. */
interface Block {
  readonly heading: string;
  readonly sub: string;
  readonly top: number;
  readonly axis: Axis;
  readonly bands: readonly Band[];
  readonly said: readonly string[];
  readonly bottom: number;
}

export interface WeeksDrawn extends Block {
  /** From the operation to the visit, in units of the drawing. */
  readonly scar: { readonly from: number; readonly to: number };
  readonly stitches: readonly number[];
  /** Where an open wound gapes. */
  readonly gape: { readonly from: number; readonly to: number } | null;
  readonly start: number | null;
}

export interface DoseDrawn extends Block {
  readonly before: { readonly x: number; readonly width: number } | null;
  /** One piece a day; one piece for the whole where days are not set. */
  readonly pieces: readonly { readonly x: number; readonly width: number }[];
  /** Ends of five days each. */
  readonly fives: readonly number[];
  readonly end: { readonly x: number; readonly gy: number } | null;
}

export interface Drawing {
  readonly height: number;
  readonly weeks: WeeksDrawn | null;
  readonly dose: DoseDrawn | null;
}

/** The plan in units of the drawing, the weeks above the dose. */
export function drawingOf({ weeks, dose }: RadiotherapyScene): Drawing {
  const above = weeks && weeksDrawn(weeks, 0);
  const below = dose && doseDrawn(dose, above ? above.bottom + GAP : 0);
  return { height: (below ?? above)?.bottom ?? 0, weeks: above, dose: below };
}

function axis(y: number, to: number, every: number, from: number, numbers: number): Axis {
  const count = Math.floor(to / every);
  const ticks = Array.from({ length: count + 1 }, (_, i) => i * every);
  return {
    y,
    to,
    at: (value) => LEFT + ((RIGHT - LEFT) * value) / to,
    ticks,
    numbered: ticks.filter(
      (tick) => tick === to || (tick >= from && tick % numbers === 0 && tick <= to - ROOM * to),
    ),
  };
}

/** How far the axis of weeks goes: as far as the longest wait that can be set, where one is long. */
const weeksShown = ({ today, start }: Weeks): number =>
  Math.max(today, start ?? 0) > 16 ? 32 : 16;

function weeksDrawn(weeks: Weeks, top: number): WeeksDrawn {
  const to = weeksShown(weeks);
  const along = to > 16 ? axis(top + 82, to, 2, 8, 4) : axis(top + 82, to, 1, 4, 2);
  const scar = { from: along.at(0), to: along.at(weeks.today) };
  const open = weeks.wound === 'open';
  const gape = open ? { from: Math.max(scar.from, scar.to - 46), to: scar.to } : null;
  const sewn = gape?.from ?? scar.to;
  const stitches = Math.floor((sewn - scar.from - 3) / 9);
  return {
    ...below(weeks.ruled, weeksRuled(weeks), along, ({ from, to: until }) => [
      Math.max(0, from - 0.5),
      Math.min(to, until + 0.5),
    ]),
    heading: startInWords(weeks),
    sub: healingInWords(weeks),
    top,
    axis: along,
    scar,
    stitches:
      weeks.wound === null
        ? []
        : Array.from({ length: Math.max(0, stitches) }, (_, i) => scar.from + 9 * (i + 0.7)),
    gape,
    start: weeks.start === null ? null : along.at(weeks.start),
  };
}

function doseDrawn(dose: Dose, top: number): DoseDrawn {
  const { before, course, days, total } = dose;
  const highest = Math.max(total, ...(dose.ruled?.runs ?? []).map(({ to }) => before + to));
  const to = [80, 140].find((end) => highest <= end) ?? 200;
  const along = axis(top + (before > 0 ? 82 : 66), to, to > 80 ? 20 : 10, 0, 20);
  const width = (gy: number): number => along.at(gy) - along.at(0);
  const piece = (i: number, gy: number) => ({ x: along.at(before + i * gy), width: width(gy) });
  const pieces = days
    ? Array.from({ length: days.count }, (_, i) => piece(i, days.gy))
    : course === null
      ? []
      : [piece(0, course)];
  return {
    ...below(dose.ruled, doseRuled(dose), along, (run) => [before + run.from, before + run.to]),
    heading: courseInWords(dose),
    sub: sumInWords(dose),
    top,
    axis: along,
    before: before > 0 ? { x: along.at(0), width: width(before) } : null,
    pieces,
    fives: days ? pieces.filter((_, i) => i > 0 && i % 5 === 0).map(({ x }) => x) : [],
    end: total > 0 ? { x: along.at(total), gy: total } : null,
  };
}

/** What stands below an axis: the numbers that are right, and the same in words. */
function below(
  ruled: Ruled | null,
  words: string,
  { y, at }: Axis,
  ends: (run: Run) => readonly [number, number],
): Pick<Block, 'bands' | 'said' | 'bottom'> {
  const bands = (ruled?.runs ?? []).map((run): Band => {
    const [from, to] = ends(run);
    return { verdict: run.verdict, x: at(from) - 1.5, width: at(to) - at(from) + 3 };
  });
  const said = lines(words);
  const last = y + (bands.length > 0 ? 32 : 21);
  return { bands, said, bottom: last + said.length * LINE + 5 };
}

/** A sentence in lines of a length. */
function lines(words: string): readonly string[] {
  return words
    .split(' ')
    .filter((word) => word !== '')
    .reduce<string[]>((all, word) => {
      const last = all.at(-1);
      return last !== undefined && last.length + word.length < LINE_LETTERS
        ? [...all.slice(0, -1), `${last} ${word}`]
        : [...all, word];
    }, []);
}
