import type { LumpFrame, Place } from './geometry.ts';

/** A thigh turned a little outwards, from measures of an adult: schematic, in millimetres. Each pair is [along, lateral]. */
const places = (...pairs: readonly (readonly [number, number])[]): readonly Place[] =>
  pairs.map(([along, lateral]) => ({ along, lateral }));

export const lateralEdge = places(
  [-40, 74],
  [10, 83],
  [70, 84],
  [150, 78],
  [205, 70],
  [290, 59],
  [345, 52],
  [380, 51],
  [404, 49],
);

export const medialEdge = places(
  [-40, -60],
  [4, -74],
  [50, -82],
  [120, -79],
  [205, -70],
  [280, -56],
  [335, -48],
  [372, -53],
  [404, -51],
);

/** From its mouth in the groin to the inner side of the knee. */
export const saphenousVein = places(
  [18, 23],
  [66, 5],
  [130, -14],
  [205, -28],
  [280, -36],
  [350, -41],
  [404, -43],
);

/** The artery comes down lateral of the vein, lies in front of it in the middle of the thigh, and goes on behind the knee. */
export const femoralArtery = places(
  [-40, 40],
  [18, 37],
  [80, 25],
  [150, 5],
  [205, -10],
  [270, -24],
  [330, -28],
  [365, -28],
  [404, -24],
);
export const femoralVein = places(
  [-40, 27],
  [18, 24],
  [80, 13],
  [150, -3],
  [205, -13],
  [270, -20],
  [330, -20],
  [365, -19],
  [404, -14],
);

/** The sartorius, as a shadow under the skin. */
export const muscleLine = places([-20, 70], [60, 44], [150, 8], [240, -30], [320, -46]);

export const groin = places([-18, 78], [-2, 50], [8, 8], [4, -38], [-8, -66]);

export const kneecap = places(
  [352, 26],
  [366, 31],
  [386, 29],
  [396, 16],
  [394, -1],
  [378, -9],
  [360, -5],
  [350, 9],
);

/** The lump sits on the vein, in the middle of the thigh; the planned cut follows the vein there. */
export const lumpFrame: LumpFrame = {
  origin: { along: 205, lateral: -28 },
  lean: Math.atan2(-9, 75),
};
