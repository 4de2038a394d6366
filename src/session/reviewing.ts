import type { AttemptLog, LogFailure, LogMark, StoredAttempt } from '../domain/attempt.ts';
import { placeToBegin } from '../course/entry.ts';
import { boardOf, dueCount, whereabouts } from '../review/board.ts';
import type { BoardFilter, BoardRow, Whereabouts } from '../review/board.ts';
import { emptyStanding, foldInto } from '../review/fold.ts';
import { freshTrap } from '../review/fresh.ts';
import type { Missed } from '../review/fresh.ts';
import { groundOf } from '../review/ground.ts';
import type { Ground } from '../review/ground.ts';
import { drillForMoment, momentsOf, positionBefore } from '../review/moments.ts';
import { reviewedOf } from '../review/reviewed.ts';
import type { Reviewed } from '../review/reviewed.ts';
import { roundOf } from '../review/round.ts';
import type { RoundItem } from '../review/round.ts';
import { daysBefore } from '../review/schedule.ts';
import { FORMAT } from '../review/standing.ts';
import type { LatestAnswer, Standing } from '../review/standing.ts';
import type { Play } from './play.svelte.ts';
import type { Ports, Trainer, Unplayable } from './trainer.svelte.ts';

/** A patient who was met does not return for so many days. */
const MONTH = 30;

const notLoaded: LogFailure = {
  is: 'blocked',
  because: 'the part of the app that reads it could not be loaded',
};

type Course = Exclude<Awaited<ReturnType<Trainer['course']>>, Unplayable>;

/**
 * The review of whoever plays: how they stand, folded from the log. What was folded is kept, here and in the log's
 * disposable cache, so that after a decision only the attempt that has grown is read.
 */
export class Reviewing {
  readonly #trainer: Trainer;
  readonly #ports: Pick<Ports, 'preferences' | 'now'>;
  readonly #courses = new Map<string, Course>();
  readonly #grounds = new Map<string, Ground>();
  #kept: { readonly profile: string; readonly standing: Standing } | undefined;
  #folding: Promise<Standing | LogFailure> = Promise.resolve(notLoaded);
  #skipped = 0;
  #isWhole = true;

  constructor(trainer: Trainer, ports: Pick<Ports, 'preferences' | 'now'>) {
    this.#trainer = trainer;
    this.#ports = ports;
  }

