import type { CaseEntry } from '../content/shipped.ts';
import { loadFlips } from '../content/shipped.ts';
import { standingDecisions } from '../domain/attempt.ts';
import type { LogFailure, StoredAttempt } from '../domain/attempt.ts';
import { shuffled } from '../course/chance.ts';
import type { FlipPair } from '../domain/flip.ts';
import type { Guidance, Rulebook } from '../domain/library.ts';
import { boardOf, dueCount, roundOf, whereabouts } from '../review/board.ts';
import type { BoardFilter, BoardRow } from '../review/board.ts';
import { NO_DAY } from '../review/day.ts';
import { daysBefore } from '../review/schedule.ts';
import { flipsFor } from '../review/flips.ts';
import { APART } from '../review/fold.ts';
import { freshTrap } from '../review/fresh.ts';
import { groundOf } from '../review/ground.ts';
import type { Ground } from '../review/ground.ts';
import { drillForMoment, momentsOf, positionBefore } from '../review/moments.ts';
import type { LatestAnswer, PitfallStanding, Standing } from '../review/standing.ts';
import { Folding } from './folding.ts';
import { once } from './once.ts';
import type { Retry } from './redo.svelte.ts';
import type { Drill, Trainer } from './trainer.svelte.ts';

/** The review of whoever plays. */
export interface Reviewing {
  readonly book: Rulebook;
  readonly guidance: Guidance | undefined;
  /** The local day it is, such as "2026-11-22". */
  readonly today: () => string;
  readonly dayOf: (at: string) => string;
  /** With all that is stored by now. Never rejects. */
  readonly standing: () => Promise<Standing | LogFailure>;
  readonly board: (standing: Standing, filter: BoardFilter) => readonly BoardRow[];
  /** How many pitfalls are due. */
  readonly due: (standing: Standing) => number;
  /** The pitfalls of today's round, in an order that chance decides. */
  readonly round: (standing: Standing) => readonly string[];
  readonly moments: (standing: Standing) => readonly LatestAnswer[];
  /** The position before a moment; undefined if it cannot be read. */
  readonly retry: (moment: LatestAnswer) => Promise<Retry | undefined>;
  /** A fresh patient in whom the trap is open; undefined if none is found. */
  readonly draw: (pitfall: string) => Promise<Drill | undefined>;
  /** The id of a flip pair that turns on a pitfall: of the step or the case where it was last met, if there is one. */
  readonly pairOf: (standing: PitfallStanding) => string | undefined;
}

export interface ReviewingParts {
  readonly trainer: Trainer;
  readonly cases: readonly CaseEntry[];
  readonly now: () => string;
  readonly newSeed: () => number;
}

/** Rejects if a case cannot be loaded. */
export async function openReviewing(parts: ReviewingParts): Promise<Reviewing> {
  const { trainer, now, newSeed } = parts;
  const { judge } = trainer;
  const cases = await Promise.all(parts.cases.map(async (one) => (await one.load()).default));
  let pairs: readonly FlipPair[] = [];
  const needPairs = once(async () => void (pairs = await loadFlips()));
  const folding = new Folding(trainer, cases, localDay, now);
  const where = whereabouts(judge.book, cases);
  const today = (): string => localDay(now());
  let grounds: readonly Ground[] | undefined;

  async function read({
    attempt,
  }: {
    readonly attempt: string;
  }): Promise<StoredAttempt | undefined> {
    const stored = await (await trainer.log).read(attempt);
    return stored && 'is' in stored ? undefined : stored;
  }

  async function draw(pitfall: string): Promise<Drill | undefined> {
    const standing = await folding.standing();
    const met = 'is' in standing ? undefined : standing.pitfalls[pitfall];
    if ('is' in standing || !met) return undefined;
    const { last } = met;
    grounds ??= cases.map((kase) => groundOf(judge, trainer.cellsOf(kase), kase));
    const stored = await read(last);
    const before = stored && positionBefore(stored, last.decision);
    const trap = freshTrap(grounds, {
      pitfall,
      missed: before ? { step: last.step, before, escaped: met.escapedSince > 0 } : null,
      avoid: recent(standing.memory.patients, daysBefore(today(), APART)),
      names: standing.memory.names,
      seed: newSeed(),
    });
    return trap && { ...trap.position, exercise: { is: 'round', pitfall } };
  }

  return {
    book: judge.book,
    get guidance() {
      return trainer.guidance;
    },
    today,
    dayOf: localDay,
    async standing() {
      await needPairs().catch(() => undefined); // without them none is offered, until the next time
      return folding.standing();
    },
    board: (standing, filter) => boardOf(judge.book, standing, today(), filter, where),
    due: (standing) => dueCount(standing, today()),
    // by chance: the board beside it shows what is due in its own order
    round: (standing) => shuffled(roundOf(boardOf(judge.book, standing, today())), newSeed()),
    moments: momentsOf,
    async retry(moment) {
      const stored = await read(moment);
      const drill = stored && drillForMoment(stored, moment.decision);
      const decision = stored && standingDecisions(stored.records)[moment.decision];
      return drill && decision && { drill, decision };
    },
    draw,
    pairOf: ({ pitfall, last }) => flipsFor(pairs, pitfall, last)[0]?.id,
  };
}

/** By case: the patients who were met since a day. */
function recent(
  patients: Standing['memory']['patients'],
  since: string,
): Readonly<Record<string, ReadonlySet<string>>> {
  return Object.fromEntries(
    Object.entries(patients).map(([kase, days]) => [
      kase,
      new Set(Object.keys(days).filter((patient) => (days[patient] as string) >= since)),
    ]),
  );
}

/** The day of a moment where somebody is, such as "2026-11-22". A time that cannot be read is as old as can be. */
function localDay(at: string): string {
  const date = new Date(at);
  if (Number.isNaN(date.getTime())) return NO_DAY;
  const [month, day] = [date.getMonth() + 1, date.getDate()].map((n) => String(n).padStart(2, '0'));
  return `${date.getFullYear()}-${month}-${day}`;
}
