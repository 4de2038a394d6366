import { collateralKinds, lumina } from '../cava-in-words.ts';
import type { Collaterals, Lumen } from '../cava-in-words.ts';
import { number, word } from '../values.ts';
import { COLON, segmentNames } from './anatomy.ts';
import type { Segment } from './anatomy.ts';
import type { Drawn } from './facts.ts';
import { targetsOf } from './field.ts';
import type { Target } from './field.ts';
import { extentOf, massOf } from './mass.ts';
import type { Mass, Touch } from './mass.ts';
import { controlOf } from './control.ts';
import type { Control } from './control.ts';
import { repairOf } from './resection.ts';
import type { Repair } from './resection.ts';

export { cavaFacts } from './facts.ts';

/** What the picture of the cava shows. Worked out of seen facts alone. */
export interface CavaScene {
  readonly level: Segment | null;
  readonly sizeCm: number | null;
  /** The tumour, where its segment is known and it is still there. */
  readonly mass: Mass | null;
  /** There is a mass, and nobody has said yet where along the cava. */
  readonly sought: boolean;
  readonly touch: Touch;
  readonly lumen: Lumen | null;
  /** A tongue of tumour reaches into the right atrium. */
  readonly tongue: boolean;
  readonly collaterals: Collaterals | null;
  readonly divided: boolean;
  /** What holds or shuts the cava. */
  readonly control: Control | null;
  readonly repair: Repair | null;
  /** After the operation: what belongs into a field of radiotherapy. */
  readonly targets: readonly Target[];
  readonly trouble: 'clot' | 'infection' | null;
  readonly kidney: 'works' | 'congested' | 'removed' | 'dead';
  readonly renalVein: 'intact' | 'sacrificed' | 'reimplanted';
  /** The right colon, where the tumour has grown into it: its edge lies at the tumour. */
  readonly colon: { readonly is: 'invaded' | 'removed'; readonly x: number } | null;
  /** The left leg, as the patient came. */
  readonly leg: { readonly swollen: boolean; readonly clot: boolean };
}

/** A mass that nobody has measured is drawn of this size. */
const USUAL_CM = 6;

/**
 * What the front view of the cava shows of a patient.
 * @param facts what is seen; what is not there is not drawn.
 */
export function sceneOf(facts: Drawn): CavaScene {
  const size = number(facts['tumour.sizeCm']);
  const level = word(facts['ivc.level'], segmentNames);
  const touch = touchOf(facts);
  const clamped = word(facts['ivc.clamped'], ['around-the-tumour', 'around-the-repair']);
  const done = facts['surgery.done'] === true;
  const taken = done && clamped !== 'around-the-tumour';
  const drawn = level && massOf(size ?? USUAL_CM, level, touch);
  const mass = taken ? null : drawn;
  const repair = taken ? repairOf(facts, level, drawn) : null;
  const removed = facts['bowel.resected'] === true;
  const invaded = facts['organs.invaded'] === true && level === 'lower' && !taken;
  const fresh = !done;
  return {
    level,
    sizeCm: size === undefined ? null : Math.round(size * 10) / 10,
    mass,
    sought: size !== undefined && level === null && !taken,
    touch,
    lumen: mass && word(facts['ivc.lumen'], lumina),
    tongue: mass !== null && facts['ivc.atrialExtension'] === true,
    collaterals: word(facts['ivc.collaterals'], collateralKinds),
    divided: facts['ivc.collateralsDivided'] === true,
    control: controlOf(facts, level, drawn, clamped),
    repair,
    targets: taken ? targetsOf(facts, drawn, repair) : [],
    trouble: taken ? word(facts['cava.trouble'], ['clot', 'infection']) : null,
    kidney: word(facts['kidney.right'], ['congested', 'removed', 'dead']) ?? 'works',
    renalVein: word(facts['renal.rightVein'], ['sacrificed', 'reimplanted']) ?? 'intact',
    colon:
      removed || invaded
        ? { is: removed ? 'removed' : 'invaded', x: drawn ? edgeOf(drawn) : COLON.x }
        : null,
    leg: {
      swollen: fresh && facts['pres.legEdema'] === true,
      clot: fresh && facts['pres.dvt'] === true,
    },
  };
}

/** The edge of the tumour towards the flank, a little inside. */
const edgeOf = (mass: Mass): number => mass.x - extentOf(mass).aside + 4;

function touchOf(facts: Drawn): Touch {
  if (facts['surgery.mutilating'] === true) return 'encases';
  const threatened = facts['margin.threatened'];
  return threatened === undefined ? 'unknown' : threatened === true ? 'leans' : 'free';
}
