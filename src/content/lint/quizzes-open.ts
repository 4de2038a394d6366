import { cellsOf } from '../../course/cells.ts';
import type { Library } from '../../domain/library.ts';
import type { Quiz } from '../../domain/quiz.ts';
import { isOpened, open } from '../../quiz/question.ts';
import type { CaseAtHand, NotAsked, Opened } from '../../quiz/question.ts';
import { DIFFERING, areTwins } from '../../quiz/twin.ts';
import { compileJudge } from '../../rules/judge.ts';
import type { Linter } from './linter.ts';

/** Every question of a ready-made quiz opens, and every question of a twin asks the same of another patient. */
export const quizzesOpen: Linter = (library, report) => {
  const openAll = opener(library);
  for (const quiz of Object.values(library.quizzes)) {
    const twin = quiz.twinOf === null ? undefined : library.quizzes[quiz.twinOf];
    const others = twin && openAll(twin).filter(isOpened);
    if (twin && twin.questions.length !== quiz.questions.length) {
      report('quiz', quiz.id, ['questions'], `asks less or more than "${twin.id}"; ask the same`);
    }
    openAll(quiz).forEach((opened, i) => {
      const say = (message: string): void => report('quiz', quiz.id, ['questions', i], message);
      if (!isOpened(opened))
        say(`cannot be asked: ${opened.cannot} Ask another, or of another patient.`);
      else if (others && !others.some((other) => isTwin(opened, other))) {
        say(
          `is no twin: "${quiz.twinOf}" needs a question of this id, at the same step, for whom the same rows fire and ${DIFFERING} seen facts differ`,
        );
      }
    });
  }
};

const isTwin = (one: Opened, other: Opened): boolean =>
  one.question.id === other.question.id && areTwins(one, other);

/** Opens the questions of quizzes; what each case needs for it is worked out once. */
function opener(library: Library): (quiz: Quiz) => readonly (Opened | NotAsked)[] {
  const judge = compileJudge(library);
  const cases = new Map<string, CaseAtHand>();
  const atHand = (id: string): CaseAtHand | undefined => {
    const kase = library.cases[id];
    if (kase && !cases.has(id)) cases.set(id, { kase, cells: cellsOf(library, kase) });
    return cases.get(id);
  };
  return ({ questions }) => questions.map((one) => open(judge, atHand(one.opens.case), one));
}
