import type { Decision } from '../../src/domain/decision.ts';
import { because, decided, fullCredit, needle } from './tiny-course.ts';

/** The decisions of full credit of the tiny case, one by one. */
export const [image, along, ct, inOrder, leave] = fullCredit as [
  Decision,
  Decision,
  Decision,
  Decision,
  Decision,
];

/** Ways off it: a needle off the line, what has to follow it, and waiting with what that leads to. */
export const astray = because('quick', decided('tissue', needle(20)));
export const withTract = decided('plan', 'take-tract', 'chest-ct');
export const wait = decided('first', 'wait');
export const late = decided('late-image', 'image');
