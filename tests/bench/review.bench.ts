import { chance } from '../../src/course/chance.ts';
import { cellsOf } from '../../src/course/cells.ts';
import { entry } from '../../src/course/entry.ts';
import type { StoredAttempt } from '../../src/domain/attempt.ts';
import { boardOf } from '../../src/review/board.ts';
import { emptyStanding, foldInto } from '../../src/review/fold.ts';
import { freshTrap } from '../../src/review/fresh.ts';
import { groundOf, spotsOf } from '../../src/review/ground.ts';
import type { Ground } from '../../src/review/ground.ts';
import { reviewedOf } from '../../src/review/reviewed.ts';
import type { Reviewed } from '../../src/review/reviewed.ts';
import type { Standing } from '../../src/review/standing.ts';
import { playedByChance } from './by-chance.ts';
import { cases, judge } from './content.ts';
import { dated } from './dated.ts';
import { collector, medianMs, report } from './figure.ts';

/** No case has 50 decisions: 100,000 of them are about 5,000 attempts. A few hundred are played by chance, then dated anew. */
const DECISIONS = 100_000;
const PLAYED = 150;

const grounds = cases.map((kase) => groundOf(judge, cellsOf(judge.book, kase), kase));
const content = judge.book.version;
const dayOf = (at: string): string => at.slice(0, 10);

const originals = Array.from({ length: PLAYED }, (_, i) =>
  playedByChance(grounds[i % grounds.length] as Ground, i + 1),
);
const groundFor = ({ header }: StoredAttempt): Ground =>
  grounds.find(({ kase }) => kase.id === header.case) as Ground;
function review(stored: StoredAttempt): Reviewed {
  const { cells, kase } = groundFor(stored);
  return reviewedOf(judge, cells, kase, entry(judge, kase, stored.header.patient), stored);
}

/** The log, an attempt after the other: as in the app, it is never in memory as a whole. */
function* log(): Generator<StoredAttempt> {
  for (let n = 0, decisions = 0; decisions < DECISIONS; n++) {
    const attempt = dated(originals[n % PLAYED] as StoredAttempt, n);
    decisions += attempt.records.length;
    yield attempt;
  }
}

let attempts = 0;
let last = originals[0] as StoredAttempt;
for (last of log()) attempts++;
const before = { ...last, records: last.records.slice(0, -1) };
const today = dayOf(last.records.at(-1)?.at as string);
const at = last.records.at(-1)?.at as string;
const now = { content, mark: { generation: 0, place: DECISIONS }, at };

const collect = collector();
collect();
const heapBefore = process.memoryUsage().heapUsed;
let heapMost = heapBefore;
const started = performance.now();
const all: Reviewed[] = [];
for (const attempt of log()) {
  all.push(review(attempt.header.attempt === last.header.attempt ? before : attempt));
  if (all.length % 500 > 0) continue;
  collect();
  heapMost = Math.max(heapMost, process.memoryUsage().heapUsed);
}
const standing = foldInto(emptyStanding(content, now.mark), all, now, dayOf) as Standing;
const foldMs = performance.now() - started;
collect();
heapMost = Math.max(heapMost, process.memoryUsage().heapUsed);
const cache = JSON.stringify(standing);

/** Each pitfall where it can be met, missed by a patient of whom that is known; drawn anew with many seeds. */
function drawTimes(): readonly number[] {
  const times: number[] = [];
  for (const pitfall of Object.keys(judge.book.pitfalls)) {
    for (const ground of grounds) {
      for (const { spot, models } of spotsOf(ground, pitfall)) {
        const patient = models[0] as NonNullable<(typeof models)[0]>;
        const begun = { chapter: null, from: null, situation: spot.situation, seed: null };
        const before = { ...begun, case: ground.kase.id, patient };
        for (let i = 0; i < 5; i++) {
          const seed = Math.floor(chance(pitfall, spot.step, i) * 2 ** 31);
          const from = performance.now();
          const missed = { step: spot.step, before, escaped: i % 2 === 1 };
          const trap = freshTrap(grounds, { pitfall, missed, avoid: {}, names: {}, seed });
          times.push(performance.now() - from);
          if (!trap) throw new Error(`nobody was drawn for ${pitfall} at ${spot.step}`);
        }
      }
    }
  }
  return times.sort((a, b) => a - b);
}
const draws = drawTimes();
const p95 = draws[Math.floor(draws.length * 0.95)] as number;

report(
  {
    what: `fold of ${attempts} attempts with ${DECISIONS} decisions, without the cache`,
    value: foldMs,
    unit: 'ms',
    budget: 60_000,
    good: 'less',
  },
  {
    what: 'the pitfall board, with the cache read back',
    value: medianMs(9, () => {
      const read = JSON.parse(cache) as Standing;
      boardOf(judge.book, read, today);
    }),
    unit: 'ms',
    budget: 150,
    good: 'less',
  },
  {
    what: 'the pitfall board after one new decision',
    value: medianMs(20, () => {
      const folded = foldInto(standing, [review(last)], now, dayOf);
      if (folded === 'anew') throw new Error('folded anew');
      boardOf(judge.book, folded, today);
    }),
    unit: 'ms',
    budget: 16,
    good: 'less',
  },
  {
    what: `a patient with the wanted trap, p95 of ${draws.length} draws`,
    value: p95,
    unit: 'ms',
    budget: 5,
    good: 'less',
  },
  {
    what: 'memory that the fold takes at most, without the cache',
    value: (heapMost - heapBefore) / 2 ** 20,
    unit: 'MB of heap in use',
    budget: 150,
    good: 'less',
  },
);
