import type { Drawing, Shape } from '../drawing.ts';
import type { Pull } from '../handles.ts';
import type { Drawn } from './facts.ts';
import { lumpFrame } from './anatomy.ts';
import { offsetAt, scale } from './geometry.ts';
import { around, shapesIn } from './paths.ts';
import { frames, namesOf } from './labels.ts';
import { onTheLeg } from './on-the-leg.ts';
import { inSection } from './in-section.ts';
import { sceneOf } from './scene.ts';

/** The left leg from the front, and across at the level of the lump. */
export function draw(facts: Drawn, shape: Shape): Drawing {
  const scene = sceneOf(facts);
  return {
    frame: frames[shape],
    marks: [...onTheLeg(scene, shape), ...inSection(scene, shape), ...namesOf(scene, shape)],
    handles: [offsetHandle(shape)],
    shrinks: true,
  };
}

/** The tract can be pulled to its place, as far to either side as it can be set. */
function offsetHandle(shape: Shape): Pull {
  const { point } = shapesIn(shape);
  return {
    d: around(point(0, -40), point(0, 40), 22 * scale[shape]),
    sets: 'tract.offsetMm',
    valueAt: (place) => offsetAt(lumpFrame, place, shape),
  };
}
