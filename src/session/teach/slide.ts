import type { Verdict } from '../../domain/table.ts';
import type { PictureName } from '../../domain/case.ts';
import type { Facts } from '../../domain/patient.ts';
import type { Phase } from '../../domain/quiz.ts';
import { presentStep } from '../../course/present-step.ts';
import { presentAsked } from '../../quiz/present-asked.ts';
import type { Asked } from '../../quiz/present-asked.ts';
import { presentRevealed } from '../../quiz/present-revealed.ts';
import type { Opened } from '../../quiz/question.ts';
import type { Classroom } from './classroom.ts';
import type { Counts } from './counts.ts';
import { spokenOf } from './spoken.ts';
import type { Spoken } from './spoken.ts';

/**
 * What the wall shows: plain data, the participants' view. Each slide is built field by field, so that what is not named
 * here never leaves the instructor's window; verdicts stand in the slides after the reveal alone.
 */
export type Slide =
  | JoinSlide
  | AskedSlide
  | AnswerSlide
  | FollowedSlide
  | (Place & { readonly is: 'cannot' })
  | { readonly is: 'over'; readonly title: string };

/** Which question of how many, counted from 1. */
export interface Place {
  readonly number: number;
  readonly of: number;
}

/** How phones come in. */
export interface Join {
  /** As it is typed, such as "192.168.1.7:4180". */
  readonly address: string;
  /** In two groups. */
  readonly code: string;
  /** What a QR code says: address and code. */
  readonly link: string;
}

/** Before the first question of a lesson with phones. */
export interface JoinSlide {
  readonly is: 'join';
  readonly title: string;
  /** Null while no room is open, or no network is there. */
  readonly join: Join | null;
  /** How many are in. */
  readonly present: number;
}

export interface AskedSlide extends Place {
  readonly is: 'asked';
  readonly phase: Exclude<Phase, 'reveal' | 'follow'>;
  readonly question: WallQuestion;
  /** How many have voted; null while no vote is open. */
  readonly voted: number | null;
  /** How latecomers come in; null without phones. */
  readonly join: Join | null;
  /** The counts, once the instructor shows them. */
  readonly counts: Counts | null;
}

export interface AnswerSlide extends Place {
  readonly is: 'answer';
  readonly question: WallQuestion;
  readonly counts: Counts;
  readonly answer: WallAnswer;
}

/** What follows from a decision, and where it leads. */
export interface FollowedSlide extends Place {
  readonly is: 'followed';
  readonly followed: Followed;
}

export interface Followed {
  /** Whose decision it is, such as "The class"; null where nobody's in particular. */
  readonly whose: string | null;
  /** In words; of an order one after the other. */
  readonly chosen: readonly string[];
  readonly verdict: Verdict;
  readonly told: readonly string[];
  /** The decision that comes next; null: the case ends there. */
  readonly next: WallQuestion | null;
}

export interface WallQuestion extends Pick<
  Asked,
  'title' | 'patient' | 'week' | 'tells' | 'asks' | 'kind'
> {
  readonly options: readonly { readonly letter: string; readonly text: string }[];
  /** What can be said for a decision, where it is asked. */
  readonly reasons: readonly string[];
  readonly picture: WallPicture | null;
}

/** What is known of the patient, where it can be drawn. */
export interface WallPicture {
  readonly name: PictureName;
  readonly facts: Facts;
}

export interface WallAnswer {
  readonly best: readonly string[];
  readonly reason: string | null;
  readonly verdicts: readonly { readonly verdict: Verdict; readonly best: boolean }[];
  readonly spoken: readonly Spoken[];
  /** What follows from the best answer. */
  readonly told: readonly string[];
  /** The patient after it. */
  readonly picture: WallPicture | null;
}

/** A question as the wall shows it. */
export function questionOn(opened: Opened): WallQuestion {
  const { judge, scope, question, place } = opened;
  const { title, patient, week, tells, asks, kind, options, reasons } = presentAsked(opened);
  const seen = presentStep(judge, scope, place, question.opens.seed)?.seen;
  return {
    title,
    patient,
    week,
    tells,
    asks,
    kind,
    options: options.map(({ letter, text }) => ({ letter, text })),
    reasons: reasons.map(({ text }) => text),
    picture: drawn(opened, seen ?? {}),
  };
}

const drawn = ({ place }: Opened, facts: Facts): WallPicture | null =>
  place.step.picture === undefined ? null : { name: place.step.picture, facts };

/** The answer as the wall shows it once it is revealed. */
export function answerOn({ guidance }: Classroom, opened: Opened, votes: Counts): WallAnswer {
  const revealed = presentRevealed(opened);
  const { best, reason, told, seen } = revealed;
  return {
    best,
    reason,
    verdicts: revealed.options.map(({ verdict, best: isBest }) => ({ verdict, best: isBest })),
    spoken: spokenOf(revealed, votes, guidance),
    told,
    // as in a case: it goes on showing the numbers that were set
    picture: drawn(
      opened,
      Object.assign({}, seen, ...opened.best.decision.acts.map((act) => act.with)) as Facts,
    ),
  };
}
