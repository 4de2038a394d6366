import { describe, expect, it } from 'vitest';
import { creditFor, expectedEnds, judgeAct, judgeDecision } from '../../src/course/decide.ts';
import type { ActDone, Decision, Finding } from '../../src/domain/decision.ts';
import type { Facts } from '../../src/domain/patient.ts';
import { seenFacts } from '../../src/domain/patient.ts';
import type { Edit } from '../support/tiny-library.ts';
import {
  because,
  decided,
  inActs,
  inCase,
  inRules,
  needle,
  tinyCourse,
} from '../support/tiny-course.ts';

/** Judges decisions of the tiny case with its first patient, some facts different. */
function judging(...edits: readonly Edit[]) {
  const course = tinyCourse(...edits);
  return (decision: Decision, different: Facts = {}, unseen: readonly string[] = []) =>
    judgeDecision(
      course.judge,
      course.step(decision.step),
      course.patient(different, unseen),
      decision,
    );
}
const briefly = (findings: readonly Finding[]) =>
  findings.map(({ act, done, verdict }) => `${done ? '' : 'without '}${act}: ${verdict}`);

describe('a decision for one act', () => {
  const judged = judging();

  it('is worth what its verdict is worth', () => {
    expect(judged(decided('first', 'image')).credit).toBe(1);
    expect(judged(decided('first', 'wait')).credit).toBe(0);
    expect(judged(decided('tissue', 'cut-open'), { 'lump.sizeCm': 8 }).credit).toBe(0.5);
  });

  it('is judged with what was set', () => {
    expect(judged(decided('tissue', needle(0))).findings).toMatchObject([{ verdict: 'correct' }]);
    expect(judged(decided('tissue', needle(20))).findings).toMatchObject([{ verdict: 'harmful' }]);
  });

  it('earns full credit by a sound reason where the reason counts, and half without one', () => {
    const cut = decided('tissue', 'cut-open');
    expect(judged(because('small-and-shallow', cut)).credit).toBe(1);
    expect(judged(because('quick', cut)).credit).toBe(0.5);
    expect(judged(cut).credit).toBe(0.5);
  });

  it('is judged on what is seen, and has no credit where that is not enough', () => {
    expect(judged(decided('tissue', 'cut-open'), {}, ['lump.sizeCm'])).toEqual({
      findings: [],
      problems: [{ is: 'missing', table: 'tissue', facts: ['lump.sizeCm'] }],
      credit: 0,
    });
  });

  it('has a problem if no table of the step judges the act', () => {
    expect(judged(decided('first', 'leave-it'))).toEqual({
      findings: [],
      problems: [{ is: 'unknown act', act: 'leave-it' }],
      credit: 0,
    });
  });

  it('loses nothing where the sources are silent', () => {
    const silent = judging(inRules('wait: harmful', 'wait: not scored'));
    expect(silent(decided('first', 'wait')).credit).toBe(1);
  });
});

