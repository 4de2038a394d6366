import type { LogFailure } from './attempt.ts';
import type { Decision } from './decision.ts';
import type { Participant, Quiz } from './quiz.ts';

/** A quiz given to be done alone: what the link and the file hold. */
export interface Homework {
  readonly lesson: string;
  readonly quiz: Quiz;
}

/** Open: decided, and decided anew. Handed in: can be taken back. Marked: the marks were seen, and nothing changes any more. */
export type Stage = 'open' | 'handed in' | 'marked';

/** A homework in the browser of whoever does it. */
export interface HomeworkWork extends Homework {
  readonly participant: Participant;
  readonly begunAt: string;
  /** By question. */
  readonly decisions: Readonly<Record<string, Decision>>;
  /** How often it was handed in. */
  readonly revision: number;
  readonly stage: Stage;
}

/** What comes back: decisions, and no mark. */
export interface HandedIn {
  readonly lesson: string;
  readonly participant: Participant;
  /** From 1: the highest stands, whatever arrives last. */
  readonly revision: number;
  readonly answers: readonly { readonly question: string; readonly decision: Decision }[];
}

/** Why one that is begun is not kept where another of the same lesson is. */
export const begunBefore: LogFailure = {
  is: 'not saved',
  because:
    'this homework was begun here before, and that is kept; load this page anew to go on with it',
};

/** Where homework is kept by whoever does it. Every promise settles; a failure is a value, never a throw. */
export interface HomeworkStore {
  /** The latest begun first. */
  all(): Promise<readonly HomeworkWork[] | LogFailure>;
  /** Says true only after a transaction of strict durability has completed. "not saved" where somebody else's of this lesson is kept. */
  keep(work: HomeworkWork): Promise<true | LogFailure>;
  remove(lesson: string): Promise<true | LogFailure>;
}
