import { describe, expect, it } from 'vitest';
import { branch, inWords, isOpened, open } from '../../src/quiz/question.ts';
import { isFrame } from '../../src/course/replay.ts';
import { decided, inCase, inRules, taken, tinyCourse } from '../support/tiny-course.ts';
import { opened, question, tried } from '../support/tiny-quiz.ts';
import { astray, image, inOrder, wait } from '../support/tiny-road.ts';

const course = tinyCourse();

describe('a question', () => {
  it('opens where the best road of its patient meets the step', () => {
    const { place, best, silent } = opened('plan');
    expect(place.step.id).toBe('plan');
    expect(place.patient.facts).toMatchObject({ 'lump.imaged': true, 'lump.sizeCm': 4 });
    expect(best.decision.acts).toEqual([{ act: 'chest-ct', with: {} }]);
    expect(best.next.step?.id).toBe('operation');
    expect(silent).toBe(false);
  });

  it('opens in a situation', () => {
    const { place } = opened(question('plan', { from: null, situation: 'sent-late' }));
    expect(place.patient.facts['tract']).toBe('soiled');
    expect(place.told[0]?.text).toBe('Others have had a go.');
  });

  it('opens where decisions lead, those off the road too', () => {
    const { place } = opened(question('late-image', { from: null, prelude: [wait] }));
    expect(place.patient.facts['course.week']).toBe(6);
    const after = opened(question('plan', { from: null, prelude: [image, astray] }));
    expect(after.place.patient.facts['tract']).toBe('soiled');
  });

  it('of whose options the sources say nothing is silent', () => {
    const silent = tinyCourse(
      inRules(
        '{ reoperate: acceptable, leave-it: acceptable }',
        '{ reoperate: not scored, leave-it: not scored }',
      ),
      inRules('overrides: report\n  judges', 'judges'),
      inCase('asks: [report-of-a-leg]', 'asks: [report]'),
    );
    expect(opened('report', silent).silent).toBe(true);
  });
});

describe('a question that cannot be asked today says why', () => {
  const why = (...args: Parameters<typeof tried>): string => {
    const found = tried(...args);
    if (isOpened(found)) throw new Error('it opens');
    return found.cannot;
  };

  it('when its case is gone', () => {
    expect(open(course.judge, undefined, question('first'))).toEqual({
      cannot: 'Its case is not part of this version.',
    });
  });

  it('when its patient is none of the case any more', () => {
    expect(why(question('first', { patient: { ...course.kase.base, 'lump.sizeCm': 3 } }))).toBe(
      'Its patient is none of this case. In this case "Size" is one of: 2 cm, 4 cm, 8 cm; not 3 cm.',
    );
  });

  it('when nothing leads there any more', () => {
    const gone = 'The course of this case no longer leads there.';
    expect(why(question('plan', { from: null, situation: 'removed' }))).toBe(gone);
    expect(why(question('plan', { from: null, prelude: [decided('first', 'operate')] }))).toBe(
      gone,
    );
  });

  it('when what led there leads elsewhere', () => {
    expect(why(question('plan', { from: 'tissue' }))).toBe('What led there now leads to “Tissue”.');
    const { leave } = { leave: decided('report', 'leave-it') };
    expect(why(question('plan', { from: 'report', prelude: [leave] }))).toBe(
      'What led there now leads to the end.',
    );
  });

  it('when no answer earns full credit', () => {
    const hopeless = tinyCourse(
      inRules('image: correct', 'image: suboptimal'),
      inRules('send-home: harmful', 'send-home: harmful'),
    );
    expect(why(question('first'), hopeless)).toBe('No answer earns full credit there.');
  });
});

describe('a branch', () => {
  it('is what follows from a decision, so that the case can be played on from it', () => {
    const frame = branch(opened('first'), wait);
    expect(frame).toEqual(taken(course, course.entry(), wait));
  });

  it('goes on through the whole case, also where the question opens in one chapter', () => {
    const at = opened(question('tissue', { from: null, chapter: 'before', prelude: [image] }));
    expect(at.best.next.step?.id).toBe('plan');
  });

  it('that does not fit says why', () => {
    const frame = branch(opened('first'), decided('first', 'operate'));
    expect(isFrame(frame)).toBe(false);
  });

  it('is said in the words of the options', () => {
    const at = opened('operation');
    const frame = branch(at, inOrder);
    expect(isFrame(frame) && inWords(at, frame)).toEqual(['Draw', 'Clamp', 'Operate']);
  });
});
