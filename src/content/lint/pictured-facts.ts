import type { PictureName } from '../../domain/case.ts';
import type { FactId } from '../../domain/fact.ts';
import { cavaFacts } from '../../pictures/cava/scene.ts';
import { legFacts } from '../../pictures/leg/scene.ts';
import { pelvisFacts } from '../../pictures/pelvis/scene.ts';
import { radiotherapyFacts } from '../../pictures/radiotherapy/scene.ts';
import { ringFacts } from '../../pictures/ring/scene.ts';
import { visitsFacts } from '../../pictures/visits/scene.ts';

/** The facts that each picture draws, beside those that rules and texts read. */
export const picturedFacts: Readonly<Record<PictureName, readonly FactId[]>> = {
  leg: legFacts,
  cava: cavaFacts,
  ring: ringFacts,
  pelvis: pelvisFacts,
  radiotherapy: radiotherapyFacts,
  visits: visitsFacts,
};
