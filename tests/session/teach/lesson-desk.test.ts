import { describe, expect, it } from 'vitest';
import type { Lesson } from '../../../src/domain/quiz.ts';
import { phases } from '../../../src/domain/quiz.ts';
import type { LessonDesk } from '../../../src/session/teach/lesson-desk.svelte.ts';
import { askedLater } from '../../../src/session/teach/follow.ts';
import { isOpened } from '../../../src/quiz/question.ts';
import { press } from '../../../src/session/teach/press.ts';
import { inRules, tinyCourse } from '../../support/tiny-course.ts';
import { full, settled, tinyDesk } from '../../support/tiny-lesson.ts';
import { answer, quiz } from '../../support/tiny-quiz.ts';
import { image, wait } from '../../support/tiny-road.ts';

const on = (desk: LessonDesk, times = 1): void => {
  for (let n = 0; n < times; n++) desk.send({ type: 'on' });
};
const key = (desk: LessonDesk, key: string, shiftKey = false, code = ''): boolean =>
  press(desk, { key, code, shiftKey });
async function kept({ store }: ReturnType<typeof tinyDesk>): Promise<Lesson> {
  await settled();
  return ((await store.lessons()) as readonly Lesson[])[0] as Lesson;
}

describe('a lesson at the desk', () => {
  it('says which question of how many is asked, and what is known of it', () => {
    const { desk } = tinyDesk();
    expect([desk.number, desk.of, desk.phase]).toEqual([1, 4, 'ask']);
    expect(desk.guide?.asked.asks).toBe('What first?');
    expect(desk.guide?.revealed.best).toEqual(['Image']);
    expect(desk.guide?.notes.expect).toBe('They wait.');
  });

  it('is kept after every step, and said to be saved only then', async () => {
    const made = tinyDesk();
    const letGo = made.store.hold();
    on(made.desk);
    expect(made.desk.kept).toBe('saving');
    letGo();
    await settled();
    expect(made.desk.kept).toBe('saved');
    expect((await kept(made)).at).toEqual({ question: 'q-first', phase: 'vote' });
  });

  it('goes on where it cannot be kept, says so, and keeps all of it later', async () => {
    const made = tinyDesk();
    made.store.failWith(full);
    on(made.desk);
    made.desk.raise('first', 'wait', 1);
    await settled();
    expect(made.desk.kept).toEqual(full);
    expect(made.desk.atRisk).toBe(true);
    made.store.failWith(undefined);
    made.desk.retry();
    await settled();
    expect((await kept(made)).hands).toEqual({ 'q-first': { first: { wait: 1 } } });
  });

  it('stands after a reload where it stood, with every hand, in whatever phase', async () => {
    const made = tinyDesk();
    for (const phase of phases) {
      expect(made.desk.phase).toBe(phase);
      if (made.desk.vote) made.desk.count(made.desk.vote, 'wait', 7);
      const again = await made.reloaded().catch(() => made.desk); // nothing is kept before the first step
      expect(again.lesson).toEqual(made.desk.lesson);
      expect(again.slide).toEqual(made.desk.slide);
      on(made.desk);
    }
    expect([made.desk.number, made.desk.phase]).toEqual([2, 'ask']);
  });

  it('is over after the last question, and can be taken up again', async () => {
    const made = tinyDesk({ at: { question: 'q-operation', phase: 'follow' } });
    on(made.desk);
    expect(made.desk.over).toBe(true);
    expect(made.desk.slide).toEqual({ is: 'over', title: quiz.title });
    expect((await kept(made)).endedAt).toBe('2026-01-02T11:00:00Z');
    expect((await made.reloaded()).over).toBe(true);
    made.desk.send({ type: 'back' });
    expect(made.desk.over).toBe(false);
    expect((await kept(made)).endedAt).toBeNull();
  });

  it('goes on past a question that cannot be asked any more', () => {
    const broken = { ...quiz, questions: quiz.questions.map((one) => ({ ...one, step: 'gone' })) };
    const { desk } = tinyDesk({ quiz: broken });
    expect(desk.slide).toEqual({ is: 'cannot', number: 1, of: 4 });
    expect([desk.guide, desk.road, desk.tally('first'), desk.right('first')]).toEqual([
      null,
      undefined,
      null,
      null,
    ]);
    on(desk, 6);
    expect(desk.number).toBe(2);
  });

  it('lets phones come in before the first question, also after a reload, and goes back to there', async () => {
    const made = tinyDesk({ way: 'room', gathering: true });
    const join = { address: '10.0.0.2:4180', code: 'ABCD EFGH', link: 'http://10.0.0.2:4180/#x' };
    made.desk.invite(join, 2);
    expect(made.desk.slide).toEqual({ is: 'join', title: quiz.title, join, present: 2 });
    made.desk.send({ type: 'back' });
    made.desk.send({ type: 'reveal' });
    expect([made.desk.gathering, made.desk.phase]).toEqual([true, 'ask']);
    on(made.desk);
    expect([made.desk.gathering, made.desk.phase]).toEqual([false, 'ask']);
    expect(made.desk.slide).toMatchObject({ is: 'asked', join, voted: null });
    expect((await made.reloaded()).gathering).toBe(false);
    on(made.desk);
    made.desk.send({ type: 'back' });
    expect([made.desk.gathering, made.desk.phase]).toEqual([false, 'ask']);
    made.desk.send({ type: 'back' });
    expect((await made.reloaded()).slide).toMatchObject({ is: 'join', join: null });
  });

  it('has nothing before the first question where hands are counted', () => {
    const { desk } = tinyDesk();
    desk.send({ type: 'back' });
    expect([desk.gathering, desk.number, desk.phase]).toEqual([false, 1, 'ask']);
  });

  it('takes those in who come, each once', async () => {
    const made = tinyDesk({ way: 'room' });
    const ada = { id: 'ada', name: 'Ada' };
    expect(await made.desk.meet([ada])).toBe(true);
    await made.desk.meet([ada, { id: 'ben', name: 'Ben' }]);
    expect((await kept(made)).participants.map(({ name }) => name)).toEqual(['Ada', 'Ben']);
  });
});