  /** The local day. */
  get today(): string {
    return localDay(this.#ports.now());
  }

  /** Attempts that this build cannot replay, because it does not have or could not load their case. */
  get skipped(): number {
    return this.#skipped;
  }

  /** How this profile stands now. One fold at a time: who asks meanwhile waits for it. */
  standing(): Promise<Standing | LogFailure> {
    this.#folding = this.#folding.catch(() => notLoaded).then(() => this.#stand());
    return this.#folding;
  }

  /** Another profile plays, or the log was changed by other hands: what was kept here is dropped. */
  forget(): void {
    this.#kept = undefined;
  }

  /** How many pitfalls are due, as far as the standing was asked for. */
  due(): number {
    const { profile } = this.#ports.preferences.read();
    return this.#kept?.profile === profile ? dueCount(this.#kept.standing, this.today) : 0;
  }

  /** The pitfall board of today. */
  board(
    standing: Standing,
    filter: BoardFilter = {},
    where: Whereabouts = {},
  ): readonly BoardRow[] {
    return boardOf(this.#trainer.judge.book, standing, this.today, filter, where);
  }

  /** Where each pitfall can be met, in the cases that could be loaded. */
  async whereabouts(): Promise<Whereabouts> {
    await this.#need(this.#trainer.caseIds);
    const cases = [...this.#courses.values()].map(({ kase }) => kase);
    return whereabouts(this.#trainer.judge.book, cases);
  }

  moments(standing: Standing): readonly LatestAnswer[] {
    return momentsOf(standing);
  }

  /** A moment, to be played once more. */
  async momentPlay({
    attempt,
    decision,
  }: Pick<LatestAnswer, 'attempt' | 'decision'>): Promise<Play | Unplayable> {
    const stored = await this.#read(attempt);
    const drill = stored && drillForMoment(stored, decision);
    return drill ? this.#trainer.exercise(drill) : { unplayable: 'no such attempt' };
  }

  /**
   * Today's round, drawn. Its drills are played with `Trainer.exercise`.
   * @param seed chance: the same seed draws the same patients.
   */
  async round(standing: Standing, seed: number): Promise<readonly RoundItem[]> {
    await this.#need(this.#trainer.caseIds);
    const grounds = [...this.#courses.keys()].map((id) => this.#ground(id));
    const board = this.board(standing);
    const missed = new Map<string, Missed | null>();
    for (const { pitfall, standing: its, isDue } of board) {
      if (its && isDue) missed.set(pitfall.id, await this.#missed(its.last));
    }
    const avoid = recentPatients(standing, daysBefore(this.today, MONTH));
    return roundOf(board, (pitfall) =>
      freshTrap(grounds, { pitfall, missed: missed.get(pitfall) ?? null, avoid, seed }),
    );
  }

  /** The decisions of today's round, each ready to be played. */
  async roundPlays(seed: number): Promise<readonly Play[] | LogFailure> {
    const standing = await this.standing();
    if ('is' in standing) return standing;
    const items = await this.round(standing, seed);
    const plays = await Promise.all(items.map(({ drill }) => this.#trainer.exercise(drill)));
    return plays.filter((play): play is Play => !('unplayable' in play));
  }

  async #missed({
    attempt,
    decision,
    step,
  }: {
    readonly attempt: string;
    readonly decision: number;
    readonly step: string;
  }): Promise<Missed | null> {
    const stored = await this.#read(attempt);
    const before = stored && positionBefore(stored, decision);
    return before ? { step, before } : null;
  }

  async #read(attempt: string): Promise<StoredAttempt | undefined> {
    const log = await this.#trainer.log.catch(() => undefined);
    const stored = await log?.read(attempt);
    return stored && !('is' in stored) ? stored : undefined;
  }

  async #stand(): Promise<Standing | LogFailure> {
    const log = await this.#trainer.log.catch(() => undefined);
    if (!log) return notLoaded;
    const { profile } = this.#ports.preferences.read();
    const kept =
      this.#kept?.profile === profile
        ? this.#kept.standing
        : this.#valid(await log.recall(profile));
    const since = await log.since(profile, kept?.mark ?? null);
    if ('is' in since) return since;
    const { mark, anew, grown } = since;
    const folded = kept && !anew ? await this.#fold(kept, mark, grown) : 'anew';
    const standing = folded === 'anew' ? await this.#foldAnew(log, profile) : folded;
    if ('is' in standing) return standing;
    // attempts of a case that has not arrived are counted as soon as it has
    if (!this.#isWhole) return standing;
    this.#kept = { profile, standing };
    if (standing !== kept) await log.memorise(profile, standing);
    return standing;
  }

  /** What was folded by this build, of this content. */
  #valid(recalled: unknown): Standing | undefined {
    const standing = recalled as Standing | undefined;
    const { version } = this.#trainer.judge.book;
    return standing?.format === FORMAT && standing.content === version ? standing : undefined;
  }

  async #fold(
    standing: Standing,
    mark: LogMark,
    grown: readonly StoredAttempt[],
  ): Promise<Standing | 'anew'> {
    this.#isWhole = true;
    if (grown.length === 0) return standing;
    this.#isWhole = await this.#need(grown.map(({ header }) => header.case));
    const { content } = standing;
    return foldInto(standing, this.#reviewed(grown), { content, mark }, localDay);
  }

  async #foldAnew(log: AttemptLog, profile: string): Promise<Standing | LogFailure> {
    // an attempt is replayed while it is visited: its case has to be there before
    this.#isWhole = await this.#need(this.#trainer.caseIds);
    const all: Reviewed[] = [];
    this.#skipped = 0;
    const mark = await log.each(profile, (some) => all.push(...this.#reviewed(some)));
    if ('is' in mark) return mark;
    const content = this.#trainer.judge.book.version;
    return foldInto(emptyStanding(content, mark), all, { content, mark }, localDay) as Standing;
  }

  #reviewed(attempts: readonly StoredAttempt[]): readonly Reviewed[] {
    return attempts.flatMap((stored) => {
      const { judge } = this.#trainer;
      const course = this.#courses.get(stored.header.case);
      const entry = course && placeToBegin(judge, course.cells, course.kase, stored.header);
      if (entry) return [reviewedOf(judge, course.cells, course.kase, entry, stored)];
      this.#skipped++;
      return [];
    });
  }

  /** False: a case of this build could not be loaded now. */
  async #need(ids: readonly string[]): Promise<boolean> {
    let isWhole = true;
    for (const id of new Set(ids)) {
      if (this.#courses.has(id)) continue;
      const course = await this.#trainer.course(id);
      if (!('unplayable' in course)) this.#courses.set(id, course);
      else isWhole &&= course.unplayable !== 'not loaded';
    }
    return isWhole;
  }

  #ground(id: string): Ground {
    const { kase, cells } = this.#courses.get(id) as Course;
    let ground = this.#grounds.get(id);
    if (!ground) this.#grounds.set(id, (ground = groundOf(this.#trainer.judge, cells, kase)));
    return ground;
  }
}

function recentPatients(
  { memory }: Standing,
  since: string,
): Readonly<Record<string, ReadonlySet<string>>> {
  return Object.fromEntries(
    Object.entries(memory.patients).map(([kase, days]) => [
      kase,
      new Set(Object.keys(days).filter((patient) => (days[patient] as string) >= since)),
    ]),
  );
}

/** The day on the calendar of this device. A time that cannot be read is as old as can be. */
function localDay(at: string): string {
  const date = new Date(at);
  if (Number.isNaN(date.getTime())) return '1970-01-01';
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
