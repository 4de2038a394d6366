import type { Drawn } from './facts.ts';
import { MARGIN } from './tract.ts';

/** An oval around a place on the line of the cut: half length, half width. */
export interface Area {
  readonly at: number;
  readonly u: number;
  readonly v: number;
}

/** How far around its target a beam reaches. */
const BEAM = 20;

/** An operation lies open until the wound bleeds into itself or the report on its margin is in. */
export function operationOf(facts: Drawn) {
  const done = facts['surgery.done'] === true;
  const healing = facts['margin.status'] !== undefined || facts['postop.hematoma'] === true;
  return { done, closed: done && healing };
}

/** Where the vein is missing, along the line of the cut. */
export type Gaps = readonly (readonly [from: number, to: number])[];

export function gapsOf(facts: Drawn, length: number, closed: boolean): Gaps {
  if (facts['surgery.veinSegmentResected'] !== true) return [];
  return closed
    ? [[-length, length]]
    : [
        [-length - 3, -length + 3],
        [length - 3, length + 3],
      ];
}

/** Blood sinks: it lies in the lower half of the bed and beyond. */
export function haematomaOf(facts: Drawn, bed: number, unplanned: boolean): Area | null {
  if (unplanned) return { at: 0, u: bed * 0.7, v: 20 };
  return facts['postop.hematoma'] === true ? { at: bed * 0.9, u: 42, v: 20 } : null;
}

/** What a beam takes in, as far as it was decided. */
export interface Field extends Area {
  readonly takes: readonly string[];
}

export function fieldOf(facts: Drawn, length: number, haematoma: Area | null): Field | null {
  const targets = [
    ...(facts['rt.coversBed'] === true ? [{ name: 'the bed', at: 0, u: length, v: MARGIN }] : []),
    ...(facts['rt.coversHematoma'] === true && haematoma
      ? [{ name: 'the haematoma', ...haematoma }]
      : []),
  ];
  if (targets.length === 0) return null;
  const from = Math.min(...targets.map(({ at, u }) => at - u)) - BEAM;
  const to = Math.max(...targets.map(({ at, u }) => at + u)) + BEAM;
  return {
    at: (from + to) / 2,
    u: (to - from) / 2,
    v: Math.max(...targets.map(({ v }) => v)) + BEAM,
    takes: targets.map(({ name }) => name),
  };
}
