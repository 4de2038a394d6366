import type { Component } from 'svelte';
import type { PictureName } from '../domain/case.ts';
import type { Facts } from '../domain/patient.ts';
import * as leg from './leg/picture.ts';

/** A picture: a drawing for those who see, words for all. Both are functions of what is seen of a patient. */
export interface Picture {
  readonly Plate: Component<{
    facts: Facts;
    /** There is room for a tall drawing. */
    tall: boolean;
    /** What a decision just did moves into its place. */
    slides?: boolean;
  }>;
  readonly inWords: (facts: Facts) => string;
}

/** The pictures by name. The one of the start page is at hand, the others come when a step first needs them. */
export const pictures: Readonly<Record<PictureName, () => Picture | Promise<Picture>>> = {
  leg: () => leg,
  cava: () => import('./cava/picture.ts'),
  ring: () => import('./ring/picture.ts'),
  pelvis: () => import('./pelvis/picture.ts'),
};
