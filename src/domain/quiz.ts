import type { AttemptHeader, LogFailure } from './attempt.ts';
import type { Decision } from './decision.ts';

/** Where a question opens: the patient as drawn, and the decisions that lead there. Stored, so that it stays the same. */
export type Opening = Pick<
  AttemptHeader,
  'case' | 'chapter' | 'from' | 'situation' | 'seed' | 'patient'
> & { readonly prelude: readonly Decision[] };

/** What an instructor is told about a question, in plain text; each may be empty. */
export interface Notes {
  /** What the class should be able to do afterwards. */
  readonly aim: string;
  /** The wrong turn that is to be expected, and why it tempts. */
  readonly expect: string;
  /** What to ask the room before the second vote. */
  readonly ask: string;
}

/** One decision of a case, asked of a class for one patient. */
export interface Question {
  /** Unique within the quiz. */
  readonly id: string;
  readonly step: string;
  readonly opens: Opening;
  readonly notes: Notes;
}

export interface Quiz {
  readonly id: string;
  readonly title: string;
  /** Whom it is for and what it is about, in a sentence or two. */
  readonly about: string;
  /** How long it takes with discussion. */
  readonly minutes: number;
  /** The content version it was made with. */
  readonly content: string;
  readonly questions: readonly Question[];
  /** The quiz to which this one is the twin: the same rows fire, for other patients. Asked before and after. */
  readonly twinOf: string | null;
}

/** The first vote is alone; the second comes after the discussion. */
export const votes = ['first', 'second'] as const;
export type Vote = (typeof votes)[number];

/** What one participant answered. A later answer to the same question and vote takes its place, as long as the vote is open. */
export interface Answer {
  readonly lesson: string;
  readonly question: string;
  readonly vote: Vote;
  readonly participant: string;
  /** Counts up with each change by the participant: the highest stands, whatever arrives last. */
  readonly revision: number;
  readonly decision: Decision;
  readonly at: string;
}

/** Raised hands: how many chose each option (its act), counted by the instructor. */
export type Hands = Readonly<Record<string, number>>;

/** What a question goes through in class. */
export const phases = ['ask', 'vote', 'discuss', 'vote again', 'reveal', 'follow'] as const;
export type Phase = (typeof phases)[number];

/** hands: no devices. room: phones, live. homework: each alone, at any time. */
export const ways = ['hands', 'room', 'homework'] as const;
export type Way = (typeof ways)[number];

export interface Participant {
  readonly id: string;
  /** A pseudonym unless they chose otherwise. */
  readonly name: string;
}

/** One time that a quiz is held. */
export interface Lesson {
  readonly id: string;
  /** As it was asked: editing the quiz later changes no lesson. */
  readonly quiz: Quiz;
  readonly way: Way;
  readonly startedAt: string;
  readonly endedAt: string | null;
  readonly participants: readonly Participant[];
  /** Phones come in, and the first question is not shown yet. */
  readonly gathering?: boolean;
  /** Where it stands: survives a reload. */
  readonly at: { readonly question: string; readonly phase: Phase };
  /** Questions to which the class has seen the answer: from then on nobody's answer to them is taken. */
  readonly revealed?: readonly string[];
  /** By question, then by vote. */
  readonly hands: Readonly<Record<string, Partial<Record<Vote, Hands>>>>;
}

/** What a lesson becomes, and the answers that it gets besides those it has. Called once at most. */
export type ChangeLesson = (
  lesson: Lesson,
  known: readonly Answer[],
) => { readonly lesson: Lesson; readonly answers: readonly Answer[] };

/** Where quizzes and lessons are kept. Every promise settles; a failure is a value, never a throw. */
export interface TeachStore {
  quizzes(): Promise<readonly Quiz[] | LogFailure>;
  keepQuiz(quiz: Quiz): Promise<true | LogFailure>;
  removeQuiz(id: string): Promise<true | LogFailure>;
  /** The latest begun first. */
  lessons(): Promise<readonly Lesson[] | LogFailure>;
  keepLesson(lesson: Lesson): Promise<true | LogFailure>;
  /**
   * Changes a lesson as it is kept now, and keeps answers with it, in one transaction: nothing that another page wrote is
   * lost. "not saved" where no such lesson is kept any more.
   */
  changeLesson(id: string, change: ChangeLesson): Promise<true | LogFailure>;
  /** With all its answers. */
  removeLesson(id: string): Promise<true | LogFailure>;
  answers(lesson: string): Promise<readonly Answer[] | LogFailure>;
  /**
   * Keeps answers, in one transaction of strict durability: only when it has completed may a participant be told "recorded".
   * The same answer again changes nothing; one of a lower revision is taken for kept and changes nothing either.
   */
  keepAnswers(answers: readonly Answer[]): Promise<true | LogFailure>;
}
