import { createActor } from 'xstate';
import type { LogFailure } from '../../domain/attempt.ts';
import type { Answer, Hands, Lesson, Participant, Question, Vote } from '../../domain/quiz.ts';
import { phases } from '../../domain/quiz.ts';
import { eventsTo, lessonMachine, standsAt } from '../../../machines/lesson-machine.ts';
import type { LessonEvent } from '../../../machines/lesson-machine.ts';
import { answersTo } from '../../quiz/answers.ts';
import { grade, isGraded } from '../../quiz/grade.ts';
import { tallyHands } from '../../quiz/hands.ts';
import { presentAsked } from '../../quiz/present-asked.ts';
import type { Asked } from '../../quiz/present-asked.ts';
import type { Guide } from '../../quiz/present-guide.ts';
import { isOpened } from '../../quiz/question.ts';
import type { NotAsked, Opened } from '../../quiz/question.ts';
import { tallyAnswers } from '../../quiz/tally.ts';
import type { Tally } from '../../quiz/tally.ts';
import { isRevealed } from '../../room/messages.ts';
import { guideOf } from './classroom.ts';
import type { Classroom } from './classroom.ts';
import { KeptLatest } from './kept-latest.svelte.ts';
import type { Kept } from './kept-latest.svelte.ts';
import { RoadOn } from './road-on.svelte.ts';
import { countIn } from './counts.ts';
import type { Counts } from './counts.ts';
import { answerOn, questionOn } from './slide.ts';
import type { Join, Slide } from './slide.ts';

export interface DeskParts {
  readonly room: Classroom;
  readonly lesson: Lesson;
  readonly keep: (lesson: Lesson) => Promise<true | LogFailure>;
  readonly now: () => string;
}

/** No more hands than this are counted for one option. */
const mostHands = 999;

/** A lesson as the instructor holds it. Kept after each step; what the wall shows is worked out of where it stands. */
export class LessonDesk {
  readonly room: Classroom;
  readonly #now: () => string;
  readonly #actor;
  readonly #keeping: KeptLatest<Lesson>;
  #lesson: Lesson;
  #over: boolean;
  #answers = $state.raw<readonly Answer[]>([]);
  #last: { readonly act: string; readonly vote: Vote }[] = [];
  /** The counts are on the wall before the reveal. */
  #showsCounts = $state(false);
  readonly #opened = $derived.by(() => this.room.open(this.question));
  #road = $state.raw<RoadOn>();
  #join = $state.raw<Join | null>(null);
  #present = $state(0);
  readonly #guide = $derived.by(() => (isOpened(this.#opened) ? guideOf(this.#opened) : null));
  readonly #first = $derived.by(() => this.#count('first'));
  readonly #second = $derived.by(() => this.#count('second'));
  readonly #slide = $derived.by(() => this.#draw());

  constructor({ room, lesson, keep, now }: DeskParts) {
    this.room = room;
    this.#now = now;
    this.#lesson = $state.raw(lesson);
    this.#over = $state(lesson.endedAt !== null);
    this.#keeping = new KeptLatest(keep);
    const questions = lesson.quiz.questions.map(({ id }) => id);
    this.#actor = createActor(lessonMachine, { input: { questions } }).start();
    for (const event of eventsTo(lesson)) this.#actor.send(event);
    this.#beginRoad();
  }

  get lesson(): Lesson {
    return this.#lesson;
  }

  get over(): boolean {
    return this.#over;
  }

  /** Phones come in, and the first question is not shown yet. */
  get gathering(): boolean {
    return this.#lesson.gathering === true;
  }

  get phase(): Lesson['at']['phase'] {
    return this.#lesson.at.phase;
  }

  /** Whether all of it is kept. */
  get kept(): Kept {
    return this.#keeping.state;
  }

  get atRisk(): boolean {
    return this.#keeping.atRisk;
  }

  get question(): Question {
    const { quiz, at } = this.#lesson;
    return quiz.questions.find(({ id }) => id === at.question) ?? (quiz.questions[0] as Question);
  }

  /** The class has seen the answer to the question at hand: what phones say to it now is not taken. */
  get seen(): boolean {
    return this.#lesson.revealed?.includes(this.question.id) ?? false;
  }

  /** Counted from 1. */
  get number(): number {
    return this.#lesson.quiz.questions.indexOf(this.question) + 1;
  }

  get of(): number {
    return this.#lesson.quiz.questions.length;
  }

  /** The question at hand, or why it cannot be asked today. */
  get opened(): Opened | NotAsked {
    return this.#opened;
  }

  /** All of the question, for the instructor's eyes alone. */
  get guide(): Guide | null {
    return this.#guide;
  }

  /** Plays on from the question; undefined if it cannot be asked. */
  get road(): RoadOn | undefined {
    return this.#road;
  }

  /** The vote that is open; null: none. */
  get vote(): Vote | null {
    if (this.phase === 'vote') return 'first';
    return this.phase === 'vote again' ? 'second' : null;
  }

  get showsCounts(): boolean {
    return this.#showsCounts;
  }

  /** How a vote on the question at hand went. */
  tally(vote: Vote): Tally | null {
    return vote === 'first' ? this.#first : this.#second;
  }

