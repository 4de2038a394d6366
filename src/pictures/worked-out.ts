import type { PictureName } from '../domain/case.ts';
import type { Facts } from '../domain/patient.ts';
import * as cava from './cava/picture.ts';
import type { Drawing } from './drawing.ts';
import * as leg from './leg/picture.ts';
import * as pelvis from './pelvis/picture.ts';
import * as radiotherapy from './radiotherapy/scene.ts';
import * as dose from './radiotherapy/words.ts';
import * as ring from './ring/picture.ts';
import * as visits from './visits/scene.ts';
import * as months from './visits/words.ts';

/** All that a picture works out of facts, as numbers and words, without a screen: what a proof can look at. */
export const workedOut: Readonly<Record<PictureName, (facts: Facts) => unknown>> = {
  leg: all(leg),
  cava: all(cava),
  ring: all(ring),
  pelvis: all(pelvis),
  radiotherapy: (facts) => {
    const scene = radiotherapy.sceneOf(facts, []);
    return [scene, dose.sceneInWords(scene)];
  },
  visits: (facts) => {
    const scene = visits.sceneOf(facts, []);
    return [scene, months.sceneInWords(scene)];
  },
};

function all(picture: {
  readonly draw: (facts: Facts, shape: 'low' | 'tall') => Drawing;
  readonly inWords: (facts: Facts) => string;
}): (facts: Facts) => unknown {
  return (facts) => [
    picture.draw(facts, 'low'),
    picture.draw(facts, 'tall'),
    picture.inWords(facts),
  ];
}
