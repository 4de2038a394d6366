import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/domain/quiz.ts';
import { itemsByRow, itemsOf } from '../../src/quiz/items.ts';
import type { Held } from '../../src/quiz/items.ts';
import { because, decided, inCase, inRules, tinyCourse } from '../support/tiny-course.ts';
import { answer, lesson, opened, question, times } from '../support/tiny-quiz.ts';
import { along, astray, ct, image, inOrder, wait } from '../support/tiny-road.ts';

const questions = ['first', 'tissue', 'plan'].map((step) => opened(step));
const held = (answers: readonly Answer[], asked = questions): Held => ({
  lesson: lesson(),
  questions: asked,
  answers,
});

/** Somebody who gets both right, or neither, or the first alone. */
const by = (participant: string, first = image, tissue = along): readonly Answer[] => [
  answer(first, { participant }),
  answer(tissue, { participant }),
];
const many = (n: number, name: string, ...decisions: Parameters<typeof by>[1][]) =>
  Array.from({ length: n }, (_, i) => by(`${name}${i}`, ...decisions)).flat();

describe('an item', () => {
  it('has what it asks, how many were right, and what nobody chose', () => {
    const items = itemsOf(held([...times(3, image), ...times(1, wait)]));
    expect(items).toEqual([
      {
        asks: ['What is done first?'],
        held: 1,
        n: 4,
        percentRight: 75,
        discrimination: 'fewer than 20 answers',
        unused: [],
      },
    ]);
  });

  it('is none where nobody answered', () => {
    expect(itemsOf(held([]))).toEqual([]);
    const lessons = [held(times(3, image)), held([])];
    expect(itemsByRow(lessons).map((one) => one.held)).toEqual([1]);
  });

  it('names the options that nobody chose', () => {
    const [first] = itemsOf(held(times(3, image)));
    expect(first?.unused).toEqual(['Wait']);
    const [plan] = itemsOf(held(times(2, ct), [opened('plan')]));
    expect(plan?.unused).toEqual(['Film', 'Tract', 'None']);
    const [order] = itemsOf(held(times(1, inOrder), [opened('operation')]));
    expect(order?.unused).toEqual([]);
  });

  it('tells who knows from who does not, from twenty answers on', () => {
    const knows = many(10, 'knows');
    const [first] = itemsOf(held([...knows, ...many(10, 'not', wait, astray)]));
    expect(first?.discrimination).toBeCloseTo(1);
    const [turned] = itemsOf(
      held([...many(10, 'one', wait, along), ...many(10, 'other', image, astray)]),
    );
    expect(turned?.discrimination).toBeCloseTo(-1);
    const half = because('quick', decided('tissue', 'cut-open'));
    const [mixed] = itemsOf(
      held([...knows, ...many(5, 'half', image, half), ...many(5, 'not', wait, half)]),
    );
    expect(mixed?.discrimination).toBeCloseTo(1 / Math.sqrt(3));
    const [few] = itemsOf(held([...many(10, 'a'), ...many(9, 'b', wait, astray)]));
    expect(few?.discrimination).toBe('fewer than 20 answers');
  });

  it('tells nothing of a question that stood alone, or that all answered alike', () => {
    const [alone] = itemsOf(held(times(30, image)));
    expect(alone?.discrimination).toBe('fewer than 20 answers');
    const [same] = itemsOf(held(many(20, 'a')));
    expect(same?.discrimination).toBe('no difference between answers');
  });

  it('is made of first votes that fit and count', () => {
    const answers = [
      ...times(2, image),
      ...times(5, wait, { vote: 'second' }),
      ...times(3, decided('first', 'removed')),
    ];
    expect(itemsOf(held(answers))[0]).toMatchObject({ n: 2, percentRight: 100 });
    const silent = tinyCourse(
      inRules(
        '{ reoperate: acceptable, leave-it: acceptable }',
        '{ reoperate: not scored, leave-it: not scored }',
      ),
      inRules('overrides: report\n  judges', 'judges'),
      inCase('asks: [report-of-a-leg]', 'asks: [report]'),
    );
    expect(itemsOf(held([], [opened('report', silent)]))).toEqual([]);
  });
});

describe('items of several lessons', () => {
  it('are pooled where the same rows make the best answer right', () => {
    const other = opened(
      question('first', { patient: { ...questions[0]?.question.opens.patient, 'lump.sizeCm': 8 } }),
    );
    const lessons = [held(times(3, image)), held(times(1, wait), [other])];
    expect(
      itemsByRow(lessons).map(({ held: times, n, percentRight }) => [times, n, percentRight]),
    ).toEqual([[2, 4, 75]]);
  });

  it('are not where other rows do', () => {
    const soiled = opened(question('plan', { from: null, situation: 'sent-late' }));
    const items = itemsByRow([held(times(1, ct), [opened('plan')]), held(times(1, ct), [soiled])]);
    expect(items.map((one) => one.held)).toEqual([1, 1]);
    expect(items[1]?.asks).toEqual(['What belongs to the plan?']);
  });

  it('are set against the mean of their own lesson', () => {
    const strong = held([...many(9, 'a'), ...many(1, 'b', wait, astray)]);
    const weak = held([...many(1, 'a'), ...many(9, 'b', wait, astray)]);
    const unequal = itemsByRow([strong, weak])[0]?.discrimination;
    expect(unequal).toBeCloseTo(1);
    const alike = [held(many(10, 'a')), held(many(10, 'b', wait, astray))];
    expect(itemsByRow(alike)[0]?.discrimination).toBe('no difference between answers');
  });
});