describe('a tally', () => {
  it('counts hands by digits, each press one, and takes them back', () => {
    const { desk } = tinyDesk();
    expect(key(desk, '1')).toBe(false); // no vote is open
    on(desk);
    const [first, second] = desk.guide?.asked.options ?? [];
    for (const digit of ['1', '1', '2']) expect(key(desk, digit)).toBe(true);
    expect(desk.hands('first')).toEqual({ [first?.act ?? '']: 2, [second?.act ?? '']: 1 });
    key(desk, '!', true, 'Digit1');
    expect(desk.tally('first')?.n).toBe(2);
    key(desk, 'Backspace');
    expect(desk.tally('first')?.bars.map(({ count }) => count)).toEqual([1, 0]);
    expect(key(desk, '9')).toBe(false);
    expect(key(desk, 'x')).toBe(false);
  });

  it('counts a digit that needs Shift to be typed as a digit', () => {
    const { desk } = tinyDesk();
    on(desk);
    key(desk, '1', true, 'Digit1');
    expect(desk.tally('first')?.n).toBe(1);
  });

  it('never falls below nothing, and takes no nonsense', () => {
    const { desk } = tinyDesk();
    on(desk);
    desk.raise('first', 'wait', -1);
    expect(desk.hands('first')).toEqual({ wait: 0 });
    desk.count('first', 'wait', Number.NaN);
    desk.count('first', 'wait', 1e9);
    expect(desk.hands('first')).toEqual({ wait: 999 });
  });

  it('takes nothing back once the vote is over', () => {
    const { desk } = tinyDesk();
    on(desk);
    key(desk, '1');
    on(desk, 2);
    key(desk, 'Backspace');
    expect(desk.tally('first')?.n).toBe(1);
  });

  it('counts answers instead, where there are phones', () => {
    const { desk } = tinyDesk({ way: 'room', at: { question: 'q-first', phase: 'vote' } });
    desk.hear([answer(image), answer(wait, { participant: 'ben' })]);
    expect(desk.tally('first')?.n).toBe(2);
    expect(key(desk, '1')).toBe(false);
    expect(desk.right('first')).toBe(0.5);
  });

  it('says what share was right; of a question on which the sources are silent it does not', () => {
    const { desk } = tinyDesk({ at: { question: 'q-first', phase: 'vote' } });
    expect(desk.right('first')).toBeNull();
    desk.count('first', 'image', 1);
    desk.count('first', 'wait', 3);
    expect(desk.right('first')).toBe(0.25);
    const silent = tinyCourse(
      inRules('image: correct', 'image: not scored'),
      inRules('wait: harmful', 'wait: not scored'),
    );
    const { desk: other } = tinyDesk({ at: { question: 'q-first', phase: 'vote' } }, silent);
    other.count('first', 'wait', 3);
    expect(other.right('first')).toBeNull();
  });

  it('counts the second vote where there was one', () => {
    const { desk } = tinyDesk({ at: { question: 'q-first', phase: 'vote' } });
    desk.count('first', 'wait', 3);
    expect(desk.lastTally?.choices[0]?.decision.acts[0]?.act).toBe('wait');
    desk.count('second', 'image', 2);
    expect(desk.lastTally?.choices[0]?.decision.acts[0]?.act).toBe('image');
  });
});

