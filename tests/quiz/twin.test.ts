import { describe, expect, it } from 'vitest';
import type { Case } from '../../src/domain/case.ts';
import { loadQuizzes } from '../../src/content/shipped.ts';
import { cellsOf } from '../../src/course/cells.ts';
import { isOpened, open } from '../../src/quiz/question.ts';
import type { Opened } from '../../src/quiz/question.ts';
import { areTwins, rowsFired, seenDifferences, twinOf } from '../../src/quiz/twin.ts';
import { twinQuiz } from '../../src/quiz/twin-quiz.ts';
import { inCase, tinyCourse } from '../support/tiny-course.ts';
import { book, judge, saphenous, uterus } from '../support/shipped.ts';
import { opened, question, quiz } from '../support/tiny-quiz.ts';

const { kase } = tinyCourse();
const known = tinyCourse(
  inCase('base: {', 'known: [lump.sizeCm, lump.depth, fate.margin]\nbase: {'),
);

describe('what the rules say at a question', () => {
  it('is the same for patients whom no row tells apart', () => {
    const large = opened(question('plan', { patient: { ...kase.base, 'lump.sizeCm': 8 } }));
    expect(rowsFired(large)).toBe(rowsFired(opened('plan')));
  });

  it('is another where another row fires', () => {
    const soiled = opened(question('plan', { from: null, situation: 'sent-late' }));
    expect(rowsFired(soiled)).not.toBe(rowsFired(opened('plan')));
  });
});

describe('twins', () => {
  const other = (patient: object) =>
    opened(question('first', { patient: { ...kase.base, ...patient } }), known);

  it('differ in three facts that are seen', () => {
    const one = opened('first', known);
    const all = other({ 'lump.sizeCm': 2, 'lump.depth': 'superficial', 'fate.margin': 'involved' });
    expect(seenDifferences(one, all)).toEqual(['lump.sizeCm', 'lump.depth', 'fate.margin']);
    expect(areTwins(one, all)).toBe(true);
    expect(areTwins(one, other({ 'lump.sizeCm': 2, 'lump.depth': 'superficial' }))).toBe(false);
  });

  it('are asked the same step, and the same rows decide', () => {
    const one = opened('first', known);
    const involved = { 'lump.sizeCm': 2, 'lump.depth': 'superficial', 'fate.margin': 'involved' };
    const patient = { ...kase.base, ...involved };
    expect(areTwins(one, opened(question('tissue', { patient }), known))).toBe(false);
    expect(areTwins(opened('report', known), opened(question('report', { patient }), known))).toBe(
      false,
    );
    expect(areTwins(one, { ...other(involved), scope: { kase, chapter: null } })).toBe(false);
  });
});

describe('the search for a twin', () => {
  it('finds one where all is seen, by chance the same one again', () => {
    const one = opened('first', known);
    const twin = twinOf(one, 1);
    if ('cannot' in twin) throw new Error(twin.cannot);
    expect(areTwins(one, opened(twin, known))).toBe(true);
    expect(twin).toMatchObject({ id: 'q-first', notes: one.question.notes });
    expect(twin.opens.seed).not.toBe(one.question.opens.seed);
    expect(twinOf(one, 1)).toEqual(twin);
  });

  it('says so where too little is seen', () => {
    expect(twinOf(opened('first'), 1)).toEqual({
      cannot: 'Too little is known of the patient there for another to be told apart.',
    });
    const told = opened(question('plan', { from: null, situation: 'sent-late' }), known);
    expect(twinOf(told, 1)).toHaveProperty('cannot');
  });

  it('says so where nobody else is alike to the rules', () => {
    expect(twinOf(opened('report', known), 1)).toEqual({
      cannot: 'No other patient was found for whom the same rules decide.',
    });
  });

  it.each([saphenous, uterus])(
    'finds twins for the shipped questions of $title',
    async (own: Case) => {
      const at = { kase: own, cells: cellsOf(book, own) };
      const ready = await loadQuizzes();
      const questions = (ready.find(({ id }) => id === 'before-the-course')?.questions ?? [])
        .filter(({ opens }) => opens.case === own.id)
        .map((one) => open(judge, at, one) as Opened);
      for (const one of questions) {
        const twin = twinOf(one, 5);
        const found = 'cannot' in twin ? twin : open(judge, at, twin);
        expect(isOpened(found) && areTwins(one, found)).toBe(true);
      }
    },
  );
});

it('the twin of a quiz keeps its questions by id, and those for which nobody else is found', () => {
  const questions = quiz.questions.map((one) => opened(one, known));
  const { quiz: twin, same } = twinQuiz(quiz, questions, { id: 'b', title: 'After', seed: 3 });
  expect(twin).toMatchObject({ id: 'b', title: 'After', twinOf: 'a-tiny-quiz', minutes: 10 });
  expect(twin.questions.map(({ id }) => id)).toEqual(quiz.questions.map(({ id }) => id));
  const kept = same.map((one) => one.question);
  expect(kept).toContain('q-operation');
  expect(kept).not.toContain('q-first');
  for (const [i, one] of twin.questions.entries())
    expect(one === quiz.questions[i]).toBe(kept.includes(one.id));
});
