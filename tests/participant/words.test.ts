import { describe, expect, it } from 'vitest';
import { fateInWords, whatNow, whyOutside } from '../../src/participant/words.ts';
import { refusals } from '../../src/room/messages.ts';

describe('what a phone says', () => {
  it.each([
    ['wrong code', /Check it on the wall/],
    ['expired', /Join again with the code; your answers are still yours/],
    ['removed', /What was recorded stays recorded/],
    ['closed', /there is a new code/],
    ['full', /full/],
    ['unreadable', /Reload/],
    ['not kept', /disk may be full/],
    ['unreachable', /the same network/],
  ] as const)('of a door that is closed, and what can be done: %s', (is, says) => {
    expect(whyOutside({ is })).toMatch(says);
  });

  it('when it may try again, and nothing where nothing has happened', () => {
    expect(whyOutside({ is: 'banned', seconds: 60 })).toMatch(/in 1 minute\./);
    expect(whyOutside({ is: 'banned', seconds: 61 })).toMatch(/in 2 minutes\./);
    expect(whyOutside(null)).toBeNull();
  });

  it('of an answer: recorded only where it is, and of every other one that it is not', () => {
    expect(fateInWords('recorded', false)[0]).toBe('Recorded');
    const others = ['waiting', 'parked', ...refusals] as const;
    for (const fate of others) expect(fateInWords(fate, true)[0]).not.toMatch(/^Recorded/);
    expect(fateInWords('waiting', true)[1]).toMatch(/^Not recorded yet/);
    expect(fateInWords('waiting', false)[1]).toMatch(/^Not recorded yet.* connection is back/);
  });
});

describe('what somebody can do now', () => {
  it.each([
    ['lobby', /first question/],
    ['ask', /Read the question/],
    ['discuss', /Talk it over/],
    ['follow', /Watch the wall/],
    ['over', /Thank you/],
  ] as const)('is said in the phase "%s"', (phase, says) => {
    expect(whatNow({ phase })).toMatch(says);
  });

  it('is to be seen where a vote is open, unless the class has seen the answer', () => {
    expect(whatNow({ phase: 'vote again' })).toBeNull();
    expect(whatNow({ phase: 'vote again', seen: true })).toMatch(/has seen the answer/);
  });
});
