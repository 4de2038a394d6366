import type { Exercise } from '../domain/attempt.ts';
import type { ActDone, Certainty } from '../domain/decision.ts';
import type { Verdict } from '../domain/table.ts';

/** A decision that was taken, as the review sees it: by today's rules. */
export interface Encounter {
  readonly attempt: string;
  /** Its number among the decisions that stand, from 0. */
  readonly decision: number;
  /** When it counts from: an exam counts whole, from its end. */
  readonly at: string;
  readonly case: string;
  readonly chapter: string;
  readonly step: string;
  readonly acts: readonly ActDone[];
  readonly certainty: Certainty;
  /** From 0 to 1. */
  readonly credit: number;
  /** The worst of its findings. */
  readonly verdict: Verdict;
  /** Pitfalls that were open: some offered act's finding would name them. */
  readonly met: readonly string[];
  /** Pitfalls that a finding names. */
  readonly committed: readonly string[];
  readonly exercise: Exercise['is'] | null;
}
