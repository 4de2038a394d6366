import type { Point } from '../path.ts';

/**
 * The great vessels of an adult from the front: schematic, in millimetres. `x` from the midline, the patient's right is
 * below 0; `y` downwards from the renal veins.
 */
const places = (pairs: readonly (readonly [x: number, y: number])[]): readonly Point[] =>
  pairs.map(([x, y]) => ({ x, y }));

/** Where things lie along the cava. */
export const landmarks = { atrium: -128, hepatic: -84, renal: 0, fork: 108 } as const;

export const segmentNames = ['lower', 'middle', 'upper'] as const;
export type Segment = (typeof segmentNames)[number];

export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** The segments of the cava, clear of the veins that divide them. */
export const segments: Readonly<Record<Segment, Stretch>> = {
  upper: { from: -124, to: -92 },
  middle: { from: -76, to: -8 },
  lower: { from: 8, to: 104 },
};

/** Half the width of the cava, and where its middle lies, from the atrium to the fork. */
const course = [
  { y: -134, x: -12, half: 13 },
  { y: -104, x: -17, half: 13 },
  { y: -70, x: -18, half: 13 },
  { y: 0, x: -16, half: 11.5 },
  { y: 60, x: -15, half: 10.5 },
  { y: 112, x: -13, half: 11 },
] as const;

/** The middle and half the width of the cava at a height; beyond its ends those of its ends. */
export function cavaAt(height: number): { readonly x: number; readonly half: number } {
  const [first, last] = [course[0], course.at(-1) ?? course[0]];
  const y = Math.min(last.y, Math.max(first.y, height));
  const next = course.findIndex((one) => one.y >= y);
  const [a, b] = [course[next - 1] ?? first, course[next] ?? last];
  const share = a.y === b.y ? 0 : (y - a.y) / (b.y - a.y);
  return { x: a.x + share * (b.x - a.x), half: a.half + share * (b.half - a.half) };
}

/** A vessel as the middle of its course and its width. */
export interface Vessel {
  readonly course: readonly Point[];
  readonly width: number;
}

const vessel = (width: number, ...pairs: readonly (readonly [number, number])[]): Vessel => ({
  course: places(pairs),
  width,
});

export const aorta = { x: 11, half: 8.5 } as const;

export const arteries = {
  aorta: vessel(17, [13, -130], [13, -60], [11, 0], [10, 60], [9, 94]),
  rightIliac: vessel(10, [6, 86], [-6, 108], [-22, 127], [-40, 153]),
  leftIliac: vessel(10, [12, 86], [24, 108], [44, 128], [66, 153]),
  rightRenal: vessel(6, [8, 8], [-18, 12], [-44, 23], [-59, 27]),
  leftRenal: vessel(6, [12, 8], [30, 12], [45, 18], [58, 20]),
} as const;

export const veins = {
  rightIliac: vessel(14, [-14, 98], [-25, 115], [-43, 129], [-66, 153]),
  leftIliac: vessel(14, [-12, 98], [-2, 115], [18, 130], [46, 153]),
  rightRenal: vessel(8.5, [-14, 1], [-30, 5], [-46, 14], [-58, 19]),
  leftRenal: vessel(8.5, [-12, 0], [6, -5], [28, -2], [46, 7], [57, 12]),
  hepatics: [
    vessel(8, [-22, -86], [-44, -91], [-84, -74]),
    vessel(7, [-21, -84], [-34, -74], [-60, -36]),
    vessel(7, [-14, -84], [6, -92], [40, -86]),
  ],
  /** In the pedicle of the liver, in front of the cava: from behind the pancreas, above the renal veins. */
  portal: vessel(10, [-56, -66], [-34, -52], [-12, -38], [6, -24]),
} as const;

/** The right renal vein as it was planted into a graft. */
export function plantedInto({ from, to }: Stretch): Vessel {
  const y = Math.min(to - 9, Math.max(from + 9, landmarks.renal + 1));
  const { x, half } = cavaAt(y);
  return vessel(8.5, [x - half, y], [-38, (y + 12) / 2 + 2], [-47, 14], [-58, 19]);
}

