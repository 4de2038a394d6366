import { describe, expect, it } from 'vitest';
import { isFrame } from '../../src/course/replay.ts';
import type { Hands } from '../../src/domain/quiz.ts';
import { tallyHands } from '../../src/quiz/hands.ts';
import { branch } from '../../src/quiz/question.ts';
import type { Opened } from '../../src/quiz/question.ts';
import { tallyAnswers } from '../../src/quiz/tally.ts';
import type { Tally } from '../../src/quiz/tally.ts';
import { because, decided, inFacts, needle, tinyCourse } from '../support/tiny-course.ts';
import { opened, times } from '../support/tiny-quiz.ts';
import { along, astray, ct, image, inOrder, wait } from '../support/tiny-road.ts';

const barsOf = ({ bars }: Tally) => Object.fromEntries(bars.map(({ act, count }) => [act, count]));
const choicesOf = ({ choices }: Tally) =>
  choices.map(({ decision, count }) => [decision.acts.map(({ act }) => act).join(' '), count]);
const allFit = (at: Opened, { choices }: Tally): boolean =>
  choices.every(({ decision }) => isFrame(branch(at, decision)));

describe('the tally of answers', () => {
  it('counts each option, and has the choice of the class before that of the minority', () => {
    const at = opened('first');
    const tally = tallyAnswers(at, [...times(2, image), ...times(3, wait)]);
    expect(tally.n).toBe(5);
    expect(tally.bars).toEqual([
      { letter: 'A', act: 'wait', text: 'Wait', count: 3 },
      { letter: 'B', act: 'image', text: 'Image', count: 2 },
    ]);
    expect(tally.choices).toEqual([
      { decision: wait, count: 3 },
      { decision: image, count: 2 },
    ]);
  });

  it('takes for one choice what is set otherwise, and plays on how most have set it', () => {
    const far = because('quick', decided('tissue', needle(-20)));
    const open = because('quick', decided('tissue', 'cut-open'));
    const answers = [...times(1, far), ...times(2, astray), ...times(1, along), ...times(3, open)];
    const { choices } = tallyAnswers(opened('tissue'), answers);
    expect(choices).toEqual([
      { decision: astray, count: 4 },
      { decision: open, count: 3 },
    ]);
  });

  it('of several counts each that was chosen, and takes the same set for one choice', () => {
    const both = decided('plan', 'chest-ct', 'take-tract');
    const turned = decided('plan', 'take-tract', 'chest-ct');
    const tally = tallyAnswers(opened('plan'), [
      ...times(2, both),
      ...times(1, turned),
      ...times(1, ct),
    ]);
    expect(barsOf(tally)).toEqual({
      'take-tract': 3,
      'chest-ct': 4,
      'chest-film': 0,
      'nothing-more': 0,
    });
    expect(choicesOf(tally)).toEqual([
      ['chest-ct take-tract', 3],
      ['chest-ct', 1],
    ]);
  });

  it('of an order counts what was put first, and tells the orders apart', () => {
    const clampFirst = decided('operation', 'clamp', 'draw-the-line', 'operate');
    const cut = decided('operation', 'operate', 'clamp', 'draw-the-line');
    const tally = tallyAnswers(opened('operation'), [
      ...times(1, cut),
      ...times(2, inOrder),
      ...times(1, clampFirst),
    ]);
    expect(barsOf(tally)).toEqual({ 'draw-the-line': 2, clamp: 1, operate: 1 });
    expect(tally.choices[0]).toEqual({ decision: inOrder, count: 2 });
  });

  it('puts equals in the order of the letters, whoever answered first', () => {
    const at = opened('first');
    const one = tallyAnswers(at, [...times(2, image), ...times(2, wait)]);
    const other = tallyAnswers(at, [...times(2, wait), ...times(2, image)]);
    expect(choicesOf(one)).toEqual([
      ['wait', 2],
      ['image', 2],
    ]);
    expect(other).toEqual(one);
  });

  it('tells how many answers do not fit any more', () => {
    const tally = tallyAnswers(opened('first'), [
      ...times(1, image),
      ...times(2, decided('first', 'operate')),
    ]);
    expect(tally).toMatchObject({ n: 1, unfit: 2 });
  });
});

describe('the tally of raised hands', () => {
  const tally = (step: string, hands: Hands): Tally => tallyHands(opened(step), hands);

  it('counts each option, whatever else was counted', () => {
    const counted = tally('first', { image: 4, wait: 9, removed: 3 });
    expect(counted).toMatchObject({ n: 13, unfit: 0 });
    expect(barsOf(counted)).toEqual({ image: 4, wait: 9 });
    expect(choicesOf(counted)).toEqual([
      ['wait', 9],
      ['image', 4],
    ]);
  });

  it('sets an option as well as it can be, for the best of the reasons', () => {
    const counted = tally('tissue', { needle: 5, 'cut-open': 2 });
    expect(counted.choices.map(({ decision }) => [decision.acts, decision.reason])).toEqual([
      [[needle(0)], 'easy-to-reach'],
      [[{ act: 'cut-open', with: {} }], 'small-and-shallow'],
    ]);
    expect(allFit(opened('tissue'), counted)).toBe(true);
  });

  it('finds the best setting also where it is not the first', () => {
    const across = tinyCourse(
      inFacts('when: { needle.side: across }', 'when: { needle.side: along }'),
    );
    const { choices } = tallyHands(opened('tissue', across), { needle: 1 });
    expect(choices[0]?.decision.acts).toEqual([needle(0, 'across')]);
  });

  it('of several takes what at least half of the most were raised for', () => {
    const counted = tally('plan', {
      'chest-ct': 10,
      'take-tract': 5,
      'chest-film': 4,
      'nothing-more': 6,
    });
    expect(counted.n).toBe(10);
    expect(choicesOf(counted)).toEqual([['chest-ct take-tract', 5]]);
    expect(allFit(opened('plan'), counted)).toBe(true);
  });

  it('of several takes what stands alone where it got the most', () => {
    const counted = tally('plan', { 'chest-ct': 5, 'nothing-more': 6 });
    expect(choicesOf(counted)).toEqual([['nothing-more', 6]]);
    expect(allFit(opened('plan'), counted)).toBe(true);
  });

  it('of an order puts first what hands were raised for', () => {
    const counted = tally('operation', { operate: 3, clamp: 1 });
    expect(choicesOf(counted)).toEqual([
      ['operate draw-the-line clamp', 3],
      ['clamp draw-the-line operate', 1],
    ]);
    expect(allFit(opened('operation'), counted)).toBe(true);
  });

  it('has no choice where nobody raised a hand', () => {
    expect(tally('plan', {})).toMatchObject({ n: 0, choices: [] });
    expect(tally('first', { image: 0 })).toMatchObject({ n: 0, choices: [] });
  });
});
