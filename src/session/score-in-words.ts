/**
 * How the score of an attempt is told on every screen: in whole percent, rounded down, so that 79.9 never reads as a pass. What
 * leaves the app as a table keeps two decimals.
 */
const wholePercent = (percent: number): number => Math.floor(percent);

/** Such as "66 %". */
export const percentInWords = (percent: number): string => `${wholePercent(percent)} %`;

/**
 * What share of a class, of its votes or of their credit, to the nearest whole percent: nobody passes or fails by it.
 * Such as "67 %".
 */
export const shareInWords = (percent: number): string => `${Math.round(percent)} %`;

/** How far a score lies above another, in points of 100: the difference of the numbers that are shown. */
export const pointsAbove = (percent: number, other: number): number =>
  wholePercent(percent) - wholePercent(other);
