import type { Sitting } from './sitting.svelte.ts';
import type { Drill, Unplayable } from './trainer.svelte.ts';

/** Where attempts of one decision are played. */
export interface ExerciseHost {
  exercise(drill: Drill): Promise<Sitting | Unplayable>;
  /** Lets go of one; what cannot be saved stays at hand. */
  leaveExercise(sitting: Sitting): Promise<void>;
}
