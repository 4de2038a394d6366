import { describe, expect, it } from 'vitest';
import type { HandedIn } from '../../src/domain/homework.ts';
import type { Answer } from '../../src/domain/quiz.ts';
import { takeIn } from '../../src/quiz/take-in.ts';
import { handedIn } from '../support/tiny-homework.ts';
import { image, wait } from '../support/tiny-road.ts';
import { answer, lesson } from '../support/tiny-quiz.ts';

const at = '2026-01-03T10:00:00Z';
const held = lesson({ way: 'homework', participants: [{ id: 'ben', name: 'Ben' }] });
const withAda = { ...held, participants: [...held.participants, handedIn().participant] };

function take(given: HandedIn, known: readonly Answer[] = []) {
  return takeIn(held, known, given, at);
}

/** The answers that the lesson has once this is taken in. */
function after(given: HandedIn): readonly Answer[] {
  const taken = take(given);
  if (!('answers' in taken)) throw new Error(taken.is);
  return taken.answers;
}

const strange = { question: 'q-elsewhere', decision: image };
const otherwise = [{ question: 'q-first', decision: wait }];

describe('a result that is given in', () => {
  it('is taken as answers to the first vote, with who gave them', () => {
    const [first, second] = handedIn().answers;
    expect(take(handedIn())).toEqual({
      is: 'taken',
      participants: [
        { id: 'ben', name: 'Ben' },
        { id: 'ada', name: 'Ada' },
      ],
      answers: [
        answer(image, { question: first?.question as string, at }),
        answer(second?.decision as typeof image, { question: 'q-plan', at }),
      ],
      strange: 0,
    });
  });

  it('of another lesson is foreign', () => {
    expect(take(handedIn({ lesson: 'yesterday' }))).toEqual({ is: 'foreign' });
  });

  it('is the same again, in whatever order it says so', () => {
    const known = after(handedIn());
    for (const answers of [handedIn().answers, handedIn().answers.toReversed()])
      expect(takeIn(withAda, known, handedIn({ answers }), at)).toEqual({ is: 'same' });
  });

  it('brings whoever gave it back where the lesson lost them', () => {
    const known = after(handedIn());
    expect(take(handedIn(), known)).toEqual(take(handedIn()));
  });

  it('takes the place of an older one, and stands against one that arrives later', () => {
    const known = after(handedIn());
    const newer = handedIn({
      revision: 2,
      answers: otherwise,
      participant: { id: 'ada', name: 'Ada L.' },
    });
    expect(takeIn(withAda, known, newer, at)).toMatchObject({
      is: 'newer',
      participants: [{ id: 'ben' }, { id: 'ada', name: 'Ada L.' }],
      answers: [{ question: 'q-first', revision: 2, decision: wait }],
    });
    expect(take(handedIn(), [...known, ...after(newer)])).toEqual({ is: 'older' });
  });

  it('of the same number that says something else is told apart', () => {
    expect(take(handedIn({ answers: otherwise }), after(handedIn()))).toEqual({ is: 'other' });
  });

  it('is nobody else’s', () => {
    const known = after(handedIn());
    expect(take(handedIn({ participant: { id: 'eve', name: 'Ada' } }), known)).toMatchObject({
      is: 'taken',
    });
  });

  it('leaves out what the lesson does not ask, and says so', () => {
    const { answers } = handedIn();
    const given = handedIn({ answers: [...answers, strange] });
    expect(take(given)).toMatchObject({ is: 'taken', strange: 1 });
    expect(after(given)).toHaveLength(2);
    expect(takeIn(withAda, after(given), given, at)).toEqual({ is: 'same' });
    expect(take(handedIn({ answers: [strange] }))).toEqual({ is: 'empty' });
    expect(take(handedIn({ answers: [] }))).toEqual({ is: 'empty' });
  });
});
