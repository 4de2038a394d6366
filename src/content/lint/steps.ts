import type { Case, Step } from '../../domain/case.ts';
import type { Library } from '../../domain/library.ts';

/** A step with the case it belongs to and its path in the case's file. */
export interface PlacedStep {
  readonly kase: Case;
  readonly step: Step;
  readonly path: readonly (string | number)[];
}

/** Every step of every case, in the order written. */
export function stepsOf(library: Library): readonly PlacedStep[] {
  return Object.values(library.cases).flatMap((kase) =>
    kase.chapters.flatMap((chapter, c) =>
      chapter.steps.map((id, s) => ({
        kase,
        step: kase.steps[id] as Step,
        path: ['chapters', c, 'steps', s],
      })),
    ),
  );
}
