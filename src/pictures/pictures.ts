import type { Component } from 'svelte';
import type { PictureName } from '../domain/case.ts';
import type { Facts } from '../domain/patient.ts';
import type { Scale } from '../domain/scale.ts';
import type { Drawing, Shape } from './drawing.ts';
import { draw, inWords } from './leg/picture.ts';

/** Anatomy: marks worked out of what is seen of a patient. */
interface Anatomy {
  readonly draw: (facts: Facts, shape: Shape) => Drawing;
}

/** Numbers that are set: a table or an axis with words of its own. */
interface Plan {
  readonly Plate: Component<{
    facts: Facts;
    /** There is room for a tall drawing. */
    tall: boolean;
    /** What a decision just did moves into its place. */
    slides?: boolean;
    /** How the rules judge the numbers that could be set: known once the decision is made. */
    scales?: readonly Scale[] | undefined;
  }>;
}

/** A picture: a drawing for those who see, words for all. Both are functions of what is seen of a patient. */
export type Picture = (Anatomy | Plan) & {
  readonly inWords: (facts: Facts, scales?: readonly Scale[]) => string;
};

const leg: Picture = { draw, inWords };

/** The pictures by name. The one of the start page is at hand, the others come when a step first needs them. */
export const pictures: Readonly<Record<PictureName, () => Picture | Promise<Picture>>> = {
  leg: () => leg,
  cava: () => import('./cava/picture.ts'),
  ring: () => import('./ring/picture.ts'),
  pelvis: () => import('./pelvis/picture.ts'),
  radiotherapy: () => import('./radiotherapy/picture.ts'),
  visits: () => import('./visits/picture.ts'),
};
