import { collateralKinds, lumina, rebuilt } from '../cava-in-words.ts';
import type { Collaterals, Lumen, Rebuilt } from '../cava-in-words.ts';
import { number, word } from '../values.ts';
import type { Drawn } from './facts.ts';

export { ringFacts } from './facts.ts';

/** What the cut through the cava shows. Worked out of seen facts alone. */
export interface RingScene {
  /** The share of the ring that the tumour holds, in per cent. It is drawn, and never told. */
  readonly held: number | null;
  /** The share that has to go: what the tumour holds, and its margin at both ends. It is not told before the cut. */
  readonly needed: number | null;
  /** The share of the ring that is to be cut out, or was. */
  readonly cut: { readonly share: number; readonly done: boolean } | null;
  /** The tumour is still there. */
  readonly tumour: boolean;
  /** Where the tumour sits in the wall: towards the aorta, away from it, or behind where nobody has said. */
  readonly wall: 'medial' | 'lateral' | 'behind';
  readonly encases: boolean;
  readonly lumen: Lumen | null;
  readonly collaterals: Collaterals | null;
  readonly divided: boolean;
  readonly repair: Rebuilt | null;
  readonly clot: boolean;
}

/**
 * What a cut through the cava at the tumour shows of a patient.
 * @param facts what is seen; what is not there is not drawn.
 */
export function sceneOf(facts: Drawn): RingScene {
  const done = facts['surgery.done'] === true;
  const built = word(facts['ivc.reconstruction'], rebuilt);
  const threatened = facts['margin.threatened'];
  const needed = number(facts['ivc.circumferencePct']) ?? null;
  return {
    held: needed === null ? null : heldOf(needed),
    needed,
    cut: cutOf(facts, done ? needed : null),
    tumour: !done,
    wall: threatened === undefined ? 'behind' : threatened === true ? 'medial' : 'lateral',
    encases: !done && facts['surgery.mutilating'] === true,
    lumen: done ? null : word(facts['ivc.lumen'], lumina),
    collaterals: word(facts['ivc.collaterals'], collateralKinds),
    divided: facts['ivc.collateralsDivided'] === true,
    repair: done ? (built ?? 'gone') : null,
    clot: done && facts['cava.trouble'] === 'clot',
  };
}

/** Of what has to go, what is drawn as margin at both ends together, in per cent of the ring. Of a whole ring there is none. */
const MARGIN = 10;
const heldOf = (needed: number): number =>
  needed >= 100 ? 100 : Math.max(needed - MARGIN, needed / 5);

/** @param needed what had to go, where the operation is over and nobody said what did. */
function cutOf(facts: Drawn, needed: number | null): RingScene['cut'] {
  const made = number(facts['ivc.cutPct']) ?? 0;
  if (made > 0) return { share: Math.round(made), done: true };
  if (needed !== null) return { share: Math.round(needed), done: true };
  const share = number(facts['cut.sharePct']);
  return share === undefined ? null : { share: Math.round(share), done: false };
}

/** Tumour was left in the wall: known once it is cut. */
export const leavesTumour = ({ held, cut }: RingScene): boolean =>
  held !== null && cut !== null && cut.done && cut.share < held;
