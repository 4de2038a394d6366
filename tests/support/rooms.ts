import { forPhones } from '../../src/room/letters.ts';
import type { PhoneState, RoomQuestion, RoomState, SentAnswer } from '../../src/room/messages.ts';

/** A room in the small: as the instructor has it, and as phones have it. */

export const aQuestion = (id = 'q1', more: Partial<RoomQuestion> = {}): RoomQuestion => ({
  question: id,
  step: `step-of-${id}`,
  title: 'Imaging',
  patient: 'A woman of 61 with a lump in the thigh.',
  tells: ['The ultrasound shows a solid mass.'],
  asks: 'What next?',
  kind: 'one',
  atMost: 1,
  options: ['mri', 'excise', 'wait'].map((act, i) => ({
    letter: 'ABC'.charAt(i),
    act,
    text: `Do ${act}`,
    alone: false,
    parameters: [],
  })),
  reasons: [],
  ...more,
});

export const aState = (more: Partial<RoomState> = {}): RoomState => ({
  lesson: 'lesson-1',
  title: 'Lumps',
  phase: 'vote',
  number: 1,
  of: 3,
  asked: aQuestion(),
  revealed: null,
  ...more,
});

export const phoneState = (more?: Partial<RoomState>): PhoneState => forPhones(aState(more));

export const anAnswer = (more: Partial<SentAnswer> = {}): SentAnswer => ({
  lesson: 'lesson-1',
  vote: 'first',
  revision: 1,
  decision: {
    options: [{ letter: 'A', with: {} }],
    certainty: 'certain',
    reason: null,
  },
  ...more,
});
