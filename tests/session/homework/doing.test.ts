import { describe, expect, it } from 'vitest';
import type { HomeworkWork } from '../../../src/domain/homework.ts';
import { Doing } from '../../../src/session/homework/doing.svelte.ts';
import { marksOf } from '../../../src/session/homework/marks.ts';
import { memoryHomework } from '../../support/memory-homework.ts';
import { handedIn, work } from '../../support/tiny-homework.ts';
import { full, settled, tinyRoom } from '../../support/tiny-lesson.ts';
import { question, quiz } from '../../support/tiny-quiz.ts';
import { along, ct, image, inOrder, wait } from '../../support/tiny-road.ts';

function doing(part: Partial<HomeworkWork> = {}) {
  const store = memoryHomework();
  const made = new Doing({
    room: tinyRoom(),
    work: work(part),
    keep: (one) => store.keep(one),
  });
  return { doing: made, store };
}

const all = { 'q-first': image, 'q-tissue': along, 'q-plan': ct, 'q-operation': inOrder };
const now = ({ task }: Doing): number | undefined => task?.number;

/** Decides what is on the screen. */
function decide(made: Doing, decision = image): void {
  const { task } = made;
  if (!task) throw new Error('there is nothing to decide');
  made.decide(task, decision);
}

describe('a homework', () => {
  it('goes from one decision to the next, and then lists all', () => {
    const { doing: made } = doing();
    expect([now(made), made.left, made.canHandIn]).toEqual([1, 4, false]);
    expect(made.next).toBe('q-first');
    for (const [i, decision] of [image, along, ct, inOrder].entries()) {
      expect(now(made)).toBe(i + 1);
      decide(made, decision);
    }
    expect([now(made), made.left, made.canHandIn]).toEqual([undefined, 0, true]);
    expect(made.next).toBeNull();
  });

  it('goes on where it was left, as the browser kept it', async () => {
    const { doing: made, store } = doing();
    decide(made, image);
    await settled();
    const [kept] = (await store.all()) as readonly HomeworkWork[];
    const again = doing(kept).doing;
    expect([now(again), again.left]).toEqual([2, 3]);
    expect(again.decisionAt(again.tasks[0] as (typeof again.tasks)[0])).toEqual(image);
  });

  it('shows nothing of what is right before it was handed in', () => {
    const { doing: made } = doing({ decisions: { 'q-first': wait } });
    const { task } = made;
    if (!task) throw new Error('there is nothing to decide');
    expect(Object.keys(made.viewOf(task) ?? {})).not.toContain('verdict');
    expect(made.tasks[0] && made.chosenAt(made.tasks[0])).toHaveLength(1);
    made.mark();
    expect(made.work.stage).toBe('open');
  });

  it('can be decided anew, and what was left is found behind it, then before', () => {
    const { doing: made } = doing();
    made.goTo('q-plan');
    decide(made, ct);
    expect(now(made)).toBe(4);
    decide(made, inOrder);
    expect(now(made)).toBe(1);
    decide(made, wait);
    made.goTo('q-first');
    decide(made, image);
    expect(made.work.decisions['q-first']).toEqual(image);
    made.goTo(null);
    expect(made.task).toBeUndefined();
  });

  it('is handed in, taken back, and handed in with the next number', () => {
    const { doing: made } = doing({ decisions: { 'q-first': image, 'q-plan': ct } });
    made.handIn();
    made.handIn();
    expect([made.work.stage, made.handedIn]).toEqual(['handed in', handedIn()]);
    made.takeBack();
    expect(made.work.stage).toBe('open');
    made.handIn();
    expect(made.handedIn).toEqual(handedIn({ revision: 2 }));
  });

  it('cannot be handed in with nothing decided', () => {
    const { doing: made } = doing();
    made.handIn();
    expect(made.work).toMatchObject({ stage: 'open', revision: 0 });
  });

  it('changes no more once its marks were seen', () => {
    const { doing: made } = doing({ decisions: all });
    made.handIn();
    made.mark();
    made.takeBack();
    const [first] = made.tasks;
    if (first) made.decide(first, wait);
    made.goTo('q-first');
    expect(made.task).toBeUndefined();
    expect(made.work).toMatchObject({ stage: 'marked', decisions: all, revision: 1 });
  });

  it('says that it is not saved, and saves it when asked again', async () => {
    const { doing: made, store } = doing();
    store.failWith(full);
    decide(made, image);
    await settled();
    expect([made.kept, made.atRisk]).toEqual([full, true]);
    store.failWith(undefined);
    made.keepNow();
    await settled();
    expect([made.kept, made.atRisk]).toEqual(['saved', false]);
    expect(await store.all()).toMatchObject([{ decisions: { 'q-first': image } }]);
  });

  it('passes over what cannot be asked today, and asks anew what no longer fits', () => {
    const gone = question('first', { case: 'gone' });
    const { doing: made } = doing({
      quiz: { ...quiz, questions: [gone, question('plan')] },
      decisions: { 'q-plan': { ...ct, acts: [{ act: 'gone', with: {} }] } },
    });
    expect([now(made), made.left]).toEqual([2, 1]);
    const [first, second] = made.tasks;
    if (!first || !second) throw new Error('there are two');
    expect(first.title).toBe('Decision 1');
    expect(made.viewOf(first)).toBeUndefined();
    expect(made.chartOf(first)).toEqual([]);
    expect(made.chartOf(second)).not.toEqual([]);
    expect(made.chosenAt(second)).toBeUndefined();
  });
});

describe('the marks of a homework', () => {
  it('are worked out by replay, decision by decision', () => {
    const { doing: made } = doing({ decisions: { ...all, 'q-first': wait } });
    const { marked, score } = marksOf(made);
    expect(score).toMatchObject({ answered: 4, correct: 3, missed: 0, percent: 75, unfit: 0 });
    expect(marked.map(({ line }) => line?.answers.first?.credit)).toEqual([0, 1, 1, 1]);
    expect(marked.every(({ guide }) => guide !== undefined)).toBe(true);
  });

  it('say what was left, and what cannot be asked', () => {
    const { doing: made } = doing({
      quiz: { ...quiz, questions: [question('first', { case: 'gone' }), question('plan')] },
      decisions: { 'q-first': image },
    });
    const { marked, score } = marksOf(made);
    expect(score).toMatchObject({ answered: 0, missed: 1, percent: null });
    expect(marked[0]).toEqual({ task: made.tasks[0] });
    expect(marked[1]?.line?.answers).toEqual({});
  });
});
