import { describe, expect, it } from 'vitest';
import { cellsOf } from '../../src/course/cells.ts';
import { entry } from '../../src/course/entry.ts';
import type { Course } from '../../src/course/replay.ts';
import { score } from '../../src/course/score.ts';
import { runStrategy, strategies } from '../../src/course/strategies.ts';
import type { StrategyName } from '../../src/course/strategies.ts';
import type { Facts } from '../../src/domain/patient.ts';
import { tiny } from '../support/tiny-library.ts';
import type { Edit } from '../support/tiny-library.ts';

const small: Facts = { 'lump.sizeCm': 2, 'lump.depth': 'deep', 'fate.margin': 'clear' };
const large: Facts = { 'lump.sizeCm': 8, 'lump.depth': 'deep', 'fate.margin': 'involved' };

function played(name: StrategyName, given: Facts, ...edits: readonly Edit[]) {
  const { judge, kase } = tiny(...edits);
  const cells = cellsOf(judge.book, kase);
  const scope = { kase, chapter: null };
  const course = runStrategy(judge, cells, scope, entry(judge, kase, given), strategies[name]);
  return { course, ...score(judge, cells, course) };
}

/** The decisions of a course, one line each. */
const told = (course: Course): readonly string[] =>
  course.frames.map(({ decision: { step, acts, reason } }) =>
    [
      `${step}:`,
      ...acts.map((done) => [done.act, ...Object.values(done.with)].join(' ')),
      ...(reason === null ? [] : [`because ${reason}`]),
    ].join(' '),
  );

const inRules = (from: string, to: string): Edit => ({ file: 'rules/all.yaml', from, to });

describe('the best', () => {
  it('earns everything', () => {
    const { course, percent, passed } = played('best', small);
    expect(told(course)).toEqual([
      'first: image',
      'tissue: needle along 0 because easy-to-reach',
      'plan: chest-ct',
      'operation: draw-the-line clamp operate',
      'report: leave-it',
    ]);
    expect({ percent, passed }).toEqual({ percent: 100, passed: true });
  });

  it('takes what earns most where nothing earns everything', () => {
    const { course } = played('best', large, inRules('image: correct', 'image: suboptimal'));
    expect(told(course)[0]).toBe('first: image');
  });
});

describe('of acts that earn the same, the best', () => {
  it('takes the first', () => {
    const { course } = played(
      'best',
      large,
      inRules('image: correct', 'image: suboptimal'),
      inRules('wait: harmful', 'wait: suboptimal'),
    );
    expect(told(course)[0]).toBe('first: image');
  });
});

describe('the least', () => {
  it('takes the lightest act, at its lowest setting, for the first reason', () => {
    const { course, percent, passed } = played('least', small);
    expect(told(course)).toEqual([
      'first: wait',
      'late-image: send-home',
      'tissue: cut-open because easy-to-reach',
      'plan: nothing-more',
      'operation: draw-the-line',
      'report: leave-it',
    ]);
    expect({ percent, passed }).toEqual({ percent: 10, passed: false });
  });

  it('takes the first of acts that weigh the same', () => {
    const { course } = played('least', small, {
      file: 'acts/all.yaml',
      from: 'past: Cut open, takesWeeks: 1, burden: 2',
      to: 'past: Cut open, takesWeeks: 1, burden: 3',
    });
    expect(told(course)[2]).toBe('tissue: needle along -20 because easy-to-reach');
  });
});

describe('the most', () => {
  it('takes everything that can be combined, and the heaviest act at its highest setting', () => {
    const { course, percent, passed } = played('most', large);
    expect(told(course)).toEqual([
      'first: image',
      'tissue: needle across 20 because easy-to-reach',
      'plan: take-tract chest-ct chest-film',
      'operation: draw-the-line clamp operate',
      'report: reoperate',
    ]);
    expect({ percent, passed }).toEqual({ percent: 75, passed: false });
  });

  it('takes the first of the heaviest where nothing can be combined', () => {
    const alone = (text: string): Edit => ({
      file: 'cases/tiny.yaml',
      from: `text: ${text} }`,
      to: `text: ${text}, alone: true }`,
    });
    const { course } = played('most', large, alone('Tract'), alone('CT'), alone('Film'));
    expect(told(course)[2]).toBe('plan: take-tract');
  });
});

describe('the worst', () => {
  it('takes the first of what earns least', () => {
    const { course, percent } = played('worst', small);
    expect(told(course)).toEqual([
      'first: wait',
      'late-image: send-home',
      'tissue: needle along -20 because easy-to-reach',
      'plan: chest-ct',
      'operation: operate clamp draw-the-line',
      'report: reoperate',
    ]);
    expect(percent).toBe(10);
  });
});

describe('a strategy', () => {
  it('stops where nothing is offered', () => {
    const never: Edit = {
      file: 'cases/tiny.yaml',
      from: 'text: Wait }',
      to: 'text: Wait, when: { tract: soiled } }',
    };
    const nor: Edit = {
      ...never,
      from: 'text: Image }, ',
      to: 'text: Image, when: { tract: soiled } }, ',
    };
    for (const name of ['best', 'least', 'most', 'worst'] as const) {
      const { course, finished } = played(name, small, never, nor);
      expect(course.frames).toEqual([]);
      expect(finished).toBe(false);
    }
  });

  it('stops where its decision cannot be taken', () => {
    const twice: Edit = {
      file: 'acts/all.yaml',
      from: 'wait: { label: Wait,',
      to: 'wait: { consequences: { a: [{ set: { tract: soiled } }], b: [{ set: { tract: clean } }] }, label: Wait,',
    };
    const { course } = played('least', small, twice);
    expect(course.frames).toEqual([]);
    expect(course.because).toEqual([{ is: 'two values', fact: 'tract' }]);
  });
});
