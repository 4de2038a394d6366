import type { Drawing, Shape } from '../drawing.ts';
import { written } from '../labels.ts';
import { layer } from '../layer.ts';
import { oval } from '../path.ts';
import { bodyOf } from './body.ts';
import type { Drawn } from './facts.ts';
import { findingsOf } from './findings.ts';
import { frames, labelsOf, namesWithin } from './labels.ts';
import { placesToHold } from './control.ts';
import { radiated } from './radiated.ts';
import { repairOn } from './repair.ts';
import { sceneOf } from './scene.ts';
import type { CavaScene } from './scene.ts';
import { clamp, sling } from './tools.ts';

/** How far from the middle of a vessel it can be pressed. */
const REACH = 13;

/** The cava from the front, with what was found and what was done. */
export function draw(facts: Drawn, shape: Shape): Drawing {
  const scene = sceneOf(facts);
  const frame = frames[shape];
  return {
    frame,
    marks: [
      ...bodyOf(scene),
      findingsOf(scene),
      repairOn(scene),
      radiated(scene.targets),
      control(scene.control),
      namesWithin(scene),
      ...written(labelsOf(scene, shape), frame, { length: 50, words: '5 cm' }, 'from the front'),
    ],
    handles: placesToHold(scene.level, scene.mass).map(({ held, at: { x, y } }) => ({
      d: oval(x, y, REACH),
      shows: { [`held.${held}`]: true },
    })),
  };
}

const control = layer(
  (is: CavaScene['control']) => (is ? is.holds.flatMap(is.by === 'slings' ? sling : clamp) : []),
  { appears: true },
);
