import type { StepKind } from '../domain/case.ts';
import type { Decision } from '../domain/decision.ts';
import type { Domain } from '../domain/fact.ts';
import type { Phase, Vote } from '../domain/quiz.ts';
import type { Verdict } from '../domain/table.ts';

/** What instructor and participants say to each other. */

/** A question as phones show it: the participants' view of src/quiz, of which they need this much. */
export interface PhoneQuestion {
  readonly question: string;
  /** The step that an answer names. */
  readonly step: string;
  readonly title: string;
  readonly patient: string;
  readonly tells: readonly string[];
  readonly asks: string;
  readonly kind: StepKind;
  readonly atMost: number;
  readonly options: readonly PhoneOption[];
  /** Where there are any, an answer gives one. */
  readonly reasons: readonly { readonly id: string; readonly text: string }[];
}

export interface PhoneOption {
  readonly letter: string;
  readonly act: string;
  readonly text: string;
  readonly alone: boolean;
  readonly parameters: readonly PhoneParameter[];
}

export interface PhoneParameter {
  readonly id: string;
  readonly label: string;
  readonly domain: Domain;
  readonly unit?: string;
  readonly words?: Readonly<Record<string, string>>;
}

/** The answer, as phones show it once it is revealed. */
export interface PhoneAnswer {
  readonly best: readonly string[];
  readonly options: readonly {
    readonly act: string;
    readonly verdict: Verdict;
    readonly why: string;
  }[];
}

/** The room as it stands. `over`: the lesson has ended. */
export interface RoomState {
  readonly lesson: string;
  readonly title: string;
  readonly phase: Phase | 'lobby' | 'over';
  /** Counted from 1; 0 before the first question. */
  readonly number: number;
  readonly of: number;
  readonly asked: PhoneQuestion | null;
  /** Null before the reveal: until then no verdict leaves the instructor's side. */
  readonly revealed: PhoneAnswer | null;
}

/** The vote that is open in a phase; null: none. */
export function openVote({ phase }: Pick<RoomState, 'phase'>): Vote | null {
  if (phase === 'vote') return 'first';
  return phase === 'vote again' ? 'second' : null;
}

/** Has the class seen the answer to the question at hand? */
export const isRevealed = ({ phase }: Pick<RoomState, 'phase'>): boolean =>
  phase === 'reveal' || phase === 'follow' || phase === 'over';

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
  readonly decision: Decision;
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
