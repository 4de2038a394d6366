import { counted } from '../../session/counted.ts';
import type { Calibrated } from '../../session/views.ts';

/** What a lean is called beside a row. */
export const leanInShort: Readonly<Record<Calibrated['lean'], string>> = {
  'surer than right': 'surer than right',
  'righter than sure': 'more often right than sure',
  even: 'as sure as right',
  'too few': 'too few to say',
};

/** What certainty held against correctness comes to, in one sentence. */
export const leanInWords: Readonly<Record<Calibrated['lean'], string>> = {
  'surer than right':
    'When you say certain, you should nearly always be right. You are surer than you are right: where you are certain, look once more at what speaks against it.',
  'righter than sure': 'Most of what you call a guess is right: you know more than you think.',
  even: 'You are about as right as you are sure.',
  'too few': 'These are too few decisions to say more. It takes five of the same certainty.',
};

/** Which decisions are held against certainty. They are fewer than were taken. */
export const weighed = (decisions: number): string =>
  `Of ${counted(decisions, 'scored decision')}, in cases and in exercises. Not counted: what is not scored, a moment tried once more, an exam that goes on.`;