describe('the keys of a lesson', () => {
  it('go on and back, those of a remote control too, and stop at the end', () => {
    const { desk } = tinyDesk();
    for (const [name, phase] of [
      ['PageDown', 'vote'],
      ['ArrowRight', 'discuss'],
      ['PageUp', 'vote'],
      ['ArrowLeft', 'ask'],
    ] as const) {
      expect(key(desk, name)).toBe(true);
      expect(desk.phase).toBe(phase);
    }
    desk.send({ type: 'end' });
    expect(key(desk, 'PageUp')).toBe(false);
    expect(desk.over).toBe(true);
  });
});

describe('playing on', () => {
  it('takes the class’s decision and the next ones on the same patient, and rewinds', () => {
    const { desk } = tinyDesk({
      at: { question: 'q-first', phase: 'follow' },
      hands: { 'q-first': { first: { wait: 3, image: 2 } } },
    });
    const { road } = desk;
    if (!road) throw new Error('no road');
    expect(desk.slide.is).toBe('answer');
    road.take(desk.lastTally?.choices[0]?.decision, 'The class decided');
    expect(desk.slide).toMatchObject({
      is: 'followed',
      followed: {
        whose: 'The class decided',
        chosen: ['Wait'],
        verdict: 'harmful',
        next: { title: 'Late', tells: ['It has grown.'] },
      },
    });
    const late = road.at;
    if (!late) throw new Error('it ends');
    expect(
      desk
        .optionsAt(late)
        .map(({ text }) => text)
        .toSorted(),
    ).toEqual(['Home', 'Image']);
    road.take(late.best.decision);
    expect(road.last?.followed.next?.title).toBe('Tissue');
    road.take(undefined);
    expect(road.length).toBe(2);
    road.back();
    expect(road.last?.followed.chosen).toEqual(['Wait']);
    road.take(image); // it belongs to another step
    expect(road.length).toBe(1);
    road.rewind();
    expect(desk.slide.is).toBe('answer');
  });

  it('knows when it comes to what the quiz asks later', () => {
    const { desk } = tinyDesk({ at: { question: 'q-first', phase: 'follow' } });
    const at = desk.opened;
    if (!isOpened(at)) throw new Error('not asked');
    const { quiz } = desk.lesson;
    expect(askedLater(quiz, 0, at)).toBe(1);
    expect(askedLater(quiz, 1, at)).toBeNull();
    const other = {
      ...at,
      question: { ...at.question, opens: { ...at.question.opens, case: 'x' } },
    };
    expect(askedLater(quiz, 0, other)).toBeNull();
  });

  it('comes to the end of the case', () => {
    const { desk } = tinyDesk({ at: { question: 'q-operation', phase: 'follow' } });
    const { road } = desk;
    for (let n = 0; n < 9 && road?.at; n++) road.take(road.at.best.decision);
    expect(road?.at).toBeNull();
    expect(road?.last?.followed.next).toBeNull();
  });

  it('begins anew with the next step of the lesson', () => {
    const { desk } = tinyDesk({ at: { question: 'q-first', phase: 'follow' } });
    desk.road?.take(wait);
    desk.send({ type: 'back' });
    desk.send({ type: 'on' });
    expect(desk.road?.length).toBe(0);
  });
});
