import { describe, expect, it } from 'vitest';
import { presentDebrief } from '../../../src/course/present-debrief.ts';
import { replay } from '../../../src/course/replay.ts';
import type { Shown } from '../../../src/domain/attempt.ts';
import type { Decision } from '../../../src/domain/decision.ts';
import { because, decided, fullCredit, needle, tinyCourse } from '../../support/tiny-course.ts';

const [image, along, ct, inOrder] = fullCredit as [Decision, Decision, Decision, Decision];
const astray = because('quick', decided('tissue', needle(20)));

/** What is judged differently when this was shown at the last decision, and at the others what is said today. */
function rejudged(decisions: readonly Decision[], shown?: readonly Shown[]) {
  const { judge, cells, scope, entry } = tinyCourse();
  const course = replay(judge, scope, entry(), decisions);
  const today = course.frames.map(({ judged }): readonly Shown[] =>
    judged.findings.map(({ act, table, row, verdict }) => ({ act, table, row, verdict })),
  );
  const all = shown ? [...today.slice(0, -1), shown] : today;
  return presentDebrief(judge, cells, course, null, all).rejudged;
}
const said = (act: string, verdict: Shown['verdict'], row = 'look'): Shown => ({
  act,
  table: 'any',
  row,
  verdict,
});

describe('decisions that are judged differently now', () => {
  it('are none where every verdict is what it was', () => {
    expect(rejudged([image, astray, ct, inOrder])).toEqual([]);
  });

  it('are named with the verdict of then and the finding of now', () => {
    expect(rejudged([image], [said('image', 'suboptimal')])).toMatchObject([
      {
        decision: 0,
        title: 'First',
        changes: [
          { about: 'Image it', then: { verdict: 'suboptimal' }, now: { verdict: 'correct' } },
        ],
      },
    ]);
  });

  it('are not those of which another row says the same', () => {
    expect(rejudged([image], [said('image', 'correct', 'an-old-row')])).toEqual([]);
  });

  it('are not those of which nothing was said', () => {
    expect(rejudged([image], [])).toEqual([]);
  });

  it('are those too of which an act that was judged is judged no more, or the other way round', () => {
    const plan = decided('plan', 'chest-ct');
    expect(rejudged([image, astray, plan], [said('chest-ct', 'correct', 'lungs')])).toMatchObject([
      {
        decision: 2,
        changes: [{ about: 'Take the tract', then: null, now: { verdict: 'harmful' } }],
      },
    ]);
    expect(
      rejudged(
        [image, along, plan],
        [
          said('chest-ct', 'correct', 'lungs'),
          said('take-tract', 'harmful', 'soiled'),
          said('an-old-act', 'harmful', 'old'),
        ],
      ),
    ).toMatchObject([
      {
        changes: [
          { about: 'Take the tract', then: { verdict: 'harmful' }, now: null },
          { about: 'Something that is not judged any more', now: null },
        ],
      },
    ]);
  });

  it('are compared rule by rule in an order', () => {
    const [only, ...more] = rejudged(
      [image, along, ct, inOrder],
      [said('operate', 'correct', 'line-first'), said('operate', 'suboptimal', 'clamp-first')],
    );
    expect(more).toEqual([]);
    expect(only?.changes).toMatchObject([
      { about: 'Clamp, then Operate', then: { row: 'clamp-first' }, now: { verdict: 'correct' } },
    ]);
  });
});
