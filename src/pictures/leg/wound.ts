import { word } from '../values.ts';
import type { Drawn } from './facts.ts';

/** An oval around a place on the line of the cut: half length, half width. */
export interface Area {
  readonly at: number;
  readonly u: number;
  readonly v: number;
}

/** How far around its target a beam reaches. */
const BEAM = 20;

/** What the report says of the margin. Wide is over 10 mm or an intact fascia, close here 1 mm (PR01). */
export const margins = {
  'R0-wide': 'R0, over 10 mm or a fascia',
  'R0-close': 'R0, 1 mm',
  R1: 'R1, cells at the edge',
  R2: 'R2, tumour left',
} as const;
type Margin = keyof typeof margins;
export const marginOf = (facts: Drawn): Margin | null =>
  word(facts['margin.status'], Object.keys(margins) as readonly Margin[]);

/** An operation lies open until a vessel is rebuilt, the wound bleeds into itself or the report on its margin is in. */
export function operationOf(facts: Drawn) {
  const done = facts['surgery.done'] === true;
  const over =
    facts['margin.status'] !== undefined ||
    facts['postop.hematoma'] === true ||
    facts['vessel.rebuilt'] === true;
  return { done, closed: done && over };
}

/** Where the great saphenous vein is missing, along the line of the cut. */
export type Gaps = readonly (readonly [from: number, to: number])[];

export function gapsOf(facts: Drawn, length: number, closed: boolean): Gaps {
  if (facts['surgery.veinSegmentResected'] !== true || facts['site'] === 'limb-trunk') return [];
  return closed
    ? [[-length, length]]
    : [
        [-length - 3, -length + 3],
        [length - 3, length + 3],
      ];
}

/** What was put in the place of a vessel: both femoral vessels, a piece of the wall of their vein, or the segment under the skin. */
export function graftOf(facts: Drawn): 'femoral' | 'patch' | 'saphenous' | null {
  if (facts['vessel.rebuilt'] !== true) return null;
  if (facts['vessel.sacrificed'] === true) return 'femoral';
  if (facts['tumour.wallInvolved'] === true || facts['site'] === 'limb-trunk') return 'patch';
  return facts['surgery.veinSegmentResected'] === true ? 'saphenous' : 'patch';
}

/** Blood sinks: most of it lies in the lower half of the bed and beyond. */
export function haematomaOf(facts: Drawn, bed: number, unplanned: boolean): Area | null {
  if (unplanned) return { at: 0, u: bed * 0.7, v: 20 };
  return facts['postop.hematoma'] === true ? { at: bed * 0.9, u: bed * 0.6 + 16, v: 20 } : null;
}

/** What a beam takes in and what it misses, as far as it was decided. */
export interface Field extends Area {
  readonly takes: readonly Target[];
  readonly misses: readonly Target[];
}
export type Target = 'bed' | 'haematoma';

export function fieldOf(facts: Drawn, bed: Omit<Area, 'at'>, haematoma: Area | null): Field | null {
  const targets = [
    { name: 'bed', within: facts['rt.coversBed'] === true, at: 0, ...bed } as const,
    ...(haematoma
      ? [
          {
            name: 'haematoma',
            within: facts['rt.coversHematoma'] === true,
            ...haematoma,
          } as const,
        ]
      : []),
  ];
  const taken = targets.filter(({ within }) => within);
  if (taken.length === 0) return null;
  const from = Math.min(...taken.map(({ at, u }) => at - u)) - BEAM;
  const to = Math.max(...taken.map(({ at, u }) => at + u)) + BEAM;
  return {
    at: (from + to) / 2,
    u: (to - from) / 2,
    v: Math.max(...taken.map(({ v }) => v)) + BEAM,
    takes: taken.map(({ name }) => name),
    misses: targets.filter(({ within }) => !within).map(({ name }) => name),
  };
}
