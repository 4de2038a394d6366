import type { CaseEntry } from '../../content/shipped.ts';
import type { Case } from '../../domain/case.ts';
import type { Guidance } from '../../domain/library.ts';
import type { Question } from '../../domain/quiz.ts';
import { presentGuide } from '../../quiz/present-guide.ts';
import type { Guide } from '../../quiz/present-guide.ts';
import { open } from '../../quiz/question.ts';
import type { CaseAtHand, NotAsked, Opened } from '../../quiz/question.ts';
import type { Judge } from '../../rules/judge.ts';
import type { Trainer } from '../trainer.svelte.ts';

/** What questions are opened with: the rules, and all cases. */
export interface Classroom {
  readonly judge: Judge;
  readonly guidance: Guidance | undefined;
  readonly cases: readonly CaseAtHand[];
  /** The same for the same question: opened once. */
  readonly open: (question: Question) => Opened | NotAsked;
}

/** Rejects if a case or the guidance cannot be loaded. */
export async function openClassroom(
  trainer: Trainer,
  entries: readonly CaseEntry[],
): Promise<Classroom> {
  const [cases] = await Promise.all([
    Promise.all(entries.map(async (entry) => (await entry.load()).default)),
    trainer.needGuidance(),
  ]);
  const atHand = cases.map((kase: Case): CaseAtHand => ({ kase, cells: trainer.cellsOf(kase) }));
  return classroomWith(trainer.judge, atHand, trainer.guidance);
}

/** A classroom of these cases. */
export function classroomWith(
  judge: Judge,
  cases: readonly CaseAtHand[],
  guidance: Guidance | undefined,
): Classroom {
  const known = new WeakMap<Question, Opened | NotAsked>();
  return {
    judge,
    guidance,
    cases,
    open(question) {
      const found =
        known.get(question) ??
        open(
          judge,
          cases.find(({ kase }) => kase.id === question.opens.case),
          question,
        );
      known.set(question, found);
      return found;
    },
  };
}

const guides = new WeakMap<Opened, Guide>();

/** All of a question, for the instructor alone: worked out once. */
export function guideOf(opened: Opened): Guide {
  const guide = guides.get(opened) ?? presentGuide(opened);
  guides.set(opened, guide);
  return guide;
}