describe('a decision for several acts', () => {
  const soiled = { tract: 'soiled' };
  const judged = judging();
  const credit = (different: Facts, ...acts: readonly string[]) =>
    judged(decided('plan', ...acts), different).credit;

  it('earns full credit if every expected end is served and nothing else is done', () => {
    expect(credit({}, 'chest-ct')).toBe(1);
    expect(credit(soiled, 'take-tract', 'chest-ct')).toBe(1);
    expect(credit(soiled, 'chest-ct', 'take-tract')).toBe(1);
  });

  it('earns its share where an end is left out, and the finding names the act that would have served it', () => {
    const { credit: share, findings } = judged(decided('plan', 'take-tract'), soiled);
    expect(share).toBe(0.5);
    expect(briefly(findings)).toEqual(['take-tract: correct', 'without chest-ct: suboptimal']);
  });

  it('earns nothing if what is left out is harmful to leave out', () => {
    const { credit: none, findings } = judged(decided('plan', 'chest-ct'), soiled);
    expect(none).toBe(0);
    expect(briefly(findings)).toEqual(['chest-ct: correct', 'without take-tract: harmful']);
  });

  it('loses half an end for each suboptimal act that nobody needs', () => {
    expect(credit({}, 'chest-ct', 'chest-film')).toBe(0.5);
    expect(credit(soiled, 'take-tract', 'chest-ct', 'chest-film')).toBe(0.75);
  });

  it('never falls below nothing', () => {
    expect(credit({}, 'chest-ct', 'chest-film', 'take-tract', 'nothing-more')).toBe(0);
    expect(credit({}, 'take-tract', 'chest-film')).toBe(0);
  });

  it('earns nothing if one of its acts is harmful, whatever else it does', () => {
    const harmful = judging(inRules('chest-film: suboptimal', 'chest-film: harmful'));
    expect(harmful(decided('plan', 'chest-ct', 'chest-film')).credit).toBe(0);
  });

  it('loses nothing for an act that is acceptable or not scored', () => {
    for (const verdict of ['acceptable', 'not scored']) {
      const other = judging(inRules('chest-film: suboptimal', `chest-film: ${verdict}`));
      expect(other(decided('plan', 'chest-ct', 'chest-film')).credit).toBe(1);
      expect(other(decided('plan', 'chest-film')).credit).toBe(0);
    }
  });

  describe('where a film serves the same end as a CT', () => {
    const serving = [
      inActs('past: Chest CT, burden: 2', 'past: Chest CT, burden: 2, serves: lungs'),
      inActs('past: Chest film, burden: 2', 'past: Chest film, burden: 2, serves: lungs'),
    ];
    const served = judging(...serving);

    it('earns half for the film alone, and nothing is left out', () => {
      const { credit: half, findings } = served(decided('plan', 'chest-film'));
      expect(half).toBe(0.5);
      expect(briefly(findings)).toEqual(['chest-film: suboptimal']);
    });

    it('counts both once, by the better of them', () => {
      expect(served(decided('plan', 'chest-ct', 'chest-film')).credit).toBe(1);
      expect(served(decided('plan', 'chest-film', 'chest-ct')).credit).toBe(1);
    });

    it('expects the end once, with the first act that is correct for it', () => {
      const course = tinyCourse(
        ...serving,
        inRules('chest-film: suboptimal', 'chest-film: correct'),
      );
      const ends = expectedEnds(course.judge, course.step('plan'), course.patient(soiled));
      expect([...ends]).toEqual([
        ['take-tract', 'take-tract'],
        ['lungs', 'chest-ct'],
      ]);
    });
  });

  it('expects nothing of acts that are not offered', () => {
    const course = tinyCourse(inCase('text: CT }', 'text: CT, when: { site: arm } }'));
    expect(expectedEnds(course.judge, course.step('plan'), course.patient()).size).toBe(0);
    const { judge, step, patient } = course;
    expect(
      judgeDecision(judge, step('plan'), patient(), decided('plan', 'nothing-more')).credit,
    ).toBe(0);
  });

  it('has a problem, and no credit, where something is not known or not judged', () => {
    expect(judged(decided('plan', 'chest-ct', 'take-tract'), {}, ['tract'])).toMatchObject({
      problems: [{ is: 'missing', facts: ['tract'] }],
      credit: 0,
    });
    expect(judged(decided('plan', 'no-such-act')).problems).toEqual([
      { is: 'unknown act', act: 'no-such-act' },
    ]);
  });

  it('is judged with what was set', () => {
    const course = tinyCourse();
    const both = { ...course.step('plan'), asks: ['plan', 'tissue'] };
    const astray: ActDone = needle(20);
    const judgedBoth = judgeDecision(
      course.judge,
      both,
      course.patient(),
      decided('plan', astray, 'chest-ct'),
    );
    expect(briefly(judgedBoth.findings)).toContain('needle: harmful');
  });
});

