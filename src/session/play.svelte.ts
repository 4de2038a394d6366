import { useSelector } from '@xstate/svelte';
import { fromStore } from 'svelte/store';
import { createActor } from 'xstate';
import { courseSoFar } from '../../machines/case-machine.ts';
import type { CaseContext, CaseEvent } from '../../machines/case-machine.ts';
import { compileCase } from '../../machines/compile-case.ts';
import { standingDecisions, wasFinished } from '../domain/attempt.ts';
import type {
  AttemptHeader,
  AttemptLog,
  AttemptRecord,
  DecisionRecord,
  StoredAttempt,
  Unplaced,
} from '../domain/attempt.ts';
import type { Decision } from '../domain/decision.ts';
import type { Scale } from '../domain/scale.ts';
import type { Cells } from '../course/cells.ts';
import type { Course, Frame, Place, Scope } from '../course/replay.ts';
import { take, isFrame } from '../course/replay.ts';
import { presentReveal } from '../course/present-reveal.ts';
import type { Reveal } from '../course/present-reveal.ts';
import { scalesOf } from '../course/scales.ts';
import { presentStep } from '../course/present-step.ts';
import type { StepView } from '../course/present-step.ts';
import type { Judge } from '../rules/judge.ts';
import { SaveQueue } from './save.svelte.ts';
import type { Saving } from './save.svelte.ts';

export interface PlayParts {
  readonly judge: Judge;
  readonly cells: Cells;
  readonly scope: Scope;
  readonly entry: Place;
  readonly header: AttemptHeader;
  /** What was stored of this attempt before; empty for a new one. */
  readonly records: readonly AttemptRecord[];
  readonly log: () => Promise<AttemptLog>;
  readonly now: () => string;
  readonly newId: () => string;
}

/** An attempt being played: the machine, what is shown of it, and its keeping. */
export class Play {
  readonly scope: Scope;
  readonly judge: Judge;
  readonly cells: Cells;
  /** Stored decisions that today's case no longer takes, from the first that does not fit. */
  readonly notReplayed: readonly DecisionRecord[];
  /** It was over when it was played, though today's case would go on: it stays over. */
  readonly endedThen: boolean;
  readonly #queue: SaveQueue;
  readonly #openedAs: string;
  readonly #now: () => string;
  readonly #send: (event: CaseEvent) => void;
  readonly #context: { readonly current: CaseContext };
  #busy = $state(false);

  constructor(parts: PlayParts) {
    const { judge, scope, entry, header, records } = parts;
    this.scope = scope;
    this.judge = judge;
    this.cells = parts.cells;
    this.#now = parts.now;
    this.#openedAs = header.attempt;
    const input = { judge, scope, entry, mode: header.mode };
    const actor = createActor(compileCase(scope, entry), { input });
    actor.start();
    this.#send = (event) => actor.send(event);
    this.#context = fromStore(useSelector(actor, (snapshot) => snapshot.context));
    const standing = standingDecisions(records);
    this.notReplayed = this.#resume(standing);
    this.endedThen = wasFinished(standing) && this.courseSoFar.place.step !== undefined;
    this.#queue =
      this.notReplayed.length === 0 || this.ended
        ? new SaveQueue(header, parts.log, records)
        : this.#branch(parts, standing.slice(0, -this.notReplayed.length));
    if (this.#restsNoMore) this.#send({ type: 'step.continue' });
  }

  /**
   * What no longer fits stays as it was stored. Who plays on, where there is something left to decide, does so in a new
   * attempt, which begins with the decisions that held and is written with the next one.
   */
  #branch({ header, log, now, newId }: PlayParts, held: readonly DecisionRecord[]): SaveQueue {
    const { version: content } = this.judge.book;
    const branched = { ...header, attempt: newId(), content, startedAt: now() };
    return new SaveQueue(branched, log, held, 0);
  }

  get header(): AttemptHeader {
    return this.#queue.header;
  }

  /** Under which id it can be opened again: what has branched off stands in the log once something of it is saved. */
  get openAs(): string {
    return this.saving.is === 'saved' ? this.header.attempt : this.#openedAs;
  }

  /** All there is of this attempt, stored or not. */
  get work(): StoredAttempt {
    return this.#queue.work;
  }

  /** Plays stored decisions again, and continues after each but the last. */
  #resume(decisions: readonly DecisionRecord[]): readonly DecisionRecord[] {
    for (const [i, decision] of decisions.entries()) {
      if (i > 0) this.#send({ type: 'step.continue' });
      if (!this.#frameOf(decision)) return decisions.slice(i);
      this.#send({ type: 'decision.commit', decision });
    }
    return [];
  }

