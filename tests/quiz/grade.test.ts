import { describe, expect, it } from 'vitest';
import { answersTo, standing } from '../../src/quiz/answers.ts';
import { grade, isGraded, quizScore } from '../../src/quiz/grade.ts';
import { because, decided, inCase, inRules, tinyCourse } from '../support/tiny-course.ts';
import { answer, opened } from '../support/tiny-quiz.ts';
import { along, astray, ct, image, inOrder, wait } from '../support/tiny-road.ts';

describe('an answer', () => {
  it('is judged where it was asked', () => {
    expect(grade(opened('tissue'), astray)).toMatchObject({
      credit: 0,
      verdict: 'harmful',
      pitfalls: ['needle-off-line'],
      chosen: ['Needle, along, +20 mm'],
      findings: [{ act: 'needle', row: 'off' }],
    });
    expect(grade(opened('tissue'), along)).toMatchObject({ credit: 1, pitfalls: [] });
  });

  it('is told why with the values of the patient, and as it was set', () => {
    const course = tinyCourse(
      inRules('why: Off the line.', 'why: "{needle.offsetMm} off, in {lump.sizeCm} of {name}."'),
    );
    expect(grade(opened('tissue', course), astray)).toMatchObject({
      findings: [{ why: '20 mm off, in 4 cm of Ada.' }],
    });
  });

  it('is judged by its acts and its reason, and once for all who gave it', () => {
    const at = opened('tissue');
    const open = decided('tissue', 'cut-open');
    expect(grade(at, because('quick', open))).toMatchObject({ credit: 0.5 });
    expect(grade(at, because('small-and-shallow', open))).toMatchObject({ credit: 1 });
    expect(grade(at, { ...along, certainty: 'certain' })).toBe(grade(at, along));
  });

  it('that no longer fits is told, not judged', () => {
    const graded = grade(opened('first'), decided('first', 'operate'));
    expect(graded).toEqual({ unfit: ['At "first": "operate" is not offered.'] });
    expect(isGraded(graded)).toBe(false);
  });
});

describe('the answers that stand', () => {
  const first = answer(wait);
  const later = answer(image, { revision: 2 });

  it('are the ones of the highest revision, whatever came last', () => {
    expect(standing([first, later])).toEqual([later]);
    expect(standing([later, first])).toEqual([later]);
    expect(standing([later, { ...later }])).toEqual([later]);
  });

  it('are told apart by participant, question and vote', () => {
    const others = [
      answer(wait, { participant: 'ben' }),
      answer(wait, { vote: 'second' }),
      answer(ct),
    ];
    expect(standing([first, ...others])).toHaveLength(4);
    expect(answersTo([first, later, ...others], 'q-first', 'first')).toEqual([later, others[0]]);
  });
});

describe('the score of a participant', () => {
  const questions = ['first', 'tissue', 'plan', 'operation'].map((step) => opened(step));

  it('is the mean credit of what was answered', () => {
    const half = because('quick', decided('tissue', 'cut-open'));
    const answers = [image, half, ct, inOrder].map((decision) => answer(decision));
    expect(quizScore(questions, answers)).toEqual({
      answered: 4,
      correct: 3,
      percent: 87.5,
      missed: 0,
      unfit: 0,
    });
  });

  it('is not made smaller by what was not answered, and says how much that was', () => {
    expect(quizScore(questions, [answer(image)])).toMatchObject({
      answered: 1,
      correct: 1,
      percent: 100,
      missed: 3,
    });
  });

  it('leaves out an answer that no longer fits, and says so', () => {
    const odd = decided('plan', 'removed');
    expect(quizScore(questions, [answer(image), answer(odd)])).toMatchObject({
      answered: 1,
      missed: 2,
      unfit: 1,
    });
  });

  it('leaves out what the sources say nothing of', () => {
    const silent = tinyCourse(
      inRules(
        '{ reoperate: acceptable, leave-it: acceptable }',
        '{ reoperate: not scored, leave-it: not scored }',
      ),
      inRules('overrides: report\n  judges', 'judges'),
      inCase('asks: [report-of-a-leg]', 'asks: [report]'),
    );
    const report = opened('report', silent);
    expect(quizScore([report], [answer(decided('report', 'leave-it'))])).toEqual({
      answered: 0,
      correct: 0,
      percent: null,
      missed: 0,
      unfit: 0,
    });
  });
});
