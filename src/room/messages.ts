import type { StepKind } from '../domain/case.ts';
import type { Certainty } from '../domain/decision.ts';
import type { Domain } from '../domain/fact.ts';
import type { Facts } from '../domain/patient.ts';
import type { Phase, Vote } from '../domain/quiz.ts';
import type { Verdict } from '../domain/table.ts';

/**
 * What instructor and participants say to each other. The instructor's side speaks of things by their ids (`Room…`). Ids can tell
 * what is right, so phones get letters and numbers in their place (`Phone…`, made in letters.ts).
 */

/** A question as the instructor's side has it: the participants' view of src/quiz, of which phones need this much. */
export interface RoomQuestion {
  readonly question: string;
  readonly step: string;
  readonly title: string;
  readonly patient: string;
  readonly tells: readonly string[];
  readonly asks: string;
  readonly kind: StepKind;
  readonly atMost: number;
  readonly options: readonly RoomOption[];
  /** Where there are any, an answer gives one. */
  readonly reasons: readonly { readonly id: string; readonly text: string }[];
}

export interface RoomOption {
  /** As the wall shows it: by place. */
  readonly letter: string;
  readonly act: string;
  readonly text: string;
  readonly alone: boolean;
  readonly parameters: readonly RoomParameter[];
}

export interface RoomParameter {
  readonly id: string;
  readonly label: string;
  readonly domain: Domain;
  readonly unit?: string;
  readonly words?: Readonly<Record<string, string>>;
}

/** The answer, as it is shown once it is revealed. */
export interface RoomAnswer {
  readonly best: readonly string[];
  readonly options: readonly ({ readonly act: string } & RoomWord)[];
}

interface RoomWord {
  readonly verdict: Verdict;
  readonly why: string;
}

/** The room as it stands. `over`: the lesson has ended. */
export interface RoomState {
  readonly lesson: string;
  readonly title: string;
  readonly phase: Phase | 'lobby' | 'over';
  /** Counted from 1; 0 before the first question. */
  readonly number: number;
  readonly of: number;
  readonly asked: RoomQuestion | null;
  /** The class has seen the answer, and has gone back to before it. */
  readonly seen?: boolean;
  /** Null before the reveal: until then no verdict leaves the instructor's side. */
  readonly revealed: RoomAnswer | null;
}

export type PhoneOption = Omit<RoomOption, 'act'>;

/** A question as phones have it: itself by its alias, options by letter, and what is set or chosen with them by number. */
export type PhoneQuestion = Omit<RoomQuestion, 'step' | 'options'> & {
  readonly options: readonly PhoneOption[];
};

export interface PhoneAnswer {
  readonly best: readonly string[];
  readonly options: readonly ({ readonly letter: string } & RoomWord)[];
}

/** The room as phones see it. */
export type PhoneState = Omit<RoomState, 'asked' | 'revealed'> & {
  readonly asked: PhoneQuestion | null;
  readonly revealed: PhoneAnswer | null;
};

/** A decision as phones say it: options by letter; what is set with them, and the reason, by number. */
export interface PhoneDecision {
  /** In order, where that is asked. */
  readonly options: readonly { readonly letter: string; readonly with: Facts }[];
  readonly certainty: Certainty;
  readonly reason: string | null;
}

/** The vote that is open in a phase; null: none. */
export function openVote({ phase, seen }: Pick<RoomState, 'phase' | 'seen'>): Vote | null {
  if (seen) return null;
  if (phase === 'vote') return 'first';
  return phase === 'vote again' ? 'second' : null;
}

/** Has the class seen the answer to the question at hand? */
export const isRevealed = ({ phase, seen }: Pick<RoomState, 'phase' | 'seen'>): boolean =>
  seen === true || phase === 'reveal' || phase === 'follow' || phase === 'over';

/** The first message of a participant, repeated until it has its receipt. */
export interface Presence {
  readonly lesson: string;
  readonly name: string;
}

/** An answer on its way: whose, and to what question, is said by where it goes. */
export interface SentAnswer {
  readonly lesson: string;
  readonly vote: Vote;
  readonly revision: number;
  readonly decision: PhoneDecision;
}

/**
 * Why an answer was not taken. `closed`: it would change one after its vote was closed. `revealed`: the class had seen the answer
 * when it came. `not asked`: of no question or vote that has been open. `other lesson`: of one that is not held here now.
 */
export const refusals = ['closed', 'revealed', 'not asked', 'other lesson'] as const;
export type Refusal = (typeof refusals)[number];

/** What became of a message. "recorded" is said only after the instructor's storage has completed its transaction. */
export type Receipt =
  | { readonly is: 'present' }
  | {
      readonly is: 'recorded' | Refusal;
      readonly lesson: string;
      readonly question: string;
      readonly vote: Vote;
      readonly revision: number;
    };
