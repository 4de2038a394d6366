import { describe, expect, it } from 'vitest';
import { handedInOf, homeworkOf, readyHomeworkText, sealOf } from '../../src/quiz/homework.ts';
import { handedIn, work } from '../support/tiny-homework.ts';
import { astray, ct, image, wait } from '../support/tiny-road.ts';
import { lesson, quiz } from '../support/tiny-quiz.ts';

const plain = (text: string): string => text;

describe('a homework', () => {
  it('leaves out what the instructor alone is told', () => {
    const { lesson: of, quiz: given } = homeworkOf(lesson());
    expect([of, given.title, given.questions.length]).toEqual(['today', quiz.title, 4]);
    expect(JSON.stringify(given)).not.toMatch(/To look first|They wait|change your mind/);
  });

  it('names a ready quiz by its id and content, and writes nothing of it out', () => {
    expect(readyHomeworkText('today', quiz)).toBe(
      '{"format":"clear-margins homework","version":1,"lesson":"today","ready":{"id":"a-tiny-quiz","content":"2026.1"}}',
    );
  });
});

describe('what is handed in', () => {
  it('is the decisions in the order of the questions, and nothing of a question that was left', () => {
    const done = work({ decisions: { 'q-plan': ct, 'q-first': image }, revision: 2 });
    expect(handedInOf(done)).toEqual(handedIn({ revision: 2 }));
  });

  it('has one digest, in whatever order its values were set', () => {
    const withValues = (values: object) =>
      handedIn({
        answers: [
          {
            question: 'q',
            decision: { ...image, acts: [{ act: 'a', with: values as Record<string, number> }] },
          },
        ],
      });
    expect(sealOf(withValues({ one: 1, two: 2 }), plain)).toBe(
      sealOf(withValues({ two: 2, one: 1 }), plain),
    );
  });

  it('has another digest with any change', () => {
    const [first] = handedIn().answers;
    if (!first) throw new Error('nothing was handed in');
    const changed = (part: object) => handedIn({ answers: [{ ...first, ...part }] });
    const own = handedIn({ answers: [first] });
    const all = [
      own,
      { ...own, lesson: 'tomorrow' },
      { ...own, participant: { id: 'ben', name: 'Ada' } },
      { ...own, participant: { id: 'ada', name: 'Ben' } },
      { ...own, revision: 2 },
      handedIn(),
      changed({ question: 'q-tissue' }),
      changed({ decision: wait }),
      changed({ decision: astray }),
      changed({ decision: { ...image, certainty: 'certain' } }),
      changed({ decision: { ...image, reason: 'another' } }),
      changed({ decision: { ...image, step: 'another' } }),
    ];
    expect(new Set(all.map((one) => sealOf(one, plain))).size).toBe(all.length);
  });
});