/** Pairs of veins from the spine, behind the cava and the aorta. */
export const lumbars: readonly Vessel[] = [30, 50, 70, 90].flatMap((y) => [
  vessel(3.2, [-16, y], [-30, y + 3], [-42, y + 8]),
  vessel(3.2, [-16, y], [14, y + 3], [32, y + 8]),
]);

/** The ascending lumbar veins, by which blood goes round a closed cava. */
export const collaterals: readonly (readonly Point[])[] = [
  places([
    [-50, 133],
    [-46, 112],
    [-38, 92],
    [-42, 70],
    [-35, 48],
    [-39, 26],
    [-33, -6],
    [-38, -34],
    [-30, -62],
  ]),
  places([
    [40, 133],
    [40, 112],
    [32, 92],
    [37, 70],
    [30, 48],
    [35, 26],
    [30, -10],
    [34, -36],
    [27, -64],
  ]),
];

/** A kidney: its middle, and which side of it the hilum lies. */
const kidneys = {
  right: { x: -72, y: 22, side: -1 },
  left: { x: 72, y: 14, side: 1 },
} as const;

export function kidneyOutline(kidney: 'right' | 'left', swell = 1): readonly Point[] {
  const { x, y, side } = kidneys[kidney];
  return Array.from({ length: 28 }, (_, i) => {
    const t = (2 * Math.PI * i) / 28;
    const [across, along] = [Math.cos(t), Math.sin(t)];
    const dent = across < 0 ? 11 * Math.exp(-(along ** 2) * 9) : 0;
    const dx = swell * (27 * across + dent) + 0.16 * 50 * along;
    return { x: x + side * dx, y: y + swell * 50 * along };
  });
}

export const liver = places([
  [-20, -112],
  [-56, -124],
  [-96, -118],
  [-122, -92],
  [-130, -54],
  [-127, -14],
  [-112, 8],
  [-88, -2],
  [-58, -18],
  [-30, -36],
  [-2, -56],
  [34, -66],
  [66, -82],
  [82, -98],
  [60, -112],
  [24, -112],
]);

export const diaphragm = places([
  [-138, -58],
  [-124, -104],
  [-84, -128],
  [-44, -124],
  [-6, -117],
  [40, -122],
  [84, -124],
  [122, -102],
  [136, -60],
]);

/** Where the lobes of the liver meet. */
export const lobes = places([
  [6, -112],
  [0, -90],
  [4, -59],
]);

/** The legs, small, beside the fork. */
export const legsAt = { x: 104, y: 82 } as const;

/** One leg to the foot, `by` times as thick as usual. */
export function legOutline(side: 'right' | 'left', by = 1): readonly Point[] {
  const s = side === 'right' ? -1 : 1;
  return [
    [2, 0],
    [13 * by, 0],
    [12 * by, 14],
    [9 * by, 26],
    [9.5 * by, 34],
    [5.5 * by, 48],
    [9, 54],
    [2, 54],
    [2.5, 30],
    [2, 10],
  ].map(([x = 0, y = 0]) => ({ x: legsAt.x + s * x, y: legsAt.y + y }));
}

/** The rest of the heart, beside the right atrium. */
export const heart = places([
  [-2, -168],
  [40, -170],
  [70, -158],
  [82, -140],
  [72, -127],
  [36, -122],
  [2, -127],
]);

export const atrium = places([
  [-26, -127],
  [-44, -136],
  [-50, -150],
  [-38, -164],
  [-8, -168],
  [14, -160],
  [16, -142],
  [4, -129],
  [-12, -124],
]);

/** Where the right colon turns to the cava, where nothing draws it nearer. */
export const COLON = { x: -84 } as const;

/** The right colon. */
export const colon = places([
  [-104, 30],
  [-88, 38],
  [-86, 52],
  [-93, 60],
  [-84, 70],
  [-86, 84],
  [-94, 91],
  [-86, 101],
  [-90, 116],
  [-106, 128],
  [-124, 124],
  [-130, 110],
  [-123, 100],
  [-131, 90],
  [-130, 76],
  [-122, 68],
  [-130, 58],
  [-128, 42],
]);
