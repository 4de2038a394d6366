import { Rating, createEmptyCard, fsrs } from 'ts-fsrs';
import type { CardInput, Card as FsrsCard, Grade as FsrsGrade } from 'ts-fsrs';
import type { Certainty } from '../domain/decision.ts';
import { NO_DAY } from './day.ts';

/** How one pitfall sits in memory, as plain data. Days are written "2026-11-22". */
export interface Card {
  /** The first day on which it is due. */
  readonly due: string;
  /** Null: never reviewed. */
  readonly reviewed: string | null;
  readonly stability: number;
  readonly difficulty: number;
  readonly scheduledDays: number;
  readonly reps: number;
  readonly lapses: number;
  readonly state: number;
}

/** How well a pitfall was gone past. */
export type Grade = 'again' | 'hard' | 'good' | 'easy';

// whole days, no chance: the same log always gives the same days
const scheduler = fsrs({ enable_fuzz: false, enable_short_term: false });

const ratings: Readonly<Record<Grade, FsrsGrade>> = {
  again: Rating.Again,
  hard: Rating.Hard,
  good: Rating.Good,
  easy: Rating.Easy,
};

const escapes: Readonly<Record<Certainty, Grade>> = {
  guess: 'hard',
  'fairly sure': 'good',
  certain: 'easy',
};

/** The grade of a pitfall that was met: by outcome first, by certainty where it was escaped. */
export const gradeOf = (committed: boolean, certainty: Certainty): Grade =>
  committed ? 'again' : escapes[certainty];

/** A pitfall that was not reviewed yet: due at once. */
export const newCard = (day: string): Card => cardOf(createEmptyCard(dateOf(day)));

/**
 * The card after a review. A pitfall is reviewed once a day at most: the first review of a day decides. A day before the
 * last review, such as after a flight to the west, counts as that day. What is of no day that is known grades nothing.
 */
export function review(card: Card, day: string, grade: Grade): Card {
  if (day === NO_DAY || (card.reviewed !== null && day <= card.reviewed)) return card;
  const before: CardInput = {
    due: dateOf(card.due),
    stability: card.stability,
    difficulty: card.difficulty,
    // oxlint-disable-next-line typescript/no-deprecated -- asked for until the next major version
    elapsed_days: 0,
    scheduled_days: card.scheduledDays,
    learning_steps: 0,
    reps: card.reps,
    lapses: card.lapses,
    state: card.state,
    ...(card.reviewed === null ? {} : { last_review: dateOf(card.reviewed) }),
  };
  return cardOf(scheduler.next(before, dateOf(day), ratings[grade]).card);
}

/** The day so many days before. */
export function daysBefore(day: string, days: number): string {
  const { due } = createEmptyCard(dateOf(day));
  due.setUTCDate(due.getUTCDate() - days);
  return dayIn(due);
}

/** The day so many days after. */
export const daysAfter = (day: string, days: number): string => daysBefore(day, -days);

// the scheduler counts days in universal time: local days are handed over as such
const dateOf = (day: string): string => `${day}T00:00:00Z`;
const dayIn = (date: FsrsCard['due']): string => date.toISOString().slice(0, 10);

const cardOf = (card: FsrsCard): Card => ({
  due: dayIn(card.due),
  reviewed: card.last_review ? dayIn(card.last_review) : null,
  stability: card.stability,
  difficulty: card.difficulty,
  scheduledDays: card.scheduled_days,
  reps: card.reps,
  lapses: card.lapses,
  state: card.state,
});
