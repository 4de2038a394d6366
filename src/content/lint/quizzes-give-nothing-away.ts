import type { Linter } from './linter.ts';

/** What participants read of a quiz beside its questions does not name the error that is to be found. */
export const quizzesGiveNothingAway: Linter = (library, report) => {
  const pitfalls = Object.values(library.pitfalls);
  for (const quiz of Object.values(library.quizzes)) {
    const read: readonly (readonly [readonly (string | number)[], string])[] = [
      [['title'], quiz.title],
      [['about'], quiz.about],
      ...quiz.questions.map(({ id }, i) => [['questions', i, 'id'], id] as const),
    ];
    for (const [path, text] of read) {
      const named = pitfalls.find(({ id, title }) =>
        [id, title].some((name) => text.toLowerCase().includes(name.toLowerCase())),
      );
      if (!named) continue;
      report('quiz', quiz.id, path, `names the pitfall "${named.title}"; say it otherwise`);
    }
  }
};
