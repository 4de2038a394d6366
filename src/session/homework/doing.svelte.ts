import type { LogFailure } from '../../domain/attempt.ts';
import type { Decision } from '../../domain/decision.ts';
import type { HandedIn, HomeworkWork } from '../../domain/homework.ts';
import { chartOf } from '../../course/chart.ts';
import type { ChartPart } from '../../course/chart.ts';
import { presentStep } from '../../course/present-step.ts';
import type { StepView } from '../../course/present-step.ts';
import { grade, isGraded } from '../../quiz/grade.ts';
import { handedInOf } from '../../quiz/homework.ts';
import { isOpened } from '../../quiz/question.ts';
import type { NotAsked, Opened } from '../../quiz/question.ts';
import type { Classroom } from '../teach/classroom.ts';
import { KeptLatest } from '../teach/kept-latest.svelte.ts';
import type { Kept } from '../teach/kept-latest.svelte.ts';

/** One decision of a homework. */
export interface Task {
  readonly question: string;
  /** From 1. */
  readonly number: number;
  readonly title: string;
  readonly opened: Opened | NotAsked;
}

export interface DoingParts {
  readonly room: Pick<Classroom, 'open'>;
  readonly work: HomeworkWork;
  readonly keep: (work: HomeworkWork) => Promise<true | LogFailure>;
}

/** A homework being done: decision by decision, handed in, and then marked. Every change is kept at once. */
export class Doing {
  readonly tasks: readonly Task[];
  readonly #kept: KeptLatest<HomeworkWork>;
  #work = $state.raw() as HomeworkWork;
  #at = $state<string | null>(null);

  constructor({ room, work, keep }: DoingParts) {
    this.#work = work;
    this.#kept = new KeptLatest(keep);
    this.tasks = work.quiz.questions.map((question, i) => {
      const opened = room.open(question);
      const title = isOpened(opened) ? opened.place.step.title : `Decision ${i + 1}`;
      return { question: question.id, number: i + 1, title, opened };
    });
    this.#at = work.stage === 'open' ? this.#nextLeft() : null;
  }

  get work(): HomeworkWork {
    return this.#work;
  }

  get kept(): Kept {
    return this.#kept.state;
  }

  get atRisk(): boolean {
    return this.#kept.atRisk;
  }

  /** Keeps it as it stands. */
  keepNow(): void {
    void this.#kept.keep(this.#work);
  }

  /** The decision on the screen; undefined: all of them are listed. */
  get task(): Task | undefined {
    return this.#work.stage === 'open'
      ? this.tasks.find(({ question }) => question === this.#at)
      : undefined;
  }

  /** The decision as it is put before the trainee; undefined where it cannot be asked. */
  viewOf({ opened }: Task): StepView | undefined {
    if (!isOpened(opened)) return undefined;
    const { judge, scope, place, question } = opened;
    return presentStep(judge, scope, place, question.opens.seed);
  }

  /** All that is known of the patient there. */
  chartOf({ opened }: Task): readonly ChartPart[] {
    return isOpened(opened) ? chartOf(opened.judge, opened.place.patient) : [];
  }

  decisionAt({ question }: Task): Decision | undefined {
    return this.#work.decisions[question];
  }

  /** What was chosen, in words; undefined where nothing was, or what was chosen no longer fits. */
  chosenAt(task: Task): readonly string[] | undefined {
    const decision = this.decisionAt(task);
    if (!decision || !isOpened(task.opened)) return undefined;
    const graded = grade(task.opened, decision);
    return isGraded(graded) ? graded.chosen : undefined;
  }

  /** Decisions that can be taken and are not. */
  get left(): number {
    return this.tasks.filter((task) => this.#isLeft(task)).length;
  }

  /** The first decision that is left; null: none is. */
  get next(): string | null {
    return this.#nextLeft();
  }

  /** Something is decided. */
  get canHandIn(): boolean {
    return this.#work.stage === 'open' && handedInOf(this.#work).answers.length > 0;
  }

  /** Shows a decision, or with null the list of all. */
  goTo(question: string | null): void {
    this.#at = question;
  }

  /** Keeps a decision, and goes on to what is left. */
  decide(task: Task, decision: Decision): void {
    if (this.#work.stage !== 'open') return;
    const decisions = { ...this.#work.decisions, [task.question]: decision };
    this.#change({ decisions });
    this.#at = this.#nextLeft(task.number);
  }

  /** From now on there is a result. */
  handIn(): void {
    if (!this.canHandIn) return;
    this.#change({ stage: 'handed in', revision: this.#work.revision + 1 });
    this.#at = null;
  }

  /** To change something, as long as no mark was seen. What is handed in then takes the place of what was. */
  takeBack(): void {
    if (this.#work.stage === 'handed in') this.#change({ stage: 'open' });
  }

  /** Shows the marks. Nothing changes any more. */
  mark(): void {
    if (this.#work.stage === 'handed in') this.#change({ stage: 'marked' });
  }

  get handedIn(): HandedIn {
    return handedInOf(this.#work);
  }

  /** The first that is left behind a number, or else from the start; null: none is. */
  #nextLeft(behind = 0): string | null {
    const left = this.tasks.filter((task) => this.#isLeft(task));
    return (left.find(({ number }) => number > behind) ?? left[0])?.question ?? null;
  }

  #isLeft(task: Task): boolean {
    return isOpened(task.opened) && this.chosenAt(task) === undefined;
  }

  #change(part: Partial<HomeworkWork>): void {
    this.#work = { ...this.#work, ...part };
    this.keepNow();
  }
}
