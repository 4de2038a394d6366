import { describe, expect, it } from 'vitest';
import type { Question } from '../../src/domain/quiz.ts';
import { openAt } from '../../src/course/open.ts';
import { makeQuestion, makeQuestionFor } from '../../src/quiz/make.ts';
import type { QuestionWanted } from '../../src/quiz/make.ts';
import { pickableIn } from '../../src/quiz/pick.ts';
import type { NotAsked } from '../../src/quiz/question.ts';
import { inCase, tinyCourse } from '../support/tiny-course.ts';
import { opened } from '../support/tiny-quiz.ts';

const course = tinyCourse();
const { judge, kase } = course;
const notes = { aim: '', expect: '', ask: '' };
const wanted = (part: Partial<QuestionWanted> = {}): QuestionWanted => ({
  id: 'mine',
  step: 'plan',
  situation: null,
  seed: null,
  facts: {},
  notes,
  ...part,
});
const made = (part: Partial<QuestionWanted>): Question => {
  const found = makeQuestion(judge, course, wanted(part));
  if ('cannot' in found) throw new Error(found.cannot);
  return found;
};

describe('what can be picked', () => {
  const all = pickableIn(judge, course);

  it('are the steps of the best roads, in the order of the case, without detours', () => {
    expect(all.map(({ step }) => step)).toEqual(['first', 'tissue', 'plan', 'operation', 'report']);
  });

  it('say what they are about: chapter, rule tables, pitfalls, and how they are met', () => {
    expect(all[2]).toEqual({
      case: 'tiny',
      caseTitle: 'A tiny case',
      chapter: 'after',
      chapterTitle: 'After',
      step: 'plan',
      title: 'Plan',
      kind: 'several',
      tables: [{ id: 'plan', question: 'What belongs to the plan?' }],
      pitfalls: [{ id: 'tract-left-behind', title: 'tract-left-behind', severity: 'grave' }],
      ways: [null, 'sent-late'],
    });
    expect(all[0]?.ways).toEqual([null]);
  });
});

describe('a question made to order', () => {
  it('is asked of the first patient, of a drawn one, or of one with chosen facts', () => {
    expect(made({}).opens).toMatchObject({ from: 'plan', seed: null, patient: kase.base });
    const drawn = [1, 2, 3, 4, 5, 6].map((seed) => made({ seed }).opens.patient['lump.sizeCm']);
    expect(new Set(drawn).size).toBeGreaterThan(1);
    expect(made({ seed: 1, facts: { 'lump.sizeCm': 8 } }).opens.patient).toMatchObject({
      'lump.sizeCm': 8,
      'lump.depth': 'deep',
    });
  });

  it('opens in a situation, and also after it', () => {
    expect(made({ situation: 'sent-late' }).opens).toMatchObject({
      from: null,
      situation: 'sent-late',
      prelude: [],
    });
    const later = made({ situation: 'sent-late', step: 'report' });
    expect(later.opens.prelude.map(({ step }) => step)).toEqual(['plan', 'operation']);
    expect(opened(later).place.step.id).toBe('report');
  });

  it('says why there is no such patient, or no such way', () => {
    expect(
      makeQuestion(
        judge,
        course,
        wanted({ facts: { 'lump.sizeCm': 8, 'lump.depth': 'superficial' } }),
      ),
    ).toEqual({ cannot: 'Its patient is none of this case. No room.' });
    expect(makeQuestion(judge, course, wanted({ step: 'late-image' }))).toEqual({
      cannot: 'The course of this case no longer leads there.',
    });
    expect(makeQuestion(judge, course, wanted({ situation: 'sent-late', step: 'first' }))).toEqual({
      cannot: 'What led there now leads to “Plan”.',
    });
  });
});

describe('a question for a pitfall', () => {
  const pitfall = 'operated-without-clamp';
  const find = (of: string, part: Partial<QuestionWanted> = {}): Question | NotAsked =>
    makeQuestionFor(judge, course, of, { ...wanted({ step: 'operation', ...part }), seed: 4 });

  it('is asked of somebody in whom it lies open', () => {
    const found = find(pitfall);
    if ('cannot' in found) throw new Error(found.cannot);
    const { step, patient } = opened(found).place;
    expect(openAt(judge, course.cells, step, patient)).toContain(pitfall);
    expect(find(pitfall)).toEqual(found);
  });

  it('is not there where nobody meets it', () => {
    const none = { cannot: 'No patient was found who meets this pitfall there.' };
    expect(find('waited')).toEqual(none);
    expect(find(pitfall, { facts: { 'lump.depth': 'superficial' } })).toEqual(none);
    expect(find(pitfall, { step: 'late-image' })).toEqual(none);
  });
});

it('a road that no answer leads on from ends there', () => {
  const lame = tinyCourse(
    inCase(
      'options: [{ act: image, text: Image }, { act: wait, text: Wait }]',
      'options: [{ act: wait, text: Wait }, { act: send-home, text: Home }]',
    ),
  );
  expect(pickableIn(lame.judge, lame).map(({ step }) => step)).not.toContain('tissue');
});
