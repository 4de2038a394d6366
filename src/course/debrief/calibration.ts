import { certainties } from '../../domain/decision.ts';
import type { Certainty } from '../../domain/decision.ts';
import type { Review } from './reviews.ts';

/** How many decisions of one certainty earned full credit, part of it, or none. */
export interface Calibration {
  readonly certainty: Certainty;
  readonly full: number;
  readonly part: number;
  readonly none: number;
}

/** Certainty held against credit. What is not scored is not counted. */
export function calibrationOf(reviews: readonly Review[]): readonly Calibration[] {
  return certainties.map((certainty) => {
    const own = reviews.filter(
      (review) => review.certainty === certainty && review.verdict !== 'not scored',
    );
    return {
      certainty,
      full: own.filter(({ credit }) => credit === 1).length,
      part: own.filter(({ credit }) => credit > 0 && credit < 1).length,
      none: own.filter(({ credit }) => credit === 0).length,
    };
  });
}
