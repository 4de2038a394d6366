import { describe, expect, it } from 'vitest';
import { progressOf } from '../../src/course/progress.ts';
import { inCase, tinyCourse } from '../support/tiny-course.ts';
import type { TinyCourse } from '../support/tiny-course.ts';

const at = ({ kase, step }: TinyCourse, id: string) => {
  const { number, of } = progressOf(kase, step(id));
  return [number, of];
};

describe('how far a step lies in its chapter', () => {
  it('counts the steps on the way, and no detour', () => {
    const tiny = tinyCourse();
    expect(['first', 'late-image', 'tissue'].map((id) => at(tiny, id))).toEqual([
      [1, 2],
      [undefined, 2],
      [2, 2],
    ]);
    expect(progressOf(tiny.kase, tiny.step('report')).chapter.title).toBe('After');
  });

  it('counts ways that exclude each other once: a patient goes only one of them', () => {
    const fork = tinyCourse(
      inCase(
        '{ act: nothing-more, text: None, alone: true }',
        '{ act: nothing-more, text: None, alone: true }\n        next: [{ when: { lump.depth: deep }, to: operation }, { to: report }]',
      ),
      inCase(
        '{ act: operate, text: Operate }]',
        '{ act: operate, text: Operate }]\n        next: [{ to: end }]',
      ),
    );
    expect(['plan', 'operation', 'report'].map((id) => at(fork, id))).toEqual([
      [1, 2],
      [2, 2],
      [2, 2],
    ]);
  });

  it('goes the longest way where one way is shorter', () => {
    const short = tinyCourse(
      inCase(
        '{ act: nothing-more, text: None, alone: true }',
        '{ act: nothing-more, text: None, alone: true }\n        next: [{ when: { lump.depth: deep }, to: report }]',
      ),
    );
    expect(['plan', 'operation', 'report'].map((id) => at(short, id))).toEqual([
      [1, 3],
      [2, 3],
      [3, 3],
    ]);
  });
});
