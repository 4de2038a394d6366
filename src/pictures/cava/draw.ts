import type { Drawing, Mark, Shape } from '../drawing.ts';
import { written } from '../labels.ts';
import { bodyOf } from './body.ts';
import type { Drawn } from './facts.ts';
import { findingsOf } from './findings.ts';
import { frames, labelsOf, namesWithin } from './labels.ts';
import { repairMarks } from './repair.ts';
import { sceneOf } from './scene.ts';
import type { CavaScene } from './scene.ts';
import { clamp, sling } from './tools.ts';

/** The cava from the front, with what was found and what was done. */
export function draw(facts: Drawn, shape: Shape): Drawing {
  const scene = sceneOf(facts);
  const frame = frames[shape];
  return {
    frame,
    marks: [
      ...bodyOf(scene),
      ...findingsOf(scene),
      { appears: true, marks: repairMarks(scene) },
      { appears: true, marks: controlMarks(scene) },
      ...namesWithin(scene),
      ...written(labelsOf(scene, shape), frame, { length: 50, words: '5 cm' }, 'from the front'),
    ],
  };
}

const controlMarks = ({ control }: CavaScene): readonly Mark[] =>
  control ? control.holds.flatMap(control.by === 'slings' ? sling : clamp) : [];
