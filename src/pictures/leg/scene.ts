import type { FactId, Value } from '../../domain/fact.ts';
import { contains, touches } from './geometry.ts';
import type { Line, Spindle } from './geometry.ts';

/** The facts that the picture of the leg draws: it can read no others. */
export const legFacts = [
  'biopsy.direction',
  'biopsy.offsetMm',
  'biopsy.specimen',
  'contamination',
  'postop.hematoma',
  'rt.planned',
  'surgery.done',
  'tract.direction',
  'tract.offsetMm',
  'tumour.depth',
  'tumour.sizeCm',
  'workup.imagingDone',
] as const satisfies readonly FactId[];
type Drawn = Readonly<Partial<Record<(typeof legFacts)[number], Value>>>;

/** The needle's way or the small cut that took the tissue, in the frame of the lump. */
export interface Tract {
  readonly line: Line;
  readonly offset: number;
  readonly direction: 'along' | 'across' | 'unknown';
  /** It is still being set, not yet done. */
  readonly planned: boolean;
  /** Skin was cut, not only pierced. */
  readonly cut: boolean;
}

export type Containment = 'contained' | 'at the edge' | 'outside';

/** What the picture of the leg shows, in millimetres around the lump. Worked out of seen facts alone. */
export interface LegScene {
  /** Half length and half width. A lump that nobody has measured is drawn as it feels. */
  readonly lump: { readonly u: number; readonly v: number; readonly measured: boolean } | null;
  readonly depth: 'superficial' | 'deep' | null;
  readonly sizeCm: number | null;
  /** Half the length of the planned cut. */
  readonly axis: number | null;
  readonly tract: Tract | null;
  /** The skin that the planned operation takes, once a tract is there to be compared with it. */
  readonly resection: Spindle | null;
  readonly containment: Containment | null;
  /** Tissue that counts as tumour: a tract off the line, or the whole field (half length, half width). */
  readonly contaminated: 'tract' | { readonly u: number; readonly v: number } | null;
  readonly bed: { readonly u: number; readonly v: number } | null;
  readonly haematoma: boolean;
  readonly radiated: { readonly u: number; readonly v: number } | null;
}

const FELT_CM = 5;
const TRACT = 15;
/** The planned cut takes this much skin to either side of its line, and goes on beyond the lump by this much. */
const SKIN = 12;
const BEYOND = 28;
/** A tract is wider than its needle. */
const CLEAR = 6;

/** @param facts what is seen of a patient, with the parameters being set; what is not there is not drawn. */
export function sceneOf(facts: Drawn): LegScene {
  const size = number(facts['tumour.sizeCm']);
  const cm = size ?? FELT_CM;
  const removed = facts['biopsy.specimen'] === 'whole' || facts['surgery.done'] === true;
  const tract = tractOf(facts);
  const planned = tract !== null || facts['workup.imagingDone'] === true;
  const length = cm * 5 + BEYOND;
  const spindle: Spindle = { length, width: SKIN };
  const contamination = facts['contamination'];
  const field = { u: cm * 5 + 34, v: 44 };
  const done = tract !== null && !tract.planned;
  const outside = contamination === 'tract' && done;
  return {
    lump: removed ? null : { u: cm * 5, v: cm * 2.6, measured: size !== undefined },
    depth: word(facts['tumour.depth'], ['superficial', 'deep']),
    sizeCm: size ?? null,
    axis: planned && !removed ? length : null,
    tract: removed ? null : tract,
    resection: done && !removed ? spindle : null,
    containment: done && !removed ? (outside ? 'outside' : containmentOf(spindle, tract)) : null,
    contaminated: contamination === 'field' ? field : contamination === 'tract' ? 'tract' : null,
    bed: removed ? { u: cm * 5 + (facts['surgery.done'] === true ? BEYOND : 4), v: SKIN } : null,
    haematoma:
      facts['postop.hematoma'] === true ||
      (removed && contamination === 'field' && facts['surgery.done'] !== true),
    radiated: facts['rt.planned'] === true ? { u: cm * 5 + 62, v: 58 } : null,
  };
}

/** A tract that somebody else made beside the line: nobody noted where, the report says two fingers beside the lump. */
const BESIDE = 30;

function tractOf(facts: Drawn): Tract | null {
  const specimen = facts['biopsy.specimen'];
  if (specimen === 'cores' || specimen === 'block') {
    const direction = word(facts['biopsy.direction'], ['along', 'across']) ?? 'unknown';
    const offset = direction === 'unknown' ? BESIDE : (number(facts['biopsy.offsetMm']) ?? 0);
    return {
      line: lineOf(direction, offset),
      offset,
      direction,
      planned: false,
      cut: specimen === 'block',
    };
  }
  const direction = word(facts['tract.direction'], ['along', 'across']);
  const offset = number(facts['tract.offsetMm']);
  if (direction === null && offset === undefined) return null;
  const at = offset ?? 0;
  return {
    line: lineOf(direction ?? 'unknown', at),
    offset: at,
    direction: direction ?? 'unknown',
    planned: true,
    cut: false,
  };
}

function lineOf(direction: Tract['direction'], offset: number): Line {
  if (direction === 'unknown') return { from: [0, offset], to: [0, offset] };
  return direction === 'along'
    ? { from: [-TRACT, offset], to: [TRACT, offset] }
    : { from: [0, offset - TRACT], to: [0, offset + TRACT] };
}

function containmentOf(spindle: Spindle, { line }: Tract): Containment {
  if (contains(spindle, line, CLEAR)) return 'contained';
  return touches(spindle, line, CLEAR) ? 'at the edge' : 'outside';
}

const number = (value: Value | undefined): number | undefined =>
  typeof value === 'number' ? value : undefined;

function word<T extends string>(value: Value | undefined, words: readonly T[]): T | null {
  return words.find((one) => one === value) ?? null;
}
