import type { Phase, Vote, Way } from '../../domain/quiz.ts';

/** What a phase is called on the control window, and what the instructor does in it. */
export const phaseWords: Readonly<Record<Phase, { readonly title: string; readonly now: string }>> =
  {
    ask: {
      title: 'Ask',
      now: 'The question is on the wall. Read the patient aloud; answer what is known, not what is right.',
    },
    vote: {
      title: 'Vote',
      now: 'Everybody votes alone, without talking. Count the hands: the wall only shows how many.',
    },
    discuss: {
      title: 'Discuss',
      now: 'In twos or threes: each convinces a neighbour who voted otherwise. The counts stay hidden.',
    },
    'vote again': {
      title: 'Vote again',
      now: 'Everybody votes once more. Then put the counts on the wall, or go straight to the answer.',
    },
    reveal: {
      title: 'Answer',
      now: 'The wall shows both votes, the answer, why, and where that stands.',
    },
    follow: {
      title: 'Play on',
      now: 'The same patient: choose whose decision is taken, and the wall shows what follows.',
    },
  };

/** What the instructor does in a phase, where it differs with phones. */
const withPhones: Readonly<Partial<Record<Phase, string>>> = {
  ask: 'The question is on the wall and on the phones. Read the patient aloud; answer what is known, not what is right.',
  vote: 'Everybody votes alone, without talking. The wall only shows how many have answered.',
};

export const nowIn = (phase: Phase, way: Way): string =>
  (way === 'room' ? withPhones[phase] : undefined) ?? phaseWords[phase].now;

/** Before the first question of a lesson with phones. */
export const gatheringWords = {
  title: 'Join',
  now: 'The wall shows how to come in. Begin when most are in: others can join at any time.',
} as const;

/** What the button says that leads on from a phase. */
export const onward = (phase: Phase, isLast: boolean): string => {
  if (phase === 'follow') return isLast ? 'End the lesson' : 'Next question';
  return {
    ask: 'Let them vote',
    vote: 'Let them discuss',
    discuss: 'Vote again',
    'vote again': 'Show the answer',
    reveal: 'Play on',
  }[phase];
};

/** What the class reads above a question. */
export const wallWords: Readonly<Record<Exclude<Phase, 'reveal' | 'follow'>, string>> = {
  ask: 'Read',
  vote: 'Vote alone',
  discuss: 'Discuss with your neighbours',
  'vote again': 'Vote again',
};

export const voteWords: Readonly<Record<Vote, string>> = { first: 'before', second: 'after' };

export const wayWords: Readonly<Record<Way, string>> = {
  hands: 'hands',
  room: 'phones',
  homework: 'homework',
};
