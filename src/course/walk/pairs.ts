import { joined } from './interest.ts';
import type { Model, Stage } from './model.ts';
import { reduceFor } from './reduce.ts';
import type { Reduce } from './reduce.ts';
import { nameOf, undrawn } from './slots.ts';
import type { Codes, Slot } from './slots.ts';

/** Someone on the way: the patient as she or he stands, and the stage that comes next. */
export interface Traveller {
  readonly codes: Codes;
  readonly at: number;
}

/** What was earned so far, of how much: every pair of numbers that some patient comes to. */
export type Marks = ReadonlyMap<string, readonly [earned: number, total: number]>;

/** One patient twice: on the course that is taken, and on the road that it is measured against. */
export interface Pair {
  readonly course: Traveller;
  readonly road: Traveller;
  readonly marks: Marks;
}

/** The pairs that wait at each stage; each waits for whichever of the two is further behind. */
export interface Pairs {
  arrive(pair: Pair): void;
  /** Takes the pairs that wait at a stage, with all that is read there drawn, the same in both. */
  take(stage: Stage): readonly Pair[];
}

/** Both at the start, with nothing earned. */
export function firstPair({ judge, kase, slots, indexOf }: Model): Pair {
  const codes = undrawn(judge.book, kase, slots);
  const at = indexOf.get(kase.start) as number;
  return {
    course: { codes, at },
    road: { codes: codes.slice(), at },
    marks: new Map([['0,0', [0, 0]]]),
  };
}

export function pairsOf(model: Model): Pairs {
  const pools = model.stages.map(() => new Map<string, Pair>());
  const reduceBoth = bothReducers(model);
  return {
    arrive(pair) {
      const { course, road } = pair;
      const reduce = reduceBoth(pair);
      reduce(course.codes);
      reduce(road.codes);
      const pool = pools[Math.min(course.at, road.at)] as Map<string, Pair>;
      const name = `${course.at},${road.at}:${nameOf(course.codes)}${nameOf(road.codes)}`;
      const other = pool.get(name);
      pool.set(name, other ? { ...pair, marks: new Map([...other.marks, ...pair.marks]) } : pair);
    },
    take(stage) {
      const pool = pools[stage.index] as Map<string, Pair>;
      const drawn = [...pool.values()].flatMap((pair) => draw(model, stage, pair, reduceBoth));
      pool.clear();
      return drawn;
    },
  };
}

/** For each two stages one reducer: a fact stays as long as either of the two may come to read it. */
function bothReducers({ slots, ties, stages }: Model): (pair: Pair) => Reduce {
  const known = new Map<string, Reduce>();
  return ({ course, road }) => {
    const name = `${course.at},${road.at}`;
    let found = known.get(name);
    if (!found) {
      const [one, other] = [stages[course.at] as Stage, stages[road.at] as Stage];
      const later = joined(one.later, other.later);
      const shifted = new Set([...one.shifted, ...other.shifted]);
      known.set(name, (found = reduceFor(slots, ties, later, shifted)));
    }
    return found;
  };
}

function draw(
  model: Model,
  stage: Stage,
  pair: Pair,
  reduceBoth: (pair: Pair) => Reduce,
): readonly Pair[] {
  const { course, road } = pair;
  const [reader, other] = course.at === stage.index ? [course, road] : [road, course];
  const states = stage.step
    ? model.split(reader.codes, stage.view, reduceBoth(pair))
    : [reader.codes];
  return states.map((codes) => {
    const drawn = { ...reader, codes };
    const same = { ...other, codes: drawnAs(model, codes, other.codes) };
    return reader === course
      ? { ...pair, course: drawn, road: same }
      : { ...pair, course: same, road: drawn };
  });
}

/** The other of two with the given facts of the one. */
function drawnAs({ slots }: Model, one: Codes, other: Codes): Codes {
  return other.map((code, i) =>
    (slots.all[i] as Slot).draws.length > 0 ? ((one[i] as number) & ~1) | (code & 1) : code,
  );
}