  /**
   * A log does not say whether its last decision was continued from. In an exam it counts as continued from: what
   * followed may have been read, and an answer that can still be changed must not be given after that.
   */
  get #restsNoMore(): boolean {
    return this.committed !== null && this.header.mode === 'exam';
  }

  get course(): Course {
    return this.#context.current.course;
  }

  /** The course with the decision whose consequence is being seen. */
  get courseSoFar(): Course {
    return courseSoFar(this.#context.current);
  }

  /** The decision whose consequence is being seen. */
  get committed(): Frame | null {
    return this.#context.current.committed;
  }

  get ended(): boolean {
    return this.endedThen || (this.course.place.step === undefined && this.committed === null);
  }

  /** Verdicts may be told: in an exam, once it is over. */
  get tells(): boolean {
    return this.header.mode === 'learn' || this.ended;
  }

  /** What may be told of the course: in an exam not what follows from an answer that can still be changed. */
  get courseToTell(): Course {
    return this.tells ? this.courseSoFar : this.course;
  }

  /** The step on the screen; none at the end. */
  get view(): StepView | undefined {
    return this.#present(this.course.place);
  }

  /** The step that waits once the decision that is being seen has been continued from. */
  get ahead(): StepView | undefined {
    return this.#present(this.courseSoFar.place);
  }

  /** The step that was decided last; the first one where no decision fits. */
  get behind(): StepView | undefined {
    const { frames, place } = this.courseSoFar;
    const last = frames.at(-1);
    const { judge, scope, header } = this;
    const before = last ? { step: last.step, patient: last.before, told: [] } : place;
    return presentStep(judge, scope, before, header.seed);
  }

  #present(place: Place): StepView | undefined {
    return this.endedThen
      ? undefined
      : presentStep(this.judge, this.scope, place, this.header.seed);
  }

  get reveal(): Reveal | undefined {
    const { committed } = this;
    return committed
      ? presentReveal(this.judge, this.cells, this.scope, committed, this.header.seed)
      : undefined;
  }

  /** How the rules judge each number that could be set at the decision just made. */
  get scales(): readonly Scale[] {
    const { committed } = this;
    return committed ? scalesOf(this.judge, this.cells, committed) : [];
  }

  get saving(): Saving {
    return this.#queue.saving;
  }

  /** There is work that is not in the log, or not yet. */
  get unsaved(): boolean {
    return this.saving.is === 'saving' || this.saving.is === 'failed';
  }

  /** A record is being kept: until then nothing else happens. */
  get busy(): boolean {
    return this.#busy;
  }

  /** What a decision would lead to here; undefined where it cannot be taken. */
  #frameOf(decision: Decision): Frame | undefined {
    const { step, patient } = this.course.place;
    if (!step || this.committed) return undefined;
    const frame = take(this.judge, this.scope, step, patient, decision);
    return isFrame(frame) ? frame : undefined;
  }

  /** Keeps the decision, then shows what follows. A decision that cannot be kept is played all the same. */
  async commit(decision: Decision): Promise<void> {
    const frame = this.#busy ? undefined : this.#frameOf(decision);
    if (!frame) return;
    const shown = frame.judged.findings.map(({ act, table, row, verdict }) => ({
      act,
      table,
      row,
      verdict,
    }));
    const last = frame.next.step ? {} : ({ last: true } as const);
    const record: Unplaced = { kind: 'decision', ...decision, shown, ...last, ...this.#stamp() };
    await this.#keep(record, { type: 'decision.commit', decision });
  }

  /** Takes back the decision that rests. Exam mode only. */
  async withdraw(): Promise<void> {
    if (this.#busy || this.header.mode !== 'exam' || !this.committed) return;
    await this.#keep({ kind: 'withdrawal', ...this.#stamp() }, { type: 'decision.withdraw' });
  }

  next(): void {
    if (!this.#busy) this.#send({ type: 'step.continue' });
  }

  /** First the log, then the machine, and nothing in between. */
  async #keep(record: Unplaced, event: CaseEvent): Promise<void> {
    this.#busy = true;
    await this.#queue.add(record);
    this.#send(event);
    this.#busy = false;
  }

  #stamp() {
    return { at: this.#now(), content: this.judge.book.version };
  }

  retrySaving(): Promise<void> {
    return this.#queue.retry();
  }
}
