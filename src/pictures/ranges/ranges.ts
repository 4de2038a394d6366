import type { Figure, Statement } from '../../domain/guidance.ts';
import type { Guidance } from '../../domain/library.ts';
import { measureParts } from '../../domain/guidance.ts';
import type { Measure } from '../../domain/guidance.ts';

/** A figure with the statement that it is taken from. */
export interface Cited {
  readonly figure: Figure;
  readonly statement: Statement;
}

/** What the sources print of one measure. */
export interface Measured {
  readonly measure: Measure;
  readonly figures: readonly Cited[];
}

/** What every source prints of some measures, in the order of the measures: what counts the same stands together. */
export function measured(
  { measures, statements }: Guidance,
  ids: readonly string[],
): readonly Measured[] {
  const cited = Object.values(statements).flatMap((statement) =>
    statement.figures.map((figure) => ({ figure, statement })),
  );
  return Object.values(measures)
    .filter(({ id }) => ids.includes(id))
    .map((measure) => ({
      measure,
      figures: cited.filter(({ figure }) => figure.counts === measure.id),
    }));
}

/** All measures, by what they are about. */
export function measuredByPart(
  guidance: Guidance,
): readonly { readonly part: Measure['part']; readonly measured: readonly Measured[] }[] {
  const all = measured(guidance, Object.keys(guidance.measures));
  return measureParts.map((part) => ({
    part,
    measured: all.filter(({ measure }) => measure.part === part),
  }));
}

/** A figure in words: "33 to 68 %", "up to 15 %", "5 of 11, 45 %". */
export function inWords({ patients, of, from, to, about }: Figure): string {
  const percent = `${Math.round(to)} %`;
  if (patients !== null) return `${patients} of ${of}, ${percent}`;
  if (from === null) return `up to ${percent}`;
  return `${about ? 'about ' : ''}${from === to ? percent : `${from} to ${percent}`}`;
}

/** Of how many patients it is. */
export function denominatorOf({ of }: Figure): string {
  return of === null ? 'the source prints no number of patients' : `${of} patients`;
}

export const WIDTH = 340;
export const HEIGHT = 16;
/** Under it stand the numbers of the axis. */
export const SCALE = 12;
const [LEFT, RIGHT] = [9, WIDTH - 9];
const GAP = 1.5;

/** Where so many per cent lie. */
export const at = (percent: number): number => LEFT + ((RIGHT - LEFT) * percent) / 100;

/**
 * A figure on the axis from 0 to 100 %: a cell for each patient, those counted first; a span from one number to another; what
 * may lie anywhere below a bound; or one number.
 */
export type Drawn =
  | { readonly is: 'patients'; readonly cells: readonly Cell[] }
  | { readonly is: 'span'; readonly from: number; readonly to: number }
  | { readonly is: 'bound'; readonly from: number; readonly to: number }
  | { readonly is: 'point'; readonly at: number };

interface Cell {
  readonly x: number;
  readonly width: number;
  readonly counted: boolean;
}

export function drawn({ patients, of, from, to }: Figure): Drawn {
  if (patients !== null && of !== null) {
    const width = (RIGHT - LEFT) / of;
    const cells = Array.from({ length: of }, (_, i) => ({
      x: LEFT + i * width + GAP / 2,
      width: width - GAP,
      counted: i < patients,
    }));
    return { is: 'patients', cells };
  }
  if (from === null) return { is: 'bound', from: at(0), to: at(to) };
  return from === to ? { is: 'point', at: at(to) } : { is: 'span', from: at(from), to: at(to) };
}