  #count(vote: Vote): Tally | null {
    const at = this.#opened;
    if (!isOpened(at)) return null;
    return this.#lesson.way === 'hands'
      ? tallyHands(at, this.hands(vote))
      : tallyAnswers(at, answersTo(this.#answers, this.question.id, vote));
  }

  /** The vote that counts: the second where there was one. */
  get lastTally(): Tally | null {
    const second = this.tally('second');
    return second && second.n > 0 ? second : this.tally('first');
  }

  /** The share of a vote that earns full credit, from 0 to 1; null if nobody voted or nothing is right. */
  right(vote: Vote): number | null {
    const at = this.#opened;
    const tally = this.tally(vote);
    if (!isOpened(at) || at.silent || !tally || tally.n === 0) return null;
    const right = tally.choices.filter(({ decision }) => {
      const graded = grade(at, decision);
      return isGraded(graded) && graded.credit === 1;
    });
    return right.reduce((sum, { count }) => sum + count, 0) / tally.n;
  }

  /** What the wall shows now. */
  get slide(): Slide {
    return this.#slide;
  }

  /** What can be chosen at a decision further on. */
  optionsAt(at: Opened): Asked['options'] {
    return presentAsked(at).options;
  }

  send(event: LessonEvent): void {
    if (this.#gathers(event)) return;
    this.#actor.send(event);
    const at = standsAt(this.#actor.getSnapshot());
    this.#over = at === null;
    this.#showsCounts = false;
    this.#last = [];
    const before = this.#lesson;
    const endedAt = at === null ? (before.endedAt ?? this.#now()) : null;
    const stands = at ?? before.at;
    const { revealed = [] } = before;
    const isNew = isRevealed({ phase: at?.phase ?? 'over' }) && !revealed.includes(stands.question);
    void this.#change({
      at: stands,
      endedAt,
      revealed: isNew ? [...revealed, stands.question] : revealed,
    });
    this.#beginRoad();
  }

  /** Before the first question stands how phones come in: from there it goes on, and back to there. */
  #gathers({ type }: LessonEvent): boolean {
    const { gathering, number, phase } = this;
    const goesBack = this.#lesson.way === 'room' && type === 'back' && number === 1;
    if (gathering && type === 'on') void this.#change({ gathering: false });
    else if (!gathering && goesBack && phase === 'ask') void this.#change({ gathering: true });
    else return gathering;
    return true;
  }

  #beginRoad(): void {
    const at = this.#opened;
    this.#road = isOpened(at) ? new RoadOn(this.room, at) : undefined;
  }

  /** Has this lesson come as far as a phase, at the question at hand? */
  isPast(phase: (typeof phases)[number]): boolean {
    return phases.indexOf(this.phase) > phases.indexOf(phase);
  }

  hands(vote: Vote): Hands {
    return this.#lesson.hands[this.question.id]?.[vote] ?? {};
  }

  /** Hands for an option more or fewer. */
  raise(vote: Vote, act: string, by: number): void {
    if (by > 0) this.#last.push({ act, vote });
    this.count(vote, act, (this.hands(vote)[act] ?? 0) + by);
  }

  /** Takes back the hand that was counted last. */
  takeBack(): void {
    const last = this.#last.pop();
    if (last && last.vote === this.vote) this.raise(last.vote, last.act, -1);
  }

  /** So many hands for an option. */
  count(vote: Vote, act: string, hands: number): void {
    const number = Math.min(mostHands, Math.max(0, Math.round(hands)));
    if (!Number.isFinite(number)) return;
    const { id } = this.question;
    const of = this.#lesson.hands[id];
    const votes = { ...of, [vote]: { ...of?.[vote], [act]: number } };
    void this.#change({ hands: { ...this.#lesson.hands, [id]: votes } });
  }

  /** Puts the counts on the wall before the reveal, or takes them away. */
  showCounts(shows: boolean): void {
    this.#showsCounts = shows;
  }

  /** How phones come in, for the wall, and how many have. Null: no room is open, or no network is there. */
  invite(join: Join | null, present: number): void {
    this.#join = join;
    this.#present = present;
  }

  /** The answers that phones have given and that are kept. */
  hear(answers: readonly Answer[]): void {
    this.#answers = answers;
  }

  /** Some who have come in. Resolves when they are kept, or with why not. */
  meet(some: readonly Participant[]): Promise<true | LogFailure> {
    const { participants } = this.#lesson;
    const isNew = ({ id }: Participant): boolean => !participants.some((one) => one.id === id);
    return this.#change({
      participants: [...participants, ...some.filter(isNew)],
    });
  }

  retry(): void {
    void this.#keeping.retry();
  }

  #change(part: Partial<Lesson>): Promise<true | LogFailure> {
    this.#lesson = { ...this.#lesson, ...part };
    return this.#keeping.keep(this.#lesson);
  }

  #draw(): Slide {
    const { number, of, phase, room } = this;
    const at = this.#opened;
    if (this.#over) return { is: 'over', title: this.#lesson.quiz.title };
    const join = this.#join;
    if (this.gathering)
      return { is: 'join', title: this.#lesson.quiz.title, join, present: this.#present };
    if (!isOpened(at)) return { is: 'cannot', number, of };
    const first = this.tally('first');
    const second = this.tally('second');
    const counts: Counts = { first: first && countIn(first), second: second && countIn(second) };
    const followed = this.#road?.last?.followed;
    if (phase === 'follow' && followed) return { is: 'followed', number, of, followed };
    const question = questionOn(at);
    if (phase === 'reveal' || phase === 'follow')
      return { is: 'answer', number, of, question, counts, answer: answerOn(room, at, counts) };
    const open = { vote: first, discuss: first, 'vote again': second, ask: null }[phase];
    const shown = this.#showsCounts && phase === 'vote again' ? counts : null;
    return { is: 'asked', phase, number, of, question, voted: open && open.n, join, counts: shown };
  }
}
