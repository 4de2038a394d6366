import type { Drawing, Shape } from '../drawing.ts';
import type { Drawn } from './facts.ts';
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
    shrinks: true,
  };
}
