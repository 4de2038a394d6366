import { number, word } from '../values.ts';
import type { Drawn } from './facts.ts';
import type { Spindle } from './geometry.ts';
import { MARGIN, containmentOf, onTheDrawing, tractOf } from './tract.ts';
import type { Containment, Tract } from './tract.ts';
import { fieldOf, gapsOf, graftOf, haematomaOf, marginOf, operationOf } from './wound.ts';
import type { Area, Field, Gaps } from './wound.ts';

export { legFacts } from './facts.ts';

/** What the picture of the leg shows, in millimetres around the lump. Worked out of seen facts alone. */
export interface LegScene {
  /** Half length and half width. A lump that nobody has measured is drawn as it feels. */
  readonly lump: { readonly u: number; readonly v: number; readonly measured: boolean } | null;
  readonly depth: 'superficial' | 'deep' | null;
  /** It comes from a deep vein, not from the great saphenous one. */
  readonly ofDeepVein: boolean;
  /** It reaches the wall of the femoral vein. */
  readonly reaches: boolean;
  readonly sizeCm: number | null;
  /** Half the length of the planned cut. */
  readonly axis: number | null;
  readonly tract: Tract | null;
  /** What the planned operation takes: the lump and its margin, once a tract is there to be compared with it. */
  readonly resection: Spindle | null;
  readonly containment: Containment | null;
  /** Tissue that counts as tumour: a tract off the line, or the whole field (half length, half width). */
  readonly contaminated: 'tract' | { readonly u: number; readonly v: number } | null;
  /** Where the vein is missing: the cuts above and below while the wound is open, then the whole segment. */
  readonly gaps: Gaps;
  readonly bed: { readonly u: number; readonly v: number } | null;
  readonly margin: ReturnType<typeof marginOf>;
  readonly graft: ReturnType<typeof graftOf>;
  readonly haematoma: Area | null;
  /** The field of radiotherapy, once it was decided what goes in. */
  readonly radiated: Field | null;
}

const FELT_CM = 5;
/** The cut goes on beyond the lump by this much. */
const BEYOND = 28;

/**
 * What the leg shows of a patient.
 * @param facts what is seen, with the parameters being set; what is not there is not drawn.
 */
export function sceneOf(facts: Drawn): LegScene {
  const size = number(facts['tumour.sizeCm']);
  const lump = lumpOf(size ?? FELT_CM);
  const { done, closed } = operationOf(facts);
  const removed = closed || facts['biopsy.specimen'] === 'whole';
  const tract = removed ? null : tractOf(facts);
  const planned = facts['workup.imagingDone'] === true || onTheDrawing(tract);
  const length = lump.u + BEYOND;
  const compared = planned && tract !== null && !tract.planned;
  const resection = !removed && (compared || done) ? { length, width: lump.v + MARGIN } : null;
  const contamination = facts['contamination'];
  const bed = removed
    ? { u: done ? length : lump.u + 4, v: done ? lump.v + MARGIN : MARGIN }
    : null;
  const haematoma = bed && haematomaOf(facts, bed.u, contamination === 'field' && !done);
  return {
    lump: removed ? null : { ...lump, measured: size !== undefined },
    ofDeepVein: facts['site'] === 'limb-trunk',
    depth: word(facts['tumour.depth'], ['superficial', 'deep']),
    reaches: facts['tumour.wallInvolved'] === true,
    sizeCm: size ?? null,
    axis: planned && !removed ? length : null,
    tract,
    resection,
    containment: resection && tract && containmentOf(resection, tract, contamination === 'tract'),
    contaminated:
      contamination === 'field'
        ? { u: lump.u + 34, v: 44 }
        : contamination === 'tract'
          ? 'tract'
          : null,
    gaps: gapsOf(facts, length, closed),
    bed,
    margin: bed && marginOf(facts),
    graft: graftOf(facts),
    haematoma,
    radiated: bed && fieldOf(facts, bed, haematoma),
  };
}

/** A tumour of a vein is longer than it is wide. */
const lumpOf = (cm: number) => ({ u: cm * 5, v: 5 + cm * 0.7 });
