import { number, word } from '../values.ts';
import type { Drawn } from './facts.ts';

export { ringFacts } from './facts.ts';

/** What the cut through the cava shows. Worked out of seen facts alone. */
export interface RingScene {
  /** The share of the ring that has to go, in per cent. */
  readonly share: number | null;
  /** The tumour is still there. */
  readonly tumour: boolean;
  /** Where the tumour sits in the wall: towards the aorta, away from it, or behind where nobody has said. */
  readonly wall: 'medial' | 'lateral' | 'behind';
  readonly encases: boolean;
  readonly lumen: 'patent' | 'narrowed' | 'occluded' | null;
  readonly collaterals: 'minimal' | 'robust' | null;
  readonly divided: boolean;
  readonly repair: 'spared' | 'none' | 'patch' | 'graft' | 'own-vein' | 'gone' | null;
  readonly clot: boolean;
}

/**
 * What a cut through the cava at the tumour shows of a patient.
 * @param facts what is seen; what is not there is not drawn.
 */
export function sceneOf(facts: Drawn): RingScene {
  const done = facts['surgery.done'] === true;
  const built = word(facts['ivc.reconstruction'], ['spared', 'none', 'patch', 'graft', 'own-vein']);
  const threatened = facts['margin.threatened'];
  return {
    share: number(facts['ivc.circumferencePct']) ?? null,
    tumour: !done,
    wall: threatened === undefined ? 'behind' : threatened === true ? 'medial' : 'lateral',
    encases: !done && facts['surgery.mutilating'] === true,
    lumen: done ? null : word(facts['ivc.lumen'], ['patent', 'narrowed', 'occluded']),
    collaterals: word(facts['ivc.collaterals'], ['minimal', 'robust']),
    divided: facts['ivc.collateralsDivided'] === true,
    repair: done ? (built ?? 'gone') : null,
    clot: done && facts['cava.trouble'] === 'clot',
  };
}
