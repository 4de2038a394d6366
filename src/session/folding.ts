import type { AttemptLog, LogFailure, StoredAttempt } from '../domain/attempt.ts';
import type { Case } from '../domain/case.ts';
import { placeToBegin } from '../course/entry.ts';
import type { DayOf } from '../review/day.ts';
import { emptyStanding, foldInto, isOutOfTime } from '../review/fold.ts';
import { keptOnly, reviewedOf } from '../review/reviewed.ts';
import type { Reviewed } from '../review/reviewed.ts';
import { FORMAT } from '../review/standing.ts';
import type { Standing } from '../review/standing.ts';
import { notLoaded } from './not-loaded.ts';
import type { Trainer } from './trainer.svelte.ts';

/** So long attempts are replayed before the page may do something else, in milliseconds. */
const A_WHILE = 12;
const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** An error of ours must not lock the log: the next one who asks tries anew. */
function broken(error: unknown): LogFailure {
  console.error(error);
  return { is: 'blocked', because: 'what is kept could not be counted' };
}

/** Keeps the standing of whoever plays abreast of their log: only attempts that have grown are read again. */
export class Folding {
  readonly #trainer: Trainer;
  readonly #cases: readonly Case[];
  readonly #dayOf: DayOf;
  readonly #now: () => string;
  #last: { readonly profile: string; readonly standing: Standing } | undefined;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(trainer: Trainer, cases: readonly Case[], dayOf: DayOf, now: () => string) {
    this.#trainer = trainer;
    this.#cases = cases;
    this.#dayOf = dayOf;
    this.#now = now;
  }

  /** With all that is stored by now. One after the other; never rejects. */
  standing(): Promise<Standing | LogFailure> {
    const turn = this.#turn.then(() => this.#read()).catch(broken);
    this.#turn = turn;
    return turn;
  }

  async #read(): Promise<Standing | LogFailure> {
    const { profile } = this.#trainer;
    const log = await this.#trainer.log.catch(() => undefined);
    if (!log) return notLoaded;
    const known = this.#last?.profile === profile ? this.#last.standing : undefined;
    const before = known ?? this.#sound(await log.recall(profile));
    const since = await log.since(profile, before?.mark ?? null);
    if ('is' in since) return since;
    const at = this.#now();
    const isAbreast = before && !since.anew && since.grown.length === 0 && !isOutOfTime(before, at);
    const standing = isAbreast ? before : await this.#fold(log, profile, before, since, at);
    if ('is' in standing) return standing;
    this.#last = { profile, standing };
    if (standing !== before) void log.memorise(profile, standing, standing.mark);
    return standing;
  }

  async #fold(
    log: AttemptLog,
    profile: string,
    before: Standing | undefined,
    {
      mark,
      anew,
      grown,
    }: { mark: Standing['mark']; anew: boolean; grown: readonly StoredAttempt[] },
    at: string,
  ): Promise<Standing | LogFailure> {
    const content = this.#trainer.judge.book.version;
    const folded =
      before && !anew
        ? foldInto(before, this.#reviewed(grown), { content, mark, at }, this.#dayOf)
        : 'anew';
    if (folded !== 'anew') return folded;
    const all: Reviewed[] = [];
    const upTo = await log.each(profile, async (some) => {
      let since = performance.now();
      for (const attempt of some) {
        all.push(...this.#reviewed([attempt]));
        if (performance.now() - since < A_WHILE) continue;
        await pause();
        since = performance.now();
      }
    });
    if ('is' in upTo) return upTo;
    const start = emptyStanding(content, upTo);
    return foldInto(start, all, { content, mark: upTo, at }, this.#dayOf) as Standing;
  }

  /** Attempts at cases that this build does not have, or that can no longer begin, are only listed. */
  #reviewed(attempts: readonly StoredAttempt[]): readonly Reviewed[] {
    const { judge } = this.#trainer;
    return attempts.map((stored) => {
      const kase = this.#cases.find(({ id }) => id === stored.header.case);
      const cells = kase && this.#trainer.cellsOf(kase);
      if (!cells) return keptOnly(stored, 'no such case');
      const entry = placeToBegin(judge, cells, kase, stored.header);
      return entry
        ? reviewedOf(judge, cells, kase, entry, stored)
        : keptOnly(stored, 'no such place');
    });
  }

  /** What was memorised, where today's code and content can go on from it. */
  #sound(found: unknown): Standing | undefined {
    const one = found as Partial<Standing> | null | undefined;
    const isSound = one?.format === FORMAT && one.content === this.#trainer.judge.book.version;
    return isSound ? (one as Standing) : undefined;
  }
}
