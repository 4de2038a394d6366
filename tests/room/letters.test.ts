import { describe, expect, it } from 'vitest';
import { presentAsked } from '../../src/quiz/present-asked.ts';
import { presentRevealed } from '../../src/quiz/present-revealed.ts';
import { writeState } from '../../src/room/door.ts';
import { actsOf, aliasOf, forPhones } from '../../src/room/letters.ts';
import type { PhoneDecision, RoomParameter, RoomQuestion } from '../../src/room/messages.ts';
import { opened } from '../support/tiny-quiz.ts';
import { aQuestion, aState } from '../support/rooms.ts';

const CANARY = 'canary';
const steps = ['first', 'tissue', 'plan', 'operation', 'report'];

/** A question of the tiny course, whose every id would tell. */
function telling(step: string): RoomQuestion {
  const { week: _, chart: __, ...asked } = presentAsked(opened(step));
  return {
    ...asked,
    question: `${CANARY}-${asked.question}`,
    step: `${CANARY}-${asked.step}`,
    options: asked.options.map((option) => ({
      ...option,
      act: `${CANARY}-${option.act}`,
      parameters: option.parameters.map(planted),
    })),
    reasons: asked.reasons.map(({ id, text }) => ({ id: `${CANARY}-${id}`, text })),
  };
}

function planted({ id, domain, ...rest }: RoomParameter): RoomParameter {
  if (domain.type !== 'word') return { ...rest, domain, id: `${CANARY}-${id}` };
  const values = domain.values.map((value) => `${CANARY}-${value}`);
  const words = Object.fromEntries(domain.values.map((value) => [`${CANARY}-${value}`, value]));
  return { ...rest, id: `${CANARY}-${id}`, domain: { type: 'word', values }, words };
}

const said = (more: Partial<PhoneDecision>): PhoneDecision => ({
  options: [{ letter: 'A', with: {} }],
  certainty: 'certain',
  reason: null,
  ...more,
});

const side = {
  id: 'side',
  label: 'Side',
  domain: { type: 'word', values: ['along', 'across'] },
} as const;
const offset = {
  id: 'offset',
  label: 'Offset',
  unit: 'mm',
  domain: { type: 'number', from: -20, to: 20, step: 10 },
} as const;
const clean = {
  id: 'clean',
  label: 'Clean',
  domain: { type: 'boolean' },
  words: { true: 'Yes' },
} as const;
const [mri, excise, wait] = aQuestion().options as [never, never, never];
/** Two options that ask for the same, and one that asks for more. */
const asked = aQuestion('q1', {
  options: [
    { ...(mri as object), parameters: [side] },
    {
      ...(excise as object),
      parameters: [clean, { ...side, words: { along: 'in line' } }, offset],
    },
    wait,
  ] as never,
  reasons: [
    { id: 'calm', text: 'It is calm.' },
    { id: 'near', text: 'It is near.' },
  ],
});

describe('what phones get', () => {
  it.each(steps)('has no id of content before and after the reveal: “%s”', (step) => {
    const question = telling(step);
    const { best, options } = presentRevealed(opened(step));
    const words = options.map(({ act, verdict, why }) => ({
      act: `${CANARY}-${act}`,
      verdict,
      why,
    }));
    const before = writeState(forPhones(aState({ asked: question })));
    const revealed = { best, options: words };
    const state = forPhones(aState({ asked: question, phase: 'reveal', revealed }));
    const after = writeState(state);
    expect(before).toContain(question.asks);
    expect(after).toContain('"revealed":{');
    expect(before).not.toContain(CANARY);
    expect(after).not.toContain(CANARY);
    const lettered = state.revealed?.options.map(({ letter }) => letter);
    expect(lettered).toEqual(options.map(({ letter }) => letter));
  });

  it('has options by letter, and what goes with them by number', () => {
    const { options, reasons } = forPhones(aState({ asked })).asked ?? {};
    const sideByNumber = {
      id: '1',
      label: 'Side',
      domain: { type: 'word', values: ['1', '2'] },
      words: { 1: 'along', 2: 'across' },
    };
    expect(options).toEqual([
      { letter: 'A', text: 'Do mri', alone: false, parameters: [sideByNumber] },
      {
        letter: 'B',
        text: 'Do excise',
        alone: false,
        parameters: [
          { ...clean, id: '2' },
          { ...sideByNumber, words: { 1: 'in line', 2: 'across' } },
          { ...offset, id: '3' },
        ],
      },
      { letter: 'C', text: 'Do wait', alone: false, parameters: [] },
    ]);
    expect(reasons).toEqual([
      { id: '1', text: 'It is calm.' },
      { id: '2', text: 'It is near.' },
    ]);
  });

  it('is nothing between questions, and no word on what is not offered', () => {
    expect(forPhones(aState({ asked: null }))).toMatchObject({ asked: null, revealed: null });
    const options = [{ act: 'unknown', verdict: 'correct', why: 'So it is.' }] as const;
    const revealed = { best: ['Do mri'], options };
    expect(forPhones(aState({ revealed })).revealed?.options).toEqual([]);
    expect(forPhones(aState({ asked: null, revealed })).revealed?.options).toEqual([]);
  });

  it('names a question by what says nothing, always the same and never that of another', () => {
    const ids = Array.from({ length: 2000 }, (_, i) => `question-${i}`);
    expect(new Set(ids.map(aliasOf)).size).toBe(ids.length);
    expect(aliasOf('question-1')).toBe(aliasOf('question-1'));
    expect(aliasOf('nothing-at-the-visits')).toMatch(/^[\da-z]+-[\da-z]+$/);
  });
});

describe('what a phone decided', () => {
  it('is read in ids, in the order in which it was said', () => {
    const options = [
      { letter: 'B', with: { 2: true, 1: '2', 3: -10 } },
      { letter: 'A', with: { 1: '1' } },
    ];
    expect(actsOf(asked, said({ options, reason: '2' }))).toEqual({
      step: 'step-of-q1',
      acts: [
        { act: 'excise', with: { clean: true, side: 'across', offset: -10 } },
        { act: 'mri', with: { side: 'along' } },
      ],
      certainty: 'certain',
      reason: 'near',
    });
    expect(actsOf(asked, said({}))).toMatchObject({ reason: null });
  });

  it.each<[string, Partial<PhoneDecision>]>([
    ['an option', { options: [{ letter: 'D', with: {} }] }],
    ['an option, but an act', { options: [{ letter: 'mri', with: {} }] }],
    ['a thing to set', { options: [{ letter: 'A', with: { 4: '1' } }] }],
    ['a thing to set, but its id', { options: [{ letter: 'A', with: { side: '1' } }] }],
    ['a value', { options: [{ letter: 'A', with: { 1: '3' } }] }],
    ['a value, but its word', { options: [{ letter: 'A', with: { 1: 'along' } }] }],
    ['a reason', { reason: '3' }],
    ['a reason, but its id', { reason: 'calm' }],
  ])('is nothing if it names what is not %s of the question', (_, more) => {
    expect(actsOf(asked, said(more))).toBeUndefined();
  });
});
