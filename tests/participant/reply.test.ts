import { describe, expect, it } from 'vitest';
import { Reply } from '../../src/participant/reply.svelte.ts';
import { pseudonym } from '../../src/participant/pseudonym.ts';
import { fateInWords, whyOutside } from '../../src/participant/words.ts';
import type { PhoneQuestion } from '../../src/room/messages.ts';
import { phoneState } from '../support/rooms.ts';

const dose = {
  id: 'dose',
  label: 'Dose',
  domain: { type: 'number', from: 0, to: 60, step: 2 },
} as const;
const { asked } = phoneState();
const [mri, excise, wait] = asked?.options ?? [];
const aQuestionWith = (more: Partial<PhoneQuestion>): PhoneQuestion => ({
  ...(asked as PhoneQuestion),
  ...more,
});
const withDose = aQuestionWith({
  options: [{ ...mri, parameters: [dose] }, excise, wait] as never,
});

describe('a reply', () => {
  it('is one of the options, with what is set with it', () => {
    const reply = new Reply(withDose);
    expect(reply.missing).toBe('Choose one');
    reply.toggle('B');
    expect(reply.missing).toBeNull();
    reply.toggle('A');
    expect(reply.missing).toBe('Set: dose');
    reply.set('dose', 50);
    expect(reply.decide('certain')).toEqual({
      options: [{ letter: 'A', with: { dose: 50 } }],
      certainty: 'certain',
      reason: null,
    });
    reply.set('dose', undefined);
    expect(reply.missing).toBe('Set: dose');
  });

  it('is several options, or one that stands alone', () => {
    const options = [mri, excise, { ...wait, alone: true }] as never;
    const reply = new Reply(aQuestionWith({ kind: 'several', options }));
    reply.toggle('A');
    reply.toggle('B');
    expect(reply.letters).toEqual(['A', 'B']);
    reply.toggle('A');
    expect(reply.letters).toEqual(['B']);
    reply.toggle('C');
    expect(reply.letters).toEqual(['C']);
    reply.toggle('A');
    expect(reply.letters).toEqual(['A']);
    reply.toggle('unknown');
    expect(reply.letters).toEqual(['A']);
  });

  it('is an order, which can be changed', () => {
    const reply = new Reply(aQuestionWith({ kind: 'order' }));
    for (const act of ['A', 'B', 'C']) reply.toggle(act);
    reply.move('C', -1);
    reply.move('A', -1);
    expect(reply.letters).toEqual(['A', 'C', 'B']);
  });

  it('gives a reason where one is asked for', () => {
    const reply = new Reply(aQuestionWith({ reasons: [{ id: 'r', text: 'Because' }] }));
    reply.toggle('A');
    expect(reply.missing).toBe('Say why');
    reply.give('r');
    expect(reply.decide('guess').reason).toBe('r');
  });

  it('begins with what was answered before', () => {
    const reply = new Reply(withDose);
    reply.toggle('A');
    reply.set('dose', 50);
    const again = new Reply(withDose, reply.decide('guess'));
    expect(again.missing).toBeNull();
    expect(again.decide('guess')).toEqual(reply.decide('guess'));
  });
});

describe('the words for a participant', () => {
  it('suggest a name that is nobody’s', () => {
    expect(pseudonym(0)).toBe('Grey Heron');
    expect(new Set(Array.from({ length: 120 }, (_, n) => pseudonym(n))).size).toBe(120);
    expect(pseudonym(65_535)).toMatch(/^\w+ \w+$/);
  });

  it('say why somebody is outside, and for how long', () => {
    expect(whyOutside(null)).toBeNull();
    for (const is of [
      'wrong code',
      'expired',
      'removed',
      'closed',
      'full',
      'unreadable',
      'unreachable',
    ] as const)
      expect(whyOutside({ is })).toMatch(/\.$|\?$/);
    expect(whyOutside({ is: 'banned', seconds: 61 })).toContain('2 minutes');
    expect(whyOutside({ is: 'banned', seconds: 5 })).toContain('1 minute.');
  });

  it('say "recorded" of nothing that has no receipt', () => {
    for (const fate of [
      'waiting',
      'parked',
      'closed',
      'revealed',
      'not asked',
      'other lesson',
    ] as const)
      expect(fateInWords(fate, true)[0]).not.toBe('Recorded');
    expect(fateInWords('recorded', false)[0]).toBe('Recorded');
    expect(fateInWords('waiting', false)[1]).toContain('as soon as the connection is back');
  });
});
