import type { Frame, Place } from './geometry.ts';

/** A thigh, drawn from measures of an adult: schematic, in millimetres. Each pair is [along, lateral]. */
const places = (pairs: readonly (readonly [number, number])[]): readonly Place[] =>
  pairs.map(([along, lateral]) => ({ along, lateral }));

export const lateralEdge = places([
  [-30, 70],
  [10, 76],
  [70, 77],
  [150, 72],
  [230, 63],
  [300, 54],
  [345, 49],
  [380, 49],
  [410, 46],
  [450, 43],
]);

export const medialEdge = places([
  [-30, -56],
  [4, -66],
  [50, -73],
  [120, -70],
  [200, -61],
  [280, -51],
  [335, -45],
  [372, -50],
  [405, -48],
  [450, -42],
]);

/** From the inner side of the knee to its mouth in the groin. */
export const saphenousVein = places([
  [450, -30],
  [405, -38],
  [350, -35],
  [280, -28],
  [205, -19],
  [130, -7],
  [66, 9],
  [18, 25],
]);

export const femoralVein = places([
  [-30, 30],
  [18, 26],
  [80, 20],
  [170, 4],
  [260, -10],
  [330, -18],
]);

/** The sartorius, as a shadow under the skin. */
export const muscleLine = places([
  [-20, 62],
  [60, 40],
  [150, 6],
  [240, -26],
  [320, -42],
]);

export const groin = places([
  [-14, 70],
  [-2, 44],
  [6, 6],
  [2, -34],
  [-8, -58],
]);

export const kneecap = places([
  [352, 20],
  [366, 24],
  [386, 22],
  [396, 10],
  [394, -6],
  [378, -14],
  [360, -10],
  [350, 4],
]);

/** The lump sits on the vein, in the middle of the thigh; the planned cut follows the vein there. */
export const lumpFrame: Frame = { origin: { along: 205, lateral: -19 }, lean: Math.atan2(-9, 75) };