describe('a decision for an order', () => {
  const judged = judging();
  const credit = (acts: readonly string[], different: Facts = {}) =>
    judged(decided('operation', ...acts), different).credit;
  const shallow = { 'lump.depth': 'superficial' };

  it('earns full credit if it keeps every constraint', () => {
    expect(credit(['draw-the-line', 'clamp', 'operate'])).toBe(1);
    expect(credit(['clamp', 'draw-the-line', 'operate'])).toBe(1);
    expect(credit(['draw-the-line', 'operate', 'clamp'], shallow)).toBe(1);
  });

  it('loses two shares for each constraint that it breaks', () => {
    expect(credit(['clamp', 'operate', 'draw-the-line'])).toBe(0);
    const four = judging(
      inRules(
        '- { id: line-first,',
        ['one', 'two']
          .map(
            (id) =>
              `- { id: ${id}, first: draw-the-line, then: clamp, broken: suboptimal, why: W., statements: [clear-it] }`,
          )
          .join('\n    ') + '\n    - { id: line-first,',
      ),
    );
    expect(four(decided('operation', 'clamp', 'operate')).credit).toBe(0);
    expect(four(decided('operation', 'clamp', 'draw-the-line', 'operate')).credit).toBe(0);
    expect(four(decided('operation', 'draw-the-line', 'clamp', 'operate')).credit).toBe(1);
    expect(four(decided('operation', 'draw-the-line', 'operate', 'clamp'), shallow).credit).toBe(1);
    const three = judging(
      inRules(
        'when: { lump.depth: deep }, first: clamp, then: operate, broken: harmful',
        'first: clamp, then: operate, broken: suboptimal',
      ),
      inRules(
        '- { id: line-first,',
        '- { id: one, first: draw-the-line, then: clamp, broken: suboptimal, why: W., statements: [clear-it] }\n    - { id: line-first,',
      ),
    );
    expect(three(decided('operation', 'draw-the-line', 'operate', 'clamp')).credit).toBeCloseTo(
      1 / 3,
    );
  });

  it('earns nothing if a break is harmful', () => {
    const { credit: none, findings } = judged(
      decided('operation', 'draw-the-line', 'operate', 'clamp'),
    );
    expect(none).toBe(0);
    expect(briefly(findings)).toEqual(['operate: correct', 'operate: harmful']);
  });

  it('breaks the constraints of what it leaves out', () => {
    expect(credit(['draw-the-line', 'operate'])).toBe(0);
    expect(credit(['clamp', 'operate'])).toBe(0);
    expect(credit(['draw-the-line', 'operate'], shallow)).toBe(1);
  });

  it('has a problem, and no credit, where a constraint cannot be told', () => {
    expect(
      judged(decided('operation', 'draw-the-line', 'clamp', 'operate'), {}, ['lump.depth']),
    ).toMatchObject({
      findings: [{ verdict: 'correct' }],
      problems: [{ is: 'missing', facts: ['lump.depth'] }],
      credit: 0,
    });
  });

  it('earns full credit where nothing constrains it', () => {
    const { judge, step, patient } = tinyCourse(
      inRules('{ id: line-first, first', '{ id: line-first, when: { site: arm }, first'),
    );
    const any = decided('operation', 'operate');
    expect(judgeDecision(judge, step('operation'), patient(shallow), any)).toEqual({
      findings: [],
      problems: [],
      credit: 1,
    });
  });
});

describe('one act', () => {
  const { judge, step, patient } = tinyCourse();
  const known = seenFacts(patient());

  it('is judged by the one of the tables its step asks that judges it', () => {
    expect(judgeAct(judge, step('first'), 'image', known)).toMatchObject({ table: 'first-look' });
    expect(judgeAct(judge, step('first'), 'needle', known)).toEqual({
      is: 'unknown act',
      act: 'needle',
    });
  });

  it('commits its pitfalls unless the reason makes it full credit', () => {
    const cut = judgeAct(judge, step('tissue'), 'cut-open', known, 'small-and-shallow') as Finding;
    expect(creditFor(cut, 'small-and-shallow')).toBe(1);
    expect(creditFor(cut, 'quick')).toBe(0.5);
    expect(creditFor(cut, null)).toBe(0.5);
  });
});
