import type { Kind, Mark } from './drawing.ts';

/** A vessel: a line with a width, or an area. */
interface Tube {
  readonly d: string;
  readonly width?: number;
}

/** As wide as it takes to be round. */
const ROUND = 5;

/** Vessels that flow together: one rim around all of them, and light along those that are wide. */
export const flowing = (kind: 'vein' | 'artery', tubes: readonly Tube[]): readonly Mark[] => [
  ...tubes.map(({ d, width = 1 }) => ({ kind: `${kind}-rim`, d, width: width + 2.4 }) as const),
  ...tubes.map((tube) => ({ kind, ...tube })),
  ...tubes.flatMap(({ d, width = 0 }) =>
    width > ROUND ? [{ kind: 'shine', d, width: width * 0.26 } as const] : [],
  ),
];

/** An organ or a tumour: darker towards its rim. What else is within it is seen there only. */
export const round = (
  d: string,
  kind: Kind = 'organ',
  shade: Kind = 'shade',
  within: readonly Mark[] = [],
): readonly Mark[] => [
  { kind, d },
  { within: d, marks: [...[14, 6].map((width) => ({ kind: shade, d, width })), ...within] },
];
