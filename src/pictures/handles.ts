import type { FactId } from '../domain/fact.ts';
import type { Facts } from '../domain/patient.ts';
import type { Point } from './path.ts';

/** An area of a drawing that chooses, when it is pressed, what shows this. */
export interface Press {
  readonly d: string;
  readonly shows: Facts;
}

/** An area of a drawing on which a number can be set by pressing or pulling. */
export interface Pull {
  readonly d: string;
  readonly sets: FactId;
  /** What a place on the drawing means, in the unit of the fact, anyhow between its values. */
  readonly valueAt: (at: Point) => number;
}

/** What of a drawing can be used like a control. It is an extra for those who see and point: the controls can do it all. */
export type Handle = Press | Pull;

/** Who takes a handle: what can be used now, and what follows. */
export interface Grip {
  canPress(shows: Facts): boolean;
  press(shows: Facts): void;
  canPull(fact: FactId): boolean;
  pull(fact: FactId, wanted: number): void;
}
