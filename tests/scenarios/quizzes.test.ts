import { describe, expect, it } from 'vitest';
import { loadQuizzes, shippedCases } from '../../src/content/shipped.ts';
import { cellsOf } from '../../src/course/cells.ts';
import { openAt } from '../../src/course/open.ts';
import { presentAsked } from '../../src/quiz/present-asked.ts';
import { presentGuide } from '../../src/quiz/present-guide.ts';
import { isOpened, open } from '../../src/quiz/question.ts';
import type { CaseAtHand } from '../../src/quiz/question.ts';
import { book, judge } from '../support/shipped.ts';

const cases = new Map<string, CaseAtHand>();
for (const entry of shippedCases) {
  const { default: kase } = await entry.load();
  cases.set(entry.id, { kase, cells: cellsOf(book, kase) });
}
const quizzes = await loadQuizzes();
const questions = quizzes.flatMap((quiz) =>
  quiz.questions.map((question) => ({
    name: `${quiz.id} ${question.id}`,
    opened: open(judge, cases.get(question.opens.case), question),
  })),
);

describe('the ready-made quizzes', () => {
  it('are one for each case, a mixed one, and a pair', () => {
    const casesOf = quizzes.map(
      ({ questions: all }) => new Set(all.map(({ opens }) => opens.case)),
    );
    for (const { id } of shippedCases)
      expect(casesOf.some((one) => one.size === 1 && one.has(id))).toBe(true);
    expect(casesOf.some((one) => one.size === shippedCases.length)).toBe(true);
    expect(quizzes.some(({ twinOf }) => twinOf !== null)).toBe(true);
  });

  it('take about half an hour, with six to eight decisions', () => {
    for (const { minutes, questions: all } of quizzes) {
      expect(minutes).toBeGreaterThanOrEqual(25);
      expect(minutes).toBeLessThanOrEqual(40);
      expect([6, 7, 8]).toContain(all.length);
    }
  });

  it.each(questions)(
    '$name can go wrong in a way that hurts, and says so to nobody but the instructor',
    ({ opened }) => {
      if (!isOpened(opened)) throw new Error(opened.cannot);
      const { step, patient } = opened.place;
      const pitfalls = openAt(judge, opened.cells, step, patient);
      const asked = JSON.stringify(presentAsked(opened));
      const guide = presentGuide(opened);
      const words = [...guide.revealed.options, ...guide.revealed.rules];
      const secrets = [
        ...words.flatMap(({ why, statements }) => [why, ...statements]),
        guide.notes.aim,
        guide.notes.expect,
        guide.notes.ask,
        ...Object.values(book.pitfalls).flatMap(({ id, title, error }) => [
          // an act may share its name, and acts are what is chosen between
          ...(book.acts[id] ? [] : [`"${id}"`]),
          title,
          error,
        ]),
      ];
      const isHarmful = words.some(({ verdict }) => verdict === 'harmful');
      expect(isHarmful || pitfalls.length > 0).toBe(true);
      expect(secrets.filter((secret) => asked.includes(secret))).toEqual([]);
    },
  );
});
