import { describe, expect, it } from 'vitest';
import { flushSync } from 'svelte';
import type { Phase } from '../../../src/domain/quiz.ts';
import { press } from '../../../src/session/teach/press.ts';
import type { Channel, Pressed } from '../../../src/session/teach/wall-link.svelte.ts';
import { WallLink } from '../../../src/session/teach/wall-link.svelte.ts';
import { Wall } from '../../../src/session/teach/wall.svelte.ts';
import { inCase, tinyCourse } from '../../support/tiny-course.ts';
import type { Edit } from '../../support/tiny-library.ts';
import { tinyDesk } from '../../support/tiny-lesson.ts';

/** Windows of one browser: what one says on a channel the others hear, as JSON can carry it. */
function windows() {
  const open = new Set<Channel>();
  const said: string[] = [];
  return {
    said,
    channel: (): Channel => {
      const channel: Channel = {
        onmessage: null,
        postMessage(message) {
          const text = JSON.stringify(message);
          said.push(text);
          for (const other of open)
            if (other !== channel)
              other.onmessage?.({ data: JSON.parse(text) as unknown } as MessageEvent);
        },
        close: () => open.delete(channel),
      };
      open.add(channel);
      return channel;
    },
  };
}

const ignore = (): void => undefined;

describe('the wall', () => {
  it('shows what the instructor’s window shows it, whichever came first', () => {
    const { desk } = tinyDesk();
    const { channel } = windows();
    const early = new Wall(channel(), 'early');
    expect(early.slide).toBeUndefined();
    const link = new WallLink(channel(), ignore);
    link.show(desk.slide);
    const late = new Wall(channel(), 'late');
    expect(early.slide).toEqual(desk.slide);
    expect(late.slide).toEqual(desk.slide);
    desk.send({ type: 'on' });
    link.show(desk.slide);
    expect(late.slide).toMatchObject({ is: 'asked', phase: 'vote', voted: 0 });
  });

  it('is known to be up until its last window is closed, also after the instructor’s was opened anew', () => {
    const { channel } = windows();
    const link = new WallLink(channel(), ignore);
    expect(link.isUp).toBe(false);
    const walls = [new Wall(channel(), 'one'), new Wall(channel(), 'two')];
    expect(link.isUp).toBe(true);
    link.close();
    const again = new WallLink(channel(), ignore);
    expect(again.isUp).toBe(true);
    for (const wall of walls) wall.close();
    expect(again.isUp).toBe(false);
  });

  it('hands the keys pressed at it to the instructor’s window', () => {
    const { desk } = tinyDesk();
    const { channel } = windows();
    const link = new WallLink(channel(), (pressed: Pressed) => void press(desk, pressed));
    const wall = new Wall(channel(), 'one');
    wall.press({ key: 'PageDown', code: 'PageDown', shiftKey: false });
    wall.press({ key: '1', code: 'Digit1', shiftKey: false });
    expect(desk.tally('first')?.n).toBe(1);
    link.close();
  });

  it('stays empty where windows cannot speak to each other, and breaks nothing', () => {
    const link = new WallLink(undefined, ignore);
    link.show({ is: 'over', title: 'x' });
    const wall = new Wall(undefined, 'one');
    wall.press({ key: '1', code: 'Digit1', shiftKey: false });
    wall.close();
    link.close();
    expect([link.isUp, wall.slide]).toEqual([false, undefined]);
  });
});

/** Every text that tells what is right carries the canary. */
const canary = 'CANARY';
const marked: readonly Edit[] = [
  { file: 'rules/all.yaml', from: 'why: ', to: `why: ${canary} ` },
  { file: 'pitfalls/all.yaml', from: 'title: ', to: `title: ${canary} ` },
  { file: 'pitfalls/all.yaml', from: 'A temptation.', to: `${canary} A temptation.` },
  { file: 'guidance/900.yaml', from: 'says: ', to: `says: ${canary} ` },
];

describe('a decision that has a picture', () => {
  const drawn = tinyCourse(inCase('- id: first\n', '- id: first\n        picture: leg\n'));

  it('is asked with what is known, and answered with what the best answer shows', () => {
    const at = (phase: Phase) => tinyDesk({ at: { question: 'q-first', phase } }, drawn).desk.slide;
    const asked = at('vote');
    const answered = at('reveal');
    if (asked.is !== 'asked' || answered.is !== 'answer') throw new Error('Other slides.');
    expect(asked.question.picture?.name).toBe('leg');
    expect(asked.question.picture?.facts).not.toHaveProperty('lump.sizeCm');
    expect(answered.answer.picture).toMatchObject({ name: 'leg', facts: { 'lump.sizeCm': 4 } });
  });

  it('goes on showing the numbers that the best answer set', () => {
    const course = tinyCourse(inCase('- id: tissue\n', '- id: tissue\n        picture: leg\n'));
    const { slide } = tinyDesk({ at: { question: 'q-tissue', phase: 'reveal' } }, course).desk;
    if (slide.is !== 'answer') throw new Error('Another slide.');
    expect(slide.answer.picture?.facts).toHaveProperty('needle.offsetMm');
  });

  it('is the only one that has', () => {
    const { desk } = tinyDesk({ at: { question: 'q-first', phase: 'reveal' } });
    expect(desk.slide).toMatchObject({ question: { picture: null }, answer: { picture: null } });
  });
});

describe('what is said to the wall', () => {
  const verdictWords = /harmful|suboptimal|acceptable|correct|not scored/;
  const before: readonly Phase[] = ['ask', 'vote', 'discuss', 'vote again'];

  it.each(['q-first', 'q-tissue', 'q-plan', 'q-operation'])(
    'holds nothing of what is right, of the notes or of the counts before the reveal: %s',
    (question) => {
      const made = tinyDesk({ at: { question, phase: 'ask' } }, tinyCourse(...marked));
      const { desk } = made;
      const { channel, said } = windows();
      const link = new WallLink(channel(), ignore);
      const wall = new Wall(channel(), 'one');
      const show = (): void => {
        flushSync();
        link.show(desk.slide);
      };
      for (const phase of before) {
        expect(desk.phase).toBe(phase);
        if (desk.vote)
          for (const digit of ['1', '2', '2'])
            press(desk, { key: digit, code: '', shiftKey: false });
        show();
        if (phase === 'vote again') {
          desk.showCounts(true);
          show();
          expect(wall.slide).toMatchObject({
            counts: { first: { by: expect.any(Array) as number[] } },
          });
        } else expect(said.join()).not.toContain('"by"');
        desk.send({ type: 'on' });
      }
      const told = said.join();
      expect(told).toContain(desk.guide?.asked.asks);
      expect(told).not.toContain(canary);
      expect(told).not.toMatch(verdictWords);
      expect(told).not.toMatch(/To look first|They wait|change your mind|"act"|"best"/);

      said.length = 0;
      show();
      expect(said.join()).toContain(canary);
      expect(said.join()).toMatch(verdictWords);
    },
  );
});
